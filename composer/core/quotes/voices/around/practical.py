"""Recognizes what only settles something: when one is free, how to get in, sizes, papers; and words of applicants."""

from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.scene_words import DONE
from composer.core.quotes.sentences import fold

#: Days free, ways in, parking, what is worn for the photo, papers to sign, bills, allergies.
_PRACTICAL = LateWords(r"""
    (?:is|est|sera)_(?:booked|réservée?|prise?|taken)_(?:until|jusqu'à|till|le|on|tout) nothing_with_(?:pea)?nuts
    (?:spell|épele[zr]?)_(?:my|mon)_(?:last_|first_)?(?:name|nom) (?:video_call|appel_vidéo|zoom)_(?:from|de|le|on|is)
    count_me_in (?:put|mets|mettez)_(?:me|moi)_(?:at|near|in|à|avec|près) plus-one
    i_don't_do_(?:mornings|evenings|weekends) (?:besoin_d'un|need_a)_(?:reçu|receipt) me_vont(?=\W?$)
    (?:fitter|match)_(?:avec|with)?_?(?:vos|your|la|the) (?:le_|the_)?(?:vestiaire|locker_room|changing_room
    |toilettes?|washrooms?)_(?:\w+_){0,2}(?:est|sont|is|are)_(?:au|à|en|on|in|down|at)
    (?:ascenseur|elevator|elevator's)_(?:est_|is_)?(?:en_panne|out_until)
    (?:ferme|ouvre|closes|opens|locks)_(?:à_clé_|at_|à_)(?:le|la|\d|on|eight|nine|ten|noon|midi|dimanche)\w*
    je_(?:finis|termine|commence)_à_\d+_?h(?=,|\W?$|_\d)
    (?:hard_hats?|casques?|steel_toes)_(?:past|required|obligatoires?|à_partir)
    (?:be|être)_(?:sur|in|on)_(?:la_|the_)?(?:photo|picture)(?=\W?$|_(?:si|if))
    (?:my|mon)_(?:handle|username|pseudo)_(?:is|est|s'écrit) appele[zr]-moi_pas_avant
    (?:la_)?photo_de_l'an_(?:passé|dernier) (?:^|pas_|suis_|sera_|serai_)?(?:dispo|disponibles?|available)_(?:le|les
    |la|du|en|à|jusqu'|toute|seulement|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|after|on|any
    |from|between|until|mon|tues|wednes|thurs|fri|week|before|all|only|most|evenings|mornings)\w*
    (?:si_possible_)?pas_avant_\d+_?h
    (?:anything|anytime|any_time|tout)_(?:after|before|après|avant)_[\w:-]+_(?:is|works|me) (?:works|work|fonctionne
    |convient|marche)_(?:best_|mieux_|well_)?(?:for_(?:me|us|the_crew)|pour_(?:moi|nous|l'équipe))
    (?:regarder|voir|trouver|watch|see|find|read)_(?:it_|them_|ça_)?(?:online|en_ligne|in_stores|en_magasin)
    (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)s?_et_(?:le_|les_)?(?:mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?
    (?:mon|tues|wednes|thurs|fri|satur)days?_and_(?:tues|wednes|thurs|fri|satur|sun)days?
    (?:mardi|jeudi|lundi|mercredi|vendredi|tuesday|thursday|monday|wednesday|friday)_(?:ou|et|or
    |and)_(?:le_)?(?:mardi|jeudi|lundi|mercredi|vendredi|tuesday|thursday|monday|wednesday|friday)_(?:après|avant
    |matin|soir|after|before|morning|afternoon)
    (?:the|my|mon)_(?:train|flight|vol|bus|autobus)_(?:gets_in|lands|arrives|arrive|atterrit)_(?:at|à)
    (?:stationnement|parking)_(?:gratuit|payant|derrière|réservé|sur_rue|lot|spots?|is|pass|available|free|behind|est
    |est_derrière|sur_place|interdit) (?:arrive[zr]?|entre[zr]?|passe[zr]?|come|enter|go)_(?:in_)?(?:par|through|by|at
    |around)_(?:la_|l'|the_)?(?:porte|entrée|side|back|front|main|quai|loading|rear|garage|réception|derrière)
    (?:la_|the_)?(?:sonnette|doorbell|buzzer)_(?:\w+_){0,2}(?:est|is|sonne|brisée|broken)
    (?:door|gate|code|entry)_codes? code_(?:de_(?:la_)?porte|d'accès|d'entrée)
    (?:local|bureau|room|suite|porte)_\d+\w* \d+(?:e|er|ième|th|nd|rd)_(?:étage|floor) loading_dock
    quai_de_(?:livraison|chargement)
    (?:demande[zr]?|ask_for)_[\w-]+_(?:à_(?:l'accueil|la_réception)|at_(?:the_)?(?:front_desk|reception))
    (?:\d+|deux|trois|quatre|cinq|two|three|four|five)_(?:personnes|people|visiteurs|visitors)_(?:max\w*|au_plus
    |at_most|only) (?:decent|good|bon(?:ne)?|natural)_(?:light|lumière|éclairage)_(?:you|que_vous|pour|for)
    (?:left|right|côté_gauche|côté_droit)_(?:side_)?(?:of|de|sur)_(?:the_|la_)?(?:picture|photo|image)
    photos?_(?:sont|est|are|is)_(?:interdit|permis|not_allowed|allowed|forbidden)\w* (?:j'aurai|je_porterai
    |je_vais_porter|i'll_wear|i_will_wear|i'll_have|i_can_wear|i_can_bring|je_peux_(?:apporter|porter|amener))_(?:mon
    |ma|mes|my|un|une|a|le|la|the)
    je_porte_(?:du|un)_(?:xs|xl|xxl|s|m|l|small|medium|large|x-large|petit|moyen|grand)(?=\W?$)
    (?:i_wear_an?|i'm_an?|size|taille|grandeur)_:?_?(?:xs|xl|xxl|s|m|l|small|medium|large|extra)(?=\W?$)
    (?:taille|grandeur|size|pointure)_(?:de_|d'|of_)?(?:\w+_)?: t-?shirt_size allergi(?:e|es|c|ies)_?(?::|aux?_|to_)
    (?:végétarienne?|vegetarian|végane|vegan)(?=\W?$)
    (?:la_|the_|votre_|your_)?(?:facture|invoice)s?_(?:goes|go|va|doit|should|can|à|to|est|is) accounts?_payable
    comptes_payables bon_de_commande purchase_order release_forms? formulaire_de_(?:consentement|cession) consent_form
    (?:copies?|exemplaires?)_(?:of|de|d')_?(?:the_|l'|la_)?(?:poster|affiche)s? je_prendrais_une_affiche
    (?:mon_nom|my_name)_(?:soit|be|should|doit|écrit|printed|spelled|s'écrit)
    (?:mon|le|my|the|notre|our)_logo_(?:doit|should|must|est|is|en|in) (?:my|mon|ma|notre)_(?:assistante?|adjointe?
    |agente?|agent|secrétaire|secretary|publicist|attachée?_de_presse)_(?:handles?|gère|s'occupe|peut|va|will|can|has
    |a) (?:voir|see)_(?:ma_|my_|la_|the_)?(?:réponse|answer|question|page|numéro|number)_(?:précédente|previous|above
    |\d|au|plus_haut) (?:happy|glad|content|prête?|partante?|ready)_(?:to_do|de_faire|pour)_(?:the_|la_|une_)?(?:photo
    |picture|entrevue|interview|shoot|session) (?:mon|my)_(?:titre|title|poste)_(?:au_complet|exact|is|est|officiel)
""")
#: What applicants say of themselves.
_HIRE_ME = LateWords(r"""
    (?:founder|fondateur|fondatrice)_(?:and|et)_(?:ceo|president|présidente?|directeur|directrice)
    (?:been_)?featured_in_(?:forbes|the|la|le|over) i_speak_to_(?:over|more_than|thousands) book_me_for
    membre_de_l'ordre member_of_the_(?:order|bar|college) (?:complété|obtenu|détiens|completed|hold|earned)_(?:un|une
    |an?)_(?:mba|baccalauréat|certificat|dec|dess|maîtrise_en|diploma_in|degree_in|bachelor's|master's)
    (?:dirigé|piloté|coordonné|supervisé|led|managed|oversaw)_(?:le|la|l'|the)_?(?:déploiement|implantation|équipe_de
    |projet|transformation|deployment|rollout|implementation)
    (?:soumets|présente|pose|submit|submitting)_(?:\w+_)?(?:ma|my)_(?:candidature|application)
    (?:je_suis|i_am|i'm|suis)_(?:une?_|an?_)?(?:personne_|candidate?_|person_)?(?:\w+_)?(?:ponctuel|dynamique
    |polyvalent|assidu|consciencieu|minutieu|organisé|punctual|hard-?working|self-motivated|detail-oriented
    |team_player|go-getter|results-driven|autonome,)\w* (?:le_)?souci_du_détail attention_to_detail
    (?:bon_|excellent_|grand_|l')?esprit_d'équipe fast-paced proven_track_record track_record years_of_experience
    ans_d'expérience
    (?:open_to|looking_for|à_la_recherche)_(?:new_|de_nouv\w+_|d')?(?:opportunities|défis|challenges|emploi)
    (?:skills|compétences|languages|langues)_?: champs_d'intérêt
    (?:sens_de_l'initiative|capacité_d'adaptation|sens_des_responsabilités)
    (?:mes|my)_(?:expériences?|experiences?)_(?:[\w']+_){0,3}(?:permis_de_développer|allowed_me_to_develop)
    (?:vous|you)_rencontrer_en_entrevue (?:results|growth|goal)-(?:driven|oriented)
    passionate_(?:leader|professional|educator|about_helping)
""")


def is_practical(text: str) -> bool:
    """Whether the sentence only settles something, or applies for a post: « Dispo mardi après 15 h. »."""
    folded = fold(text)
    settles = _PRACTICAL.search(folded) and not DONE.search(folded)
    return bool(settles or _HIRE_ME.search(folded))
