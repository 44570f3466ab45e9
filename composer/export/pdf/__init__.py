"""PDF pages: written by Qt, then edited by their own table of offsets."""
