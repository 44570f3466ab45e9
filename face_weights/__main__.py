"""Fetches the weights of the face finder, where a build could not: `python -m face_weights`."""

import sys

from face_weights.fetch import Unavailable, provide


def main() -> int:
    """Fetch them unless they are there; return the exit code."""
    try:
        provide()
    except Unavailable as why:
        print(why, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
