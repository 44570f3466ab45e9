"""The words by which each private subject is recognized, in French and English; all patterns read folded text."""

from composer.core.quotes.lexicon import anywhere

#: Illness, disability, diagnosis, care: body and mind.
HEALTH = anywhere(r"""
    malad(?:e|es|ie|ies) maladif diagnosti\w+ diagnos* (?:une?|des|ma|mes|sa|en|de|la|profonde)_dépressions?
    dépressi(?:f|ve|fs|ves) dépress burn-?_?out(?:s|é)? épuisement_professionnel bipolai\w+ schizo\w+ psychoses?
    psychiatr\w+ psychologue psy psychothérap\w+ thérap(?:ie|ies|eute|eutes)
    anxi(?:été|eux|euse|euses|ety|ous|olytique*) antidépress\w+ antidepress\w+ attaques?_de_panique crises?_de_panique
    crises?_d'(?:angoisse|anxiété|épilepsie) panic_attacks? anorexi\w+ boulimi\w+ bulimi\w+ troubles?_(?!-fête) tdah?
    tda/h adhd add ritalin concerta autis\w+ asperger spectre_de_l'autisme on_the_spectrum dyslexi\w+ dysorthograph\w+
    dyspraxi\w+ dysphasi\w+ dyscalculi\w+ douance learning_disabilit\w+ disorders? tourette toc ocd ptsd sspt cancer*
    leucémi\w+ leukemia tumeurs? tumou?rs? chimio* chemo* diab[eè]t\w+ épilep\w+ epilep\w+ fibrose sclérose vih sida
    hiv aids lupus crohn hospitalis\w+ hospitaliz\w+ (?:à|de|d')_l'urgence_psy* aux_soins soins_intensifs
    intensive_care convalescen\w+
    (?:sortie?|semaines?|mois|jours|ans|séjours?|chambre|lit|alitée?|restée?|passée?|rentrée?|couchée?)_(?:\w+_){0,3}(?:à_l'|d')hôpital
    (?:weeks?|months?|days?|years?|stay|nights?)_(?:\w+_){0,2}in_(?:a_|the_)?hospital in_the_hospital_for opéré*
    chirurgies? surger(?:y|ies) greff(?:e|é|ée) transplant* avc stroke infarctus heart_attack coma commotions?
    concussions? handicap* disabilit(?:y|ies) disabled fauteuil_roulant wheelchair amputé* prothèses? sourde?
    malentendant* aveugles? malvoyant* (?:i'm|i_am|was|born|is|he's|she's|went)_(?:deaf|blind) paralys(?:é|ée|és|ed)
    médicaments? médicamentée? médication medications? meds pilules prescri\w+_(?:des|du|une) fausse-?_?couche
    miscarriage avort\w+ abortion enceinte pregnan\w+ stérile chronique chronic syndrome* incurable handicapée?
    santé_mentale mental_health mental_illness mentally_ill depress(?:ion|ed|ive) bipolar breakdown nervous_breakdown
""")
#: Alcohol, drugs, gambling, and their treatment.
ADDICTION = anywhere(r"""
    alcool* alcohol* ivrogne* soûl* saoul* ivre dans_la_bouteille
    (?:je|j'|il|elle|on|qui|père|mère|frère|sœur|oncle|mari|parents)_?(?:buvai\w+|buvions|boit|boivent)(?!_(?:du_(?:lait|café|thé)|de_l'eau|un_café|mon_café))
    (?:buvais|boire)_(?:trop|beaucoup|tous|chaque|en_cachette|du_fort|mes|comme) arrêt\w+_de_boire
    problèmes?_de_(?:boisson|consommation|jeu|drogue) drogu\w+ toxicoman\w+ toxico
    dépendan(?:ce|ces|te|ts)_(?:à|aux|affective) dépendances? (?:ai|a|avais|étais)_(?:\w+_){0,2}accro*
    accro_(?:à|au|aux)
    (?:ai|avait|avais|a|je|j')_?consomm(?:é|ais|ait|e)(?:_(?:pas_mal|beaucoup|trop|de|du|plus|encore|tous|depuis))?
    consommation_(?:d'|de_) rechut\w+ désintox* sevrage cures? cocaïne héroïne crack fentanyl opioïdes? speed pot weed
    cannabis joints? pusher gelée? overdoses? surdoses? sobre sobriété abstinen\w+ alcooliques_anonymes drunks?
    (?:was|were|is|been|started|kept|stopped|quit)_(?:\w+_)?drinking drank
    drinking_(?:every|too|problem|heavily|again) addict* rehab* sober sobriety relaps\w+ using_again heroin cocaine
    meth opioids? got_high getting_high (?:on|did|do|doing|took|sold|selling)_drugs drugs casino machines_à_sous
    vidéopoker gambl\w+ joueur_compulsif
""")
#: Violence, abuse, bullying with blows, and crimes suffered.
VIOLENCE = anywhere(r"""
    violen(?:ce|ces|t|te|ts|tes|tée?s?) abus(?:ée?s?|er|eur|eurs|ive?|ait|sexuel*)? abus_*
    agress(?:ion|ions|ée?s?|eur|eurs|ait|aient) viol(?:s|ée?s?|eur|ait)? inceste attouchements?
    (?:me|m'|nous|ma_mère|mon_frère|ma_sœur)_?(?:batt(?:ait|aient|u|ue|re)|bat|frapp(?:ait|aient|é|ée|er|e)|tap(?:ait|aient)|cogn(?:ait|aient)|gifl(?:ait|é|ée)|étrangl\w+|menaç\w+|harcel\w+|ont_battue?|a_battue?)
    (?:tap|frapp|cogn|fess)(?:ait|aient|é|er)_(?:dessus|sa|ma|sur_(?:moi|nous|elle|lui|ma)) battue?s?_par
    (?:enfants?|femmes?)_battue?s? coups_de_(?:poings?|pieds?|ceinture|bâton|couteau)
    (?:mangé|mangeais|reçu|donné)_(?:une_volée|des_(?:volées|coups|claques)|la_strap) maltrait\w+ violemment
    harcèlement harcelée?s? harassed? harassment intimid(?:ation|ée?s?|aient|ait|er) bull(?:y|ied|ies|ying)
    négligence_(?:parentale)? inceste féminicide conjoint_violent abus(?:ed|ive|er|ing)? assault* rap(?:ed|ist|e)
    molest* beat(?:en)?_(?:me|us|her|him|my|up|for|by)
    (?:he|she|they|who|father|mother|dad|mom|stepdad|stepfather|husband|boyfriend)_(?:beat|hit|punched|slapped|choked|hurt)s?
    was_beaten were_beaten (?:hit|hitting|punched|slapped)_(?:me|us|her|my_mother|my_mom) violence domestic
    stabb?(?:ed|ing)? shot_(?:at|dead) gunshots? fusillade poignard\w+ meurtre assassin* murder*
    guerre(?!_(?:des|de)_(?:clochers|étoiles|boutons)) bombes bombard\w+ bombs war_zone the_war tortur\w+ kidnapp\w+
    enlevée? pensionnats? residential_schools?
""")
#: Status, papers, asylum, exile by force.
STATUS = anywhere(r"""
    demandeu(?:r|rs|se|ses)_d'asile demandes?_d'asile asile asylum sans_papiers sans-papiers
    (?:mes|nos|ses|leurs|les|des|attendu|avoir|pas_de|pas_eu|eu|eu_mes)_papiers(?!_mâchés)
    (?:de|avaient_pas_de)_papiers undocumented statut_(?:de|d'|précaire|migratoire|légal|refusé) réfugiée?s?
    refugees? expuls\w+ déport\w+ deport* clandestin* illégalement illegally illegal_immigrant* sans_statut visas?
    résidence_permanente résident(?:e|s|es)?_permanent(?:e|s|es)? carte_verte green_card
    permis_(?:de_travail|d'études) work_permit camp(?:s)?_de_(?:réfugiés|fortune) refugee_camps?
    immigration_(?:hearing|status|officer|officers|judge|lawyer)
    (?:l'|mon_agent_d'|dossier_d'|avocate?_d')immigration no_papers legal_status no_status
    commissaire_de_l'immigration chemin_roxham roxham fui_(?:la_guerre|mon_pays|le_pays|notre_pays) fled
""")
#: Money that lacks: hunger, debts, shelter.
POVERTY = anywhere(r"""
    pauvres? pauvreté banques?_alimentaires? comptoir_alimentaire soupe_populaire food_banks? food_stamps soup_kitchen
    aide_sociale assistance_sociale bien-être_social (?:sur|du)_(?:le_)?(?:bs|b\.s\.) bs sur_le_bien-être on_welfare
    welfare sans-abri sans_abri itinéran\w+ homeless*
    (?:dans_la|à_la|dormi_dans_la|de_la)_rue(?=_(?:pendant|depuis|à|quand|,|\.|avec|et|pis)|\W?$) évic\w+ évincée?s?
    evict* refuges? shelters? (?:in|out_of)_(?:my|our|a|the)_car
    (?:dormi|dormais|dormait|dormions|vivais|vivait|vivions|vécu)_(?:\w+_){0,3}dans_(?:mon|notre|ma|un|une|le|la|son|des)_(?:char|auto|voiture|van|rue|parcs?|métro|abri)
    couch_surf* faillites? bankrupt* endett\w+ dettes? debts? in_debt saisi(?:e|es)_(?:de_la_maison) huissiers?
    (?:pas|plus|jamais|rien)_(?:eu_|de_quoi_)(?:à_)?manger (?:rien|pas_grand-chose)_à_manger
    crev(?:er|ais|ait)_de_faim (?:avais|avait|avions|aie|eu|le_ventre|mourir|mourait)_faim
    (?:went|go|going|was|were|be|stayed)_hungry (?:bed|school)_hungry ventre_vide empty_stomach_at?
    (?:couper|coupé|coupait)_(?:l'électricité|le_chauffage|l'hydro)
    (?:power|heat|lights)_(?:was|were|got)_(?:cut|shut) pas_(?:d'|une_)(?:cenne|argent|cennes) pas_une_cenne
    fauchée?s? cassée?s?_comme_un_clou
    (?:we|i|family|parents|mom|mother)_(?:was|were|had|grew_up|are)_(?:so_|very_|too_|really_|dirt_|flat_)?(?:poor|broke|no_money)
    poverty low-income (?:no|without)_(?:money|food|heat|electricity)_(?:for|in|at|on)? couldn't_afford can't_afford
    logements?_social hlm (?:pas|plus)_les_moyens on_n'avait_rien_dans_le_frigo frigo_vide empty_fridge payday_loans?
    prêteur_sur_gages
""")
#: Courts, prison, police records, youth protection.
JUSTICE = anywhere(r"""
    prisons? prisonni\w+ pénitencier* détention détenue?s? incarcér\w+ emprisonn\w+ en_dedans_(?:pendant|deux|trois)
    taule centre_jeunesse centres_jeunesse centre_d'accueil dpj protection_de_la_jeunesse famille(?:s)?_d'accueil
    placée?s?_en placement (?:arrêtée?s?)_par_la_police
    (?:la|les)_polic(?:e|iers)_(?:est|sont|m'a|m'ont|nous|venai\w+) dossier_criminel casier_judiciaire casier
    condamn\w+ procès juge(?:_de|_m'a)_\w+ probation tribunal cour_criminelle gangs? gang_de_rue délinquan\w+
    volé_des fraude menott\w+ travaux_communautaires jail* prison* incarcerat\w+ convict* juvie
    juvenile_(?:hall|detention|court) felon* arrested criminal_record on_parole probation
    foster_(?:care|homes?|famil\w+|kids?|child|parents?|mother|father) group_homes? child_(?:services|protection)
    in_care locked_up behind_bars (?:did|served|serving|doing)_time handcuff* sentenced courtroom
""")
#: Death wanted, self-harm, and mourning.
DEATH = anywhere(r"""
    suicid* (?:m'enlever|s'enlever|m'ôter|s'ôter|enlever|enlevé|finir_avec)_la_vie
    en_finir(?!_avec_(?:l'école|les|mes|mon|ce|le)) me_tuer se_tuer tuée?s? automutil\w+ me_(?:couper|coupais|mutiler)
    mutil\w+ plus_envie_de_vivre envie_de_mourir voulais_mourir mourir morte?s? meurt mourait mouru?t décès décéd\w+
    deuil* enterr(?:é|er|ée|ement)_(?:mon|ma|mes|notre|son|sa)? funérailles veuf veuve orphelin*
    (?:perdu|perdait|perdre)_(?:mon|ma|mes|notre|nos|un|une|sa|son)_(?:\w+_){0,2}(?:père|mère|frère|sœur|parents?|enfants?|fils|fille|bébé|amie?|mari|femme|conjointe?|blonde|chum|grand-\w+|cousine?|oncle|tante|jumeau|jumelle)
    kill(?:ed|ing)?_(?:myself|himself|herself|themselves) self-harm* self_harm* cutting_myself (?:cut|hurt)_myself
    end_my_life wanted_to_die (?:took|take|taken)_(?:his|her|my|their)_own_life died passed_away death funeral
    grie(?:f|ving) overdosed stillborn
    (?:lost|losing|buried)_(?:my|our|a|his|her)_(?:\w+_){0,2}(?:father|mother|dad|mom|brother|sister|parents?|child|son|daughter|baby|best_friend|friend|husband|wife|grand\w+|cousin|uncle|aunt)
""")
#: Whom one loves, and who one is.
IDENTITY = anywhere(r"""
    gais? gaie gay gays lesbien* lesbian* homosexu\w+ bisexu\w+ bi(?=_(?:et|and)) queer trans transgenre transgender
    transsexu\w+ transition_de_genre non-?_?binaire non-?binary lgbt* coming[_-]out
    came_out(?!_of)(?=_(?:to|as|in|at|when|and)|\W?$) coming_out_(?:to|as) outed sorti(?:e|r)?_du_placard
    (?:orientation|identité)_(?:sexuelle|de_genre) sexual_(?:orientation|identity) gender_(?:identity|dysphoria)
    dysphorie pronoms? mégenré* in_the_closet
""")
