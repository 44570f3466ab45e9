"""The corrections of what a keyboard slips in: another sign for an apostrophe, a space beside a hyphen, none at all."""

from collections.abc import Iterable

from composer.core.text.typography.change import LETTER, NBSP, SPACES, Rule, rule
from composer.core.text.typography.marks import APOSTROPHE
from composer.core.words import Words

_NEXT = Words("Une espace après le point.", "A space after the full stop.")
_HYPHEN = Words("Pas d’espace autour du trait d’union.", "No space around the hyphen.")
_DASHES = Words("Espaces insécables à l’intérieur des tirets.", "No-break spaces inside the dashes.")
#: The reason of the spaces around parentheses.
OUTSIDE_PAREN = Words("Une espace de chaque côté des parenthèses.", "A space on each side of parentheses.")
_BEFORE_ENGLISH = Words(
    "Le symbole du dollar précède le nombre en anglais.", "The dollar sign comes before the number."
)
_SUM = Words("Pas d’espace entre ce signe et la somme.", "No space between this sign and the sum.")

_S = SPACES
#: Letters of a word between two full stops at most, which is part of an address: « jean.paul.tremblay ».
_LONGEST = 12
#: What is no sentence after a full stop, but a file's or a site's: « Node.Js ».
_OF_A_FILE = "Js|Ai|Io|Co|Tv|Ca|Qc|Fr|Net|Com|Org|Py|Pdf|Docx?|Jpe?g|Png"
#: What a no-break space follows instead.
_NO_TITLE = "".join(rf"(?<!\b{title}\.)" for title in ("Mme", "Mlle", "Dre", "Dr", "Mrs", "Mr", "Ms"))
# A sentence that touches the next one, neither of them a file's name nor an address: « tombé.Je me suis relevé ».
_SENTENCE = (
    r"\.(?:(?<=[a-zà-ÿœ][a-zà-ÿœ]\.)|(?<=[»”)%]\.))"
    + _NO_TITLE
    + "".join(rf"(?<!\.\w{{{length}}}\.)" for length in range(2, _LONGEST))
    + rf"()(?!(?:{_OF_A_FILE})\b)(?=(?:[A-ZÀ-ÖØ-Þ](?:[a-zà-ÿœ]|['’]\w)|[ÀIY][{_S}])(?!\w*[./@:=]\w))"
)
# Another sign for an apostrophe: within a word, or after an elided one.
_WITHIN = rf"([´`′‛‘](?<={LETTER}.)(?={LETTER}))"
_ELIDED = rf"([´`ʼ](?:(?<=\b[ldjmtsncLDJMTSNC].)|(?<=[qQ][uU].)|(?<=ourd.))(?<!['’].[´`ʼ])[{_S}]?(?={LETTER}))"
_SIGNS = tuple("´`′‛‘ʼ")
_CONTRACTED = r"(ʼ(?<=\w.)(?=(?:s|ll|re|ve|d|m|t)(?!\w)))"
# Words that mean nothing in two, without their first letter, which may be a capital.
_HYPHENED = tuple(
    (first, last)
    for first, _, last in (
        each.partition("-")
        for each in (
            "eut-être endez-vous près-midi vant-midi eek-end elui-ci elui-là elle-ci elle-là eux-ci eux-là i-dessous "
            "i-dessus elques-uns elques-unes elqu-un rand-mère rand-père rands-parents oi-même ui-même lle-même "
            "ous-même ous-mêmes ux-mêmes lles-mêmes st-ce as-y llons-y llez-y is-moi ites-moi onne-moi onnez-moi "
            "aisse-moi aissez-moi egarde-moi rois-moi ide-moi idez-moi is-le eau-père eau-frère eau-fils elle-mère "
            "elle-sœur elle-fille "
            "emi-heure près-demain vant-hier à-bas à-haut u-delà u-dessus u-dessous ix-sept ix-huit ix-neuf "
            "uatre-vingt uatre-vingts oixante-dix"
        ).split()
    )
)


def _apart(places: Iterable[tuple[str, str]]) -> str:
    """A pattern group for a hyphen between two parts of a word, with spaces before it, and maybe after."""
    ways = "|".join(rf"(?<={first}[{_S}])[{_S}]*-[{_S}]*(?={last}(?!\w))" for first, last in places)
    return rf"([{_S}](?=[{_S}]*-)(?:{ways}))"


def _close(places: Iterable[tuple[str, str]]) -> str:
    """The same with spaces after it alone."""
    ways = "|".join(rf"(?<={first}-)[{_S}]+(?={last}(?!\w))" for first, last in places)
    return rf"(-(?=[{_S}])(?:{ways}))"


