"""The French words that may stand alone in large type, by the part they play in a group."""

from collections.abc import Iterable, Mapping

from composer.core.big_word.lists import (
    COMMANDS,
    FRESH,
    THINGS,
    Forms,
    Lists,
    Pattern,
    Role,
    by_word,
    expressions,
    words,
)


def _verbs(stems: str) -> tuple[tuple[str, str, str], ...]:
    """Verbs in -er, by their stem, then before a silent ending (« je relève »), then before « o » (« avançons »)."""
    silent = {"relev": "relèv", "persévér": "persévèr", "essay": "essai", "réessay": "réessai"}
    return tuple(
        (stem, silent.get(stem, stem), f"{stem[:-1]}ç" if stem.endswith("c") else stem) for stem in stems.split()
    )


_CORE = _verbs("continu recommenc persévér avanc os rêv essay réessay fonc")
# Those that are too plain alone in the infinitive or as a command.
_DEEDS = _verbs(
    "persist progress commenc travaill étudi enseign cré invent dans chant dessin particip explor partag encourag"
)
_SELF = _verbs("relev accroch entraîn dépass entraid impliqu réinvent relanc")
_ACTIVE = (*_CORE, *_DEEDS)

_ROLES: Mapping[Role, Iterable[str]] = {
    "i": words("je j’"),
    "on": words("on"),
    "we": words("nous"),
    "have-i": words("ai"),
    "have-on": words("a"),
    "have-we": words("avons"),
    "will-i": words("vais veux peux"),
    "will-on": words("va veut peut"),
    "self": words("me m’ se s’"),
    "not": words("ne n’"),
    "never": words("pas jamais rien"),
    "held": words(
        "lâche lâchons lâchez abandonne abandonnons abandonnez renonce renonçons renoncez recule reculons reculez "
        "arrête arrêtons arrêtez lâcherai lâcherons lâchera abandonnerai abandonnerons renoncerai reculerai arrêterai"
    ),
    "held-infinitive": words("lâcher abandonner renoncer reculer arrêter"),
    "present": {f"{silent}{ending}" for _, silent, _ in _ACTIVE for ending in ("e", "erai")}
    | words("réussirai apprendrai apprends réussis grandis repars rebondis bâtis agis écris reviens raccroche"),
    "present-on": {f"{silent}e" for _, silent, _ in _ACTIVE}
    | words("apprend réussit grandit repart rebondit bâtit agit"),
    "present-we": {f"{soft}ons" for _, _, soft in _ACTIVE}
    | words("apprenons réussissons grandissons repartons bâtissons"),
    "present-self": {f"{silent}e" for _, silent, _ in _SELF},
    "done": {f"{stem}é" for stem, _, _ in _ACTIVE}
    | words("réussi grandi appris rebondi compris raccroché terminé gagné choisi changé vaincu bâti"),
    "infinitive": {f"{stem}er" for stem, _, _ in _CORE}
    | words(
        "apprendre réapprendre réussir grandir rebondir repartir bâtir rebâtir agir reconstruire comprendre découvrir "
        "espérer créer inventer explorer surmonter transmettre progresser persister écrire lire enseigner aider aimer "
        "croire partager choisir écouter chanter danser dessiner changer encourager raccrocher"
    ),
    "infinitive-self": {f"{stem}er" for stem, _, _ in _SELF},
    "deed": {f"{stem}er" for stem, _, _ in _DEEDS}
    | words(
        "construire finir terminer accomplir tenir demander "
        "viser marcher jouer gagner poursuivre semer cultiver revenir vivre"
    ),
    "command": {f"{silent}e" for _, silent, _ in _CORE}
    | {f"{stem}ez" for stem, _, _ in _CORE}
    | {f"{soft}ons" for _, _, soft in _CORE}
    | words("apprends apprenez rebondis rebondissez agis agissez agissons"),
    "how": words("encore toujours ensemble autrement"),
    "hold": words("garder garde gardez gardons reprendre retrouver"),
    "kept": words("gardé retrouvé repris"),
    "noun": words(
        "persévérance courage confiance espoir espérance patience effort volonté détermination ténacité audace "
        "motivation discipline résilience entraide solidarité réussite fierté curiosité passion liberté progrès "
        "avenir rigueur humilité générosité imagination inspiration apprentissage encouragements soutien amitié "
        "respect joie créativité constance endurance engagement gratitude bienveillance ambition victoire "
        "bravoure dignité"
    ),
    "goal": words("goût envie courage plaisir désir droit chance volonté joie bonheur liberté audace patience"),
    "image": words(
        "pas chemin route sentier pont porte lumière étoile étincelle flamme phare sommet horizon voyage aventure "
        "départ graine élan chance rêve projet défi équipe victoire diplôme métier passion force chapitre effort"
    ),
    "own": words("place voix ailes racines rêves projets avenir objectif objectifs but efforts forces"),
    "one": words("un une chaque"),
    "mine": words("mon ma mes ton ta tes notre nos votre vos"),
    "the": words("le la"),
    "sight": words("chemin route lumière"),
    "fresh": words("petit petite petits grand grande nouveau nouvelle bon bonne beau belle"),
    "to": words("à de d’"),
    "and": words("et"),
}
_WHOLE: tuple[Pattern, ...] = (
    ("not", "held", "never"),
    ("i", "not", "held", "never"),
    ("on", "not", "held", "never"),
    ("i", "held", "never"),
    ("on", "held", "never"),
    ("held", "never"),
    ("not", "never", "held-infinitive"),
)
_PATTERNS: tuple[Pattern, ...] = (
    ("i", "have-i", "kept", "noun"),
    ("i", "hold", "noun"),
    ("on", "hold", "noun"),
    ("hold", "noun"),
    ("i", "will-i", "infinitive"),
    ("on", "will-on", "infinitive"),
    ("i", "present", "how"),
    ("on", "present-on", "how"),
    ("we", "present-we", "how"),
    ("infinitive", "how"),
    ("deed", "how"),
    ("how", "infinitive"),
    COMMANDS[0],
    ("infinitive", "to", "infinitive"),
    ("infinitive", "to", "deed"),
    ("infinitive", "infinitive"),
    *COMMANDS[1:-1],
    ("i", "present", "to", "infinitive"),
    ("i", "present", "to", "deed"),
    ("i", "self", "present-self"),
    ("on", "self", "present-self"),
    ("i", "have-i", "done"),
    ("on", "have-on", "done"),
    ("we", "have-we", "done"),
    ("goal", "to", "infinitive"),
    ("goal", "to", "deed"),
    ("i", "present"),
    ("on", "present-on"),
    ("we", "present-we"),
    ("self", "infinitive-self"),
    ("noun", "and", "noun"),
    *FRESH,
    ("noun",),
    ("infinitive",),
    COMMANDS[-1],
    *THINGS,
)
_EXPRESSIONS = expressions("""
    pas à pas
    petit à petit
    peu à peu
    encore une fois
    jour après jour
    pas après pas
    page après page
    marche après marche
    mot après mot
    année après année
    je tiens bon
    on tient bon
    je suis revenu
    je suis revenue
    je suis debout
    étape par étape
    tenir bon
    tiens bon
    tenez bon
    tenons bon
    tenir debout
    rester debout
    aller plus loin
    plus loin
    va plus loin
    on y va
    j’ y vais
    j’ y crois
    on y croit
    j’ y arrive
    vas-y
    en chemin
    en route
    debout
    ensemble
    tous ensemble
    jusqu’ au bout
    croire en soi
    croire en moi
    crois en toi
    croyez en vous
    tout est possible
    tout s’ apprend
    tout a commencé
    demander de l’ aide
    fais confiance
    faire confiance
    faites confiance
    aller de l’ avant
    lève-toi
    relève-toi
    relevez-vous
    accroche-toi
    accrochez-vous
    c’ est possible
    t’ es capable
    tu es capable
    je suis capable
    on est capables
    la tête haute
    main tendue
    une main tendue
    confiance en soi
    confiance en moi
    confiance en toi
    travail d’ équipe
    ça s’ apprend
    aider les autres
    j’ y arriverai
    on y arrivera
    on y arrive
    de mon mieux
    de son mieux
    je suis là
""")
_LAST = expressions("""
    tous les jours
    tous les matins
    tous les soirs
    chaque jour
    chaque matin
    merci
    chaque soir
""")

#: French, as « proposals » reads it.
FRENCH = Lists(
    by_word(_ROLES),
    Forms(expressions("jamais trop tard"), _WHOLE, frozenset()),
    Forms(_EXPRESSIONS, _PATTERNS, _LAST),
    negations=words("ne n’ pas jamais rien personne aucun aucune guère"),
    denials=words("sans ni trop contre moins"),
    falls=tuple(
        "cess arrêt refus évit perd manqu abandonn lâch renonc peur honte faill trouble difficult problème échec "
        "échou incapable dout détest haï décroch déprim".split()
    ),
    turns=words("mais et puis que qu’ qui quand lorsque lorsqu’ si parce puisque pour car donc alors sinon dont où ou"),
)
