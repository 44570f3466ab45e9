"""What is checked by other programs before a release."""
