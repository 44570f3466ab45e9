"""Checks that a caption gives the campaign's phrase word for word, once, and that something is shared after it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from composer.core.campaign.campaign import wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.names.likeness import (
    LONG,
    WORD,
    campaign_initials,
    cased_like,
    long_words,
    same_word,
    words_of,
)
from composer.core.linter.names.phrase_versions import begun_before, cut_short, said_otherwise, with_another_word
from composer.core.text.wording import quoted
from composer.core.words import Words

_ENDING = " .,!?…"
# A hashtag in the phrase is a word of it.
_FORM = {ord("#"): None, ord("’"): "'", **dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")}
# The full stops after the phrase, with spaces between or before, where three are meant: « .. », « .... », « . .. ».
_DOTS_AFTER = re.compile(r",? ?[.…][.…]*(?: [.…]+(?![\w.…]| *(?:\n|\Z)))*")
# So many are a hesitation of the writer's.
# The same as a telephone hears them.
_DOTS_HEARD = re.compile(r" (?:point,? point,? point|(?:trois )?(?:petits )?points(?: de suspension)?)(?= \w)")
_HESITATION = re.compile(r"\.{5,}")
_DOTS, _ELLIPSIS = "...", "…"
#: A single full stop ends the phrase as a sentence.
_RIGHT_DOTS = frozenset((".", _DOTS, _ELLIPSIS))
_YEAR = re.compile(r"(?:20)?\d\d")
#: Words: nobody rewords the phrase at such length without words of their own.
_MOST_WORDS = 18
#: Letters: of a longer word, both parts are words, as a telephone hears them.
_LONG_WORD = 9
# Longer words that join others.
_JOINING = frozenset(("pour", "avec", "dans", "with"))
# Of several persons, or to a single one: « nous vous partageons », « je te partage ».
_SUBJECTS = frozenset(("nous", "on"))
_AROUND_VERB = _JOINING | _SUBJECTS | {"te"}
# What ends the words that may be those of the phrase.
_STOP = re.compile(r"[.!?…«»\"“”:;]|\n\s*\n")
# Verbs by which a person shares something in their own words.
_SHARES = re.compile(r"\b(?:partag|racont|confi|livr|presente|shar|tell)")
#: Characters in which a text that begins with its own version of the phrase names the campaign.
_BEGINNING = 200
# A word of the person's after the phrase: of two letters, and neither a hashtag nor a handle.
_FIRST_WORD = re.compile(r"(?<![\w#@])[^\W\d_]{2,}")
# Words that begin a line and only lead to a name, which « @ » stands for: « Avec », « Merci à », “Thanks to”.
_LEADING = re.compile(
    r"(?<=[\n@])[^\w@]{0,20}(?:(?:avec|merci|un|grand|gros|a|au|aux|et|de|la|le|les|l'|par|via|grace|pour|partenaires?|"
    r"with|thanks?|you|to|the|by|our|and|for|big|many)\b[ ',:!]*)+(?=@)"
)
# What a caption has besides what the person shares: names, hashtags and addresses.
_APART = re.compile(r"[#@]\S+|\bhttps?://\S+|\bwww\.\S+")
#: Characters: with more than that around the phrase, something is shared.
_LONGEST_ALONE = 600
#: Characters before the phrase in which its beginning is searched for.
_LONGEST_BEGUN = 160
# What may stand between the phrase and the same phrase again.
_BETWEEN = r"[\s.,…!«»\"-]*"
_SHOUTED = Words(
    "La phrase de la campagne est en capitales, et la suite ne l’est pas\u00a0: un lecteur d’écran pourrait l’épeler.",
    "The campaign’s phrase is in capitals, and what follows is not: a screen reader might spell it out.",
)


def phrase_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for a phrase that is missing, reworded, repeated, or alone."""
    spans = _spans(draft)
    if near := near_span(draft):
        yield _altered(draft, near)
    if spans:
        yield from _repeated(draft, spans)
        yield from _alone(draft, spans)
    elif near:
        return
    elif fix := _opening(draft):
        yield found(draft, "phrase-missing", "notice", _suggested(draft), (fix.start, fix.end), fix)
    else:
        yield _left_reworded(draft)


