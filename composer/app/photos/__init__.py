"""The photos that a person is likely to want: the newest of their own folders."""
