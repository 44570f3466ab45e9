"""The process around the window: application, theme, crash reports, interruption, activity log."""
