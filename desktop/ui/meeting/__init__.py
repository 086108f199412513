"""The window of one meeting: its agenda, who came, its minutes, and the way to the signed leaf."""
