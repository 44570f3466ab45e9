"""Kits: checked, made, taken back."""
