"""Files converted to values and back: campaigns, posters and visuals, read strictly and written atomically."""
