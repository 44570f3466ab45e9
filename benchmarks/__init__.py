"""What the program costs, in ratios to work done in the same run: `python -m benchmarks`."""
