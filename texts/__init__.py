"""Exports every text of the program, French beside English, as a table for people who do not code: `make texts`."""
