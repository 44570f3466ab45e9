"""The campaign linter: the rules that captions are checked against; each finding has the edit that fixes it."""
