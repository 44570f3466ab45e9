"""Frames and texts to files: raster pictures, PDF pages and the kit folder."""
