"""Benchmarks of the program, as ratios to work done in the same run: `python -m benchmarks`."""
