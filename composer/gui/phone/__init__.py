"""The dialog « Vers mon téléphone »: the caption as QR codes or as a message, the pictures by what each system has."""
