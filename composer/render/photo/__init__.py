"""Photos as pixels: decoded, cleaned, cropped, rotated, given a look, searched for faces."""
