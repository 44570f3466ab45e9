"""The whole journey through the accessibility bridge of Linux, as a screen reader goes through it."""
