"""What is over the photo while it is framed: its edges and thirds, and the handles at its corners."""
