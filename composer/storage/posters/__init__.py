"""Poster folders on disk: read, validated, imported, and kept in libraries."""
