"""The corrections of spaces, apostrophes and ellipses, each a pattern, what replaces its groups, and why.

The rules are the OQLF's (https://vitrinelinguistique.oqlf.gouv.qc.ca/22039, « Espacement avant et après les signes de
ponctuation et les symboles ») and, for English, the Language Portal of Canada's.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from composer.core.text.late_pattern import LatePattern, has_any, numbers_in
from composer.core.text.typography import slips
from composer.core.text.typography.change import LETTER, NBSP, SPACES, THIN, Change, Rule, TextMedium, rule, rule_at
from composer.core.text.typography.marks import APOSTROPHE
from composer.core.text.typography.protected import FACE
from composer.core.text.typography.word_lists import ABBREVIATIONS, ENGLISH_ABBREVIATIONS, ENGLISH_TITLES, TITLES
from composer.core.words import Language, Words

#: The reason of the spaces inside guillemets, which inner marks do not have.
INSIDE = Words("Espace insécable à l’intérieur des guillemets.", "No-break space inside the guillemets.")
_COLON = Words("Espace insécable avant le deux-points.", "No-break space before a colon.")
_THIN = Words("Espace fine insécable avant ce signe.", "Thin no-break space before this mark.")
_CLOSED = Words("Pas d’espace avant ce signe.", "No space before this mark.")
_SIGN = Words("Espace insécable entre le nombre et son signe.", "No-break space between a number and its symbol.")
_HOUR = Words("Espace insécable avant et après le symbole h.", "No-break space before and after the symbol h.")
_NUMBER_AFTER = Words("Espace insécable devant ces chiffres.", "No-break space before these digits.")
_TITLE = Words("Espace insécable après un titre de civilité abrégé.", "No-break space after an abbreviated title.")
_ELISION = Words("Pas d’espace autour de l’apostrophe.", "No space around the apostrophe.")
_ELLIPSIS = Words("Points de suspension en un seul caractère.", "A single character for the ellipsis.")
_INSIDE_PAREN = Words("Pas d’espace à l’intérieur des parenthèses.", "No space inside parentheses.")
_INSIDE_BRACKETS = Words("Pas d’espace à l’intérieur des crochets.", "No space inside brackets.")
_DOLLAR = Words("Le symbole du dollar suit le nombre.", "The dollar sign comes after the number in French.")
_DECIMAL = Words("Une virgule décimale en français.", "A decimal comma in French.")
_ETC = Words("Un seul point après «\u00a0etc\u00a0».", "A single full stop after “etc”.")
_AFTER_MARK = Words("Une espace après ce signe.", "A space after this mark.")
_ONE_SPACE = Words("Une seule espace entre les mots.", "One space between words.")


_S = SPACES
_SPACES_SEEN = frozenset(SPACES)
# A number begins neither a word nor a measure in feet; it may follow an elision, « p. », a comma put late, or a word
# and its colon: « d’1 km », « p.12 », « 12$ ,14$ », « saut:1 m ».
_NUMBER = (
    r"[0-9](?:(?<![\w.,:…]\d)|(?<=\s,\d)|(?<=\bp\.\d)|(?<=\bpp\.\d)|(?<=[^\W\d_]{2}:\d))"
    r"(?<![\d\s]['’‘]\d)\d*(?:[.,]\d+)*"
)
_OPENING = r"\s«“(\[{"
# A mark attached to what follows is code or an address (« !important », « ?page », « 10:30 »), not punctuation.
_STOP = rf"(?!{FACE})[;!?]++(?![\w=])"
_AFTER_COLON = r"[\s«»\"“”]|<<|>>|\Z"
# The colon gets a space before it: it ends what a comma or a full stop belongs to.
_AFTER_STOP = rf"[\s»”)\]\"]|>>|['’](?!\w)|:(?:{_AFTER_COLON})|\Z"

# Symbols of units. One letter close to a single figure may be a model or a network, « la 5g »: it needs a space, two
# figures, or what is measured after it. « les 3 m’ont aidée » is no measure.
_MONEY = r"[kKMG]?[$€¢](?!\d)"
_MINUTES = rf"min(?:([{_S}]*)[0-5]?\d([{_S}]*)s)?"
_LONG_UNITS = r"km/h|[kcm]?m[²³23]|km|kg|mg|cm|mm|m[lL]|cl|dl|lb|°[CF]|[kKMGT][oB]|kWh?|MW|[kMG]?Hz|dB"
# Never close to their number: words otherwise, as « pi », or the names of models, as « 9V ».
_SPACED_UNITS = r"[gmlLsVW]|ha|pi|po|oz"
_UNIT_END = r"(?![\w'’])"
_CLOSE_UNIT = rf"(?:(?<=\d\d)|(?<=[.,]\d)|(?=[gmlL] d(?:e |[’'])))[gmlLs]{_UNIT_END}"


def _measure(close: str, apart: str, number: str = _NUMBER) -> str:
    """A pattern of a number and its symbol: groups for their spaces, of which a symbol `apart` needs one."""
    return rf"{number}(?:([{_S}]*)(?:{close})|([{_S}]+)(?:{apart}){_UNIT_END})"


_MEASURE = _measure(
    rf"[%‰](?!\w)|{_MONEY}|(?:{_LONG_UNITS}|{_MINUTES}){_UNIT_END}|{_CLOSE_UNIT}",
    _SPACED_UNITS,
    # Five or six figures have a space before the last three.
    _NUMBER.replace(r"\d*(?:[.,]\d+)*", r"(?:\d\d?()(?=\d{3}(?!\d))\d{3}|\d*)(?:[.,]\d+)*"),
)
# « 1 m 68 »: the centimetres of a height or a jump, when nothing else is measured or counted by that number.
_METRES = (
    rf"\d(?<![\w.,:…-]\d)(?<![\d\s]['’‘]\d)([{_S}]*)m([{_S}]*)\d\d"
    rf"(?=[{_S}]*(?:[.,;:!?…)\]»”\"\n]|\Z|(?:de haut|et\b|pour\b|au\b|en\b|à\b)))(?![.,:]\d)"
)
_NO_MINUTE = rf"(?![.,:]\d|[{_S}]*(?:[%‰]|{_MONEY}|h(?!\w)|(?:{_LONG_UNITS}|{_SPACED_UNITS}){_UNIT_END}))"
_TIME = rf"{_NUMBER}([{_S}]*)h(?:([{_S}]*)[0-5]?\d{_NO_MINUTE}(?:([{_S}]*){_MINUTES})?)?(?!\w)"
# English closes % and $ up, and tells the time otherwise; « $800m » and « 10m views » are millions, « the 90s » years.
_ENGLISH_CLOSE_UNIT = (
    rf"(?:(?<=\d\d)|(?<=[.,]\d))(?<![$€£]\d\d)(?<![$€£]\d\d\d)(?<![$€£]\d\.\d)[gmL]"
    rf"(?![{_S}](?:views?|followers|people|dollars|users|copies)\b){_UNIT_END}"
)
_ENGLISH_MEASURE = _measure(rf"(?:{_LONG_UNITS}|min){_UNIT_END}|{_ENGLISH_CLOSE_UNIT}", f"{_SPACED_UNITS}|h")

# What is elided, an apostrophe after it, and what it is elided before; in speech the shortest words are before a
# consonant too: « j' pensais », « d' la ».
# Not what is between apostrophes of its own, as « 'n' »; two of them are a quotation mark.
_ELIDED_LETTER = r"(?<=[ldjmtsncLDJMTSNC]['’])(?<!\w.['’])(?<![^'’]['’].['’])(?<!\A['’].['’])"
_ELIDED_WORD = r"(?:(?<=[qQ][uU]['’])|(?<=ourd['’]))"
_OPENED = r"[«“@#]|<<|\"\w|''\w"
_VOWEL = r"[aeiouyhàâäéèêëîïôöùûüœæAEIOUYHÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ]"


def _before(*places: tuple[str, str]) -> str:
    """A pattern group for the spaces before a mark: for each of `places` the mark, and the characters it follows."""
    ways = "|".join(rf"(?<=[{after}][{_S}])[{_S}]*(?={mark})" for mark, after in places)
    # Most spaces are before a word: they are left at once.
    return rf"([{_S}](?=[{_S}]*[^\w\s])(?:{ways}))"


def _after_titles(titles: Iterable[str]) -> str:
    """A pattern whose group is the spaces between one of `titles` and a name."""
    by_first = groupby(sorted(titles), lambda title: title[0])
    rests = {first: "|".join(re.escape(title[1:]) for title in alike) for first, alike in by_first}
    ways = "|".join(rf"(?<={first})(?:{rest})" for first, rest in rests.items())
    return rf"[{''.join(rests)}](?<!\w.)(?:{ways})([{_S}]+)(?=[A-ZÀ-Ý])"


def _before_digits(words: Iterable[str], *inside: str) -> str:
    """A pattern group for the spaces before digits after one of `words`, or where a pattern of `inside` matches."""
    # What is looked back at has one length.
    by_length = groupby(sorted(words, key=len), len)
    alike = ("|".join(map(re.escape, each)) for _, each in by_length)
    after = (rf"(?<=\b(?:{each})[{_S}])" for each in alike)
    return rf"([{_S}](?=[{_S}]*\d)(?:{'|'.join((*inside, *after))})[{_S}]*)"


def _spaces_before_numbers(text: str) -> Iterator[int]:
    """Where spaces before a number in figures begin."""
    for at in numbers_in(text):
        start = at
        while text[start - 1 : start] in _SPACES_SEEN:
            start -= 1
        if start < at:
            yield start


#: A mark after a space.
_APART = LatePattern(rf"[{_S}]([^\w\s])")
#: Inside a number, of which no year is a part.
_IN_NUMBER = rf"(?<=\d[{_S}])(?<!\d{{4}}[{_S}])(?=[{_S}]*\d{{3}}(?!\d))"


# A word after a mark that touches it: after a comma, not the ending of « étudiant,e,s »; after dots that follow a word,
# as in « non...peut-être »: « j…j’ai » stammers, and « m...e » is hidden.
# A word of one letter has a space after it, or a mark that is to have one before it.
_WORD = rf"(?:{LETTER}{LETTER}|{LETTER}[{_S}]*['’]|[àayôI](?:[{_S}»]|:(?:\s|\Z)))"
# For speed, patterns start with the character they search for and look back from there.
_COMMA = (rf",(?:{_AFTER_STOP})", rf"^{_OPENING}\-–—,")


def _late(mark: str, word: str) -> str:
    """A pattern group for spaces and a mark that touches the word after it: « mardi ,mercredi », « oui ;deux »."""
    return rf"(?<=[\w»”)\]%\"….])([{_S}]+{mark})(?={word})"


def _stops_late(before: str) -> tuple[Rule, ...]:
    """Rules for a mark that touches the next sentence and not its own, `before` put before it: « la peine ?Oui »."""
    word = rf"[A-ZÀ-ÖØ-Þ](?:[a-zà-ÿ]|[’'{_S}])(?!\w*=)"
    several = rf"(?<=[\w»”)\]%\"….])([{_S}]+)(?=[?!]{{2,3}}{word})"
    return (
        *(rule(_late(re.escape(mark), word), f"{before}{mark} ", _AFTER_MARK, apart=mark) for mark in "?!"),
        rule(several, before, _CLOSED, ("?!", "!?", "!!", "??"), apart="?!"),
    )


# Dots that touch the next word and not theirs, and a colon; « :tada: » is a picture's name.
_DOTS_LATE = rf"(?<=[\w»”)\]])([{_S}]+(?:…|\.{{3}}(?!\.)))(?={_WORD})"
#: Words that a colon parts in short inclusive forms: « acteur:trice ».
_ENDINGS = r"(?:trices?|euses?|ières?|rices?)\b"
_COLON_LATE = rf"(?<=[\w»”)\]])([{_S}]+:)(?={LETTER}[a-zà-ÿœ])(?!\w+:)"
_COMMA_LATE = (r",[«“]", rf"^{_OPENING}\-–—,")
# Not that of a smiling face.
_CLOSED_PAREN = (r"\)(?!\))", r"\w.!?…»”%")
# « . . . » is an ellipsis of the writer's.
_FULL_STOP = (rf"\.(?![{_S}]*[.…])(?:{_AFTER_STOP}|:(?:{_AFTER_COLON}))", rf"^{_OPENING}\-–—,.…")
# An ellipsis follows its word, unless it leads the next one.
_DOTS = (r"(?:…|\.{3}(?!\.))(?:[\s»”)\]!?;,:\"]|>>|\Z)", r"\w")
_STOP_AGAIN, _STOP_FIRST = (_STOP, ";!?"), (_STOP, rf"^{_OPENING}\-–—;!?")
_GLUED = rf"(?!(?:e|es|s|trices?|euses?|ères?|nes?|ves?)(?![\w'’])){_WORD}"
# A letter as a web page's code writes it: « &eacute;cole ».
_NO_ENTITY = "".join(rf"(?<!&\w{{{length}}};)" for length in range(2, 9))
# « M.Tremblay », but not the degree « M.Sc. ».
_STUCK_TITLE = r"(?<!\w)(?:M|Mme|Mlle|Dre?|Mrs?|Ms)\.()(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2})"


def _closing(mark: str) -> str:
    """A pattern that looks back at `mark` and a closing mark before it; straight ones are about to be curly."""
    return rf"(?<=[»”)\]]{mark})|(?<=\S\"{mark})|(?<=\S''{mark})"


_MARKS_TOUCHING = (':"', *(f"{mark}{opening}" for mark in ":;,!?" for opening in "«“"))
_COMMON = (
    *slips.COMMON,
    rule(rf"etc(?<!\wetc)(\.{{3}}|…)(?![.…])(?=\W|\Z|{_GLUED})", ".", _ETC, ("etc.", "etc…")),
    rule(
        rf"()\((?<={LETTER}{LETTER}\()(?=[^()\s]{{1,40}}[{_S}])[^()\n]{{2,120}}\)(?:()(?={LETTER}{LETTER}))?",
        " ",
        slips.OUTSIDE_PAREN,
        ("(",),
    ),
    rule(r"(\.\.\.)(?<!\.{4})(?!\.)", "…", _ELLIPSIS, ("...",)),
    rule(r" (?<=\S )( +)(?=\S)", "", _ONE_SPACE, ("  ",)),
    rule(rf"\((?<![:;=]\()(?<![:;=][-'’^]\()([{_S}]+)(?=[\w«“\"])", "", _INSIDE_PAREN, ("(",)),
    rule(rf"\[([{_S}]*)(?=[^\W\d_]{{2}}|…|\.{{3}})[^\[\]\n]{{1,200}}?([{_S}]*)\]", "", _INSIDE_BRACKETS, ("[",)),
    rule(_DOTS_LATE, "… ", _AFTER_MARK, apart="…."),
    rule(_late(",", r"[^\W\d_]|[@#]"), ", ", _AFTER_MARK, apart=","),
    # Between figures, or with nothing counted after it, it may be a decimal comma.
    rule(rf"(?<=[^\W\d_]|[»”)\]%$€])([{_S}]+,)(?=\d+(?:[{_S}]*[%$€]|[{_S}]?{LETTER}))", ", ", _AFTER_MARK, apart=","),
    rule(_late(rf"(?!{FACE});", LETTER * 2), "; ", _AFTER_MARK, apart=";"),
    rule(rf",(?:(?<={LETTER}{LETTER},)|{_closing(',')}|(?<=>>,))()(?={_GLUED})", " ", _AFTER_MARK, (",",)),
    rule(rf";(?:{_closing(';')})()(?={_WORD})", " ", _AFTER_MARK, tuple(f"{mark};" for mark in "»”)]\"'")),
    rule(rf";(?<={LETTER}{LETTER};){_NO_ENTITY}()(?={_GLUED})(?!\w*=)", " ", _AFTER_MARK, (";",)),
    rule(
        rf"[!?](?:(?<={LETTER}{LETTER}.)|(?<=[!?].))()(?=[A-ZÀ-ÖØ-Þ](?:[a-zà-ÿ]|[’'{_S}]))(?!\w+=)",
        " ",
        _AFTER_MARK,
        ("!", "?"),
    ),
    rule(rf"…(?<={LETTER}{LETTER}…)()(?={_WORD})", " ", _AFTER_MARK, ("…",)),
    rule(rf"\.\.\.(?<={LETTER}{LETTER}\.{{3}})(?!\.)()(?={_WORD})", " ", _AFTER_MARK, ("...",)),
    rule(r"<<(?<=[:;,!?]<<)(?=[^\s\d<>=»”])", " ", _AFTER_MARK, tuple(f"{mark}<<" for mark in ":;,!?")),
    rule(
        rf"[«“\"](?<=[:;,!?].)(?:(?<=[«“])|(?<=:\")(?=[^\W\d_]|[{_S}]+[A-ZÀ-ÖØ-Þ]))", " ", _AFTER_MARK, _MARKS_TOUCHING
    ),
)
# A measure after a number, in its usual forms.
_MEASURED = rf"[{_S}]*(?:[%‰$€](?![\w])|(?:{_LONG_UNITS}){_UNIT_END})"
_NO_SIGN = rf"(?![\w$%]|[.,]\d|[{_S}]+(?:[%$]|\d{{3}}(?!\d)|(?:{_SPACED_UNITS}|{_LONG_UNITS}){_UNIT_END}))"
# Before its sum, and not after another: « 1 000 $1 000 $ ».
_DOLLAR_FIRST = rf"\$(?<![\w$.,:…]\$)(?<!\d[{_S}]\$)"
_FRENCH = (
    *slips.FRENCH,
    # « $40 », as in English; « US$40 » and « $25,000 » are left.
    rule(rf"{_DOLLAR_FIRST}[{_S}]?(\d{{1,3}})[{_S}](\d{{3}}){_NO_SIGN}", rf"\1{NBSP}\2{NBSP}$", _DOLLAR, ("$",)),
    rule(rf"{_DOLLAR_FIRST}[{_S}]?(\d{{2,3}})(\d{{3}}){_NO_SIGN}", rf"\1{NBSP}\2{NBSP}$", _DOLLAR, ("$",)),
    rule(rf"{_DOLLAR_FIRST}[{_S}]?(\d{{1,4}})\.(\d\d){_NO_SIGN}", rf"\1,\2{NBSP}$", _DOLLAR, ("$",)),
    rule(rf"{_DOLLAR_FIRST}[{_S}]?(\d{{1,4}}(?:,\d\d)?){_NO_SIGN}", rf"\1{NBSP}$", _DOLLAR, ("$",)),
    rule(rf"(\.)(?<=\d\.)(?<![.…]\d\.)(?<![.…]\d\d\.)(?=\d{{1,2}}{_MEASURED})", ",", _DECIMAL, (".",)),
    rule(rf"(:)(?<={LETTER}{LETTER}:)(?=\d{{1,2}}(?:[{_S}»]|:(?:{_AFTER_COLON})))", f"{NBSP}: ", _COLON, (":",)),
    rule(rf"(:)(?<=[a-zà-ÿ][a-zà-ÿ]:)(?=[a-zà-ÿœ]{{5}})(?!\w+:)(?!{_ENDINGS})", f"{NBSP}: ", _COLON, (":",)),
    rule(_COLON_LATE, f"{NBSP}: ", _COLON, apart=":"),
    rule(_before((f":(?:{_AFTER_COLON})", f"^{_OPENING}")), NBSP, _COLON, apart=":"),
    rule(rf":(?:(?<=[^{_OPENING}:;=<>/\\]:)|(?<=>>:))(?={_AFTER_COLON})", NBSP, _COLON),
    rule(rf"«([{_S}]*)(?=[^\s»])", NBSP, INSIDE),
    rule(_before(("»", r"^\s«")), NBSP, INSIDE, apart="»"),
    rule(r"»(?<=[^\s«]»)", NBSP, INSIDE),
    rule_at(numbers_in, _MEASURE, NBSP, _SIGN),
    rule_at(numbers_in, _METRES, NBSP, _SIGN),
    rule_at(numbers_in, _TIME, NBSP, _HOUR),
    rule_at(_spaces_before_numbers, _before_digits(ABBREVIATIONS, _IN_NUMBER), NBSP, _NUMBER_AFTER),
    rule(_after_titles(TITLES), NBSP, _TITLE),
    rule(_STUCK_TITLE, NBSP, _TITLE, ("M.", "Mme.", "Mlle.", "Dr.", "Dre.")),
    rule(
        rf"ujourd(?<=\b[aA]ujourd)([{_S}]+['’]?[{_S}]*)(?=hui\b)",
        "’",
        _ELISION,
        tuple(f"ujourd{space}" for space in _S),
    ),
    rule(r"(?<!\w)(?:[nN][°º]|pp?\.)()(?=\d)", NBSP, _NUMBER_AFTER, ("n°", "nº", "N°", "Nº", "p.")),
    rule(rf"(')(?<={LETTER}')(?=[^\W_]|[\"«“\[@#]|<<)", "’", APOSTROPHE, ("'",)),
    rule(
        rf"(['’](?:{_ELIDED_LETTER}[{_S}]+(?={LETTER}|{_OPENED})|{_ELIDED_WORD}[{_S}]+(?={_VOWEL}|{_OPENED})))",
        "’",
        _ELISION,
        tuple(f"{a}{s}" for a in "'’" for s in _S),
    ),
    rule(rf"[qQ][uU](?<!\w..)([{_S}]+['’][{_S}]*)(?={_VOWEL})", "’", _ELISION, apart="'’"),
    rule(
        rf"([{_S}](?<=[ldjmtsncLDJMTSNC][{_S}])(?<![\w'’].[{_S}])(?<!\d[{_S}].[{_S}])[{_S}]*['’][{_S}]*)(?={_VOWEL})",
        "’",
        _ELISION,
        apart="'’",
    ),
)
_ENGLISH = (
    *slips.ENGLISH,
    rule(_COLON_LATE, ": ", _AFTER_MARK, apart=":"),
    rule(
        _before(
            _COMMA,
            _COMMA_LATE,
            _FULL_STOP,
            _DOTS,
            _CLOSED_PAREN,
            (_STOP, rf"^{_OPENING}\-–—"),
            (f":(?:{_AFTER_COLON})", rf"^{_OPENING}\d"),
            (rf":(?:[{_S}]+[^\s\d]|[\n«»\"“”]|\Z)", r"\d"),
        ),
        "",
        _CLOSED,
        apart=",.…;!?):",
    ),
    # « He 's here », but not what is between two marks, « the 's' ».
    rule(rf"(?<={LETTER}{LETTER})([{_S}]+)(?=['’](?:s|ll|re|ve|d|m)(?![\w'’]))", "", _ELISION, apart="'’"),
    rule_at(numbers_in, _ENGLISH_MEASURE, NBSP, _SIGN),
    rule(rf"(?<=\d)([{_S}]+)(?=%(?!\w))", "", _CLOSED, ("%",)),
    rule(_after_titles((*TITLES, *ENGLISH_TITLES)), NBSP, _TITLE),
    rule(_STUCK_TITLE, NBSP, _TITLE, ("Mr.", "Mrs.", "Ms.", "Dr.")),
    rule_at(_spaces_before_numbers, _before_digits(ENGLISH_ABBREVIATIONS), NBSP, _NUMBER_AFTER),
)
_FRENCH_CLOSED = (_COMMA, _COMMA_LATE, _FULL_STOP, _DOTS, _STOP_AGAIN, _CLOSED_PAREN)
_RULES: dict[tuple[Language, TextMedium], tuple[Rule, ...]] = {
    ("fr", "drawn"): (
        *_COMMON,
        *_stops_late(THIN),
        *_FRENCH,
        rule(_before(*_FRENCH_CLOSED), "", _CLOSED, apart=",.…;!?)"),
        rule(_before(_STOP_FIRST), THIN, _THIN, apart=";!?"),
    ),
    ("fr", "caption"): (
        *_COMMON,
        *_stops_late(""),
        *_FRENCH,
        rule(_before(*_FRENCH_CLOSED, _STOP_FIRST), "", _CLOSED, apart=",.…;!?)"),
    ),
    ("en", "drawn"): (*_COMMON, *_stops_late(""), *_ENGLISH),
    ("en", "caption"): (*_COMMON, *_stops_late(""), *_ENGLISH),
}


def rule_changes(text: str, language: Language, medium: TextMedium) -> Iterator[Change]:
    """The changes of every rule, by rule; they may overlap."""
    apart = frozenset(match[1] for match in _APART.finditer(text))
    for each in _RULES[language, medium]:
        if each.signs and not has_any(text, each.signs):
            continue
        if each.apart and each.apart.isdisjoint(apart):
            continue
        if "\\" in each.after:
            found = each.matches(text)
            yield from (Change(*match.span(), match[0], match.expand(each.after), each.reason) for match in found)
            continue
        groups = range(1, each.pattern.groups + 1)
        for match in each.matches(text):
            at = match.start()
            for start, end in [match.span(group) for group in groups] or [(at, at)]:
                if start >= 0 and text[start:end] != each.after:
                    yield Change(start, end, text[start:end], each.after, each.reason)
