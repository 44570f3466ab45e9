"""The step « Photo »: importing, framing, looks and faces."""
