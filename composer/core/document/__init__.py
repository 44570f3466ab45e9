"""Changes to a visual: edits, their history, the first change of the example, the cleaning of a file’s texts."""
