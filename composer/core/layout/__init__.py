"""Layout arithmetic: visible layers, photo cropping and rotation, QR code placement, mirroring, legibility."""
