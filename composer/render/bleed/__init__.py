"""A page drawn on past its edges, for a print shop to cut."""
