"""The window: five steps in plain sight around a live visual; it assembles and holds no logic."""
