"""Photo files as bytes: their kind, metadata and colour space, read and stripped without decoding."""
