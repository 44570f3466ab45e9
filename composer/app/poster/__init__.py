"""Posters for a person: found, added, and measured for a quote."""
