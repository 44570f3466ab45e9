"""Makes the article before a French name agree with the right one: « la Semaine… » becomes « les Journées… »."""

from msgspec import Struct

from composer.core.linter.confusables import Span
from composer.core.linter.finding import Draft
from composer.core.text.late_pattern import LatePattern

# Articles before a singular name, by what they become before a plural one.
_PLURAL = {
    "de la": "des",
    "du": "des",
    "a la": "aux",
    "au": "aux",
    "la": "les",
    "le": "les",
    "cette": "ces",
    "ce": "ces",
    "bonne": "bonnes",
    "belle": "belles",
    "joyeuse": "joyeuses",
    "notre": "nos",
    "votre": "vos",
}
#: Those after which no verb agrees with the name: « l’équipe de la Semaine… ».
_OF_ANOTHER = frozenset({"de la", "du", "a la", "au"})
_ARTICLE = LatePattern(r"\b(de la|a la|du|au|la|le|cette|ce|bonne|belle|joyeuse|notre|votre)[ \n]\Z")
# Words that lead to the name: after another one, as « commence la Semaine », a verb would have to agree too.
_LEADING = LatePattern(
    r"(?:(?:\A|[.!?:;,(«\"\n]|\b(?:pendant|durant|pour|dans|avec|par|sur|vive|et|fete|celebre|celebrons|souligne|"
    r"soulignons|pres|toute|apres|avant|en|voici|bonjour|merci|aimer?|adore|soutiens?|soutenons|appuie)) ?)\Z"
)
# What may come after the name without agreeing with it: no verb in the singular, nor an adjective.
_FOLLOWING = LatePattern(
    r" ?(?:\Z|[.!?,;:…)»\"\n–-]|(?:de|du|des|en|a|au|aux|avec|pour|par|je|j'|on|nous(?= \w+ons\b)|et|ou|dans|chez|"
    r"c'est|20\d\d|\d|[^\w\s])(?!\w))"
)
#: First words of a name that are written alike in the singular.
_INVARIABLE = frozenset({"mois", "temps", "fois"})
# What comes before an English name in the singular: “a Hooked on School Week to remember”.
_SINGULAR = LatePattern(r"\b(?:this|that|an?|every|each|another|one) \Z")
_OPENING = LatePattern(r"(?:\n|[.!?…:] )\Z")
# What is plural already before a name that lacks its « s »: « aux Journée de la persévérance scolaire ».
_IS_PLURAL = LatePattern(r"\b(?:les|des|aux|ces|nos|vos|mes|ses|leurs|bonnes|joyeuses|belles)[ \n]\Z")
_LONGEST_LEAD = 40


class Agreed(Struct, frozen=True):
    """The span to replace in the text typed, the article included where it changes, and what to write there."""

    span: Span
    text: str


def agreed(draft: Draft, seen_span: Span, right: str) -> Agreed | None:
    """Replace the name at `seen_span` by `right`; None where other words would have to agree with it as well."""
    seen, (start, end) = draft.seen.text, seen_span
    before = seen[max(0, start - _LONGEST_LEAD) : start]
    if not _becomes_plural(seen[start:end], right):
        singular = not seen[start:end].endswith("s") and right.endswith("s") and _SINGULAR.search(before)
        return None if singular else Agreed(draft.seen.span(start, end), right)
    article = _ARTICLE.search(before)
    if article is None:
        if _IS_PLURAL.search(before):
            return Agreed(draft.seen.span(start, end), right)
        alone = not before.strip() or _OPENING.search(before) is not None
        return Agreed(draft.seen.span(start, end), right) if alone and _FOLLOWING.match(seen, end) else None
    led = _LEADING.search(before[: article.start()]) is not None and _FOLLOWING.match(seen, end) is not None
    if article[1] not in _OF_ANOTHER and not led:
        return None
    first = start - len(article[0])
    typed = draft.text[slice(*draft.seen.span(first, start))]
    plural = _PLURAL[article[1]]
    written = plural[:1].upper() + plural[1:] if typed[:1].isupper() else plural
    return Agreed(draft.seen.span(first, end), f"{written} {right}")


def _becomes_plural(typed: str, right: str) -> bool:
    """Whether the first word of the name, which a French article agrees with, becomes a plural."""
    head, right_head = typed.split(maxsplit=1)[0], right.split(maxsplit=1)[0].lower()
    singular = head in _INVARIABLE or not head.endswith("s")
    return " " in right and right_head.endswith("s") and right_head != head and singular
