"""Finds hashtags and handles that run together, are doubled, or contain the backslashes of a Markdown editor."""

import re
from collections.abc import Iterator

from composer.core.linter.confusables import Span, alphanumerics
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.mentions import mention_spans
from composer.core.text.late_pattern import LatePattern, signs_in
from composer.core.words import Words, named

_ONE = r"[#@]\w(?:[\w.]*\w)?"
# Each pattern begins with # or @, which makes it fast: what may not come before is a lookbehind after it.
_RUN = LatePattern(rf"[#@](?<![\w&#@./][#@])\w(?:[\w.]*\w)?(?:{_ONE})+")
_NEXT = re.compile(r"[#@](?!\d+\b)[\w.]+")
_AFTER_WORD = re.compile(r"#(?<=[^\W_]#)(\w+)")
_DOUBLED = re.compile(r"#(?<![\w&#/]#)#+(?=[^\W\d])")
_SIGN = re.compile(r"\\[.!*()\[\]>+~_-]")
_MENTION = re.compile(r"@(?<![\w@/.]@)\w(?:[\w.-]*\w)?")


def joined_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for hashtags and handles that a network would not recognize."""
    seen = draft.seen.text
    if "#" in seen or "@" in seen:
        for start, end in sorted({*_runs(draft), *_behind_words(draft)}):
            yield _stuck(draft, draft.seen.span(start, end))
        for match in _DOUBLED.finditer(seen):
            yield _doubled(draft, draft.seen.span(*match.span()))
    if "\\" in draft.text or "\uff3c" in draft.text:
        yield from _escaped(draft)
        yield from _escaped_signs(draft)


def _runs(draft: Draft) -> Iterator[Span]:
    """The span of each hashtag or handle that follows another without a space; « @nom@serveur.org » is one handle."""
    seen = draft.seen.text
    runs = list(_RUN.matches_at(signs_in(seen, "#@"), seen))
    # The campaign's own handle has its own rule; a backslash may come before its @.
    meant = {first + at for first, _ in (mention_spans(draft) if runs else ()) for at in range(3)}
    for run in runs:
        tokens = [match.span() for match in _NEXT.finditer(seen, *run.span())]
        first = run.start()
        for start, end in tokens:
            server = seen[first] == seen[start] == "@" and "." in seen[start:end]
            ours = draft.seen.origins[start] in meant
            if start > run.start() and not server and not ours and not draft.seen.in_link(start):
                yield start, end
            first = start


def _behind_words(draft: Draft) -> Iterator[Span]:
    """The span of each hashtag of the campaign that is attached to a word: « Merci#JPS2026 »."""
    known = {alphanumerics(tag.value) for tag in draft.campaign.hashtags}
    for match in _AFTER_WORD.finditer(draft.seen.text):
        if match[1] in known and not draft.seen.in_link(match.start()):
            yield match.span()


def _stuck(draft: Draft, span: Span) -> CaptionFinding:
    typed = named(draft.text[slice(*span)])
    words = Words(
        f"{typed.fr} est collé à ce qui précède\u00a0: le réseau ne le reconnaîtrait pas.",
        f"{typed.en} has no space before it: the network would not recognize it.",
    )
    label = Words("Mettez une espace entre les deux.", "Put a space between the two.")
    return found(draft, "stuck", "warning", words, span, TextEdit(span[0], span[0], " ", label))


def _doubled(draft: Draft, span: Span) -> CaptionFinding:
    words = Words(
        "Plusieurs # de suite empêchent le mot-clic de devenir un lien.",
        "Several # in a row prevent the hashtag from becoming a link.",
    )
    label = Words("Gardez un seul #.", "Keep a single #.")
    return found(draft, "hashtag-doubled", "warning", words, span, TextEdit(*span, "#", label))


def _escaped(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for a person's handle with backslashes in it; the campaign's own is fixed as an altered handle."""
    meant = frozenset(mention_spans(draft))
    for match in _MENTION.finditer(draft.seen.text):
        span = draft.seen.span(*match.span())
        typed = draft.text[slice(*span)]
        plain = typed.replace("\\", "").replace("\uff3c", "")
        if plain != typed and span not in meant and not draft.seen.in_link(match.start()):
            yield escaped(draft, span, plain)


def _escaped_signs(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for backslashes before a sign of punctuation, outside handles and hashtags, as in a copied list."""
    for match in _SIGN.finditer(draft.text):
        word = draft.text[draft.text.rfind(" ", 0, match.start()) + 1 : match.start()]
        if not set(word) & {"@", "#", "\uff03", "\uff20", "¯"}:
            yield escaped(draft, match.span(), match[0][1:])


def escaped(draft: Draft, span: Span, plain: str) -> CaptionFinding:
    """The finding for text with an editor's backslashes at `span`, which should read `plain`."""
    typed, right = named(draft.text[slice(*span)]), named(plain)
    words = Words(
        f"Dans {typed.fr}, la barre oblique inverse vient d’un éditeur de texte; le réseau la montrerait.",
        f"In {typed.en}, the backslash comes from a text editor; the network would show it.",
    )
    label = Words(f"Écrivez {right.fr}.", f"Write {right.en}.")
    return found(draft, "escaped", "warning", words, span, TextEdit(*span, plain, label))
