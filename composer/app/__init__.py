"""The use cases both front ends call: no widgets, no argument parsing, no printing."""
