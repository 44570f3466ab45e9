"""The gallery in large: every poster with the person’s own photo and words, compared, filtered, drawn at random."""
