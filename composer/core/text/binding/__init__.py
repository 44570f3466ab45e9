"""Which words of a line belong together, so that no line break parts them."""
