"""What the system needs to know of the command line, made from its table: completion by shells, the manual page."""
