"""Finds what came along with a pasted text: signatures and headings of messages, Markdown, HTML, letters misread."""

import re
from collections.abc import Iterator

from msgspec import Struct

from composer.core.linter.confusables import alphanumerics
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.leftovers.messages import message_spans
from composer.core.linter.misread import entity_spans, first_misread
from composer.core.linter.names.likeness import words_of
from composer.core.text.late_pattern import LatePattern, has_any
from composer.core.words import Words, named


class _Kind(Struct, frozen=True):
    """What comes along with a pasted text: signs of which each has one, a pattern in the skeleton, and what it is."""

    needs: str
    pattern: LatePattern
    what: Words


_DEVICES = (
    r"iphone|ipad|ipod|i?phone|mobile|cell\w*|telephone\w*|appareil|tablette|tablet|samsung|galaxy|android|pixel|"
    r"blackberry|windows|mac|ordinateur|outlook|yahoo|courri\w*|mail"
)
_SIGNATURE = _Kind(
    "envoye|sent |outlook|provenance|expedie",
    LatePattern(
        r"(?:(?<=\n)|(?<=[.!?…] )|\A)[ >*–-]*(?:"
        r"(?:envoye|expedie|sent)e? (?:de|depuis|via|avec|a partir de|from|with|using)"
        r"(?: (?:mon|ma|my|mes|un|an|a|the|l'appli\w*))? "
        rf"(?:{_DEVICES})\b[^\n]{{0,40}}"
        r"|(?:telecharge[rz]?|obten(?:ir|ez)|get|download) outlook\b[^\n]{0,30}|provenance ?: courrier[^\n]{0,30})"
    ),
    Words("est la signature d’une messagerie", "is the signature of a mail program"),
)
_HEADING = _Kind(
    "objet|subject|message|re:|re :|tr:|tr :|fw:|fwd:",
    LatePattern(
        r"(?:(?<=\n)|\A)(?:[-_]{2,} ?(?:message (?:d'origine|transfere|original)|(?:original|forwarded) message)[ -_]*"
        r"|(?:objet|subject|re|tr|fwd?) ?: ?[^\n]{1,80})"
    ),
    Words("vient d’un courriel", "comes from an e-mail"),
)
_QUOTED = _Kind(
    ">",
    LatePattern(r"(?:(?<=\n)|\A)>[> ]*[^\n>]+(?:\n>[^\n]*)*"),
    Words("est marqué comme la citation d’un courriel", "is marked as quoted from an e-mail"),
)
_MARKDOWN = _Kind(
    "**|__|](|'''|~~|# ",
    LatePattern(
        r"\*\*(?=[^\s*])[^*\n]{1,200}\*\*|(?<!\w)__(?=[^\s_])[^_\n]{1,200}__(?!\w)|\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)"
        r"|'{3}|~~(?=\S)[^~\n]{1,200}~~|#{2,6}(?<![\w&/]##) +[^\W\d_][^\n#]+|(?:(?<=\n)|\A)# +\w+ [^\n#]+(?=\n|\Z)"
    ),
    Words(
        "vient d’un éditeur de texte; le réseau montrerait ses signes", "comes from a text editor: its marks would show"
    ),
)
_HTML = _Kind(
    "&|<",
    LatePattern(
        r"&(?:amp|nbsp|lt|gt|quot|apos|[lr][ads]quo|hellip);"
        r"|</?(?:br|p|b|i|u|a|em|div|span|strong|h[1-6]|ul|ol|li|img)\b[^>\n]{0,80}>"
    ),
    Words("est du code d’une page Web", "is code of a web page"),
)
_ASSISTANT = _Kind(
    "voici|here",
    LatePattern(
        r"(?:(?<=\n)|(?<=[.!…] )|\A)(?:(?:bien sur|certainement|parfait|d'accord|sure|of course|certainly)[!,.:]* )?"
        r"(?:voici|here(?:'s| is| are)) (?:une?|la|le|votre|ta|quelques|\d+|an?|your|the|some)(?: [^\n.!?]{0,30})? "
        r"\b(?:legende|caption|proposition|version|suggestion|texte)s?\b[^\n]{0,60}:(?= ?\n)"
    ),
    Words("présente le texte, et n’en est pas", "introduces the text, and is no part of it"),
)
#: The marks that may be around a whole caption, with what closes each.
_MARKS = {'"': '"', "«": "»", "“": "”", "'": "'"}
_KINDS = (_SIGNATURE, _HEADING, _QUOTED, _MARKDOWN, _HTML, _ASSISTANT)


def pasted_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """A finding for each such part: it may hold words of the person, so no fix removes it."""
    seen = draft.seen.text
    official = {alphanumerics(tag.value) for tag in draft.campaign.hashtags}
    for kind in _KINDS:
        if has_any(seen, kind.needs):
            for match in kind.pattern.finditer(seen):
                if not draft.seen.in_link(match.start()) and alphanumerics(match[0]) not in official:
                    yield _left(draft, draft.seen.span(*match.span()), kind.what)
    yield from _whole_quoted(draft)
    for span, what in message_spans(seen, draft.campaign):
        yield _left(draft, draft.seen.span(*span), what)
    for span in entity_spans(draft.text):
        yield _left(draft, span, _HTML.what)
    if misread := first_misread(draft.text):
        what = Words("est une lettre mal lue d’un autre programme", "is a letter misread from another program")
        yield _left(draft, misread, what)


def _whole_quoted(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for the marks around a whole caption, as a cell of a spreadsheet is copied, and those doubled inside."""
    text = draft.text.rstrip()
    opening = text[:1]
    if opening not in _MARKS or _phrase_start(draft) is None:
        return
    ends = text.endswith(_MARKS[opening])
    if not ends and not (opening == '"' and text.count(opening) % 2):
        return
    yield _mark(draft, (0, len(text) - len(text[1:].lstrip())))
    if ends:
        yield _mark(draft, (len(text[:-1].rstrip()), len(text)))
    for match in re.finditer(r'""', text[1:-1]) if opening == '"' and ends else ():
        yield _mark(draft, (match.start() + 1, match.start() + 2))


def _phrase_start(draft: Draft) -> re.Match[str] | None:
    """The first words of the phrase right after a mark that begins the caption."""
    words = r"\s+".join(map(re.escape, words_of(draft.campaign.phrase.value)[:3]))
    return re.match(rf"\W\s*{words}", draft.seen.text)


def _mark(draft: Draft, span: tuple[int, int]) -> CaptionFinding:
    words = Words(
        "Ces guillemets entourent toute la légende, comme la cellule d’un tableur.",
        "These marks are around the whole caption, as around a cell of a spreadsheet.",
    )
    label = Words("Retirez-les.", "Remove them.")
    return found(draft, "pasted", "warning", words, span, TextEdit(*span, "", label))


def _left(draft: Draft, span: tuple[int, int], what: Words) -> CaptionFinding:
    typed = named(" ".join(draft.text[slice(*span)].split()))
    words = Words(f"{typed.fr} {what.fr}.", f"{typed.en} {what.en}.")
    advice = Words("Gardez vos mots, retirez le reste.", "Keep your own words, remove the rest.")
    return left_to_do(draft, "pasted", "warning", words, span, advice)
