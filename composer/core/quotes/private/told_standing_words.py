"""How confidences of standing are told: papers, courts, money, death, whom one loves, what one believes or hides."""

#: Papers waited for, borders, hearings, sending back.
STATUS = r"""
    green_cards
    ircc
    (?:attend\w*|attendons|waiting_for)_(?:\w+_)?(?:notre|nos|mes|mon|our|my)_papiers?(?!_de_(?:la_session|recherche))
    (?:ne_)?reviendrais_pas(?=\W?$) wouldn't_(?:be_able_to_)?get_back_in
    (?:dans|in|from)_(?:un|le|les|a|the|des)_camps?_(?:au|aux|en|à|in|near|on
    |outside)_(?:the_)?(?:pakistan
    |kenya|tanzan\w+|jordan\w*|liban|lebanon|turquie|turkey|thaï\w*|thai\w*|bangladesh|ouganda|uganda|tchad|chad
    |soudan
    |sudan|éthiopie|ethiopia|grèce|greece|népal|nepal|rwanda|burundi|congo|zambi\w+|malawi|cameroun|cameroon|ira[kqn]
    |syri\w+|algéri\w+|algeria|tindouf|gaza|birmanie|burma|malaisie|malaysia|serbi\w+|nairobi|dadaab|kakuma|\w+_border
    |border|frontière)
    (?:grandi|née?s?|vécu|attendu|born|grew_up|raised|waited|(?:été|passé|restée?s?)_(?=(?:\w+_){1,2}(?:mois|ans?
    |semaines?|années?)_)|(?:spent|was|were|stayed|lived)_(?=(?:\w+_){1,3}(?:months?
    |years?|weeks?)_))_?(?:[\w'-]+_){0,5}(?:dans|in)_(?:un|a|the|le|des)_camps?(?!_(?:d'été
    |d'hiver|de_(?:jour|vacances|chasse|pêche|bûcherons?|base|travail\w*|trappe|ski|hockey|scouts?)|forestier|minier
    |en_forêt|dans_le_bois|counsel\w+)) casques_bleus peacekeepers hcr unhcr camps?_de_(?:déplacés?|transit|rétention
    |détention|tentes)
    (?:transit|detention|displacement)_camps?
    (?:mon|notre|leur|son|ma)_(?:audience|dossier_d'immigration|parrainage|expulsion|renvoi) cartes?_de_résident*
    (?:my|our|their)_(?:hearing|sponsorship|deportation|visa)(?!_(?:test|aid)) avocate?s?_en_immigration
    immigration_lawyer (?:bureau|agent|agente|services|officier|centre|juge|cour)_(?:de_l'|d')_?immigration
    immigration_(?:office|hold|detention|canada|came|called)
    (?:sans|pas_de|plus_de|jamais_eu_de|pas_eu|ni)_(?:statut|papiers)(?!_(?:sablé|peint|d'aluminium|à|de_toilette
    |mouchoir)) without_(?:papers|status) no_(?:legal_)?(?:papers|status)
    (?:expired|fake|false)_(?:papers|visa|passport|permit) (?:faux|passeport)_(?:papiers|passeport|confisqué)
    pas_le_droit_de_(?:travailler|séjour|étudier_ici) not_allowed_to_work
    droit_de_(?:séjour|rester_(?:ici|en_|au_(?:pays|canada|québec)))
    (?:nouvelles?|attente|attend\w+|attends)_(?:de_|d'_)?(?:mes|nos)_(?:papiers|documents)
    (?:dans|in)_(?:un|des|a|the)_camps?(?=\W?$|,|_(?:de_réfugiés|au|en|à_la|near|in|for))
    renvoy(?:ée?s?|er|ait)_(?:\w+_){0,2}(?:dans_(?:mon|notre|son|leur)_pays|là-bas|au_pays)
    sent_(?:me_|us_|him_|her_|them_)?back_to_(?:my|our|his|her|the)_country
    (?:passage|traversée?|passer|passé)_(?:à_pied_)?(?:de_la|la|par_la)_(?:frontière|jungle|forêt_la_nuit|mer)
    across_the_border the_border border_(?:guards?|agents?)
    (?:on_a|nous_avons|j'ai|ont|avons|avoir|avait)_(?:dû_)?fui(?:r|t)?(?!_(?:les_(?:maths|devoirs|responsab)|l'école))
    (?:parents|famille|family|mère|père|mother|father)_(?:fled|a_fui|ont_fui|escaped) exilé* exil moratoire
    (?:work|study)_permit permis_(?:expiré|fermé|ouvert|de_séjour) travailleu\w+_(?:clandestin|sans|non_déclaré)*
    (?:détenu|détention|detained|held)*_(?:à_l'aéroport|at_the_(?:airport|border)) apatrides? stateless
    (?:demande|dossier|case|claim|application)_(?:\w+_){0,3}(?:refusée?|rejetée?|denied
    |rejected)(?=_(?:par_l'immigration|trois_fois|deux_fois|by_immigration)|\W?$)_?(?:immigration)?
    (?:lutte|battre)_contre_(?:mon|notre)_renvoi
    (?:our|my|notre|ma)_(?:claim|demande)_(?:was|a_été|est)_(?:refused|denied|rejected|refusée|rejetée)
    (?:peur|fear|afraid)_(?:d'être|of_being)_(?:renvoyée?|expulsée?|déportée?|sent_back|deported|arrested)
    (?:countries|pays|jungle|désert|desert)_(?:on_foot|à_pied)
    (?:dans|in|sur)_(?:un|a)_(?:bateau|boat|canot|dinghy)_(?:sans|without|with_(?:forty|sixty|a_hundred)|de_fortune
    |pneumatique) got_me_out_of(?!_bed) tout_(?:laissé|quitté|perdu)_(?:à|là-bas|derrière|en|au)
    (?:left|leave|lost)_everything_(?:behind|in|there) pas_le_droit_d'être_(?:ici|là|au) réunification
    cachée?s?_dans_(?:un|le)_(?:camion|bateau|coffre|train|conteneur) hidden_in_(?:a|the)_(?:truck|trunk|boat|container)
    attend*_(?:encore_|toujours_)?(?:les|nos|ses|mes|leurs)_papiers rest(?:é|ée|és)_là-bas
"""
#: Courts, records, thefts, placements and those who follow a file.
JUSTICE = r"""
    maisons?_de_transition halfway_house group_homes? foyers?_de_groupe
    (?:en_dedans|inside)_(?:pour|depuis|for|since)_* tribuna(?:l|ux)
    (?:le|la|un|une)_juge(?!_(?:de_ligne|en_chef|de_touche|du_concours))
    (?:the|a)_judge(?!_(?:of|at_the_(?:fair|show))) en_cour(?!_de|s) palais_de_justice
    (?:the|family|juvenile|youth|in|to|criminal)_court(?=_(?:took|ordered|gave|said|date|order|when|for|and|room)
    |house|room|\W?$) court_(?:date|order)s? libération_conditionnelle parole_(?:officer|board) probation*
    (?:have|had|has|with|a)_a?_?(?:criminal_|police_)?record(?=,|_(?:so|and|for|since|because|now|from|at)_|\W?$) dui
    duis alcool_au_volant facultés_affaiblies impaired_driving drunk_driving
    (?:lost|lose|losing|suspended|took|revoked)_(?:my|his|her|their)_(?:driver's_|nursing_)?(?:licen[cs]es?)
    (?:perdu|perdre|suspendu|retiré|enlevé)_(?:mon|son|ses|mes|leur|le)_(?:permis|droit_de_pratique)
    stealing(?!_(?:bases?|time|the_show))
    stole_(?:from|a_car|cars|money|food|it|to|my_(?:mom|mother|dad|father|grand\w+)) shoplift*
    (?:vol(?:é|er|ais|ait|aient))_(?:à_l'étalage|de_l'argent|dans_(?:les|la|le|un)|de_la_(?:bouffe|nourriture)
    |ma_mère|mon_père) pour_(?:avoir_)?vol(?:é|er)?(?=_(?:à|qualifié|d'auto|dans|de_la|des)|\W?$) voleu(?:r|se|rs)
    burglar* robb(?:ed|ery|ing) trafi(?:c|quant*)_*(?:de_drogue|de_stup\w+)? (?:drug_)?traffick\w+ braqu\w+
    cambriol\w+
    (?:été|est|sont|suis|fait)_arrêtée?r?s?_(?:par_la|devant|chez|pour_(?:vol|trafic|possession|voie)|à_la_maison
    |en_pleine|un_matin|quand|deux_fois) fait_arrêter
    (?:the_)?(?:police|cops)_(?:came|arrested|took|picked|showed|were|kicked|brought|knew)
    (?:appel\w+|called|call)_(?:la_|the_)?(?:police|cops|911)_(?:sur|on|pour|parce|because|contre)*
    les_(?:beux|bœufs|flics) perquisition* accusée?s?_d[e'] charged_with plaid\w+_coupable pleaded_guilty
    coupable_d[e'] sentence_de (?:ma|sa|une)_sentence
    (?:my|eleven|ten|nine|eight|seven|six|five|four|three|twelve|thirteen|fourteen)_placements grew_up_in_the_system
    in_the_system (?:wards?_of_the_(?:state|court)) grandi_dans_(?:[\w-]+_){1,2}familles
    familles?_(?:différentes|de_placement|d'hébergement)
    (?:placée?s?|placements?)_(?:en_(?:foyer|centre|famille|protection)|chez_(?:des|une|ma|mon)|dans_(?:un_(?:foyer
    |centre)|une_famille)) (?:foyer|centre)_(?:de_)?(?:jeunes|réadaptation|jeunesse|fermé)
    éducateurs?_du_(?:centre|foyer) (?:ma|mon|une|la|notre|sa|son|leur|deux|des)_travailleu(?:se|r|rs|ses)_social*
    (?:my|our|a|the|his|her|their)_(?:social|case)_?workers? mon_intervenante? ma_t\.?s\.? my_caseworker
    (?:faire|fait|fera|va_faire)_un_signalement signalements?
    (?:m'a|nous_a|ont|a|was|were|avoir)_(?:\w+_){0,2}retiré_(?:la_garde|mes_enfants|de_chez)
    took_(?:my|her|our|his)_(?:kids|children|son|daughter|baby)(?=_(?:away|from|and|when)|\W?$)
    (?:enlevé|perdu|pris)_(?:mes|ses|nos|la_garde_de_mes)_enfants tutelle curatelle déchéance
    (?:chemise|gang|chapitre|club)_(?:des_)?(?:hells|bloods|crips) hells_angels gangst\w+ (?:in|joined)_a_gang
    dans_une_gang(?=_(?:de_rue|à|criminel)|\W?$) (?:bracelet|couvre-feu)_(?:électronique|de_la_cour)
    liberté_surveillée (?:ai|j'ai|avait|avais|avec)_un_casier(?=,|_(?:et|pis|alors|fait)|\W?$)
    (?:breaking_and_entering|theft|larceny|manslaughter|possession_(?:of|de)|assault|arson)
    (?:enlevée?s?|retirée?s?|arrachée?s?|taken|removed)_(?:de_chez|à|from)_(?:mes|my|nos|our)_(?:parents?|mère|père
    |home|family
    |mother|father)
    did_(?:[\w-]+_){1,2}(?:months|years|days)_(?:for|in|at)_* (?:compar(?:u|aître|ution)*|devant_le_tribunal)
    (?:ma|la)_cour(?=\W?$|_(?:m'|a_|pour_mes)) à_cause_de_la_cour
    (?:pas|plus|not|n'ai_pas|haven't|hadn't)_(?:vu|revu|seen)_(?:mes|mon|ma|my)_(?:enfants|fils|fille|kids|son
    |daughter|children) supervised_visits visites_supervisées
    (?:donnacona|bordeaux|archambault|leclerc|tanguay)(?=_(?:le_jour|pendant|deux|trois)|\W?$)
    (?:expell?ed|expulsée?s?|suspendue?s?)(?=_(?:in_grade|from|de_(?:l'école|ma_|trois|deux|mon_)|deux_fois
    |trois_fois|twice|en_secondaire)|\W?$)
    (?:dorm\w+|couch\w+)_chez_des_(?:amis|connaissances) divan_à_la_fois same_(?:shoes|coat|boots)_for_\w+
    mêmes_(?:souliers|bottes)_pendant
    (?:tout_perdu|perdu_notre_maison)_dans_(?:l'|un_|une_|le_)(?:incendie|feu|inondation)
    lost_everything_in_(?:the|a)_(?:fire|flood)
    (?:ne_)?mange(?:ais|ait|ions)?_qu'à_(?:l'école|la_cantine|la_garderie) only_ate_at_school
    (?:touch|recev|retir)\w+_(?:le_|du_|de_l'|mon_)?(?:chômage|bs|aide_sociale|bien-être)
    (?:mang|fouill)\w+_(?:\w+_)?dans_(?:les|des|une)_(?:poubelles?|vidanges|conteneurs?) dumpsters? garbage_cans?
    (?:placée?|adolescence|enfance|grandi|vécu|vivais|vivait|habitais|années|ans|mois)_(?:[\w'-]+_){0,2}(?:dans
    |en)_(?:un_)?foyer(?=_(?:à|avec|de
    |pour)|\W?$)
    vol(?:é|ais|ait|er)_(?:des_(?:livres|chandails|affaires|vêtements|bonbons|téléphones)|du_linge|pour_manger)
"""
#: What was owed, missing, done without; where one slept.
POVERTY = r"""
    (?:au|travail|travaill\w+|payée?s?)_(?:travail_)?au_noir under_the_table(?=\W?$|_(?:for|in|at))
    (?:vit|vivent|vivait|lives?|living)_(?:dans|in)_(?:une?|leur|son|sa|a|an|their|his|her)_(?:auto|char|voiture|tente|van|refuge|motel
    |car|tent|shelter)
    (?:dev(?:ais|ait|ions|aient)|dois|doit)_(?:[\w'-]+_){0,3}(?:loyer|dollars|piastres|\$|mille|milles)
    ow(?:e|ed|ing)_(?:\w+_){0,3}(?:thousand|hundred|dollars|rent|grand|money|\$) \$\d*_in_debt in_debt
    (?:en_dessous|sous|under)_(?:de_)?(?:la|the)_table travail_au_noir
    à_(?:cinq|six|sept|huit|neuf|dix|onze|douze)_dans_(?:un|une)(?!_(?:équipe|autobus|classe))
    (?:five|six|seven|eight|nine|ten)_of_us_in_(?:a|one|two)_(?:\w+_)?(?:room|apartment|bedroom|bed|car|trailer)*
    (?:pas|plus|jamais)_(?:assez_)?d'argent(?!_de_poche) (?:pas|plus)_une?_(?:cenne|sou|piastre) sans_le_sou
    (?:no|any|enough)_money(?=_(?:for|to|left|and|so|at)|\W?$) couldn't_(?:pay|feed|buy) can't_afford
    not_enough_(?:food|money|to_eat) ran_out_of_(?:food|money)
    (?:pas|rien|presque_rien)_(?:mangé|manger)(?=_(?:pendant|depuis|de_la|ce|pour|deux|trois)|\W?$)
    (?:saut(?:é|ais|ait|er|ions)|skip*)_(?:des_|un_|my_|the_)?(?:repas|meals?|lunch|supper|dinner)(?=_(?:pour|to|so
    |because)|s|\W?$) (?:un|one)_(?:seul_)?(?:repas|meal)_(?:par_jour|a_day)
    (?:frigo|réfrigérateur|garde-manger|fridge|cupboards?|pantry)_(?:\w+_){0,2}(?:vides?|empty)
    mang\w+_(?:des_toasts|du_(?:riz|kraft_dinner|pain)|juste|que_du|la_même|des_nouilles)_* pawn*_* mont-de-piété
    (?:lock|verrouill)\w+_the_fridge (?:le|la|notre|mon)_propri(?:o|étaire)_(?:nous|m'|voulait_nous|a_mis)_*
    (?:my|our|the)_landlord_(?:put|kick|threw|evict|gave|lock|want)*
    mise?s?_à_la_(?:rue|porte_de_(?:mon|notre)_(?:logement|appart*))
    (?:without|no)_(?:a_home|hot_water|electricity|heating|running_water)
    (?:slept|sleeping|sleep|crash\w+|dorm(?:i|ais|ait|ions|ir)|couch(?:ais|é|ait
    |er))_(?:[\w'-]+_){0,4}(?:couch(?:es)?|sofas?|divans?|futons?_d'amis|salons?|plancher|floors?|shelters?|refuges?
    |gare|station|metro|métro|laundromat|buanderie|stairwell|airport|aéroport|friends')(?=\W|_) couch-?_?surf*
    squatt?*
    (?:vi(?:vais|vait|vions|vre|vent|s)|habit\w+|lived|living)_(?:\w+_){0,2}(?:dans_(?:mon_(?:char|auto|camion)
    |un_(?:motel|garage|chalet_pas|sous-sol_sans))|in_(?:a_(?:motel|shelter|garage|car)|my_car))
    (?:showered|me_lavais|me_douchais|washed)_(?:at_the|in_the|à_la|au|à_l')_*(?:y|ymca|gym|piscine|évier|aréna|sink)
    (?:linge|vêtements|clothes|manteau)_(?:de_seconde_main|usagés?|donnés?|from_(?:the_)?(?:donation|church|charity))
    (?:sur|on)_(?:le_)?(?:chômage|bs|dole|welfare|disability) chèques?_de_bs assurance-?chômage moisson_\w+
    paniers?_de_(?:noël|nourriture|denrées) centraide donations_bin manqu\w+_de_(?:tout|nourriture|chauffage|manger)
    (?:compt(?:ais|ait|ions)|counted|counting)_(?:\w+_)?(?:cennes|sous|pennies|change|coins)(?=_(?:pour|for|to)|\W?$)
    (?:on_a|a|avait|were|was|got|ont)_(?:débranch|disconnect|coupé_l')* faillite* surendett\w+
    saisie?s?_(?:de|sur|mon|ma) repo(?:ssess\w+)? (?:prêteu|shylock|loan_shark|usuri)*
    (?:quartier|milieu|famille|family|neighbou?rhood)_(?:défavorisée?|pauvre|modeste_et|poor) défavorisée?s?
    underprivileged low_income faible_revenu (?:trop|too)_(?:pauvre|cassée?|poor|broke)s?
    (?:était|étais|étions|was|were|am|suis)_(?:\w+_)?(?:broke|cassée?s?|fauchée?s?)(?=\W?$|_(?:pis|and|et|,|comme|as))
    (?:chauff\w+_avec_le_four|heat\w+_(?:the_\w+_)?with_the_oven)
    (?:ramass\w+|collect\w+)_(?:des_|les_)?(?:canettes|cannettes|bouteilles_vides|cans|bottles)(?=_(?:pour|to|for))
    souliers_troués holes_in_my_shoes (?:slept|sleeping)_in_(?:my|our)_*
    (?:n'avait|avait|avions|avais|n'avais|aviez)_(?:pas|plus)_(?:d'argent|d'électricité|de_chauffage|d'eau_chaude
    |un_sou|de_lunch|de_manteau|de_bottes) what_people_left people's_leftovers chèques?_(?:de_)?(?:bien-être|aide)
    perdu_(?:la|notre|ma)_(?:maison|ferme|terre)(?=_(?:à_la_banque|aux|familiale)|\W?$)
    (?:banque|bank)_(?:a_repris|took|saisi)_*
    perd(?:re|u|ait)_(?:la|notre|ma|le|mon)_(?:terre|ferme|commerce|logement|toit)(?!_d'essai)
    banque_(?:nous_|m')appel* créanciers? recouvrement creditors? collection_(?:calls|agency)
    (?:lose|lost|losing)_(?:the|our|my)_(?:farm|house|home|apartment|land) restants_des_autres
    (?:dansait|dansais|danseuse|danser)_(?:nue?|dans_(?:un|des)_bars?)
    pouvai(?:s|t|ent|ons)_pas_(?:les_|le_|la_|me_|nous_)?(?:payer|acheter)
    (?:pay|payer|paid|payait)_(?:for_)?(?:the_|le_|l'|our_|notre_|les_)?(?:heating|chauffage|heat|hydro|électricité
    |electricity|groceries|épicerie|factures|bills)
"""
#: Wishes to end it, ways of ending it, and the dead.
DEATH = r"""
    (?:retrouvée?|found)_(?:[\w']+_){0,3}(?:dans_(?:la_rivière|le_fleuve|le_lac)|sans_vie|pendue?|morte?|dead|in_the_river)
    (?:lost|perdu|perdre|losing)_(?:un|une|a|my_first|mon_premier|notre|our)_(?:\w+_)?(?:patiente?|élève|student|bénéficiaire
    |résidente?|resident|collègue|colleague|coéquipi\w+|teammate)(?!_(?:à_cause|to_(?:another|the)))
    (?:s'est|se_sont|me_suis|s'était|m'étais)_(?:pendue?|jetée?|tirée?|ôtée?|ouvert_les)
    (?:me|se)_(?:pendre|jeter_en_bas|foutre_en_l'air|crisser_en_bas) hanged_(?:himself|herself|myself|themselves)
    (?:took|swallow*|tak(?:e|en|ing)|emptied)_(?:[\w']+_){0,4}(?:pills|tablets)(?!_(?:for|every|to_school))
    (?:pris|avalé|vidé|gobé)_(?:[\w']+_){0,4}(?:pilules|somnifères|bouteille_de_(?:pilules|comprimés|médicaments))
    (?:tenté|essayé|voulu|failli)_(?:d'en_finir|de_partir_pour_(?:de_bon|toujours)|partir_pour_(?:de_bon|toujours))
    (?:cach|hid|couvr)\w*_(?:mes|my|ses|her|his)_(?:bras|poignets|avant-bras|arms|wrists)(?=_(?:sous|avec|under|with
    |from)|\W?$)
    n'(?:a|ont)_vécu_que_\w+_(?:jours?|heures?|semaines|mois) lived_(?:only_|for_)?\w+_(?:days|hours)(?=\W?$)
    (?:jump|jumped)_off_(?:a|the)_(?:bridge|roof|balcony) (?:en_bas|du_haut)_(?:du|d'un)_pont
    (?:ne_)?(?:voulais|voulait|veux)_(?:plus|pas)_(?:me_réveiller|vivre|exister|être_(?:là|ici|en_vie)
    |continuer_à_vivre) plus_(?:le_goût|envie|la_force)_(?:de_vivre|d'exister|d'être_là|de_rien)
    (?:didn't|don't|did_not|not|no_longer)_want_to_(?:wake_up|be_here|live|exist|be_alive|be_around)(?!_(?:at|in_the
    |with|for_the)) end(?:ed|ing)?_it(?:_all)(?=_|\W) (?:want|wanted|tried|try|going)_to_end_it
    (?:mettre|mis|finir|mettait)_fin_à_(?:mes|ses|leurs)_jours fin_à_mes_jours goodbye_(?:letter|note) lettre_d'adieu
    (?:cut|cutting|burning|burned|scratch*)_(?:my|his|her)_(?:arms?|wrists?|legs?|thighs?)
    (?:coup(?:ais|ait|é|er)|taillad\w+)_(?:les_)?(?:bras|veines|poignets|cuisses) s'est_(?:éteinte?|endormie?_pour)
    (?:parti|partie|monté|montée)_(?:au_ciel|rejoindre_\w+|pour_toujours|là-haut) (?:dernier|last)_(?:souffle|breath)
    (?:rest|repose[zr]?)_in_peace repose_en_paix (?:he|she|they)(?:'s|_is|_are)_gone(?=_now|\W?$)
    (?:mom|dad|mother|father|brother|sister|son|daughter|friend|husband|wife|grand\w+|he|she|who|uncle|aunt|coach
    |teacher)_passed(?!_(?:me|us|the|by|out_|along|down|his|her|it|on_(?:the|his|her)|a_|notes|every|with|that))
    (?:ses|his|her|leurs)_(?:cendres|ashes) (?:sa|his|her)_(?:tombe|grave|mort|death|pierre_tombale)
    (?:depuis|après|avant|before|after|since)_(?:son|sa|leur|his|her)_(?:départ|passing|mort|décès)
    (?:enterr\w+|buried|burying|inhum\w+)_*
    (?:perte|loss)_(?:de_(?:mon|ma|mes|notre|son)|d'un_(?:enfant|ami|parent|frère)|of_(?:my|a|his|her))
    (?:pleur\w+|mourn\w+)_(?:mon|ma|my|la_mort)_* feu_(?:mon|ma)_\w+ my_late_\w+ survivor_guilt
    noy(?:ée?s?|ade)(?=_(?:en|dans|quand|à|l'|devant)|\W?$) drowned(?!_(?:out|in_(?:homework|paper)))
    (?:condamnée?|terminal)s?_(?:par_les|par_la|cancer|phase|illness) phase_terminale overdos\w+
    (?:sur)?dose_(?:mortelle|fatale) soldat_tombé
    (?:perdu|perdait|perdre|lost|lose)_(?:un|une|mon|ma|notre|deux|trois|a|my|our)_(?:\w+_)?(?:collègue|élève
    |camarade|coéquip\w+|prof|voisine?|copain|copine|coach|classmate|colleague|teammate|student
    |coworker)s?(?!_(?:de_vue|en_cours_de))
    (?:ma|my)_(?:vie|life)_(?:ne_)?(?:sert|vaut|valait|servait|is_(?:worthless|over|pointless|meaningless))*
    (?:je_)?(?:ne_)?(?:sers|servais)_à_rien paix_à_son_âme (?:god_)?rest_(?:his|her|their)_souls? ait_son_âme
    (?:was|were|got|been)_killed killed_(?:in|on|at|by|when) (?:fait|faire)_tuer (?:is|was|are|were)_dying
"""
#: Whom one loves, the body one was born in.
IDENTITY = r"""
    (?:ma|my|sa|his|her)_transition(?!_(?:vers|entre|de|du|des|from|to|into|out|professionnelle|secondaire|scolaire
    |year
    |plan|school|period)(?!\w)) (?:dé)?mégenr\w+ misgender* deadnam* torsoplast* mammectomie (?:top|bottom)_surgery
    testostérone testosterone œstrog* oestrog* estrog* puberty_blockers bloqueurs_de_puberté assigned_(?:male|female|at)
    assignée?_(?:fille|garçon|homme|femme|à_la_naissance)
    (?:mon|my|son|his|her)_(?:vrai_|nouveau_|new_|chosen_|real_)(?:prénom|first_name) my_chosen_name
    née?_(?:\w+_){0,2}(?:garçon|fille|homme|femme|dans_(?:un|le)_(?:mauvais_)?corps)(?=\W|_)
    born_(?:\w+_){0,2}(?:a_)?(?:boy|girl|male|female|in_the_wrong) (?:mauvais|wrong)_(?:corps|body)
    (?:aim(?:e|ais|ait|er|ent)|attirée?s?_par|préfér\w+|amoureu\w+_d[e'])_?(?:les|des|une|un|d'autres)?_(?:filles?
    |gars|garçons?|femmes?|hommes?)(?=\W?$|,|_(?:et|pis|aussi|depuis|de_mon))
    (?:like|liked|loved?|into|dating|kissed)_(?:other_)?(?:girls|boys|women|men|a_girl|a_boy)(?=\W|_) pronoms?
    pronouns (?:two|bi)-?_?spirit* bispirituel* drag(?=_(?:queen|king|show)) came_out_(?:to|as|at|when|in)
    (?:came|coming|come)_out_to (?:my|mon)_coming_out asexu\w+ pansexu\w+ intersex* gender-?fluid genre_fluide
    (?:old|birth|dead)_name(?=_(?:on|is|and)|\W?$) (?:ancien|vieux|premier|mauvais)_prénom
    (?:chang\w+)_(?:de|mon|my|ma)_(?:prénom|sexe|genre|gender|mention_de_sexe) hormon\w+
    transition(?:né|ner|ed|ing|nais)(?!_(?:to_a_new_job))
    (?:être|was|being|suis)_(?:pas_)?(?:hétéro|straight|pédé|tapette|gouine|fif|faggot|dyke)*
    (?:my|ma|sa|her)_(?:girlfriend)_and_i_were_girls mon_orientation orientation(?=_(?:cachée|de_mon))
    (?:aimer|épouser|embrass\w+)_(?:un_homme|une_femme)(?=_(?:comme|moi)|\W?$)
    (?:i'm|i_am|je_suis|suis|was|being)_(?:bi|pan|ace|trans|nb|enby|queer|gai|gaie)(?=\W|_)
    (?:nom|name|prénom)_(?:et_de|and)_(?:sexe|genre|gender) (?:de|mon|of|my)_(?:sexe|gender)
    (?:aim(?:ais|ait|e)|loved|in_love_with)_(?:[\w'-]+_)(?:pour_vrai|for_real|en_cachette|in_secret)
"""
#: What one believes, and what one was refused for it.
FAITH = r"""
    (?:mon|ma|my)_(?:foulard|hijab|voile|turban|kippa|kirpan|headscarf)
    (?:je|j'ai|on|nous|ai|mère|père)_(?:ai_)?(?:prié|priais|prie(?!_(?:d|mes|les|vous))|priait|prions)
    pri(?:é|ais)_(?:toutes|tous|chaque|dieu|pour) pray(?:ed|ing|er|ers|s)? prières? ma_foi(?=_(?:en|m'|est|qui)|\W?$)
    la_foi (?:my|our|his|her)_faith faith_in_(?:god|jesus|allah|him) jésus jesus christ allah inchallah inshallah imam
    mosquée* mosques? synagogues? rabbi* hijab niqab kippa turban headscarf
    (?:port\w+|enlev\w+|retir\w+|mis|mettre|mon)_(?:le_|mon_|un_|ce_)?(?:voile|foulard)(?!_de) my_(?:scarf|veil)
    témoins?_de_jéhovah jehovah* sectes? (?:a|the|my|that)_cult musulman* muslims? (?:juive?s?|juifs)(?=\W|_) jewish
    catholiques? catholic chrétien* christians?(?!_(?:dior)) évangéli\w+ evangelic\w+ ramadan (?:la|ma|the|my)_bible
    coran quran koran (?:converti*|convert(?:ed|ing))_(?:à|au|to)_* athée* atheist*
    (?<!mon_)(?<!bon_)(?<!grand_)dieu(?!_(?:merci|sait)) (?<!my_)(?<!thank_)(?<!oh_)god(?!_(?:bless|knows|damn|help))
    (?:le|notre)_seigneur the_lord saved_by_(?:grace|him) (?:pasteur|prêtre|curé)_(?:m'|nous|qui)_*
    (?:excommuni|apostasi)\w+ mon_(?:église|temple|imam) my_(?:church|temple|mosque|religion|pastor|priest)
    ma_(?:religion|paroisse|communauté_religieuse) religions? religieu(?:se|x)_(?:stricte?s?|très|famille)
    (?:cinq|five)_(?:fois_par_jour|times_a_day)
"""
#: What the person has told nobody, or asks not to be told.
UNTOLD = r"""
    (?:jamais|pas|rien|encore)_(?:dit|raconté|parlé|avoué|confié|révélé)_(?:[\w']+_){0,2}à_(?:personne|mes_parents
    |mon_boss|ma_mère|mon_père|mon_mari|mes_collègues) n'en_ai_jamais_parlé
    (?:never|haven't|not)_(?:\w+_)?(?:told|tell|shared|spoken_of|talked_about)_(?:\w+_){0,2}(?:anyone|anybody|a_soul
    |my_(?:parents|wife|husband|boss|mom|dad|family)) told_(?:no_one|nobody)(?!_(?:to))
    (?:no_one|nobody|personne)_(?:knows|knew|else_knows|ne_le_sait|le_sait|sait_que_je|au_travail_ne_sait)
    (?:my|mon|notre|our|un|a)_(?:gros_|big_|dirty_|family_)?secret(?!_(?:c'est|est|is|:|ingredient|de_fabrication|for
    |pour|,_c'est)) secrets?_de_famille
    (?:my|mon|ton)_(?:boss|employeur|patron|employer)_(?:ne_)?(?:le_)?(?:sait|knows|doesn't_know)(?:_pas)?
    (?:told|apprise?)_(?:never|de_ne_jamais)_(?:to_)?(?:say|tell|dire|speak)_*
    je_(?:l'ai|le)_(?:cachée?s?|caché|cache|cachais)(?=_(?:à|jusqu|pendant|depuis|toute)|\W?$)
    hid_it(?=_(?:from|until|for)) cachée?s?_à_(?:tout|mes|ma|mon)_*
    jamais_(?:dit|raconté|avoué|parlé_de)_(?:ça|cela)_à_* never_told_(?:\w+_){0,2}(?:this|that|about_it)
    don't_tell_(?:my|anyone|anybody) (?:dis|dites|répète|répétez|montrez|montre)_(?:\w+_)?pas_(?:ça_)?à_*
    faisais?_semblant_(?:de_(?:pas|ne_pas)_(?:l'entendre|entendre|voir|le_voir|savoir)|que_tout)
    pretended_(?:not_to_(?:hear|see|know)|everything)
    (?:veux|voudrais|voulais|faut)_pas_qu(?:e_[\w']+_[\w']+|'[\w']+)_(?:le_)?(?:sach*|voi*|apprenn*|lis*)
    (?:don't|didn't)_want_(?:[\w']+_){1,2}to_(?:know|find_out|see|read)
    (?:dis|dites|dire|parle[zr]?)_(?:\w+_)?à_personne jamais_parlé_de_(?:ça|cela)
    (?:mes_parents|ma_mère|mon_père|mon_patron|ma_famille|mes_collègues|ma_boss)_(?:ne_)?(?:savent
    |sait)_(?:\w+_)?(?:pas|rien)
    my_(?:boss|parents|family|husband|wife|colleagues|coworkers)_(?:still_)?(?:thinks?|doesn't_know
    |don't_know)(?!_(?:how|why|what))
    (?:keep|garde[zr]?)_(?:this|that|it|ça|cela)_(?:between|entre|private|pour_vous|pour_toi|secret*)
"""
