"""Finds the answers that give no quote: of whoever does not want to appear on a poster, or written for somebody."""

import re

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.sentences import fold

_DECLINES = anywhere(r"""
    (?:enlev(?:ez|er|e)|retir(?:ez|er|e)|ôte[zr]?|efface[zr]?|supprime[zr]?)_(?:svp_)?(?:moi|mon_nom|mes_(?:réponses
    |coordonnées)|ma_photo)
    (?:aime(?:rais)?_mieux|préf[éè]r\w+|veux|voulais|souhait\w+|tiens|voudrais)_(?:ne_)?pas_(?:à_)?(?:être|paraître
    |apparaître|participer|figurer)
    (?:veux|souhait\w+|tiens)_(?:pas|plus)_(?:à_)?(?:être_sur|participer|apparaître|paraître_sur|figurer)
    retire_ma_(?:candidature|participation) je_me_retire_(?:du|de_la|de_votre|de_cette)_(?:projet|campagne)
    (?:take|remove|delete|leave)_(?:me|my_(?:name|answers|photo))_(?:off|from|out_of)_(?:the|your|this|that)_(?:list
    |poster|campaign|page|form) (?:remove|delete)_my_(?:name|answers|photo)
    (?:don't|do_not|rather_not|prefer_not_to|wouldn't)_(?:\w+_){0,2}(?:be|appear|participate|take_part)_(?:on
    |in)_(?:a|the|this|your|any)_(?:\w+_)?(?:posters?|campaigns?|project) rather_not_(?:participate|take_part|be_on)
    ^(?:please_|kindly_)?(?:don't|do_not)_(?:publish|print|share|post|use)_(?:any_of_(?:this|it)|my_(?:answers|story
    |words))
    ^(?:svp,?_|s'il_vous_plaît,?_)?ne_(?:publiez|diffusez|partagez|utilisez)_(?:pas_(?:mes_réponses|mon_(?:histoire
    |témoignage)|tout_(?:ça|cela))
    |rien_de_(?:tout_(?:ça|cela)|ce_que))
""")
#: Whoever answers does it for somebody: « trop gêné pour répondre, alors je le fais pour lui ».
_FOR_SOMEBODY = anywhere(r"""
    (?:je_|j'ai_|nous_|on_)(?:\w+_)?(?:répond*|rempli*|complét*)_(?:[\w']+_){0,4}(?:à_(?:sa|leur)_place
    |en_(?:son|leur)_nom|au_nom_d[eu]|pour_(?:lui|elle|eux)(?=\W?$|[,;.]|_(?:parce|car|puisqu|comme))
    |pour_(?:mon|ma|notre)_(?:fils|fille|garçon|gars|enfant|mari|conjointe?|patronn?e?|père|mère|frère|sœur|élève))
    (?:répondre|formulaire|questionnaire|questions?)[^.]{0,40}_je_le_(?:fais|ferai)_(?:pour_(?:lui|elle)|à_sa_place)
    (?:i'm|i_am|i'll|i_will|i)_(?:answer|fill|complet|respond|reply)(?:ed|ing|e)?_(?:[\w']+_){0,4}(?:for_(?:him|her
    |them)
    |for_(?:my|our)_(?:son|daughter|kid|child|husband|wife|boss|student|brother|sister|mother|father)
    |in_(?:his|her|their)_place|on_(?:his|her|their)_behalf)(?=\W?$|,|_(?:because|since|as))
    (?:answers?|answering|responding|writing|speaking|replying)_on_behalf_of(?!_(?:all|every|my_generation))
    réponses?_(?:rédigées?|écrites?|préparées?|transmises?|fournies?)_(?:par_(?:son|sa|l'|le|la)|au_nom_d)
    ^(?:bonjour,?_|hello,?_|hi,?_|salut,?_)?(?:c'est|ici|this_is|it's)_(?:la_|le_|l'|the_|his_|her_|son_|sa_)?(?:tante
    |oncle|mère|maman|père|papa
    |collègue|adjointe?|secrétaire|prof|enseignante?|sœur|frère|conjointe?|blonde|mother|mom|father|dad|aunt|uncle
    |assistant
    |teacher|sister|brother|wife|husband)(?:_(?:de|d'|of|à)_?[\w-]+|'s)?(?=\W?$|,_|_(?:here|qui_(?:répond|écrit)))
    (?:m'a|nous_a|asked_me|me)_(?:demandé_)?(?:de_|to_)?(?:vous_|you_)?(?:transmettre|forward|pass_on)_(?:ceci|cela
    |ses|ce|his|her|this|these)
    (?:pris|emprunté|utilise|using|used)_(?:son|sa|his|her)_(?:courriel|compte|e-?mail|account)
    (?:writing|filling|answering)_(?:this_|it_)?(?:in_)?(?:for|from)_(?:him|her|his|their)(?=\W?$|_account)
    je_(?:la_|le_|l'|vous_)?recommande_(?:chaudement|vivement|fortement|sans_hésit\w+|sans_réserve)
    (?:highly_recommend|recommend_(?:him|her|them|\w+)_without)_*
    (?:had|have|ai_eu|eu)_(?:the_|le_)?(?:pleasure|plaisir|privilège|privilege)_(?:of_|d'|de_)?(?:teaching|coaching
    |supervising|working_with|enseigner_à|accompagner|superviser|l'avoir)
    (?:écri[st]|réponds)_au_nom_d(?:e_(?:m\.|mme|monsieur|madame|mon|ma|notre)|u)
""")
# Said of somebody else: « mon fils ne veut pas être sur l'affiche », or of another day.
_ONCE = re.compile(r"(?<!\w)(?:voulais|ai failli|almost|at first|au début|didn't|wanted)(?!\w)")


def declines(text: str) -> bool:
    """Whether the sentence asks that the person be left out of the campaign."""
    folded = fold(text)
    return bool(_DECLINES.search(folded)) and not _ONCE.search(folded)


def answers_for_somebody(text: str) -> bool:
    """Whether the sentence says that the answers are written in the name of somebody else."""
    return bool(_FOR_SOMEBODY.search(fold(text)))
