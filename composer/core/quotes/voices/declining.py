"""Finds the answers of whoever does not want to appear on a poster: nothing of theirs is proposed."""

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
""")
# Said of somebody else: « mon fils ne veut pas être sur l'affiche », or of another day.
_ONCE = re.compile(r"(?<!\w)(?:voulais|ai failli|almost|at first|au début|didn't|wanted)(?!\w)")


def declines(text: str) -> bool:
    """Whether the sentence asks that the person be left out of the campaign."""
    folded = fold(text)
    return bool(_DECLINES.search(folded)) and not _ONCE.search(folded)
