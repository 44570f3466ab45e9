"""Keeps numpy on one core, which is decided when it is imported."""

import os

#: How many threads multiply, which OpenBLAS, Apple's library and Intel's each read when numpy loads one of them.
_THREADS = ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "MKL_NUM_THREADS")


def multiply_on_one_core() -> None:
    """Let numpy, which this process has not imported yet, multiply on one core.

    On matrices as small as a face's, more threads wait for each other: twenty times the processor time, measured.
    """
    os.environ |= dict.fromkeys(_THREADS, "1")
