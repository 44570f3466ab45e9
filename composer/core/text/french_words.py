"""French word lists: words written with œ, feminine endings, and words kept on one line with their number."""

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

#: Titles that never end a line before a name; this and the following are patterns.
TITLES = r"MM?\.|Mmes?|Mlles?|Dre?|Pre?|Me|Mgr"

#: Words that never end a line before their number.
LABELS = r"numéros?|n[°º]|nos?|pages?|pp?\.|chapitre|chap\.|article|art\.|tome|vol\.|étape|niveau|secondaire|groupe"
