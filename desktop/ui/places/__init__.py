"""The places of the rail: each a list with its filters, its detail and its commands."""