@once
def near_span(draft: Draft) -> Span | None:
    """The span, in the skeleton, of the phrase with words misspelled, missing or repeated; None where there is none.

    Only words of the phrase, of the campaign's names, years and short words: a fix there deletes nobody's words.
    """
    if spans := _spans(draft):
        return next((span for span in spans if not _is_exact(draft, span)), None)
    seen, words = draft.seen.text, words_of(draft.campaign.phrase.value)
    if cut := cut_short(words).search(seen) or said_otherwise(
        (*_names(draft), *campaign_initials(draft.campaign))
    ).search(seen):
        return cut.span(1)
    if other := with_another_word(words).search(seen):
        return other.span()
    for match in _closing(*words[-2:]).finditer(seen):
        if span := _walked_back(draft, words, match.end()):
            return span
    return None


@once
def _spans(draft: Draft) -> tuple[Span, ...]:
    """The spans of the phrase in the skeleton, in any case and spacing, without its ellipsis."""
    return tuple(match.span() for match in _exactly(draft.campaign.phrase.value).finditer(draft.seen.text))


def _is_exact(draft: Draft, span: Span) -> bool:
    """Whether the phrase is as the campaign writes it, with as many dots; capitals may lack their accents.

    Its first letter may be small within a sentence, its spaces no-break ones, its words hashtags. It is in capitals
    only where what follows is: alone, they are shouted, and a screen reader may spell them.
    """
    if _odd_dots(draft, span[1]):
        return False
    typed = _form(draft.text[slice(*draft.seen.span(*span))])
    right = _form(draft.campaign.phrase.value.rstrip(_ENDING))
    if typed.isupper():
        return skeleton(typed).text == skeleton(right).text and _in_capitals_after(draft, span)
    small = right[:1].lower() + right[1:]
    return typed == right or (typed == small and not _opens_a_line(draft, span))


def _in_capitals_after(draft: Draft, span: Span) -> bool:
    """Whether the first word after the phrase at `span` is in capitals as well, or there is none."""
    after = _FIRST_WORD.search(draft.text, draft.seen.span(*span)[1])
    return after is None or after[0].isupper()


def _odd_dots(draft: Draft, at: int) -> tuple[int, str] | None:
    """The end of what stands at `at` for the dots after the phrase, and what to write; None where they are right."""
    if heard := _DOTS_HEARD.match(draft.seen.text, at):
        return heard.end(), _DOTS
    odd = _DOTS_AFTER.match(draft.seen.text, at)
    if odd and odd[0] not in _RIGHT_DOTS and not _HESITATION.fullmatch(odd[0]):
        return odd.end(), _DOTS if "." in odd[0] else _ELLIPSIS
    if not draft.seen.text.startswith(_ELLIPSIS, at) or draft.text[slice(*draft.seen.span(at, at + 1))] == _ELLIPSIS:
        return None
    return at + 1, _ELLIPSIS


def _form(text: str) -> str:
    """`text` with every space that keeps words on a line as an ordinary one, one kind of apostrophe and no #."""
    return text.translate(_FORM)


def _opens_a_line(draft: Draft, span: Span) -> bool:
    return not draft.seen.text[draft.seen.text.rfind("\n", 0, span[0]) + 1 : span[0]].strip()


@lru_cache(maxsize=16)
def _exactly(phrase: str) -> re.Pattern[str]:
    """A pattern for the words of `phrase`, any of them possibly a hashtag, whatever marks are between."""
    words = words_of(phrase)
    rest = "".join(rf"\s*(?:[.,;:]\s*)?#?{word}" for word in words[1:])
    return re.compile(rf"{words[0]}(?<!\w{words[0]}){rest}(?!\w)")


