"""Frames and texts written to files: raster pictures, PDF pages and the kit folder."""
