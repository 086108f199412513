"""Lists of records: models on frozen dataclasses, and the pane that filters them."""
