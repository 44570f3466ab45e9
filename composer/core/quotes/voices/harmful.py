"""Recognizes what could harm on a poster: advice on medicine, pain or giving up, mockery, jargon, somebody’s file."""

import re
from functools import cache

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.sentences import fold

#: What is taken, and how much of it; « prends le temps » names nothing that is.
_TAKEN = (
    "(?:mélatonine|melatonin|ritalin|adderall|concerta|advil|tylenol|aspirin\\w*|ibuprof\\w+|antidépresseurs?"
    "|antidepressants?|somnifères?|sleeping_pills?|anxiolytiques?|calmants?|stimulants?|comprimés?|pilules?|pills?"
    "|vitamines?|vitamins?|suppléments?|supplements?|caféine|caffeine|cbd|cannabis|boissons?_énergisantes?"
    "|energy_drinks?)"
)
_YOUTH = "(?:étudiants|élèves|jeunes|ados|enfants|students|kids|teens|teenagers|young_people|youth)"
_HARMFUL = rf"""
    (?:prend(?:s|re|ez)?|prenez|essaie|essayez|essaye|avale[zr]?|take|try|swallow|pop)_(?:[\w']+_){{0,4}}{_TAKEN}
    \d+_?(?:mg|milligrammes|milligrams)
    (?:arrête[zr]?|cesse[zr]?|stop|quit)_(?:de_prendre_|taking_)?(?:tes|vos|ta|votre|your)_(?:médicaments|pilules
    |médication|meds|medication|pills)
    (?:fais-toi|faites-vous|hurt|injure)_(?:mal|yourself) (?:blesse-toi|blessez-vous)
    (?:joue[zr]?|cour[sez]+|entraîne[zr]?|play|run|train)_(?:[\w']+_){{0,2}}(?:blessée?s?|hurt|injured|through_the_pain)
    (?:ignore[zr]?|endure[zr]?|ignore)_(?:la|ta|votre|the|your)_(?:douleur|pain)
    (?:saute[zr]?|skip)_(?:des_|un_|tes_|vos_|your_)?(?:repas|meals?)
    (?:laisse[zr]?_(?:faire|tomber)|lâche[zr]?_l'affaire|forget_it|give_up),?_(?:change[zr]?|va|trouve[zr]?|find|go|do
    |try)
    change[zr]?_de_(?:branche|métier|domaine|carrière|rêve)(?=\W?$|,) (?:si|if)_(?:t'es|tu_n?'?es|vous_n?'?êtes|you're
    |you_are)_(?:pas|not)_(?:doué|bon|bonne|fait|talentueux|talented|good|gifted|smart)\w*_(?:[\w']+_){{0,4}}(?:laisse
    |lâche|abandonne|oublie|give|quit|forget|stop)\w*
    (?:c'est|it's|this_is)_(?:juste_|just_)?(?:pas|not)_(?:pour|for)_(?:toi|vous|tout_le_monde|you|everyone)(?=\W?$)
    (?:les|these|the)_?{_YOUTH}_(?:d'aujourd'hui|de_nos_jours|today|nowadays|these_days)_(?:ne|n'|sont|lisent|veulent
    |pensent|savent|ont|don't|can't|won't|are|have|only|just)
    {_YOUTH}_(?:today|nowadays|these_days)_(?:don't|can't|won't|are|have|only|just|never)
    (?:l'opposition|the_opposition|l'autre_parti|the_other_party|nos_adversaires|mes_adversaires_politiques
    |our_opponents|les_(?:libéraux|péquistes|caquistes|conservateurs)|the_(?:liberals|conservatives))(?=,|_(?:n'|ne_|a_
    |ont_|est_|sont_|veu|dit|parle|has_|have_|never|wants?_|is_|are_|did|only))
    (?:scaler|scale[zr]?)_(?:sa|son|ta|ton|votre|la|le) pivote[rz]?_en_continu
    (?:leverage|disrupt|synergi[sz]e|growth[-_]hack)_(?:your|my|our|the|sa|ta|ton|son)
    (?:maximise[rz]?|optimise[rz]?|monétise[rz]?|monetize|optimize)_(?:sa|son|ta|ton|votre|your|our)_(?:résilience
    |résultats|potentiel|performance|roi|resilience|potential|brand|marque)
    que_je_ne_(?:devrais|peux|dois|pourrais)_pas_(?:raconter|dire|nommer|révéler|dévoiler|divulguer)
    (?:i|we)_(?:shouldn't|should_not|can't|cannot|am_not_allowed_to|mustn't)_(?:tell|say|name|discuss|disclose|talk_about
    |share)
    (?:dossier|enquête|procès|cause)_en_cours (?:ongoing|open|active)_(?:case|investigation|trial|file)
    (?:deux|trois|2|3)_pour_(?:un|une|le_prix|1|2) (?:two|three|2|3)_for_(?:one|two|the_price|1|2)
    \d+_?%_(?:off|de_rabais|d'escompte) (?:à_)?moitié_prix half[-_](?:price|off) buy_one,?_get (?:en_)?solde(?=\W?$)
    (?:come_by|stop_by|drop_in|passe[zr]?_(?:me_|nous_)?voir)_(?:[\w']+_){{0,2}}(?:today|tomorrow|saturday|sunday|monday
    |tuesday|wednesday|thursday|friday|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)
    (?:demande[zr]?|obtene[zr]|réserve[zr]?|commande[zr]?|achete[zr]|abonnez-vous|inscrivez-vous|magasine[zr]?|book|order
    |buy|subscribe|sign_up|get)_(?:[\w']+_){{0,4}}(?:soumission|rabais|promo\w*|infolettre|essai_gratuit|free_quote
    |free_trial|discount|newsletter|dès_(?:maintenant|aujourd'hui))
    (?:efface[zr]?|supprime[zr]?|enlève[zr]?|scratch|delete|erase)_(?:la_|le_|the_|that_)?(?:dernière?_|dernier_|last_)?
    (?:phrase|ligne|mot|paragraphe|sentence|line|word|paragraph)(?=\W?$)
    (?:billets|tickets)_(?:[\w']+_){{0,3}}(?:link_in|lien_dans|ma_bio|my_bio) link_in_(?:my_)?bio lien_dans_ma_bio
"""


@cache
def _harmful() -> re.Pattern[str]:
    return anywhere(_HARMFUL)


def is_harmful(text: str) -> bool:
    """Whether a stranger who reads the sentence could be hurt, put off, mocked or sold something by it."""
    return bool(_harmful().search(fold(text)))
