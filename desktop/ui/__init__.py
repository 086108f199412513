"""The windows: Qt, and nothing of how the register is kept."""
