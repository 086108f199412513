"""Questions a window or a print asks of the register, answered in frozen dataclasses."""
