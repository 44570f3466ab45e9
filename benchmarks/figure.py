"""Figures: what a piece of work took, beside work done in the same run and its limit."""

from msgspec import Struct

#: Milliseconds that the codec floor takes on the machine of docs/benchmarks.md when nothing else runs there.
_FLOOR_THERE = 75.0


class Figure(Struct, frozen=True):
    """One measure. `taken`, `reference` and `limit` are in `unit`; no limit means that nothing was promised."""

    name: str
    taken: float
    reference: float
    limit: float | None = None
    unit: str = "ms"

    @property
    def line(self) -> str:
        """The line `name value limit`, as ratios to the reference, then the absolutes, then OVER for a missed limit."""
        value = _short(self.taken / self.reference)
        absolute = f"{_short(self.taken)} {self.unit} of {_short(self.reference)} {self.unit}"
        if self.limit is None:
            return f"{self.name:<32}{value:>8}{'-':>8}  ({absolute})"
        over = "  OVER" if self.taken > self.limit else ""
        most = f"at most {_short(self.limit)} {self.unit}"
        return f"{self.name:<32}{value:>8}{_short(self.limit / self.reference):>8}  ({absolute}, {most}){over}"


def promised(milliseconds: float, floor: float) -> float:
    """Scale `milliseconds`, a limit for the machine of docs/benchmarks.md, to one where the floor takes `floor`."""
    return milliseconds * floor / _FLOOR_THERE


def _short(number: float) -> str:
    """Three digits, or all digits of a larger number."""
    return f"{number:.0f}" if number >= 100 else f"{number:#.3g}"
