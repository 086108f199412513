"""What was typed and has not reached the register: kept on this computer, and offered again."""
