"""What is shown beside a list: one record whole."""
