"""The linter's second look: what is still near the campaign's own words once every other rule has been applied."""
