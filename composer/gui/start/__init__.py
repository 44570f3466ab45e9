"""What the window shows first: how to begin, and the last visuals."""
