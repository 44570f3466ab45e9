"""Keeps a fix from writing a hashtag or a handle beside itself, where only the person can tell which one to keep."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from composer.core.linter.finding import CaptionFinding, Draft, TextEdit
from composer.core.words import Words, named

# What may stand between two of them.
_BETWEEN = re.compile(r"[\s,;()·•|/-]{0,4}")


def without_doubling(draft: Draft, findings: Iterable[CaptionFinding]) -> Iterator[CaptionFinding]:
    """`findings`, in the order of the text, without the fixes that would write what stands right beside them."""
    done: TextEdit | None = None
    for each in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        edit = each.fix if isinstance(each.fix, TextEdit) and each.fix.replacement[:1] in {"#", "@"} else None
        if edit and (_stands_beside(draft.text, edit) or (done and _doubles(draft.text, done, edit))):
            yield _left(each, edit.replacement)
            continue
        done = edit or done
        yield each


def _stands_beside(text: str, edit: TextEdit) -> bool:
    """Whether what `edit` writes is right before or right after its span, as a whole."""
    right = re.escape(edit.replacement)
    near = len(edit.replacement) + 5
    before = re.search(rf"(?<!\w){right}{_BETWEEN.pattern}\Z", text[max(0, edit.start - near) : edit.start])
    after = re.match(rf"{_BETWEEN.pattern}{right}(?!\w)", text[edit.end : edit.end + near])
    return before is not None or after is not None


def _doubles(text: str, first: TextEdit, second: TextEdit) -> bool:
    """Whether two fixes would write the same thing, one right after the other."""
    same = first.replacement == second.replacement and first.end <= second.start
    return same and _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _left(finding: CaptionFinding, right: str) -> CaptionFinding:
    shown = named(right)
    advice = Words(f"Retirez-le\u00a0: {shown.fr} est déjà à côté.", f"Remove it: {shown.en} already stands beside it.")
    return replace(finding, problem=replace(finding.problem, fix=advice), fix=None)
