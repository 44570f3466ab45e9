"""Official art as pixels: files read within limits, photo and words found in them."""
