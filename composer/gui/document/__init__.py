"""The visual as a file: opened, saved, autosaved, watched, recovered, forgotten."""
