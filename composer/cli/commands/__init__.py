"""One module per command: `run(arguments, language)` runs it and returns the exit code. Imported only when needed."""
