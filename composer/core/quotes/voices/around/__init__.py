"""What stands around answers: said to whoever asks, only to settle something, or of the text that is made of them."""
