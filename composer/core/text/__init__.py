"""Text: cleaned, typeset by the rules of its language, broken into lines that fit."""
