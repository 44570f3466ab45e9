"""What organisations, complaints and publicity say; all patterns read folded text, but that of a firm."""

import re

from composer.core.quotes.lexicon import anywhere, at_start

SAYS_I = re.compile(r"(?<![\w'])(?:j'|(?:je|moi|mon|ma|mes|me|m'|i|i'm|i've|my|me)(?![\w'-]))")
_BODY = (
    "(?:municipalité|ville|mrc|organisme|fondation|comité|entreprise|établissement|institution|commission|ministère"
    "|coopérative|caisse|banque|équipe-école|conseil(?:_d'administration)?|syndicat|association|regroupement|fédération"
    "|ordre_professionnel|union|chambre_de_commerce|table_de_concertation|centre_de_services"
    "|programme|organi[sz]ation|foundation|committee|company|institution|board|council|chamber|program|bank|firm)"
)
_DOES = (
    "(?:accompagne|offre|soutient|appuie|propose|s'engage|vise|œuvre|contribue|organise|valorise|encourage|remet"
    "|souhaite|salue|souligne|distribue|verse|commandite|parraine|salutes?|sponsors?|awards?"
    "|tient_à|croit|supports?|offers?|provides?|helps?|aims?|strives?|believes?|encourages?|empowers?|works_to"
    "|is_proud)"
)
#: The words of annual reports, press releases and mission statements.
ORGANISATION = anywhere(rf"""
    (?:l'|la|le|notre|the|our)_?{_BODY}_{_DOES} (?:au|at_the)_(?:cœur|centre|heart)_(?:de_notre|de_nos|of_our|of_what)
    planification_stratégique strategic_plan plans?_d'action parties_prenantes réussite_éducative educational_success
    (?:notre|nos|our)_(?:staff|personnel|mission|vision|mandat|mandate|clientèle|partenaires|partners|organisation|employés|employees
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
    \d+_?%_(?:des|de_nos|of|of_the|of_our)_(?:décroch\w+|jeunes|élèves|garçons|filles|étudiante?s|familles|enfants|gens
    |québécois\w*|students|kids|boys|girls|dropouts|people|families|children|youth)
    agents?_de_changement change-?makers? world-class (?:un|des)_incontournable saines_habitudes citoyens_de_demain
    (?:ville|caisse|banque|fondation|ligue|direction|bank|city|town|foundation|board|league)_(?:est|sont|is|are)_(?:heureu
    |fi[eè]r|ravi|proud|pleased|happy|thrilled)\w* (?:dropout|graduation|success)_rates?
    (?:dropout|décrochage)_(?:costs?|coûte)
    taux_de_(?:diplomation|décrochage|réussite|persévérance)
    together_(?:we|let's)_(?:can_)?(?:end|build|fight|stop|shape)
    ensemble,?_(?:nous_)?(?:bâtissons|luttons|construisons)
    proudly_(?:serve|support|sponsor|present|offer)\w* levier_d(?:e_|')\w+ transformation_organisationnelle
    mobilisation_des_(?:équipes|employés|acteurs|troupes) leveraging scalab\w+ scalable_growth best-in-class value-added
    à_valeur_ajoutée leaders_(?:de_demain|of_tomorrow) tomorrow's_leaders
""")
# « Chez Desrosiers, le client passe en premier. »: a name, as typed, and nobody who says « je ».
AT_A_FIRM = re.compile(r"(?:Chez|At) [A-ZÀ-ÖØ-Þ][\w&'’-]*(?: [A-ZÀ-ÖØ-Þ&][\w&'’-]*){0,4}, ")
#: Those in charge, and what they should do.
COMPLAINT = anywhere(r"""
    (?:le|la|les|l'|au|du|the|our|this)_?(?:ministres?|gouvernements?|ministère|commissions?_scolaires?
    |centres?_de_services?|système_scolaire|politiciens|premier_ministre|government|minister|ministry|school_board
    |politicians|premier|school_system)_(?:devrai\w+|coupe*|nous|répond*|ne|n'|devra|veut|veulent|parle*|pourrai\w+
    |s'en|a_coupé|should|never|keeps?|cuts?|doesn't|don't|needs?|won't|could|has_no|talks?)
    (?:c'est_)?(?:ben|bien)_beau,?_(?:vos|votre|les|la|tout)
    (?:vos|votre|your)_(?:journées|affiches?|campagnes?|slogans?|posters?|campaigns?|days|pub|ads) poudre_aux_yeux
    show_de_boucane coupures compressions_budgétaires budget_cuts underfunded sous-financ\w+ pénurie_de
    (?:teacher|staff)_shortage
    (?:manque|manqu\w+|lack|short)_(?:de|of)_(?:profs|ressources|budget|personnel|locaux|teachers|resources|funding)
    réinvestissement (?:le|notre|mon|the|our|my)_(?:syndicat|union)_(?:demande|exige|réclame|wants|demands|asks)
    (?:give|donne[zr]?)_(?:\w+_)?(?:teachers|nurses|profs|infirmières|enseignants)_(?:a_raise|more|une|un|plus)
    inadmissible inacceptable unacceptable hypocri\w+ scandal\w+ avant_de_(?:nous_)?(?:demander|parler)_d[e']
    before_(?:asking|telling)_(?:us|kids|people|students)
    (?:instead_of|au_lieu_de)_(?:\w+_)?(?:posters|affiches|slogans|campagnes|campaigns)
    (?:nous|us)_(?:demander|parle*|fait_la_morale|lecture*|tell)_*
    (?:no|pas_de|y'a_pas_de)_(?:heat|chauffage)_(?:in|dans) (?:more|better|plus_de)_(?:pay|salaire|funding|budget)
""")
DEMANDS = re.compile(
    r"\w{3,}ez donc(?!\w)|(?:(?:ben|et|pis|and|so|just) )?(?:(?:réparez|engagez|payez|arrêtez|cessez|investissez"
    r"|financez|baissez"
    r"|augmentez|embauchez)"
    r"(?!-)|(?:stop|fix|hire|pay|fund|raise) (?:the |more |our |some |printing |making |asking |telling |teachers?"
    r"|schools?))"
)
#: Orders of advertisements and campaigns for votes, gifts and staff.
SOLICITS = at_start(r"""
    vot(?:ez?|ons)_(?:pour|contre|oui|non|en_grand|massivement|le|ce|dès|for|against|yes|no|on|this|early)(?!_(?:toi
    |vous|yourself)(?!\w)) (?:ré)?élisez (?:re-?)?elect_\w+
    (?:appuyez|soutenez|support|back)_(?:ma|notre|mon|our|my)_(?:candidature|cause|campagne|programme|équipe|campaign
    |candidacy|projet|project|team|levée_de_fonds|fundraiser)
    faites_un_don donnez_généreusement make_a_(?:donation|gift_to) donate give_generously
    sign(?:ez|e)?_(?:la|notre|cette|the|our|this)_p[eé]tition
    (?:rejoignez|rejoins|joignez-vous_à|join|intégrez)_(?:notre|nos|nous|our|us) postulez
    apply_(?:now|today|online|at|before|by) (?:envoyez|send)_(?:us_)?(?:votre|vos|your)_(?:cv|candidature|resume
    |application) (?:venez|venir|passez|arrêtez)_(?:donc_)?nous_\w+ come_(?:see|visit|meet|join)_us call_(?:now|today
    |us)
    appelez_(?:dès|maintenant|sans_tarder) buy_(?:now|my|our|your_tickets) order_(?:now|today|your|my|our)
    book_(?:now|today|your_(?:spot|seat|place|visit)|an?_(?:appointment|visit|tour)) download
    register_(?:now|today|online|at|by|before) téléchargez cliquez click procurez-vous
    (?:passez|venez)_(?:essayer|goûter|découvrir|voir|rencontrer)
    (?:essayez|essaie|try|get)_(?:notre|nos|our|my|your_(?:free|copy|tickets)|gratuitement)
""")
#: Elections, prices and sales, whoever speaks of them.
SELLS = anywhere(r"""
    si_(?:je_suis|nous_sommes)_élue?s? si_vous_(?:m'|nous_)élisez (?:if|when|once)_(?:i_am_|i'm_|we_are_|we're_)?elected
    votons_pour votez_(?:pour|contre|oui|non)(?!_(?:toi|vous)(?!\w)) voter_(?:en_grand|massivement)
    (?:ne_)?manquez_pas_(?:notre|nos|cette|ce) don't_miss_(?:out_on_)?our
    aux_(?:prochaines_)?élections (?:votre|your)_(?:vote|appui|support)_(?:aux|le|on|à_l'élection|in_the
    |compte
    |counts|matters) (?:school_board|municipal|general)_elections? jour_d(?:u_scrutin|e_l'élection) election_day
    (?:je_me_battrai|i_will_fight|i'll_fight)_(?:pour|for)_(?:chaque|tous|nos|every|all|our) rejoignez_les_\d+
    ^(?:as|comme|en_tant_que)_(?:your_|votre_)?(?:mayor|maire|mairesse|députée?|mp|mna|candidate?|conseill(?:er|ère)
    |trustee
    |councillor),?_(?:i_will|i'll|i_would|je_(?:vais|ferai|voterai|veillerai))
    running_for_(?:\w+_)?(?:board|council|mayor|office|re-?election)
    candidate?_(?:aux_élections|à_la_mairie|au_conseil|dans_(?:le_(?:quartier|district|comté)|la_circonscription))
    (?:je|i)_(?:vais_|always_|will_)?vote_(?!(?:pour|for)_(?:moi|toi|me))
    (?:ma_voix|my_vote|my_voice)_(?:compte|counts|is_my)
    (?:mon|le|the|my)_(?:cellulaire|cell|phone|téléphone)_(?:au_volant|while_driving|behind_the_wheel) ^au_volant,?
    buckle_up
    (?:attache|boucle)_(?:ta|ma|votre)_ceinture (?:vapot|vaping|vaper)\w* quit_smoking arrêté_de_fumer
    (?:bac|recycling|compost)_(?:bleu|brun|vert|bin)
    (?:je|on|i|we)_compost(?:e|ons)? bouteilles?_consignées? returnable_bottles?
    (?:laisse|leave)_(?:l'auto|the_car|le_char)_à?_?(?:la_maison|at_home)
    (?:ton|votre|your)_(?:futur|future)_(?:toi|vous|self)_(?:te|vous|will) passe[zr]?_à_l'action
    (?:mon|ma|my)_(?:approche|méthode|method|system|framework)_en_\w+_(?:étapes|steps) (?:vie|lives)_de_centaines
    (?:entreprise|business|vie|life)_de_(?:mes|tes|vos)_rêves (?:business|life)_of_(?:my|your)_dreams emploi_toxique
    (?:en_privé|dm_me|in_my_dms) okay_to_not_be text_\w+_to_\d+
    (?:me|te|vous|nous)_fai(?:s|t|tes|sons)_vacciner adopt,_don't_shop choose_to_foster
    deserves_a_(?:loving_)?home lavez-vous_les_mains
    transport_actif zéro_déchet zero_waste éteins_ton_moteur présentez_(?:cette|ce|ton|votre)_(?:annonce|coupon|carte)
    outille_vos
    (?:la_|the_)?plan[eè]te?_(?:can't|cannot|ne_peut|n'attend|mérite|needs|a_besoin)
    huit_heures_de_sommeil mes_huit_heures
    every_child_matters (?:porte[zr]?|wear)_(?:le_|un_|a_|the_|my_)?(?:ruban|ribbon|orange|coquelicot|poppy|macaron)
    parles?-en_à_tes_proches
    je_cours_pour_(?:ma|mon|la|ceux|celles|toutes) i_(?:run|walk|ride|shave)_for_(?:my|the|those|a_cure)
    (?:saves?|sauver?)_(?:des_|three_|trois_)?(?:lives|vies)(?=\W?$) slow_down_in
    (?:pour_seulement|à_partir_de|for_only|for_just|starting_at|from_only)_(?:\$\d+|\d+(?:[.,]\d\d)?_?\$)

    (?:mon|notre|my|our)_(?:nouveau_|nouvelle_|new_)?(?:livre|méthode|formation|coffret|atelier|conférence|spectacle
    |balado
    |book|course|program|workshop|podcast)_(?:[\w']+_){0,3}(?:est
    |sont|is|are)_(?:maintenant_|now_)?(?:disponible|en_vente|offert|available|on_sale|out)\w* billets_en_vente
    (?:inscrivez|procurez|abonnez)-vous (?:réservez|postulez|commandez|achetez)_(?:\w+_)?(?:dès|maintenant|en_ligne
    |vos|votre|sans) let's_(?:re-?)?elect élisons (?:we're|now|is|are)_hiring embauche_immédiate
    (?:votre|your)_(?:don|donation)_(?:de_(?:\d+|cinq|dix|vingt|cinquante|cent)|of_\$|permet|aide|change|helps?|will)
    (?:spring|summer|fall|winter|holiday|big)_sale
    tickets_(?:on_sale|available) limited_time offre_d'une_durée satisfaction_garantie
""")
DATED = re.compile(
    r"(?:\w+ez(?:-vous)?|join|come|vote|register|attend|save|see|meet)(?!\w).*"
    r"(?:(?<!\w)\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
    r"(?!\w)|(?<!\w)(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)"
)
PRICED = re.compile(r"(?<!\w)(?:à|dès|pour|seulement|only|for|from|at) (?:\d[\d ,.]* ?\$|\$ ?\d)")
# Said to nobody in particular, where nobody says « je ».
OFFERS = anywhere(r"""
    au_profit_(?:de_(?:la|l'|notre)|du|des) portes_ouvertes open_house
    (?:on|nous)_(?:recrute|embauche|recrutons|embauchons)
    (?:nos|our)_(?:\w+_)?(?:experts|spécialistes|professionnels|specialists|conseill(?:ers|ères)|courtiers|agents
    |techniciens|représentants|avocats|solutions|produits|forfaits|promotions|advisors?|brokers|consultants|products)
    (?:nous|on)_vous_(?:invit|attend|accueill|propos|offr|réserv)\w+ (?:we_)?invite_you_to
    au_cœur_des_valeurs_de_(?:notre|nos) offre_de_service
    (?:en_tant_qu'|comme_)(?:employeu(?:r|se)|entreprise|organis\w+|institution|partenaire|commanditaire|fondation)
    as_(?:a|an|your)_(?:\w+_)?(?:employer|company|organi[sz]ation|sponsor|partner|foundation|institution)
    (?:nos|our)_(?:portes|doors)_(?:\w+_)?(?:sont|are)_(?:\w+_)?(?:ouvertes|open)
    (?:more_than|bien_plus_qu'|plus_qu')_?(?:just_)?(?:an?|une?)_(?:bank|company|school|store|team|banque|entreprise
    |école
    |équipe|magasin|emploi|job) marque_de_commerce culture_d'entreprise notre_signature our_(?:brand|trademark)
    (?:c'est_)?investir_dans_(?:l'avenir|la_relève|nos_jeunes) invest(?:ing|ment)?_in_(?:tomorrow|our_(?:youth|future))
    mission_de_(?:notre|nos) à_la_recherche_d(?:e_|')(?:candidats|talents|bénévoles|employés|relève)
    looking_for_(?:motivated|talented|new)_(?:people|candidates|staff|volunteers)
    (?:nous_font|font_déjà)_confiance who_trust_us
    c'est_avec_(?:fierté|joie|plaisir|enthousiasme)_que_(?:la|le|l'|nous|notre)
    nous_(?:tient|tiennent)_à_cœur close_to_our_hearts?
    (?:jours_sur_sept|heures_sur_(?:24|vingt-quatre)|days_a_week|around_the_clock)_pour_(?:vous|vos|votre)
    (?:vos|your)_(?:rêves|dreams|projets|besoins|needs)_(?:d'affaires|d'assurance)
    (?:notre|our)_(?:application|app|clinique|académie|plateforme|platform|academy)
    scan_(?:the|this)
""")
# « Nouveau : un cours pour… », before anything else is said.
ANNOUNCES = re.compile(r"(?:nouveau|nouveauté|new|avis|promotion) ?[:!]")