@lru_cache(maxsize=16)
def _closing(before: str, word: str) -> re.Pattern[str]:
    """A pattern for the last word of the phrase, with any ending, and what turns it: « je partage avec vous »."""
    stem = word[: max(LONG, len(word) - 1)]
    parted = "|".join(f"{word[:at]} {word[at:]}" for at in range(1, len(word)))
    misheard = rf"{before} {word[:2]}\w{{0,6}} \w{{1,6}}(?= ?(?:\.\.|…))"
    forms = rf"{misheard}|(?<!\w)(?:{parted})|{stem}(?<!\w{stem})\w{{0,4}}|{before} \w{{{LONG},9}}"
    return re.compile(rf"(?:{forms})(?: avec vous| with you)?(?!\w)")


def _walked_back(draft: Draft, words: tuple[str, ...], end: int) -> Span | None:
    """The span of the words that end at `end` and that the phrase explains, if they are a version of it."""
    seen = draft.seen.text
    near = max(0, end - 200)
    bounds = [match.end() for match in _STOP.finditer(seen, near, end)]
    first = bounds[-1] if bounds else near
    typed = list(WORD.finditer(seen, first, end))[-_MOST_WORDS:]
    known = _explaining(draft, words)
    count = 2 * _is_last_in_two([each[0] for each in typed], words)
    while count < len(typed) and (_explained(typed[-1 - count][0], known) or _is_parted(typed, count, known)):
        count += 1
    run = typed[len(typed) - count :]
    start = _start([each[0] for each in run], words)
    if start is None:
        # The beginning of the phrase is cut: the rest must not follow other words of the sentence.
        start = 0
        if count < len(typed):
            return None
    said = [each[0] for each in run[start:]]
    if _is_last_in_two(said, words):
        said = [*said[:-2], words[-1]]
    return (run[start].start(), end) if run and _is_version(draft, said, words) else None


