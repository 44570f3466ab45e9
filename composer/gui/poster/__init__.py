"""The step « Affiche »: the gallery, palettes, the QR code, the person’s own posters."""
