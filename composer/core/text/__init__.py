"""Text: cleaning, typography by the rules of each language, line breaking and fitting."""
