"""Layout arithmetic: which layers show, where the photo is cropped, where the QR code goes, what must stay legible."""
