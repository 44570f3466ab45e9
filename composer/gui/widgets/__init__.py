"""Widgets and dialogs that know nothing about a visual."""
