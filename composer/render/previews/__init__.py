"""The small pictures of photos in a list, made from their files without importing them."""
