"""From a person’s answers to sentences that stand alone: read, split, judged, cut, never rewritten."""
