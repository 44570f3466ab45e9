"""English titles and abbreviations that a no-break space follows."""

#: Before a name.
ENGLISH_TITLES: tuple[str, ...] = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Mx.", "Mx", "Dr.", "Prof.")
#: Before a number. “No 3” without a full stop is a negation.
ENGLISH_ABBREVIATIONS: tuple[str, ...] = ("No.", "p.", "pp.", "ch.", "vol.", "fig.")
