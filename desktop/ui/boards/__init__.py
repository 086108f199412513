"""Other views of a list: actions as cards by status, the forward plan by meetings."""
