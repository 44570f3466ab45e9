"""A crop carried from one format to the others, and the heads that one may cut."""
