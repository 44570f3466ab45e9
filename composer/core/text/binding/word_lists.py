"""Word lists for line breaks, in lower case: short words, negations, auxiliaries, numbers, weekdays."""

from composer.core.words import Language

#: Short words that belong to what follows them. French: prepositions, articles, conjunctions, clitics and auxiliaries,
#: after the house rule « no line ending on à, de, la, le, et, un… »; English: the same classes.
BOUND: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "à a ai as au aux avec avez avons ce ces cet cette chez dans de des du elle en es est et êtes il ils je la "
        "le les leur leurs lui ma mais me mes mon ne ni nos notre nous on ont ou où par pas pour que qui sa sans "
        "se ses si sommes son sont sous suis sur ta te tes ton tu très un une vers vos votre vous y".split()
    ),
    "en": frozenset(
        "a am an and are as at but by for from have i if in is it its my no nor not of on or our so than that the "
        "their to was we were when who with you your".split()
    ),
}

#: Small words that no number counts and no auxiliary leads to: « de 16 à 20 », « le 3 et le 4 », “I can and I will”.
UNCOUNTED: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "et ou où à a au aux de des du la le las les un une en sur pour par dans avec sans mais que qui dont ce "
        "est sont ont puis donc car ni si se je tu il ils elle elles on nous vous ne y".split()
    ),
    "en": frozenset(
        "and or to of in on at for from by with is are was were the a an but that we you they i he she it".split()
    ),
}

#: Numbers in letters, with the ordinals and determiners that count as they do.
NUMBERS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
        "trente quarante cinquante soixante septante huitante nonante cent cents mille million millions milliard "
        "milliards premier première premiers premières deuxième second seconde troisième quatrième cinquième "
        "sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième "
        "vingtième trentième quarantième cinquantième centième millième énième chaque plusieurs quelques aucun "
        "aucune".split()
    ),
    "en": frozenset(
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth twentieth hundredth thousandth nth every each several no".split()
    ),
}

#: Words of a negation that follow its verb: « ne lâche pas », “do not”.
NEGATIONS: dict[Language, frozenset[str]] = {
    "fr": frozenset("pas plus jamais rien personne aucun aucune point guère nulle".split()),
    "en": frozenset("not never no".split()),
}

#: Those that are a negation whatever is before them; after a number, « pas » is a step, and bound all the same.
PLAIN_NEGATIONS: dict[Language, frozenset[str]] = {"fr": frozenset(("pas",)), "en": frozenset(("not",))}

#: Words that deny what follows them.
DENYING: dict[Language, frozenset[str]] = {"fr": frozenset(("ne",)), "en": frozenset("not never no".split())}

#: Auxiliaries; English elides theirs, and these endings are known too: “I’ve”, “didn’t”.
AUXILIARIES: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais "
        "aurait aurions auriez auraient aie aies ait ayons ayez aient eus eut avoir ayant suis es est sommes êtes "
        "sont étais était étions étiez étaient serai seras sera serons serez seront serais serait serions seriez "
        "seraient sois soit soyons soyez soient fus fut furent être étant".split()
    ),
    "en": frozenset(
        "am is are was were be been being have has had having do does did will would shall should can could may "
        "might must cannot".split()
    ),
}
ELIDED_AUXILIARIES = ("n’t", "’m", "’ve", "’re", "’ll", "’d")
#: What “’s” is a verb after: elsewhere it marks a possessor.
ELIDES_IS = frozenset("he she it that there here who what where how let".split())

#: Adverbs between an auxiliary and its participle.
BETWEEN: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "pas plus jamais rien point toujours souvent déjà enfin bien mal trop tant beaucoup vraiment presque même "
        "aussi encore tout peu assez parfois longtemps".split()
    ),
    "en": frozenset("not never always often already finally just ever still almost really only even also".split()),
}

#: Endings of French participles, and what ends so but is none.
PARTICIPLE_ENDINGS = (
    *("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "û", "it", "ite", "its", "ites"),
    *("ert", "erte", "erts", "ertes", "int", "inte", "ints", "intes", "ort", "orte", "orts", "ortes"),
)
NO_PARTICIPLES = frozenset(
    "nous vous lui qui ni si jamais mais puis depuis aussi ici ainsi dessus dessous moi toi soi oui parmi tandis "
    "lundi mardi mercredi jeudi vendredi samedi midi après-midi demi fois tous plus bus dus point petit petite "
    "petits petites soit toit droit fort forte forts fortes".split()
)

WEEKDAYS: dict[Language, frozenset[str]] = {
    "fr": frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    "en": frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
}

#: Prepositions that keep the article after them: « par un », “by a”.
BEFORE_ARTICLE: dict[Language, frozenset[str]] = {"fr": frozenset(("par",)), "en": frozenset(("by",))}
ARTICLES: dict[Language, frozenset[str]] = {"fr": frozenset(("un", "une")), "en": frozenset(("a", "an"))}
