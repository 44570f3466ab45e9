"""The window « Atelier d’affiches »: a poster made of official art, tried and corrected by hand, then kept."""
