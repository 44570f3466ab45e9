"""The live picture of the visual: frames for the screen, the canvas, the strip of formats, what stands over them."""
