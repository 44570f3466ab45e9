"""Benchmarks of the program, as ratios to work done in the same run: `python -m benchmarks`."""

from composer.render.photo.blazeface.one_core import multiply_on_one_core

# Some import numpy for their pictures before the program does.
multiply_on_one_core()
