"""Campaigns as a person handles them: taken in, handed on, filled in, and brought to a visual."""
