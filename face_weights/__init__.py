"""Puts the weights of the face finder beside the code that reads them, when the program is built: docs/faces.md."""
