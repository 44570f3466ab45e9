"""What a person edits of a poster that is made of official art: sheets, their slots, and the edits."""
