"""The folder of a kit: its name, and whose it is."""
