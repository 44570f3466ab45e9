"""Text as the program treats it: cleaned, typeset by the rules of a language, broken into lines, said in the words of a poster."""
