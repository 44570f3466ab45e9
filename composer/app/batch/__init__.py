"""Many kits from a list and a folder of photos: checked before anything is made, then made, on all cores if wanted."""
