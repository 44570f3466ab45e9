"""Reading of what others sent, folders and zips, within limits."""
