"""Choosing a quote by hand in the answers."""
