"""Hashtags and handles that run into one another, are doubled, or carry the backslashes of an editor of Markdown."""

import re
from collections.abc import Iterator

from composer.core.linter.confusables import Span, signs
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.mentions import mention_spans
from composer.core.naming import named
from composer.core.words import Words

_ONE = r"[#@]\w(?:[\w.]*\w)?"
# Each begins with its sign, which is what makes it quick: what may not stand before it is looked for behind it.
_RUN = re.compile(rf"[#@](?<![\w&#@./][#@])\w(?:[\w.]*\w)?(?:{_ONE})+")
_NEXT = re.compile(r"[#@](?!\d+\b)[\w.]+")
_AFTER_WORD = re.compile(r"#(?<=[^\W_]#)(\w+)")
_DOUBLED = re.compile(r"#(?<![\w&#/]#)#+(?=[^\W\d])")
_MENTION = re.compile(r"@(?<![\w@/.]@)\w(?:[\w.-]*\w)?")


def joined_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """What a network would not read as the hashtags and handles that they are."""
    seen = draft.seen.text
    if "#" in seen or "@" in seen:
        for start, end in sorted({*_runs(draft), *_behind_words(draft)}):
            yield _stuck(draft, draft.seen.span(start, end))
        for match in _DOUBLED.finditer(seen):
            yield _doubled(draft, draft.seen.span(*match.span()))
    if "\\" in draft.text or "\uff3c" in draft.text:
        yield from _escaped(draft)


def _runs(draft: Draft) -> Iterator[Span]:
    """Each hashtag or handle that follows another without a space; « @nom@serveur.org » is one handle."""
    seen, runs = draft.seen.text, list(_RUN.finditer(draft.seen.text))
    # The campaign's own is set apart by its own rule; a backslash may stand before its @.
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
    """A hashtag of the campaign that sticks to a word: « Merci#JPS2026 »."""
    known = {signs(tag.value) for tag in draft.campaign.hashtags}
    for match in _AFTER_WORD.finditer(draft.seen.text):
        if match[1] in known and not draft.seen.in_link(match.start()):
            yield match.span()


def _stuck(draft: Draft, span: Span) -> CaptionFinding:
    typed = named(draft.text[slice(*span)])
    words = Words(
        f"{typed.fr} colle à ce qui précède\u00a0: le réseau ne l’y reconnaîtrait pas.",
        f"{typed.en} sticks to what stands before it: the network would not recognize it.",
    )
    label = Words("Mettez une espace entre les deux.", "Put a space between the two.")
    return found(draft, "stuck", "warning", words, span, TextEdit(span[0], span[0], " ", label))


def _doubled(draft: Draft, span: Span) -> CaptionFinding:
    words = Words(
        "Plusieurs # de suite empêchent le mot-clic de devenir un lien.",
        "Several # in a row keep the hashtag from becoming a link.",
    )
    label = Words("Gardez un seul #.", "Keep a single #.")
    return found(draft, "hashtag-doubled", "warning", words, span, TextEdit(*span, "#", label))


def _escaped(draft: Draft) -> Iterator[CaptionFinding]:
    """A handle of somebody with backslashes in it; the campaign's own is mended as one that is altered."""
    meant = frozenset(mention_spans(draft))
    for match in _MENTION.finditer(draft.seen.text):
        span = draft.seen.span(*match.span())
        typed = draft.text[slice(*span)]
        plain = typed.replace("\\", "").replace("\uff3c", "")
        if plain != typed and span not in meant and not draft.seen.in_link(match.start()):
            yield escaped(draft, span, plain)


def escaped(draft: Draft, span: Span, plain: str) -> CaptionFinding:
    """What stands at `span` with an editor's backslashes, which should read `plain`."""
    typed, right = named(draft.text[slice(*span)]), named(plain)
    words = Words(
        f"Dans {typed.fr}, la barre oblique inverse vient d’un éditeur de texte; le réseau la montrerait.",
        f"In {typed.en}, the backslash comes from a text editor; the network would show it.",
    )
    label = Words(f"Écrivez {right.fr}.", f"Write {right.en}.")
    return found(draft, "escaped", "warning", words, span, TextEdit(*span, plain, label))
