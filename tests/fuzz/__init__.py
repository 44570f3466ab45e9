"""Fuzzing led by coverage: bytes that reach new lines of the program are kept and changed further."""
