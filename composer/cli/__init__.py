"""The command line: parses arguments, runs a command and prints one line per problem."""
