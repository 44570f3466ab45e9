"""One module a command: `run(arguments, language)` does it and gives the exit code. Imported only when asked for."""
