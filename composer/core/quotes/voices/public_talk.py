"""Recognizes what an organisation says of itself, and complaints to those in charge: neither is a person’s quote."""

import re

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.sentences import fold

_I = re.compile(r"(?<![\w'])(?:j'|(?:je|moi|mon|ma|mes|me|m'|i|i'm|i've|my|me)(?![\w'-]))")
_BODY = (
    "(?:municipalité|ville|mrc|organisme|fondation|comité|entreprise|établissement|institution|commission|ministère"
    "|coopérative|caisse|banque|équipe-école|conseil|chambre_de_commerce|table_de_concertation|centre_de_services"
    "|programme|organi[sz]ation|foundation|committee|company|institution|board|council|chamber|program|bank|firm)"
)
_DOES = (
    "(?:accompagne|offre|soutient|appuie|propose|s'engage|vise|œuvre|contribue|organise|valorise|encourage|remet"
    "|souhaite"
    "|tient_à|croit|supports?|offers?|provides?|helps?|aims?|strives?|believes?|encourages?|empowers?|works_to"
    "|is_proud)"
)
#: The words of annual reports, press releases and mission statements.
_ORGANISATION = anywhere(rf"""
    (?:l'|la|le|notre|the|our)_?{_BODY}_{_DOES} (?:au|at_the)_(?:cœur|centre|heart)_(?:de_notre|de_nos|of_our|of_what)
    planification_stratégique strategic_plan plans?_d'action parties_prenantes réussite_éducative educational_success
    (?:notre|nos|our)_(?:mission|vision|mandat|mandate|clientèle|partenaires|partners|organisation|employés|employees
    |membres|members|core_values?|stakeholders|diplômés|finissants|bénévoles) core_values? a_key_value
    valeur_fondamentale we_(?:believe|strive|are_(?:committed|proud|dedicated)|provide|offer|empower|support)
    is_committed_to empower\w+ next_generation_of access_to_quality every_(?:student|child|learner)_deserves
    chaque_(?:élève|jeune|enfant)_mérite
    (?:nous|on)_(?:sommes_(?:fiers|heureux|convaincus|engagés)|croyons|œuvrons|visons|valorisons|encourageons
    |accompagnons|soutenons|offrons) annuellement
    (?:plus_de|over|more_than)_\d+_(?:jeunes|élèves|familles|étudiants|students|youth) s'engage(?:nt|ons)?_à
    engagement_(?:envers|auprès|communautaire) proud_(?:partner|sponsor|supporter)
    fi[eè]re?s?_(?:partenaire|commanditaire|de_contribuer|d'appuyer|de_soutenir|d'encourager) promouvoir sensibiliser
    valoriser_la mettre_de_l'avant milieux?_de_(?:vie|travail)_stimulant
    (?:depuis|since)_(?:sa|its)_(?:fondation|création|founding) main-d'œuvre_qualifiée relève_de_demain
    agents?_de_changement change-?makers? world-class (?:un|des)_incontournable saines_habitudes citoyens_de_demain
    leaders_(?:de_demain|of_tomorrow) tomorrow's_leaders
""")
#: Those in charge, and what they should do.
_COMPLAINT = anywhere(r"""
    (?:le|la|les|l'|au|du|the|our|this)_?(?:ministres?|gouvernements?|ministère|commissions?_scolaires?
    |centres?_de_services?|système_scolaire|politiciens|premier_ministre|government|minister|ministry|school_board
    |politicians|premier|school_system)_(?:devrai\w+|coupe*|nous|répond*|ne|n'|devra|veut|veulent|parle*|pourrai\w+
    |s'en|a_coupé|should|never|keeps?|cuts?|doesn't|don't|needs?|won't|could|has_no|talks?)
    (?:c'est_)?(?:ben|bien)_beau,?_(?:vos|votre|les|la|tout)
    (?:vos|votre|your)_(?:journées|affiches?|campagnes?|slogans?|posters?|campaigns?|days|pub|ads) poudre_aux_yeux
    show_de_boucane coupures compressions_budgétaires budget_cuts underfunded sous-financ\w+ pénurie_de
    (?:teacher|staff)_shortage
    (?:manque|manqu\w+|lack|short)_(?:de|of)_(?:profs|ressources|budget|personnel|locaux|teachers|resources|funding)
    inadmissible inacceptable unacceptable hypocri\w+ scandal\w+ avant_de_(?:nous_)?(?:demander|parler)_d[e']
    before_(?:asking|telling)_(?:us|kids|people|students)
    (?:instead_of|au_lieu_de)_(?:\w+_)?(?:posters|affiches|slogans|campagnes|campaigns)
    (?:nous|us)_(?:demander|parle*|fait_la_morale|lecture*|tell)_*
    (?:no|pas_de|y'a_pas_de)_(?:heat|chauffage)_(?:in|dans) (?:more|better|plus_de)_(?:pay|salaire|funding|budget)
""")
_DEMANDS = re.compile(
    r"\w{3,}ez donc(?!\w)|(?:(?:ben|et|pis|and|so|just) )?(?:(?:réparez|engagez|payez|arrêtez|cessez|investissez"
    r"|financez|baissez"
    r"|augmentez|embauchez)"
    r"(?!-)|(?:stop|fix|hire|pay|fund|raise) (?:the |more |our |some |printing |making |asking |telling |teachers?"
    r"|schools?))"
)


def of_organisation(text: str) -> bool:
    """Whether the sentence is what an organisation says of itself, and nobody says « je »."""
    folded = fold(text)
    return bool(_ORGANISATION.search(folded)) and not _I.search(folded)


def complains(text: str) -> bool:
    """Whether the sentence is a complaint or a demand to those in charge of schools, or to the campaign."""
    folded = fold(text)
    return bool(_DEMANDS.match(folded) or _COMPLAINT.search(folded))
