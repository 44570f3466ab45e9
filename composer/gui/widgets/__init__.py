"""Widgets and dialogs that know nothing of a visual."""
