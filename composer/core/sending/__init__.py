"""Texts on their way out of the program: a new message, a caption as QR codes."""
