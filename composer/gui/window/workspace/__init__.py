"""The arrangement of the window in the room it has, and what lies over it."""
