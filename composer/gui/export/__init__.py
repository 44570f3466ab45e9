"""The step « Exporter »: consent, what must be corrected first, kits, contact sheets, printing."""
