"""The command line: arguments in, one line per finding out."""
