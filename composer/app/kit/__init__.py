"""Kits: checked before they are made, made, and undone."""
