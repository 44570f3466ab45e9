"""The person shown: the fields said of them, and the consent to show them."""
