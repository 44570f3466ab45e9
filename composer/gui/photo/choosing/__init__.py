"""Choosing a photo by its picture: the newest ones, those dropped at once; how one leaves a phone."""
