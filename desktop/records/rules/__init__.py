"""The field's rules as pure functions: nothing here reads or writes a register."""
