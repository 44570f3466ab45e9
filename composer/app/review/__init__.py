"""Checks and gathers the captions and kits that ambassadors sent."""
