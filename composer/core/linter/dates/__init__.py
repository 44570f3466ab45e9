"""The linter's rules for dates: how days are written, which are the campaign's, and which weekday they are."""
