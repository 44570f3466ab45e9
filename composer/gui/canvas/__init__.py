"""The live picture of the visual: frames laid out for the screen, the canvas, the strip of formats, what is shown over them."""
