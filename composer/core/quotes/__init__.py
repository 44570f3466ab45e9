"""Finds sentences of a person’s answers that stand alone: answers are split, scored and cut, never rewritten."""
