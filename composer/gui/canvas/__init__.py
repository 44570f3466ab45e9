"""The live picture of the visual: frames for the screen, the canvas, the strip of formats and the overlays."""
