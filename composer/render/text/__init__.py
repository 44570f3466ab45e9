"""Lays out text slots as glyphs: columns, steps, and the outlines used in files."""
