"""Pages for a print shop: bleed, marks, inks of a profile, and what is checked before they leave."""
