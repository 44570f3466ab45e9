"""The slots of a sheet in the workshop: drawn over its art, moved by the pointer and the keyboard, set in a panel."""
