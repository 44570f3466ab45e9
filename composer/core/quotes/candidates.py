"""Finds the passages of an answer that may become a quote: a sentence, two together, or a part with marked cuts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct

from composer.core.quotes.lexicon import any_of, at_start
from composer.core.quotes.private.people import people_in
from composer.core.quotes.private.subjects import Subject, subject_of
from composer.core.quotes.reading import ReadSentence
from composer.core.quotes.scoring import strength
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import Leaning, defines, has_verb, leans, recalls, takes_up, unfit
from composer.core.quotes.voices.headings import after_label

#: The mark for omitted words, the same in French and English.
MARK = "[…]"
#: Characters: no poster fits more, and a shorter text says nothing.
LONGEST, SHORTEST = 280, 12
#: With more marks than this a sentence is hard to read.
_MARKS = 2
#: Characters: two sentences may be one quote when together they are no longer than a long one.
_TWO = 240
#: What a second sentence that speaks of the first must be worth by itself, unlike « C'est écrit sur mon casier. ».
_COMMENT_BRINGS = 1.0
#: A sentence this long is also offered in parts, of at least so many characters and at most so many more clauses.
_CUTTABLE, _PART, _CLAUSES = 90, 30, 8
#: Sentences that may be used; a private one only when it is asked for.
_USABLE = ("", "private", "named", "doubtful")
#: Why a sentence is unfit together with all its parts: somebody else says it to the person, or it sells.
_WHOLLY = ("asking", "publicity")

# Filler words before the sentence itself. The first kind is always filler; the second needs a comma or « que » after
# it, unlike in « moi aussi », « bien des jeunes », « like a river ».
_HESITATION = any_of(r"""
    ben bin bah euh+ heu+ hum+ tsé t'sais fait_que faque et_puis et pis puis donc alors
    um+ uh+ well and so then okay?_so (?:for|pour)_(?:la_)?(?:q|question_)\d
