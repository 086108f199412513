"""What is printed, on screen: the very PDF, looked at, saved and sent to a printer."""
