"""The linter's rules for what a template, a message or an editor left in a caption: only the person can remove it."""
