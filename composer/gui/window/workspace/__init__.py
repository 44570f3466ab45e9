"""The layout of the window at each size, and the messages over it."""
