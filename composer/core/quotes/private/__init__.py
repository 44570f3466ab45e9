"""Finds what an answer says of a private life: confidences, each with its subject, and the names of other people."""
