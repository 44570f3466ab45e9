"""Lists of people: a table as it was read, what its columns are, and whose photo is whose."""