#: A hyphen with a space on one side.
_APART_FROM_HYPHEN = tuple(each for space in _S for each in (f"{space}-", f"-{space}"))
# Names in two, by their first word: « Trois -Rivières », « Jean- Paul ».
_NAMED = tuple("aint ainte ean arie rois otre ont ierre nne ouis aul harles arc aude uc aie".split())
_IN_NAMES = (
    rf"([{_S}](?=[{_S}]*-)(?:{'|'.join(rf'(?<={first}[{_S}])' for first in _NAMED)})[{_S}]*-[{_S}]*|"
    rf"-(?=[{_S}])(?:{'|'.join(rf'(?<={first}-)' for first in _NAMED)})[{_S}]+)(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿœ])"
)
# The same of words in English, and a contraction with a space in it: « I 'm », « don 't », « don’ t ».
_ENGLISH_HYPHENED = (
    rf"([{_S}](?=[{_S}]*-)(?:(?<=elf[{_S}])|(?<=ell[{_S}])|(?<=wenty[{_S}])|(?<=hirty[{_S}])|(?<=orty[{_S}])|"
    rf"(?<=ifty[{_S}]))[{_S}]*-[{_S}]*|-(?=[{_S}])(?:(?<=elf-)|(?<=ell-)|(?<=wenty-)|(?<=hirty-)|(?<=orty-)|(?<=ifty-))"
    rf"[{_S}]+)(?=(?:known|esteem|confiden\w+|doubt|taught|made|being|care|respect|one|two|three|four|five|six|seven|"
    rf"eight|nine)(?!\w))"
)
_SPLIT = (
    rf"(?<=\bI)([{_S}]+)(?=['’](?:m|ve|ll|d)(?![\w'’]))|(?<=n)([{_S}]+)(?=['’]t(?![\w'’]))|(?<=n['’])([{_S}]+)(?=t(?![\w'’]))|"
    rf"(?<=\bI['’])([{_S}]+)(?=(?:m|ve|ll|d)(?![\w'’]))"
)
# « sœur(enseignante) », « école(2019) », but not « étudiant(e) », « acteur(actrice) ».
_FEMININE = r"(?:trice|euse|ière|enne|esse|onne|elle|ette|ive)s?\)"
_PAREN = (
    rf"()\((?<={LETTER}{LETTER}{LETTER}\()(?:(?=[12]\d{{3}}\))|(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]{{2,20}}\))|"
    rf"(?=[a-zà-ÿœ]{{6,20}}\))(?![a-zà-ÿœ]*{_FEMININE}))[^()\n]+\)(?:()(?={LETTER}[^\W\d_'’]|{LETTER}['’]\w|à\b))?"
)
# « Ma mère —une enseignante— m’a montré »: within a line, as a dash that begins one is of an enumeration or of speech.
_INCISES = tuple(
    rf"{dash}(?<=\S[{_S}]{dash})()(?={LETTER})[^{dash}\n]{{2,150}}(?<=[\w»”)!?…])(){dash}(?=[\s.,;:!?)]|\Z)"
    for dash in "—–"
)
#: In both languages.
COMMON: tuple[Rule, ...] = (
    rule(_SENTENCE, " ", _NEXT, (".",)),
    rule(rf"(?<=[a-zà-ÿœ»”)])([{_S}]+\.)(?=[A-ZÀ-ÖØ-Þ](?:[a-zà-ÿœ]|['’]\w)|[ÀIY][{_S}])", ". ", _NEXT, apart="."),
    rule(rf"\d(?<=\b(?:19|20)\d\d)([{_S}]+-|-[{_S}]+)(?=(?:19|20)\d\d(?!\d))", "-", _HYPHEN, _APART_FROM_HYPHEN),
    rule(_WITHIN, "’", APOSTROPHE, _SIGNS),
    rule(_PAREN, " ", OUTSIDE_PAREN, ("(",)),
)
#: In French.
FRENCH: tuple[Rule, ...] = (
    rule(_ELIDED, "’", APOSTROPHE, _SIGNS),
    rule(_apart(_HYPHENED), "-", _HYPHEN, apart="-"),
    # In a question, a pronoun after its verb: « Crois -tu en toi? ».
    rule(
        rf"(?<=[a-zà-ÿ])([{_S}]+-[{_S}]*)(?=(?:tu|vous|ils?|elles?|on|nous|je|ce)[{_S}.,!?…][^.!\n]{{0,90}}?\?)",
        "-",
        _HYPHEN,
        apart="-",
    ),
    rule(_close(_HYPHENED), "-", _HYPHEN, tuple(f"-{space}" for space in _S)),
    rule(_IN_NAMES, "-", _HYPHEN, _APART_FROM_HYPHEN),
    rule(rf"([{_S}]+-[{_S}]*|-(?=[{_S}])[{_S}]+)t-(?:ils?|elles?|on)(?!\w)", "-", _HYPHEN, ("t-il", "t-elle", "t-on")),
    *(rule(each, NBSP, _DASHES, (f" {dash}", f"{NBSP}{dash}")) for each, dash in zip(_INCISES, "—–", strict=True)),
)
#: In English.
ENGLISH: tuple[Rule, ...] = (
    rule(_ENGLISH_HYPHENED, "-", _HYPHEN, _APART_FROM_HYPHEN),
    rule(
        _SPLIT,
        "",
        APOSTROPHE,
        tuple(
            f"{one}{other}" for space in _S for one, other in ((space, "'"), (space, "’"), ("'", space), ("’", space))
        ),
    ),
    rule(_CONTRACTED, "’", APOSTROPHE, ("ʼ",)),
    rule(
        rf"(?<![\w$€£.,:/-])(?<!\d[{_S}])(\d{{1,3}}(?:,?\d{{3}})*(?:\.\d\d)?)[{_S}]?\$(?![\w$]|[{_S}]?(?:US|CA|CAD|USD|\d))",
        r"$\1",
        _BEFORE_ENGLISH,
        ("$",),
    ),
    rule(
        rf"[$€£](?<!\d.)(?<!\d[{_S}].)([{_S}]+)(?=\d)",
        "",
        _SUM,
        tuple(f"{sign}{space}" for sign in "$€£" for space in _S),
    ),
)
