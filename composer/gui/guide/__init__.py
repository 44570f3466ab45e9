"""The guide of the program inside it: its page, its contents, a search, opened at what the person is doing."""
