"""The window: five steps around a live visual; it calls the use cases of `app` and contains none itself."""
