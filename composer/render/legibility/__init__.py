"""Makes text legible over any photo: measures contrast on pixels, chooses ink and veils, finds covered words."""
