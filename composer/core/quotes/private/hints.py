"""Recognizes confidences that no sentence tells alone: two hints, or answers half of which are of a body or a home."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.sentences import fold

#: What is hinted at, by its private subject.
Hinted = Literal["health", "family"]

#: Rooms, machines and people of care; what a body or a mind no longer does.
_HEALTH = LateWords(r"""
    béquilles? crutches (?:piquer|injecter|inject|prick)_(?:ma|mon|my)_*
    (?:compte|counted|count|comptais)_(?:mes_|my_)?(?:bouchées|bites|calories|miettes)
    (?:rentrait|rentre)_dans_la_peau (?:de_)?l'autre_côté_d'une_fenêtre
    (?:one|une_seule|with_one)_(?:hand|main)_(?:the_summer|since|depuis|l'été)
    (?:make|makes|made)_me_(?:fall|faint|seize) elevator_key clé_de_l'ascenseur heart_has_a
    (?:chambre|plafond|corridors?|couloirs?|hallway|room|ceiling)_(?:blanch?e?s?|white|d'étage) mon_cabaret
    (?:les|des|the)_machines_(?:qui_)?(?:bip\w*|beep\w*|dorm\w*|around|autour)|(?:à_côté|beside|next_to
    |autour)_(?:des?|the)_machines? jaquette_(?:bleue|d'hôpital|ouverte) hospital_gown (?:mes|my|ses|her)_(?:cheveux
    |hair)_(?:ont_|a_)?(?:repouss\w+|tomb\w+|grew_back|fell_out|came_back|growing_back)
    (?:quatrième|troisième|cinquième|sixième|4e|5e|fourth|third|fifth)_(?:étage|floor)
    (?:infirmières?|nurses?)_(?:du|de_nuit|qui|on_the|who|from|m'a|m'ont|let|brought|taught) perfusions?
    iv_(?:pole|drip|bag|line) (?:aiguilles?|needles?)_(?:dans|in|twice|every|à_tous) pique_mon_doigt prick_my_finger
    (?:mes|my)_(?:mains?|doigts?|jambes?|yeux|hands?|fingers?|legs?|eyes)_(?:ne_|n'|forget|don't|won't|no_longer
    |stopped|oubli\w+|se_sont_mis\w*|refus\w+|gave_out)
    (?:bras|jambe|main|côté|œil|arm|leg|hand|eye)_(?:droite?|gauche)?_?(?:ne_)?(?:répond|fonctionne|bouge)\w*_plus
    (?:une|deux|trois|des|two|three|left|right|une_fois_à)_(?:fois|side|half)_of_my_(?:face|body)
    (?:ouvert|recousu|opened|stitched)_(?:\w+_)?(?:la_|my_)?(?:poitrine|crâne|ventre|dos|chest|skull|head|back)(?!\w)
    tube_(?:in|down|dans)_(?:my|the|la|le|mon|ma)
    (?:toutes_les|every)_(?:\w+_)?(?:six|deux|trois|quatre|three|two|four|eight)_(?:semaines|weeks),?
    (?:livres|kilos|pounds)_(?:de_moins|lighter|en_moins|thinner) (?:marcher|walk|parler|talk|swallow|avaler|write
    |écrire)_(?:\w+_){0,3}(?:twice|deux_fois|again|à_nouveau|une_deuxième_fois|de_la_gauche|with_my_left)(?=\W)
    (?:ouvrais|ouvrait|opened)_(?:plus_)?(?:les_|the_)?(?:rideaux|curtains|stores|blinds)
    (?:prenait|demandait|took)_(?:toute_ma_force|tout_mon_courage|everything_i_had|all_my_strength)
    (?:pour_ne_pas|not_to|so_i_wouldn't)_(?:penser|think|y_penser|think_about)
    (?:le_|the_)?(?:plancher|floor)_(?:is_|est_|était_|was_)(?:very_|si_|so_)?(?:loin|far)
    (?:clipboard|fiche)_(?:says|dit|at_the) (?:deux|trois|quatre|two|three|four)_(?:hivers|étés|printemps|winters
    |summers|springs)_(?:à_regarder|couché|au_lit|inside|watching|in_bed) (?:count|compte|comptais|counted)_(?:my_
    |mes_|les_)?(?:pills|pilules|gouttes|drops|tuiles|tiles|respirations|breaths)
    (?:petite_)?tuque_(?:en_classe|même_en_juin|sur_ma_tête) (?:wig|perruque)s? (?:se_lever|me_lever|get_up
    |getting_up)_(?:était|was)_(?:une?|a|the)_(?:victoire|win|victory|montagne|mountain)
    (?:les_)?mauvais(?:es)?_(?:jours|journées|nuits)_où bad_days?_(?:a_week|when_i)
""")
#: Homes where it was not quiet, nights elsewhere, parents who were not there, those who follow a file.
_FAMILY = LateWords(r"""
    portes?_qui_(?:se_)?(?:barr|verrouill|ferm)\w+ door_that_locked
    (?:trois|quatre|cinq|six|sept|three|four|five|six|seven)_(?:écoles|schools)(?=_|\W)
    (?:dad|papa|mon_père|my_father)_(?:travaillait_pas|came_back|ne_travaillait|revenait|repartait)
    (?:la_|les_|the_|une_)?(?:portes?|doors?)_(?:claqu\w+|slamm\w+)
    (?:marchait|marchais|walked|marcher)_sur_(?:la_pointe_des_pieds|des_œufs) on_(?:eggshells|tiptoe)
    (?:déménag\w+|moved|partait|left)_(?:la_nuit|at_night|in_the_middle|pendant_la_nuit)
    (?:sacs?|garbage|trash|black|hockey)_(?:noirs?|de_poubelle|de_vidanges?|bags?|à_vidanges?)_?(?=\W|$)
    (?:linge|vêtements|clothes|affaires|stuff)_(?:\w+_){0,2}(?:dans|in)_(?:un|des|a|my|mon|garbage)_(?:sacs?|valise
    |coffre|bag|trunk|car|backpack) ma_travailleuse(?=_) (?:case|social)_?worker
    (?:sous|under|derrière|behind)_(?:le|mon|the|my)_(?:matelas|mattress|lit|bed) (?:ne_pas|wouldn't|not|would_not
    |pas)_(?:\w+_){0,3}(?:déchir\w+|torn|ripped|brûl\w+|burned|vendu|sold|broken)(?=\W)
    (?:quiet|calm|souper|repas)_(?:supper|dinner|home|house|tranquille|calme|en_silence) (?:souper|cuisiner|manger
    |repas|cook|lunchs?|dinner)_(?:\w+_){0,2}(?:à|at)_(?:six|sept|huit|neuf|seven|eight|nine)_?(?:ans
    |years)?_(?:parce_que|because|pour_mes|for_my)
    (?:personne_d'autre|nobody_else|no_one_else)_(?:le_|ne_|n'|did|was_going|would|pouvait) (?:élevé|élevais|raised
    |raising|m'occupais_de)_(?:mes|my)_(?:\w+_)?(?:sœurs?|frères?|sisters?|brothers?|siblings)
    (?:ma_mère|mon_père|my_mo(?:m|ther)|my_da(?:d|ther)|father|mes_parents|my_parents)_(?:n'était|n'étaient|était
    |étaient|wasn't|weren't|was_not)_(?:pas|jamais|never|around|there|home)
    (?:changé|changed|changer)_(?:de_)?(?:famille|famil\w+)s?
    (?:my|mon|ma)_(?:propre|own)_(?:lit|bed|chambre|room|toothbrush) (?:last_names|noms_de_famille)_(?:in|dans|on)
    (?:real|vrai|biological|biologique|birth)_(?:dad|mom|father|mother|père|mère|parents?)
    (?:sac|commode|chaise|chair|dresser)_devant_(?:la|ma)_porte (?:chair|dresser)_against_the_door
    (?:lights?|lumières?)_(?:off|fermées?|éteintes?)
    (?:hiding|cach(?:é|er|ais|ait))_(?:\w+_){0,2}(?:in_the|dans_(?:le|la)|sous|under|when|quand)
    (?:hasn't|n'est|not|pas)_(?:been_home|rentrée?_(?:à_la_maison|depuis)|revenue?_(?:à_la_maison|depuis))
    (?:on|we|nous)_(?:ne_)?(?:dit|parle|don't|disait|parlait)_(?:say_|talk_)?(?:pas|plus|about)_?(?:pourquoi|why
    |de_ça|it)
    (?:ate|mange\w*|mangé|repas)_(?:at|à)_(?:the_church|l'église|la_popote|the_shelter|the_mission|school_because)
    (?:my|our|mon|notre)_(?:couch|divan|voiture|car|char)_(?:was|était|is|est)_(?:my|our|mon|notre)_(?:bed|lit|room
    |maison|home)
""")


#: The words of bodies and care, and of home and kin: each is in many a good sentence, and few texts are full of them.
_BODY = LateWords(r"""
    sang blood bouche mouth c(?:œ|oe)ur_(?:a|s'est|ne|me) my_heart_(?:stopped|gave|is|was) poumons? lungs?
    sucre_baisse insulin* machines? médecins? docteurs? doctors? nurses? infirmières? soluté fatiguée? tired épuis\w+
    lettres_(?:bouge|dans|arrêt|se) letters_(?:swap|move|dance) jambes? legs? cheveux hair dos_(?:me|a)
    tête_(?:me|tourn) mon_corps my_body souffle lits? beds? dormir dors dormi sleep\w* chambre étage floor douleurs?
    pain jours_d'école whole_of_grade cicatrices? scars? peau skin saigne\w* ventre stomach pilules? pills? poitrine
    chest visage my_face gauche my_left hôpital hospital
""")
_HOME = LateWords(r"""
    père mère parents? mom dad mother father maison sous-sol basement loyer rent lavabo policiers? police sonnette
    divan couch lits? beds? matelas mattress noël christmas copain chum blonde frères? sœurs? brothers? sisters?
    famille family foyer chez_nous valises? argent tante oncle aunt uncle appartement apartment cris? crier yell\w*
""")
#: Who cares for others, and speaks of them: the words of care are then of a trade.
_CARERS = LateWords(r"""
    (?:je_suis|i'm|i_am)_(?:une?_|an?_)?(?:infirmi\w+|préposée?|ambulanci\w+|paramedic\w*|nurse|doctor|médecin
    |urgentologue|physio\w*|inhalo\w*|surgeon|chirurgi\w+|dentist\w*|massothérap\w+)
    (?:mes|my|nos|our|les|the)_(?:patiente?s?|résidents?|residents?)
""")
_HINTS: tuple[tuple[Hinted, LateWords], ...] = (("health", _HEALTH), ("family", _FAMILY))
_WORDS: tuple[tuple[Hinted, LateWords], ...] = (("health", _BODY), ("family", _HOME))
#: Hints that are enough, with the confidences beside them.
_TELLING = 2
#: Sentences with such words that are enough, and the share of all that they must be.
_FULL, _SHARE = 3, 0.4


def telling(sentences: Collection[str], confidences: int) -> Mapping[str, Hinted]:
    """The private subject of each sentence that tells one together with the others, `confidences` of them certain."""
    folded = {text: fold(text) for text in sentences}
    hints: dict[str, Hinted] = {text: hint for text in sentences if (hint := _found(folded[text], _HINTS))}
    if any(map(_CARERS.search, folded.values())):
        return {}
    told: dict[str, Hinted] = hints if len(hints) + confidences >= _TELLING else {}
    return {**_full_of_words(folded), **told}


def _full_of_words(folded: Mapping[str, str]) -> dict[str, Hinted]:
    told: dict[str, Hinted] = {}
    for subject, words in _WORDS:
        found = [text for text, plain in folded.items() if words.search(plain)]
        if len(found) >= max(_FULL, _SHARE * len(folded)):
            told.update((text, subject) for text in found)
    return told


def _found(folded: str, known: Iterable[tuple[Hinted, LateWords]]) -> Hinted | None:
    return next((subject for subject, words in known if words.search(folded)), None)
