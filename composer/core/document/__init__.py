"""Changes to a visual: edits, their history, the first change to the example, the cleaning of a file’s texts."""
