"""Photos as pixels: decoded, cleaned, framed, rotated, given a look, searched for faces."""
