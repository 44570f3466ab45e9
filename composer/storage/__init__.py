"""Bytes to values and back: campaign, poster and visual files, read strictly and written whole."""
