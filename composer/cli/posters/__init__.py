"""The commands of `posters`: their arguments, official art imported, posters added."""
