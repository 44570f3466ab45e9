"""Words that typography knows: those with œ, feminine endings, what stays with the word or number after it."""

# Endings of verbs in -er, accents included: enough for every form that may be in a caption.
_VERB = (
    *("e", "es", "ent", "ons", "ez", "er", "ant", "ants", "ante", "antes", "é", "és", "ée", "ées"),
    *("ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes", "âtes", "èrent"),
    *("erai", "eras", "era", "erons", "erez", "eront", "erais", "erait", "erions", "eriez", "eraient"),
)

#: Words in which « oe » is written « œ », lower case, as people type them. Whole words only: « coexister », « moelle »,
#: « poète » and « goéland » have two separate letters. https://www.tirer-la-langue.com/le-dans-lo/ (read 2026-11).
OE_WORDS: frozenset[str] = frozenset(
    (
        *("coeur", "coeurs", "rancoeur", "rancoeurs", "écoeurement", "écoeurements", "choeur", "choeurs"),
        *("soeur", "soeurs", "soeurette", "soeurettes", "consoeur", "consoeurs", "moeurs"),
        *("oeuf", "oeufs", "boeuf", "boeufs", "noeud", "noeuds", "voeu", "voeux"),
        *("oeil", "oeillet", "oeillets", "oeillade", "oeillades", "oeillère", "oeillères"),
        *("désoeuvrement", "désoeuvré", "désoeuvrés", "désoeuvrée", "désoeuvrées"),
        *("foetus", "foetal", "foetale", "foetales", "foetaux", "oedème", "oedèmes", "oesophage", "oesophages"),
        *("oestrogène", "oestrogènes", "oecuménique", "oecuméniques", "oenologie", "oenologue", "oenologues"),
        *(stem + ending for stem in ("oeuvr", "manoeuvr", "écoeur") for ending in _VERB),
    )
)

#: Endings after the mark of an inclusive short form, longest first: « acteur/trice », « étudiant-e-s », « (trices) ».
FEMININE_ENDINGS: tuple[str, ...] = tuple(
    sorted(
        (
            *("e", "es", "s", "x", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "ve", "ves", "fe", "fes"),
            *("trice", "trices", "drice", "drices", "rice", "rices", "ice", "ices", "euse", "euses"),
            *("ère", "ères", "ière", "ières", "ienne", "iennes", "enne", "ennes", "onne", "onnes"),
            *("lle", "lles", "tte", "ttes", "ette", "ettes", "ive", "ives", "sse", "sses", "esse", "esses"),
            *("resse", "resses", "eresse", "eresses", "che", "ches", "que", "ques"),
        ),
        key=len,
        reverse=True,
    )
)

#: Titles, abbreviated, that never end a line before a name: a no-break space follows them.
TITLES: tuple[str, ...] = (
    *("M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Dre", "Drs", "Pr", "Pre", "Me", "Mgr"),
    *("Mme.", "Mmes.", "Mlle.", "Dr.", "Dre.", "Pr.", "Pre."),
)

#: Abbreviations that a number follows, after a no-break space. « nos » is not one of them: « nos 3 enfants ».
ABBREVIATIONS: tuple[str, ...] = (
    *("no", "No", "n°", "nº", "N°", "Nº", "p.", "pp."),
    *("art.", "chap.", "fig.", "vol.", "Art.", "Chap.", "Fig.", "Vol."),
)

#: Other words that never end a line before their number.
LABELS: tuple[str, ...] = (
    *("numéro", "numéros", "nos", "page", "pages", "chapitre", "article", "tome", "étape", "niveau", "secondaire"),
    "groupe",
)


#: Before a name.
ENGLISH_TITLES: tuple[str, ...] = ("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Mx.", "Mx", "Dr.", "Prof.")
#: Before a number. “No 3” without a full stop is a negation.
ENGLISH_ABBREVIATIONS: tuple[str, ...] = ("No.", "p.", "pp.", "ch.", "vol.", "fig.")
