"""Official art turned into a poster: its values, the format each is for, the slots, the poster they make."""
