"""The linter's rules for the campaign's wording: its phrase, its theme, its name and those of its days."""
