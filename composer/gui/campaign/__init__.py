"""The campaign in the window: which one is in force, the packs that are taken in, and the form that writes one."""
