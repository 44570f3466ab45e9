"""The campaign as data: its values, what it inherits from another, and the week it lasts."""