def _is_last_in_two(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the last two of `typed`, after the word before it, are heard for the phrase's last: « vous part âge »."""
    before, last = words[-2:]
    *_, one, first, end = ("", "", "", *typed)
    return one == before and (first + end).startswith(last[:2]) and same_word(first + end, last)


def _is_parted(typed: list[re.Match[str]], count: int, known: tuple[str, ...]) -> bool:
    """Whether the word before the last `count` is the beginning of a word in two: « la père sévérance »."""
    whole = typed[-1 - count][0] + typed[-count][0] if count else ""
    return len(whole) > _LONG_WORD and any(len(word) > _LONG_WORD and same_word(whole, word) for word in known)


def _start(typed: list[str], words: tuple[str, ...]) -> int | None:
    """The index of the first word of the phrase, which its next long word follows; None where it is cut."""
    head = max(words[1:3], key=len)
    for index, each in enumerate(typed):
        if same_word(each, words[0]) and any(same_word(after, head) for after in typed[index + 1 : index + 4]):
            return index
    return None


def _is_version(draft: Draft, typed: list[str], words: tuple[str, ...]) -> bool:
    """Whether `typed` names the campaign, and says what the phrase says of oneself after it."""
    of_name = {word for name in _names(draft) for word in long_words(words_of(name))} & set(words)
    last = max((words.index(word) for word in of_name), default=-1)
    longest = max(of_name, key=len, default="")
    named = any(same_word(each, longest) for each in typed) or bool(set(campaign_initials(draft.campaign)) & set(typed))
    return named and _ends_like_it(typed, words[last + 1 :])


def _ends_like_it(typed: list[str], end: tuple[str, ...]) -> bool:
    """Whether `typed` ends as the phrase does: « je vous ai partagé » says something else."""
    if not end:
        return True
    # « j vous partage »: of a subject cut, what follows it tells as much.
    begins = next((first for first in ((end[0], *_SUBJECTS), end[1:2]) if set(first) & set(typed)), ())
    said = typed[next((at for at, each in enumerate(typed) if each in begins), len(typed)) :]
    return all(any(same_word(each, word) for word in end) or each in _AROUND_VERB for each in said) and any(
        same_word(each, end[-1]) for each in said
    )


def _names(draft: Draft) -> tuple[str, ...]:
    names = wording_of(draft.campaign.name)
    return names.fr, names.en


def _explaining(draft: Draft, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that may be in a version of the phrase: its own, the initials and what is written for the name."""
    near = (word for wording in draft.campaign.words.near.values() for each in wording for word in words_of(each))
    return (*words, *campaign_initials(draft.campaign), *near)


def _explained(typed: str, known: tuple[str, ...]) -> bool:
    short = (len(typed) < LONG and typed.isalpha()) or typed in _JOINING
    return short or typed in known or bool(_YEAR.fullmatch(typed)) or any(
        len(word) >= LONG and same_word(typed, word) for word in known
    )  # fmt: skip


def _opening(draft: Draft) -> TextEdit | None:
    """The edit that opens the text with the phrase; None for a text that says it otherwise, and would say it twice."""
    if _begins_like_it(draft) or _paraphrases(draft):
        return None
    text = draft.text.lstrip()
    joint = " " if text[:1].isalnum() or text.startswith(("«", "“")) else "\n\n"
    label = Words("Ouvrez le texte par cette phrase.", "Open the text with this phrase.")
    return TextEdit(0, len(draft.text) - len(text), draft.campaign.phrase.value + joint, label)


def _begins_like_it(draft: Draft) -> bool:
    words = words_of(draft.campaign.phrase.value)
    return WORD.findall(draft.seen.text[:_BEGINNING])[:3] == list(words[:3])


def _paraphrases(draft: Draft) -> bool:
    """Whether the text begins by naming the campaign and sharing something, in the person's own words."""
    beginning = draft.seen.text.lstrip()[:_BEGINNING]
    names = (*campaign_initials(draft.campaign), *(skeleton(name).text for name in _names(draft)))
    named = any(re.search(rf"(?<![\w#@]){re.escape(name)}(?!\w)", beginning) for name in names)
    named = named or _nearly_named(draft, WORD.findall(beginning))
    return named and _SHARES.search(beginning) is not None


def _nearly_named(draft: Draft, typed: list[str]) -> bool:
    """Whether the words of a name of the campaign, or of what is written for it, are among those typed."""
    wanted = (long_words(words_of(text)) for near in draft.campaign.words.near.values() for text in near)
    own = (long_words(words_of(text)) for text in _names(draft))
    return any(_has_all(typed, words) for words in (*own, *wanted) if len(words) > 1)


def _has_all(typed: list[str], words: Sequence[str]) -> bool:
    return all(any(same_word(one, word) for one in typed) for word in words)


def _suggested(draft: Draft) -> Words:
    """What is said of a missing phrase: only a suggestion, as in the invitation (« nous suggérons »)."""
    phrase = draft.campaign.phrase.value
    return Words(
        f"Nous suggérons d’ouvrir par la phrase de la campagne, mot pour mot\u00a0: {quoted(phrase, 'fr')}",
        f"We suggest opening with the campaign’s phrase, word for word: {quoted(phrase, 'en')}",
    )


def _is_not(draft: Draft) -> Words:
    phrase = draft.campaign.phrase.value
    return Words(
        f"La phrase de la campagne est\u00a0: {quoted(phrase, 'fr')}",
        f"The campaign’s phrase is: {quoted(phrase, 'en')}",
    )


def _altered(draft: Draft, seen_span: Span) -> CaptionFinding:
    end, dots = _odd_dots(draft, seen_span[1]) or (seen_span[1], "")
    span = draft.seen.span(seen_span[0], end)
    right = draft.campaign.phrase.value.rstrip(_ENDING)
    typed = draft.text[slice(*span)]
    shouted = typed.isupper() and not _in_capitals_after(draft, seen_span)
    if shouted:
        right = right if _opens_a_line(draft, seen_span) else right[:1].lower() + right[1:]
    elif typed.isupper() or not _opens_a_line(draft, seen_span):
        right = cased_like(right, typed)
    label = Words("Remettez les mots exacts de la phrase.", "Restore the exact words of the phrase.")
    edit = TextEdit(*span, _tagged(right, typed) + dots, label)
    if shouted and not dots and words_of(typed) == words_of(right):
        return found(draft, "phrase-capitals", "notice", _SHOUTED, span, edit)
    return found(draft, "phrase-altered", "warning", _is_not(draft), span, edit)


def _tagged(right: str, typed: str) -> str:
    """`right` with the hashtags of `typed` where its words are the same."""
    words, typed_words = right.split(" "), typed.split()
    if "#" not in typed or len(words) != len(typed_words):
        return right
    return " ".join(
        f"#{word}" if other.startswith("#") else word for word, other in zip(words, typed_words, strict=True)
    )


def _left_reworded(draft: Draft) -> CaptionFinding:
    """The finding for a text that says the phrase otherwise, which only the person can reword."""
    span = len(draft.text) - len(draft.text.lstrip()), len(draft.text.rstrip())
    advice = Words(
        "Commencez par elle, à la place de vos premiers mots.", "Begin with it, in the place of your first words."
    )
    if _begins_like_it(draft):
        return left_to_do(draft, "phrase-altered", "warning", _is_not(draft), span, advice)
    return left_to_do(draft, "phrase-missing", "notice", _suggested(draft), span, advice)


def _repeated(draft: Draft, spans: tuple[Span, ...]) -> Iterator[CaptionFinding]:
    """Findings for the phrase or a part of it twice: at once, its fix keeps one; further on, it is the person's."""
    words = Words("La phrase de la campagne y est plus d’une fois.", "The campaign’s phrase is there more than once.")
    seen, phrase, (first, last) = draft.seen, draft.campaign.phrase.value, spans[0]
    again = _again(phrase).match(seen.text, last)
    begun = begun_before(tuple(words_of(phrase))).search(seen.text, max(0, first - _LONGEST_BEGUN), first)
    # What follows the phrase stays as it is typed after the last one: « … je vous partage... ».
    extra = (last, again.end()) if again else begun.span() if begun else None
    if extra:
        span = seen.span(*extra)
        label = Words("Gardez-la une seule fois.", "Keep it once.")
        yield found(draft, "phrase-twice", "warning", words, span, TextEdit(*span, "", label))
        return
    for each in spans[1:]:
        advice = Words("Retirez celle qui est de trop.", "Remove the one too many.")
        yield left_to_do(draft, "phrase-twice", "warning", words, draft.seen.span(*each), advice)


@lru_cache(maxsize=16)
def _again(phrase: str) -> re.Pattern[str]:
    """A pattern for the phrase, or its last three words, once more or several times."""
    end = r"\s+".join(words_of(phrase)[-3:])
    return re.compile(rf"(?:{_BETWEEN}(?:{_exactly(phrase).pattern}|(?<=[\s.,…!»\"]){end}(?!\w)))+")


def _alone(draft: Draft, spans: tuple[Span, ...]) -> Iterator[CaptionFinding]:
    """The finding for a caption that shares nothing: the phrase, and only names, hashtags and addresses."""
    bounds = [0, *(index for span in spans for index in span), len(draft.seen.text)]
    rest = "".join(draft.seen.text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True))
    if len(rest) > _LONGEST_ALONE:
        return
    rest = _APART.sub("@", rest)
    for known in _known_texts(draft):
        rest = rest.replace(known, "@")
    if not any(map(str.isalnum, _LEADING.sub("", rest))):
        words = Words("La légende ne dit pas ce que vous partagez.", "The caption does not say what you share.")
        advice = Words("Écrivez-le après la phrase.", "Write it after the phrase.")
        yield left_to_do(draft, "phrase-alone", "warning", words, draft.seen.span(*spans[0]), advice)


def _known_texts(draft: Draft) -> Iterator[str]:
    """What the campaign itself says in a caption, as skeletons."""
    campaign = draft.campaign
    for each in (wording_of(campaign.theme), wording_of(campaign.dates.line), wording_of(campaign.name)):
        for text in (each.fr, each.en):
            if bare := skeleton(text).text.rstrip(_ENDING):
                yield bare
    if campaign.organisation.value:
        yield skeleton(campaign.organisation.value).text
