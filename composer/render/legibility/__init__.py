"""Words legible over any photo: contrast measured on pixels, ink and veils chosen, covered words found."""
