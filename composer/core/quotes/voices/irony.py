"""Finds irony, jokes taken back a line later, and blank denial of what the campaign stands for."""

import re

from composer.core.quotes.lexicon import any_of, anywhere
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_command

_MARKS = re.compile(r"[😂🤣🙃🙄😜😏😉😅]|;-?\)|(?<!\w)/s(?!\w)")
_IRONIC = anywhere(r"""
    sauf_si sauf_quand_(?:t'es|tu_es|on_est) excepté_si except_if ben_oui ben_voyons mais_oui,_c'est_ça c'est_ça,_oui
    ouais,?_c'est_ça yeah_right sure,(?!_i) as_if!? (?:said_)?no_one_ever lol mdr ptdr xd haha* hihi* héhé lmao
    just_kidding jk (?:je|j')_?(?:niaise|plaisante|blague|rigole|déconne|niaisais) blague_à_part sans_blague
    just_a_joke c't'une_joke c'est_une_(?:joke|blague) it's_a_joke i'm_(?:kidding|joking)
    vive_(?:le_décrochage|la_paresse|l'échec|les_vacances)
""")
_UNLESS = re.compile(
    r"(?<!\w)unless (?:you're|you are|you suck|you have|it's|they're|i'm|you were)(?!\w)"
    r"|(?<!\w)à moins (?:d'être|que (?:tu sois|t'aies|vous soyez)|de )"
)
# After an imperative, any exception makes a joke of it.
_HEDGED = re.compile(r"(?<!\w)(?:unless|except|à moins|sauf)(?!\w)")
_SUBJECT = any_of("""
    persévér* réussi* réussir école études diplôme* efforts? rêves? travail travailler échecs? courage patience
    étudier cégep examens? devoirs? lire lecture avenir motivation persever* school education degrees? diploma*
    effort* dream* hard_work work success failure courage hope studying college homework reading motivation
""")
_DENIAL = any_of(r"""
    (?:ne_)?ser(?:t|vent|vait)_(?:pas_|plus_)?à_(?:rien|grand-chose)
    (?:ne_)?(?:veut|veulent|voulait)_(?:plus_)?rien_dire (?:ne_)?(?:donne|donnait|mène)_(?:absolument_)?(?:à_)?rien
    surfaite?s? inutiles? poches?(?!-) plates?(?!-) niaiseux niaiseuses? perte_de_temps pour_rien du_vent mensonges?
    des_conneries arnaque attrape-nigauds? pas_pour_moi pas_pour_tout_le_monde paye?_(?:le_loyer|pas|bien)
    paie_(?:le_loyer|pas|bien) n'existe(?:nt)?_pas overrated pointless useless worthless a_lie lies a_joke a_scam
    a_waste waste_of_time for_nothing for_losers for_suckers (?:pay|pays)_(?:so_well|the_rent|nothing|the_bills)
    (?:doesn't|don't|does_not|do_not|never)_(?:matter|pay|work|exist|help|mean_anything) means?_nothing isn't_for_me
    not_for_me
""")
_BLANK = re.compile(
    rf"(?<!\w)(?:{_SUBJECT})(?!\w)[^.]*?(?<!\w)(?:{_DENIAL})(?!\w)"
    rf"|(?<!\w)(?:{_DENIAL})(?!\w)[^.]*?(?<!\w)(?:{_SUBJECT})(?!\w)"
)
_TURNED = re.compile(
    r"(?<!\w)(?:mais|jusqu'|pourtant|avant d[e']|sans|si|but|until|before|without|unless|if|pensais|croyais|thought"
    r"|plutôt)"
    r"(?!\w)|jusqu'"
)
#: A sentence that takes back the one before it.
_TAKEN_BACK = re.compile(
    r"(?:(?:non|nan|bon|ok|ah|oh|ben|well|no|ha),? )*(?:"
    r"(?:je|j')? ?(?:niaise|plaisante|blague|rigole|déconne|niaisais)(?!\w)|c'(?:est|était)? ?(?:t'une|une"
    r"|des) (?:joke|blague)s?"
    r"|blague à part|sans blague|pour vrai, non|non,? mais (?:sérieu|pour|là)|non mais|(?:ben|bin) (?:non|oui"
    r"|voyons)\b|c'est faux"
    r"|c'est (?:pas|même pas|ben pas) vrai|ce n'est pas vrai|pas vrai|pas pantoute|mon œil|pantoute"
    r"|just kidding|(?:i'm|i am) (?:kidding|joking|only kidding)|kidding|jk\b|not\.?$|not really|yeah,? right|as if"
    r"|nope"
    r"|(?:ou|or) (?:pas|not)\b|que j'ai menti|mensonge|c'est ce que (?:je|j'|on|tout le monde) ?(?:pensai|croyai"
    r"|disai|me disai)\w+"
    r"|(?:that's|this is) what i (?:thought|believed|used to)|wrong\b|faux\b|erreur\b|(?:je|j') ?me trompais"
    r"|i was wrong|ironie|sarcasme"
    r"|that's (?:a lie|not true)|just joking|(?:c'est|it's|that's) (?:what|une?|a|the).{0,60}(?:blague|joke|prank)"
    r"|je fais (?:cette|la même) blague|(?:en tout cas,? )?c'est (?:ça|ce) qu(?:e |')(?:on|ils?|le monde) (?:nous "
    r"|m')?(?:dit|disai|raconte|vend)\w*"
    r"|that's what (?:they|the|people|everyone) [^.]*(?:said|say|told|sell|poster))"
)
_MONEY = re.compile(
    r"\d[\d \u00a0\u202f]*(?:\$|k\$|dollars)|\$ ?\d"
    r"|(?<!\w)(?:lambo|ferrari|yacht|condos?|millionnaires?|millionaires?|piscine creusée)(?!\w)"
)
_PROMISED = re.compile(r"(?<!\w)(?:(?:aur|pourr)(?:ez|as|ont)|ser(?:ez|as)|you'll|you will|tu vas|vous allez)(?!\w)")


def is_ironic(text: str) -> bool:
    """Whether the sentence is not meant as it is said, or denies what the campaign stands for without an answer."""
    folded = fold(text)
    riches = _MONEY.search(folded) and _PROMISED.search(folded)
    hedged = is_command(text) and _HEDGED.search(folded)
    return bool(_MARKS.search(text) or _IRONIC.search(folded) or _UNLESS.search(folded) or hedged or riches) or denies(
        text
    )


def denies(text: str) -> bool:
    """Whether the sentence says that school or effort is worth nothing, and leaves it at that."""
    folded = fold(text)
    return bool(_BLANK.search(folded)) and not _TURNED.search(folded)


def takes_back(text: str) -> bool:
    """Whether the sentence takes back the one before it: « Je niaise. », « Just kidding. »."""
    return bool(_TAKEN_BACK.match(fold(text).lstrip(' …-–—(«“"')))
