"""Changing a visual: its edits, their history, the first change of the example, and the cleaning of what a file says."""
