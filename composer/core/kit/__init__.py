"""The folder of a kit: its name and its owner."""
