"""The campaigns on this computer: those that ship, the packs that were added, and a person's own values for each."""
