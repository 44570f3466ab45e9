"""Text slots to glyphs: columns, steps, and the outlines that files are drawn from."""
