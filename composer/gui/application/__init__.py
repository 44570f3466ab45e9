"""The process around the window: application, theme, crash reports, interruption, the log of what was done."""
