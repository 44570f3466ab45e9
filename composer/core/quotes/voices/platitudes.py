"""Recognizes what assistants and speakers say of every effort: it could be anybody's, and is nobody's."""

from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.sentences import fold
from composer.core.quotes.trait_words import FIRST_PERSON
from composer.core.quotes.voices.maxims import PROVERB

_TRIAL = (
    r"(?:défis?|obstacles?|échecs?|épreuves?|erreurs?|chutes?|pas|embûches?|challenges?|setbacks?|failures?"
    r"|struggles?|mistakes?|stumbles?)"
)
_CHANCE = (
    r"(?:opportunités?|occasions?|tremplins?|leçons?|marches?_vers|chances?|opportunit(?:y|ies)|lessons?"
    r"|stepping_stones?|invitations?)"
)
_PLATITUDES = LateWords(rf"""
    {_TRIAL}_(?:are|sont)_(?:merely|just|simply|only|que|simplement|seulement)_*
    (?:road|path|route|chemin)_(?:to|du|vers_le|de_la)_(?:success|succès|réussite|greatness)
    (?:people|personnes|gens)_(?:who|qui)_(?:lift|croient_en|élèvent|inspire|inspirent|believe_in)_(?:you|vous|toi)*
    (?:mightiest|tallest|plus_grand)_(?:oak|chêne) (?:hope|faith|courage|love)_over_(?:fear|doubt|comfort)
    chaque_\w+_compte(?=\W?$) naissent_(?:souvent_)?des_plus_(?:grands|grandes) fleuri\w+_dans
    n'est_pas_une_fin,?_mais not_the_end,?_but (?:un_)?nouveau_départ(?=\W?$)
    malgré_les_(?:tempêtes|embûches|épreuves|vents_contraires) capables?_de_grandes_choses
    capable_of_(?:great|amazing)_things (?:success|progress|growth|healing|réussite|le_succès|la_vie)_(?:is_not|isn't
    |n'est_pas)_(?:always_)?(?:a_straight_line|une_ligne_droite|linear|linéaire|un_long_fleuve) winding_road
    (?:odds_are|odds_were)_stacked (?:darkest|hardest|toughest)_(?:moments|times|days)_that
    (?:dans|through)_(?:l'adversité|adversity) (?:in_the_)?face_of_adversity true_strength
    (?:véritable_|vraie_)?force_intérieure inner_strength dare_to_(?:dream|fail|fly|shine)
    (?:continue[zr]?|never_stop|cesse[zr]?_jamais)_(?:de_croire|à_croire|believing|dreaming|de_rêver)
    (?:a_road|un_chemin|parcours)_(?:filled|semé|rempli)_(?:with|d|de)
    (?:your|ton|votre)_(?:past|passé)_(?:does_not|doesn't|ne)_(?:define|te_définit|vous_définit)
    (?:become|devenir|deviens|devenez)_(?:the_|la_)?(?:best|meilleure)_version l'impossible_devient
    (?:courage|détermination)_et_(?:détermination|passion|résilience) (?:chaque|tout|toute|every
    |each)_{_TRIAL}_(?:[\w']+_){{0,4}}(?:est|a_été|devient|cache|représente|devenu|porte|is|was|became|becomes|holds
    |brings)_(?:[\w']+_){{0,2}}{_CHANCE}
    (?:see|voir|voyez|vois|transform\w+|turn\w*)_(?:\w+_)?{_TRIAL}_(?:as|comme|en|into)_(?:\w+_)?{_CHANCE}
    (?:une?|d')_?(?:opportunité|occasion)_de_(?:grandir|croître|me_réinventer|se_réinventer|me_dépasser|se_dépasser
    |briller) opportunit\w+_(?:to|for)_(?:grow|growth|shine) (?:permis|permet|permettent)_de_(?:grandir|me_dépasser
    |nous_dépasser|se_dépasser|devenir_la_personne|m'épanouir|s'épanouir)
    potentiel_(?:\w+_)?(?:est_)?(?:infini|illimité|sans_limite)s? (?:unlimited|limitless|infinite|full|true)_potential
    (?:philosophie|façon|manière)_de_vivre(?=\W?$) (?:véritable_)?philosophie_de_vie
    (?:bien_)?plus_qu'un_(?:simple_)?mot more_than_(?:just_)?a_word
    (?:en_vous|en_toi|within_you|inside_you)_(?:la_force|le_pouvoir|les_ressources|the_power|the_strength)
    (?:the_)?(?:power|strength)_(?:lies|is)_within (?:la_)?force_de_déplacer_des_montagnes
    chemin_(?:jalonné|parsemé|semé)_(?:d'|de) tapestry_of (?:tapisserie|symphonie)_de_la_vie
    n'est_pas_(?:seulement_|juste_)?une_destination is_not_(?:just_)?a_destination isn't_(?:just_)?a_destination
    journey_(?:matters|not_the_destination|is_more|itself) growing_through_what
    (?:your|ton|votre)_(?:story|histoire)_(?:isn't|is_not|n'est_pas|est_loin|is_just|is_far)
    (?:setback|échec)_is_a_setup setup_for_a_comeback
    embrace_(?:the|your|every|each)_(?:struggle|journey|process|challenge|failure|change|unknown)s?
    embrasse[rz]?_(?:le|la|les|chaque|votre)_(?:défi|défis|parcours|changement|chemin|échec|échecs|inconnu)
    (?:tout_au_long|au_fil)_de_(?:mon|ma|notre)_(?:parcours|vie|cheminement|carrière)
    (?:throughout|along)_my_(?:journey|career|life|path) (?:la_)?résilience_(?:est|n'est|se|c'est|nous|m'a)
    resilience_(?:is|isn't|comes|means|has_taught) (?:bâtir|construire|créer|build|create|building)_(?:un_avenir
    |ensemble_un|a_(?:better_|brighter_)?future|a_world|un_monde)
    (?:un_)?(?:avenir|monde|future|world)_(?:meilleur|où_chaque|where_every|brighter)
    (?:a_)?brighter_(?:future|tomorrow) avenir_(?:meilleur|radieux|prometteur) chaque_(?:rêve|pas|petit_pas|effort
    |geste|voix|victoire)_(?:a_sa_place|compte|fait_la_différence|nous_rapproche|te_rapproche|vous_rapproche)
    every_(?:step|small_step|effort|voice|dream|thread)_(?:\w+_){{0,2}}(?:counts|matters|brings_you)
    (?:never_)?(?:settle_for|content\w*_de)_(?:good_enough|less|moins|la_médiocrité)
    (?:unlock|unleash|libére[rz]?|libère)_(?:your|votre|ton) (?:spark|étincelle)_(?:in|within|en_chac|qui_sommeille)
    (?:rien|nothing)_(?:n'est|is)_(?:im)?possible_(?:à|pour|when|quand|si|if)
    la_clé_(?:du|de_(?:la|toute|votre|ta))_(?:succès|réussite) (?:a|the)_(?:testament|beacon)_(?:to|of)
    (?:the_)?climb,_it's (?:brick|pierre)_(?:by_brick|après_pierre)_(?:we|nous)
    (?:sortir|sors|sortez|step(?:ping)?)_(?:de_|out(?:side)?_of_)(?:sa|ta|votre|ma|your|my)_(?:zone|comfort)
    lumière_au_bout_du_tunnel light_at_the_end_of_the_tunnel (?:la_)?persévérance_est_un_(?:voyage|marathon)
    perseverance_is_an?_(?:journey|marathon|mindset)
""")


def is_platitude(text: str) -> bool:
    """Whether the sentence is one of those that are written by the hundred, or a proverb with nothing of the person."""
    folded = fold(text)
    proverb = PROVERB.search(folded) and not FIRST_PERSON.search(folded)
    return bool(proverb or _PLATITUDES.search(folded))
