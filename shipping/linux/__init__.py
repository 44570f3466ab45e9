"""What a Linux desktop reads of the program: its entry in the menu, its icons, its kinds of files, its description."""
