"""What asks or tells apart from the steps: settings, about, recovery."""
