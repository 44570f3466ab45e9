"""Quotes that a person chooses in their own answers: sentences joined, trimmed by whole words, never rewritten."""
