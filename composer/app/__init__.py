"""Use cases that both front ends call: no widgets, no argument parsing, no printing."""
