"""Posters for a person: found, added, with the room that each has for a quote."""
