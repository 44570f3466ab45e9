"""Posters made from official art: read, proposed, written."""
