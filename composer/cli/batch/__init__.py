"""The arguments and values of the command that makes many kits from a list."""
