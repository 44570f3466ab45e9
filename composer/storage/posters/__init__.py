"""Poster folders on disk: read, checked, kept in libraries, brought in from elsewhere."""
