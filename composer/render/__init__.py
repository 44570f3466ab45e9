"""Values to pixels: photos, fonts, text, the layout of a frame and the one function that paints it."""
