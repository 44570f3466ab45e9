"""The gallery: every poster with the person’s own photo and words, compared, filtered, drawn at random."""