""")
_APPROACH = any_of(r"""
    ah oh oui non ouin ouais bon genre en_fait eh_bien écoutez? disons honnêtement franchement pour_vrai vous_savez
    tu_sais là voilà bref en_gros tout_ça_pour_dire sérieusement (?:moi,?_)?je_(?:vous_|te_|lui_|leur_)?dirais
    blague_à_part plus_sérieusement (?:all_)?(?:joking|kidding)_aside seriously la_(?:vraie_affaire|vérité),?_c'est
    the_truth_is
    de_plus en_outre par_ailleurs pour_ma_part personnellement à_titre_(?:plus_)?personnel in_addition moreover
    furthermore personally for_my_part on_a_(?:more_)?personal_note
    (?:moi,?_)?je_pense je_me_dis moi moi_là (?:moi,?_)?c'est_sûr (?:mon|ma|my)_[\w'_]{3,30}_?:
    est-ce_qu[e'_]+[^,.]{3,40}
    you_know i_mean like honestly actually yeah yes no okay ok look basically to_be_honest i_guess i'd_say
    i_would_say i_think
""")
# « À un jeune, je dirais : lâche pas. »: whom it is said to.
_WHOM = r"(?:à|aux?) (?:une?|mes|tous|toutes|ceux|celles|jeunes|l'|la|le)[^,:.]{0,40}"
_SAID_TO = (
    rf"(?:{_WHOM},? )?(?:moi,? )?je (?:lui |leur |vous |te )?dirais(?: {_WHOM}(?= ?[:,]| qu[e']))?"
    r"(?:,? qu(?:e |')| ?: |, | )(?!d'|de |non|oui|ça|la même|même|merci)"
    r"|(?:to (?:a|any|every|the|my) [^,:.]{2,40},? )?i(?:'d| would) (?:say|tell (?:a|any|every|the|my|them|him|her|you)"
    r"[^,:.]{0,40})(?:,? that |: |, )"
)
_LEAD = re.compile(
    rf"(?:(?:{_HESITATION})(?:[,…]|\.\.+)* |(?:{_APPROACH})(?:,? qu(?:e |')|,? that |(?:[,…]|\.\.+)+ |(?<=:) )"
    rf"|{_SAID_TO})(?=\w)"
)
_TALK = re.compile(
    r"[,…]? (?:tsé|t'sais|euh+|heu+|um+|uh+)[,…]? (?=\w)|, (?:genre|là|mettons|disons|you know|i mean|like), (?=\w)"
)
_TAIL = re.compile(r",? (?:tsé|t'sais|lol|haha\w*|you know)[ .!…]*$|, (?:là|hein|mettons|je pense|i guess)[ .!…]*$")

# Where a long sentence may be split: before a new subject, and around the words that join clauses.
_SUBJECT = r"(?=(?:je|tu|on|nous|vous|il faut|la|le|les|ma|mon|i|you|we|my)\b|j'|l')"
_AND = r"(?:et puis|et|pis là|pis|puis|donc|alors|and|so)"
_BORDER = re.compile(
    # A part must not end just before a contrast, or its meaning would be reversed.
    r"(?P<turn>[,;:]? (?:mais|sauf que|but|except that) )"
    # Only what comes after these may be used.
    r"|(?P<said>(?:je me dis|je sais|c'est sûr|j'ai compris|i know|i realized),? (?:qu[e ']+|that ))"
    rf"|[,;:]? {_AND} {_SUBJECT}|[,;:]? (?:fait que|faque) |(?P<comma>[,;] ){_SUBJECT}|; "
    # Only what comes before these may be: after them come filler words, or a comment.
    rf"|(?P<end>[,;:]? (?:{_AND},? (?=(?:ça,|(?:là|voilà|tsé|t'sais|vous savez|you know)\b))|voilà|bref) ?"
    rf"|(?<![,;:]) {_AND} (?=(?:ça|c'est|that's|then)\b))"
    r"|(?P<spoken> (?:virgule|comma) )"
    # Where a text has no marks, a new subject begins a new sentence, unless the word before holds it.
    r"|(?P<bare> (?=(?:moi )?(?:je |j'|i |on (?:[nsm]'|(?:est|était|avait|ne|se|va|fait|peut|doit|nous|me|y|en"
    r"|veut|dit|sait|a \w+(?:é|i|u|is|it))(?!\w))))|(?<=\w) (?=(?:aujourd'hui|un jour|today|one day) "
    r"|(?:mon|ma|my) [\w-]+ (?:m'(?:a|avait) |(?:told|gave|taught) me )))"
)
# Emoji at the end, which few typefaces of posters draw.
_PICTURES = re.compile(r"[\s\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+$")
_MARKED_TEXT = re.compile(r"[,;:.!?…]\W*\w")
# « …d'une chute moi j'ai patiné »: two sentences without a mark between.
_BEGINS_AGAIN = re.compile(
    r"\w(?<!\bet)(?<!\bpis)(?<!\bpuis)(?<!\bmais)(?<!\bque)(?<!\bdonc)(?<!\balors) moi (?:je |j')"
)
_HOLDS = at_start("""
    que qu' qui quand si comme où dont lorsque parce pendant car et pis puis mais alors donc fait moi quoi ce
    and but so that when if because what where who while as than until before after which
""")
_LAST_WORD = re.compile(r"[\w']+$")
_RUN_ON = re.compile(r"[^,;:] (?:mais|sauf que|but|except that) ")
# A second sentence that speaks of the first.
_COMMENT = re.compile(r"(?:ça|cela|c'est|c'était|it|it's|that's)(?![\w'])")
# « fait que si moi je suis capable »: a condition, and nothing that follows from it.
_DANGLES = re.compile(r"(?<!\w)(?:fait que|faque|donc|alors|so) (?:si|quand|if|when)(?!\w)[^,;]*$")
# The clause before a border, when cutting there would remove or add a condition.
_CLAUSE = r"(?:^|[,;:] |\b(?:et|mais|que|and|but) )"
_CONDITION = re.compile(rf"{_CLAUSE}(?:même )?(?:si|s'il|à moins|sans que|if|unless|even if)\b[^,;]*$")
_SUBORDINATE = re.compile(
    rf"{_CLAUSE}(?:si|quand|lorsque?|comme|même|dès que|tant que|if|when|while|although|since|as|unless)\b[^,;]*$"
)
_NEGATED = re.compile(r"\b(?:pas|plus|jamais|moins|not|never|\w+n't)\b[^,;:]*$")

#: How a text leans on another, and why it is unfit for print; each text is judged once.
_Judge = Callable[[str], tuple[Leaning, str]]


class Passage(Struct, frozen=True):
    """A text that may be used, and the positions of its sentences in the answer.

    `whole` is false when more than filler words was cut, so that the rest of the sentence may still be used. `subject`
    is the private subject that it speaks of: it is proposed only when asked for. `said` are its sentences, whole;
    `before` and `after` are those beside a single sentence in the answer, empty where there is none, or it is barred.
    """

    text: str
    places: tuple[int, ...]
    said: tuple[str, ...]
    before: str = ""
    after: str = ""
    whole: bool = True
    subject: Subject | None = None


def passages(paragraphs: Iterable[tuple[ReadSentence, ...]]) -> Iterator[Passage]:
    """Every passage that stands alone in an answer that was read, unranked; those of a private subject say so.

    No word is changed, every cut is marked.
    """
    read = tuple(paragraphs)
    told = ("", *("" if said.bar else said.text for paragraph in read for said in paragraph), "")
    known = fold(" ".join(said.text for paragraph in read for said in paragraph))
    judge = cache(_judged)
    for paragraph in read:
        for said in paragraph:
            if said.bar in _USABLE and not recalls(said.text, known):
                yield from _of_sentence(said, told[said.place], told[said.place + 2], judge)
        yield from _pairs(paragraph, judge)


def _judged(text: str) -> tuple[Leaning, str]:
    """How `text` leans on something before it, and why it is unfit for print; leaning is not asked of what is unfit."""
    refused = unfit(text.removesuffix(f" {MARK}"))
    return "" if refused else leans(text), refused


def _of_sentence(said: ReadSentence, before: str, after: str, judge: _Judge) -> Iterator[Passage]:
    place, sentence, own = (said.place,), (said.text,), _unlabelled(said.text)
    begins = said.place == 0
    if judge(own)[1] in _WHOLLY or judge(said.text)[1] == "publicity":
        return
    for text in dict.fromkeys((own, trim(own))):
        if _stands(text, said, judge, begins=begins):
            yield Passage(text, place, sentence, before, after, subject=said.subject)
    if len(own) > _CUTTABLE:
        for part in dict.fromkeys(trim(each) for each in _parts(own)):
            if _stands(part, said, judge):
                subject = subject_of(part) if said.subject else None
                yield Passage(part, place, sentence, before, after, whole=False, subject=subject)


def _unlabelled(text: str) -> str:
    """`text` without its label and the pictures after it; a small letter that then begins it shows that it was cut."""
    start = after_label(text)
    kept = _PICTURES.sub("", text[start:])
    return f"{MARK} {kept}" if start and kept[:1].islower() else kept


def _stands(text: str, said: ReadSentence, judge: _Judge, *, begins: bool = False) -> bool:
    """Whether a part of a sentence stands alone; it can name only those whom the whole sentence names.

    Where it `begins` an answer, it may say what the question names.
    """
    if not (SHORTEST <= len(text) <= LONGEST) or text.count(MARK) > _MARKS:
        return False
    leaning, refused = judge(text)
    if refused or (leaning and not (begins and defines(text))):
        return False
    folded = fold(text)
    begins_again = " moi j" in folded and _BEGINS_AGAIN.search(folded)
    return not begins_again and not (said.people and people_in(text))


def _pairs(paragraph: tuple[ReadSentence, ...], judge: _Judge) -> Iterator[Passage]:
    """Two sentences, the second of which goes on from the first: « J'ai échoué. Mais j'ai recommencé. »."""
    for first, second in pairwise(paragraph):
        if first.bar or second.bar or len(first.text) + len(second.text) > _TWO:
            continue
        said = _unlabelled(first.text), _unlabelled(second.text)
        if not any(judge(said[0])) and _follows(*said, judge):
            yield Passage(" ".join(said), (first.place, second.place), said)


def _follows(first: str, second: str, judge: _Judge) -> bool:
    leaning, refused = judge(second)
    if refused or (leaning == "pointer" and not takes_up(first, second)):
        return False
    return not _COMMENT.match(fold(second)) or strength(second) >= _COMMENT_BRINGS


def trim(text: str) -> str:
    """`text` without filler words at its start, inside and at its end, each cut marked."""
    start = _after_leads(text)
    text = f"{MARK} {text[start:]}" if start else text
    if tail := _TAIL.search(fold(text)):
        text = f"{text[: tail.start()]} {MARK}"
    if talk := _TALK.search(fold(text)):
        text = f"{text[: talk.start()]} {MARK} {text[talk.end() :]}"
    return text


def _after_leads(text: str) -> int:
    folded, start = fold(text), len(MARK) + 1 if text.startswith(MARK) else 0
    begun = start
    while lead := _LEAD.match(folded, start):
        start = lead.end()
    return start if start > begun else 0


def _parts(sentence: str) -> Iterator[str]:
    """The runs of whole clauses of a long sentence that are short enough for a poster, with the cuts marked."""
    folded = fold(sentence)
    borders = tuple(each for each in _BORDER.finditer(folded) if not _unmarked(each) or _is_bare(folded, each))
    starts = [0, *(each.end() for each in borders if _may_start(folded, each))]
    ends = [*(each.start() for each in borders if _may_end(folded, each)), len(sentence)]
    edges = sorted({*starts, *ends})
    for start in starts:
        near = bisect_left(ends, start + _PART)
        for end in ends[near : near + _CLAUSES]:
            if end - start < len(sentence) and _reads_whole(folded, start, end, edges):
                yield _marked(sentence, start, end)


def _unmarked(border: re.Match[str]) -> bool:
    return border["bare"] is not None or border["spoken"] is not None


def _is_bare(folded: str, border: re.Match[str]) -> bool:
    """Whether a new subject begins a new sentence here: the text has no marks, and the word before is complete."""
    before = _LAST_WORD.search(_before(folded, border))
    return not _MARKED_TEXT.search(folded) and before is not None and not _HOLDS.match(before[0])


def _reads_whole(folded: str, start: int, end: int, edges: list[int]) -> bool:
    """Whether the first and last clauses of a part each have a verb, and no « mais » without a comma joins two."""
    if _DANGLES.search(folded[start:end]):
        return False
    first = edges[bisect_right(edges, start)]
    last = edges[bisect_left(edges, end) - 1]
    return has_verb(folded[start:first]) and has_verb(folded[last:end]) and not _RUN_ON.search(folded[start:end])


def _may_start(folded: str, border: re.Match[str]) -> bool:
    return border["end"] is None and not _CONDITION.search(_before(folded, border))


def _may_end(folded: str, border: re.Match[str]) -> bool:
    """Whether a part may end here: not before a contrast, in a condition, or halfway through « pas ceci, cela »."""
    before = _before(folded, border)
    halfway = border["comma"] is not None and _NEGATED.search(before)
    return border["turn"] is None and border["said"] is None and not halfway and not _SUBORDINATE.search(before)


def _before(folded: str, border: re.Match[str]) -> str:
    return folded[max(0, border.start() - LONGEST) : border.start()]


def _marked(sentence: str, start: int, end: int) -> str:
    before = f"{MARK} " if start else ""
    after = f" {MARK}" if end < len(sentence) else ""
    kept = sentence[start:end]
    return f"{before}{kept.strip(' ,;:') if after else kept.strip()}{after}"
