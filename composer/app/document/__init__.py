"""The open visual: its session, its document lock, its recovery after a crash and its forgetting."""
