"""Poster art: the part of SVG that it may use."""
