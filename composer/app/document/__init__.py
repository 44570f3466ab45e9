"""The open visual: its session, its file lock, its recovery after a crash and how it is forgotten."""
