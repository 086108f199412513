"""House styles: what the pages of a body look like and how they are worded, as data."""
