"""The window « Une liste… »: a list and a folder of photos checked row by row, then made into kits."""
