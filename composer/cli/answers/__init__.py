"""The arguments of the commands that read a person’s answers."""
