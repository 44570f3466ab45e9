"""The arguments and reports of the commands that check captions and kits."""
