"""The words by which each private subject is recognized, in French and English; all patterns read folded text.

A word that has an everyday sense beside the private one (« gang », « pot », « trouble », « gai ») is listed only with
the words that give it the private one.
"""

#: Illness, disability, diagnosis, care: body and mind.
HEALTH = r"""
    (?:wet|mouill\w+)_(?:the_bed|mon_lit|le_lit|my_bed) pipi_au_lit the_voices_(?:stopped|in_my|came|told)
    les_voix_(?:se_sont_tues|dans_ma_tête|ont_arrêté)
    malad(?:e|es|ie|ies) diagnosti\w+ diagnos* dépressi(?:on|ons|f|ve|fs|ves) depress(?:ion|ed|ive)
    burn-?_?out(?:s|é)? épuisement_professionnel bipolai\w+ bipolar schizo\w+ psychoses? psychotique psychiatr\w+
    psychologues? psy psychothérap\w+ thérapies? thérapeutes? in_therapy my_therapist
    anxi(?:été|eux|euse|euses|ety|ous) anxiolytique* antidépress* antidepress*
    (?:attaques?|crises?)_(?:de_panique|d'angoisse|d'anxiété|d'épilepsie) panic_attacks? anorexi\w+ boulimi\w+
    bulimi\w+
    troubles?_(?:panique*|bipolaire*|anxi\w+|mental|de_la|de|du|d'|anxieux|alimentaires?|obsess\w+|dys*|déficit*
    |mentaux) eating_disorders? disorders? tdah? tda/h adhd ritalin concerta autis\w+ asperger spectre_de_l'autisme
    tsa on_the_spectrum dyslexi\w+ dysorthograph\w+ dysgraphi\w+ dyspraxi\w+ dysphasi\w+ dyscalculi\w+
    learning_disabilit\w+ difficultés?_d'apprentissage classes?_(?:spéciales?|adaptées?) special_ed special_education
    tourette un_toc mes_toc ocd ptsd sspt tspt cancer* leucémi\w+ leukemia tumeurs? tumou?rs? chimio* chemo* dialyse
    dialysis insuline insulin diab[eè]t\w+ épilep\w+ epilep\w+ fibrose sclérose vih sida hiv aids lupus crohn
    fibromyalgie endométriose asthme asthma hospitalis\w+ hospitaliz\w+ soins_intensifs intensive_care convalescen\w+
    urgence_psychiatrique (?:en|in_an?)_ambulance
    (?:sortie?|semaines?|mois|jours|ans|séjours?|chambre|lit|alitée?|restée?|passée?|rentrée?)_(?:\w+_){0,3}(?:à_l'
    |d')hôpital (?:weeks?|months?|days?|years?|stay|nights?)_(?:\w+_){0,2}in_(?:a_|the_)?hospital in_the_hospital_for
    opérée?s? chirurgies? surger(?:y|ies) transplant* greffe_d[eu]_\w+ avc (?:had|having|after)_(?:a|my)_stroke
    infarctus crise_cardiaque heart_attack coma commotions? concussions? handicap* disabilit(?:y|ies) disabled
    fauteuil_roulant wheelchair amputé* amput\w+ prothèses? sourde? malentendant* aveugles? malvoyant*
    n'entends_(?:pas|plus|rien)(?=_(?:depuis|de|d')|\W?$) ne_vois_(?:pas|plus|rien)_(?:depuis|de_l'|d'un)
    (?:i'm|i_am|was|born|is|he's|she's|went)_(?:deaf|blind) paralys(?:é|ée|és|ed) médicaments? médicamentée? cipralex
    effexor zoloft prozac paxil celexa lexapro wellbutrin seroquel lithium vyvanse strattera adderall biphentin xanax
    ativan valium médication medications? on_meds my_meds fausse-?_?couche miscarriage avort* abortion
    (?:tombée?|suis|étais|était|enceinte)_enceinte enceinte(?=\W*$) (?<=,_)enceinte enceinte_(?:à|de|d'|quand|pendant)
    pregnan\w+ infertil\w+ (?:nuits?|heures?|jours?)_à_l'urgence (?:douleurs?|maladies?|fatigue)_chroniques? chronic
    syndrome* incurable santé_mentale mental_health mental_illness mentally_ill suivi_psychologique
    (?:nervous|mental)_breakdown had_a_breakdown
    (?:envoy|amen|emmen|transport|retrouv|admis|gard)\w+_(?:\w+_){0,2}à_l'hôpital grossesses? problèmes?_de_santé
    ma_santé phobies? angoisses? idées_noires symptômes? insomnies? perdu_(?:la_vue|l'ouïe|un_bras|une_jambe|l'usage)
    (?:mon|de|des)_traitements?_(?:de|contre|pour) (?:was|got|been|were|fell)_(?:very_|really_|so_)?(?:sick|ill)
    illness(?:es)? seizures? hearing_loss lost_my_(?:sight|hearing|leg|arm) nightmares
    cauchemars_(?:toutes|chaque|depuis)
"""
#: Separation, of the person or of their parents.
FAMILY = r"""
    (?:parents|on|nous)_se_sont_(?:lâchés?|laissés?|quittés?) parents_(?:split|broke_up)
    divorc\w+ garde_partagée séparation_de_(?:mes|nos|ses)_parents (?:parents|on|nous)_se_(?:sont|est)_séparé*
    separated
    (?:femme|mari|blonde|chum|conjointe?|mère|père|husband|wife|boyfriend|girlfriend|mother|father|mom|dad)_(?:est
    |a)_parti*(?!_(?:travailler|chercher|étudier|acheter|magasiner|en_(?:voyage|courses)))
    (?:femme|mari|blonde|chum|conjointe?|husband|wife|boyfriend|girlfriend|mother|father|mom|dad)_(?:walked_out
    |left_(?:me|us)) (?:m'a|nous_a)_(?:quittée?s?|abandonnée?s?|laissée?_tomber) (?:orphelin|orphan)\w*
"""
#: Alcohol, drugs, gambling, and their treatment.
ADDICTION = r"""
    alcool* alcohol* ivrogne* so[uû]l(?:e|s|es|er|ait|erie)? saoul* ivre(?!_de) dans_la_bouteille
    (?:je|j'|il|elle|on|qui|père|mère|frère|sœur|oncle|mari|parents)_?(?:buvai\w+|buvions|boit|boivent)(?!_(?:du
    |de_l'|mon|un|son|le)_?(?:lait|café|thé|eau|chocolat))
    (?:buvais|boire|bu)_(?:trop|beaucoup|tous|chaque|en_cachette|du_fort) arrêt\w+_de_(?:boire|consommer)
    problèmes?_de_(?:boisson|consommation|jeu|drogue) drogu\w+
    (?:la|de_la|de|du)_(?:coke|crystal|meth|kétamine|mdma|ghb|morphine|oxy)(?!_diet) ecstasy crystal_meth ketamine
    cocaine heroin meth toxicoman\w+ toxico toxicos dépendances? accro_(?:à_la|à_l'|au|aux|à)
    (?:ai|avait|avais|a|je|j')_?consomm(?:é|ais|ait|e)(?:_(?:pas_mal|beaucoup|trop|encore|tous|depuis|chaque|entre|à
    |dans|jusqu'))?(?!_\w)
    (?:ai|avais|a|je|j'|pas)_?consomm(?:é|ais|ait)_(?:pas|beaucoup|trop|encore|tous|toutes|depuis|chaque|entre|à|dans
    |jusqu'|plus|de|d'|pendant|dès|durant) consommation_(?:d'|de_drogue) rechut* désintox* sevrage
    (?:ma|une|en|sa)_cure_de maison_de_thérapie
    cocaïne héroïne fentanyl opioïdes? opioids?
    (?:fum\w+|smok\w+|pren\w+|pris|vend\w+|sold|took)_(?:\w+_){0,2}(?:pot|weed|cannabis|joints?|crack|speed)
    overdoses? overdosed surdoses? sobre sobriété abstinen\w+ alcooliques_anonymes
    (?:allais|étais|était|arrivais|toujours|constamment)_(?:\w+_){0,3}(?:gelée?|stone|high|sur_la_brosse) drunks?
    (?:was|were|is|been|started|kept|stopped|quit)_(?:\w+_)?drinking drank(?!_(?:coffee|tea|water|milk|from|my|the))
    drinking_(?:every|too|problem|heavily|again|a_lot) addict* rehab* sober sobriety relaps\w+ using_again heroin
    cocaine meth got_high getting_high (?:on|did|do|doing|took|sold|selling)_drugs drugs sniff* seringues? la_boisson
    buveur buveuse cuites? les_meetings casino machines_à_sous vidéopoker gambl\w+ joueur_compulsif
"""
#: Violence, abuse, bullying, war.
VIOLENCE = r"""
    m'a_fait_des_(?:choses|affaires)(?=_(?:que|qu'|dont|quand)|\W?$) did_(?:\w+_)?things_to_me
    mariages?_forcés? forced_marriage violen(?:ce|ces|t|te|ts|tes|tée?s?) abus(?:ée?s?|eur|eurs|ive?|ait|sexuel*)?
    abus(?:ed|ive|er|ing) agress(?:ion|ions|ée?s?|eur|eurs|ait|aient) viol(?:s|ée?s?|eur|ait)? inceste attouchements?
    maison_d'hébergement women's_shelter
    (?:me|m'|nous|ma_mère|mon_frère|ma_sœur)_?(?:batt(?:ait|aient)|frapp(?:ait|aient)|tap(?:ait|aient)|cogn(?:ait
    |aient)|gifl(?:ait|é|ée)|étrangl\w+|harcel\w+)
    (?:il|elle|père|mère|ex|oncle|frère|conjoint|mari|beau-père)_m'a_(?:battue?|frappée?|cognée?)
    (?:tap|frapp|cogn|fess)(?:ait|aient|é|er)_dessus battue?_par_(?:mon|ma|son) (?:enfants?|femmes?)_battue?s?
    coups_de_(?:poings?|pieds?|ceinture|bâton|couteau)
    (?:mangé|mangeais|reçu|donné)_(?:une_volée|des_(?:volées|coups|claques)|la_strap) maltrait\w+ harcèlement
    harcelée?s? harassed harassment intimidation (?:fais|faisais|faisait|fait|été|étais)_intimid(?:er|ée?s?)
    intimidateurs? bull(?:y|ied|ies|ying) négligence_parentale féminicide conjoint_violent
    m'(?:a|ont)_(?:poussée?|jetée?|lancée?|enfermée?)_(?:dans|sur|contre|par|en_bas|au_sol)
    (?:y|ils|elles|tous|toutes|autres)_m'appel(?:lent|aient)(?!_(?:chaque|tou|pour|le_soir|quand|encore|au))
    me_trait(?:ent|aient|ait)_(?:de|d')
    (?:they|kids|everyone|people|boys|girls)_(?:all_)?(?:call|called)_me_(?:fat|ugly|a|the|names)
    (?:pushed|shoved|threw)_me_(?:down|into|against|in) spat_on_me craché?_dessus lev(?:ait|aient|é)_la_main_sur
    des_bleus ecchymoses
    (?:les|ses|leurs|des|prenais|recevais|encaissais)_(?:\w+_)?coups(?!_de_(?:main|pouce|cœur|fil|téléphone|crayon
    |pinceau|circuit)) relations?_(?:toxiques?|abusives?) toxic_relationship victimes?_d[e'] hit_by_(?:my|his|her)
    assault* raped? rapist molest* (?:beat|beaten)_(?:up|her|my_mo\w+)
    (?:he|she|who|father|mother|dad|mom|stepdad|stepfather|husband|boyfriend)_(?:used_to_)?(?:beat|hit|punched
    |slapped|choked)s?_(?:me|us|my|her) (?:was|were)_beaten domestic_violence stabb?(?:ed|ing) shot_(?:at|dead)
    gunshots? fusillade poignard\w+ meurtre assassin* murder*
    (?:la|une|de|en|fuir_la)_guerre(?!_(?:des|de)_(?:clochers|étoiles|boutons|tuques)) bombes bombard* bombs war_zone
    the_war
    (?:été|was|were)_tortur(?:ée?s?|ed) kidnapp\w+ pensionnats?_(?:autochtones?|indiens?|fédéra\w+)
    (?:allés?|envoyée?s?|survivante?s?|sortie?s?)_(?:au|des|du|d'un)_pensionnats? residential_schools?
"""
#: Status, papers, asylum, exile by force.
STATUS = r"""
    (?:mes|nos|my|our)_(?:papiers|papers)_(?:sont_(?:arrivés|venus)|n'étaient|ont_(?:pris|fini)|came|arrived|took|never|finally)
    demandeu(?:r|rs|se|ses)_d'asile asile asylum sans_papiers sans-papiers
    (?:attend\w+|avoir|eu|reçu|obtenu|pas_de|pas_nos|pas_mes|faux|sans|avec)_(?:mes|nos|ses|leurs|les|des)?_?papiers
    no_papers undocumented (?:mon|notre|son|leur|sans|statut_de)_statut
    statut_(?:précaire|migratoire|légal|refusé|d'immigra\w+|de_réfugié) réfugiée?s? refugees?
    demande_(?:a_été_|est_)?(?:refusée|rejetée) refusé_(?:ma|notre)_demande (?:passé|traversé)_la_frontière
    crossed_the_border expuls\w+_du_(?:pays|canada) déport\w+ deport* clandestin* illégalement illegally
    illegal_immigrant* sans_statut visas? résidence_permanente résident(?:e|s|es)?_permanent(?:e|s|es)?
    permanent_residen\w+ carte_verte green_card permis_(?:de_travail|d'études) work_permits? study_permits?
    camps?_de_réfugiés refugee_camps? immigration_(?:hearing|status|officers?|judge|lawyer)
    (?:mon_agent_d'|dossier_d'|avocate?_d'|statut_d'|prison_d')immigration legal_status no_status
    commissaire_de_l'immigration roxham passeurs? fui_(?:la_guerre|mon_pays|le_pays|notre_pays|le_régime)
    fled(?!_the_scene) smuggl\w+
"""
#: Money that lacks: hunger, debts, shelter.
POVERTY = r"""
    dor\w+_dans_(?:son|mon|leur|le|un|une|sa|ma|la)_(?:char|auto|voiture|rue|métro|église|tente)
    (?:slept|sleep|sleeps|sleeping|lived?|living)_in_(?:my|his|her|their|a|the)_(?:car|van|street|shelter|tent|church)
    (?:on|étions|était|étais|étaient|suis|famille|quartier|milieu|très|trop|si|parents|plus|né|née
    |nés)_(?:\w+_)?pauvres? pauvreté banques?_alimentaires? comptoir_alimentaire soupe_populaire
    paniers?_de_noël_(?:de|du) food_banks? food_stamps soup_kitchen aide_sociale assistance_sociale bien-être_social
    (?:sur|du)_(?:le_)?bs sur_le_bien-être
    (?:dor\w+|couch\w+)_(?:[\w-]+_){0,4}(?:dans|sous|sur)_(?:un|une|le|la|les|des|l')_?(?:cages?_d'escalier|ponts?
    |viaduc|bancs?|gare|abribus|entrée|corridor|stationnement|boisé|hangar)
    (?:slept|sleeping|sleep)_(?:[\w-]+_){0,4}(?:in|under|on)_(?:a|the|my)_(?:stairwell|bridge|bench|park|station
    |hallway|garage|bus|doorway|parking) on_welfare welfare sans-abri sans_abri itinéran\w+ homeless*
    (?:dans_la|à_la|dormi_dans_la|de_la)_rue(?=_(?:pendant|depuis|quand|,|\.|avec|et|pis)|\W?$) évic\w+ évinc\w+
    evict* dans_un_refuge (?:a|the|in|homeless)_shelter
    (?:dormi|dormais|dormait|dormions|vivais|vivait|vivions|vécu)_(?:\w+_){0,3}dans_(?:mon_|notre_|un_|une_|le_|la_
    |son_|des_|l')(?:char|auto|voiture|van|rue|parcs?|métro|abri)
    (?:slept|sleeping|lived|living)_(?:\w+_){0,2}(?:in|out_of)_(?:my|our|a|the)_(?:car|van|truck|tent) faillites?
    bankrupt* endett\w+ dettes? debts? huissiers? de_quoi_(?:manger|payer|se_nourrir)
    (?:rien|pas_grand-chose)_à_manger crev(?:er|ais|ait)_de_faim (?:avais|avait|avions|eu|mourir|mourait)_faim
    ventre_(?:vide|creux) (?:went|go|going|be|stayed|bed|school)_hungry empty_stomach
    (?:coupé|coupait|coupaient|couper)_(?:\w+_)?(?:l'électricité|le_chauffage|l'hydro|le_courant)
    (?:power|heat|lights)_(?:was|were|got)_(?:cut|shut) pas_une_cenne fauchée?s?
    (?:we|i|family|parents|mom|mother)_(?:was|were|had|grew_up)_(?:so_|very_|too_|really_|dirt_|flat_)?(?:poor|broke
    |no_money) poverty low-income (?:no|without)_(?:food|heat|electricity) no_money_(?:for|to) couldn't_afford
    can't_afford logements?_social hlm (?:pas|plus)_les_moyens frigo_(?:était_)?vide empty_fridge prêteur_sur_gages
    pas_d'argent_(?:pour|à) manqu\w+_d'argent (?:perdu|perdait)_(?:la|notre|ma)_maison perdu_(?:notre|mon)_logement
    lost_(?:our|the|my)_(?:house|home|apartment) (?:dans|vécu|connu|dans_une|pleine)_(?:de_|la_|une_)?misère(?!_à)
    (?:payer|pay|make|paid)_(?:le_|the_|our_|my_)?(?:loyer|rent) hand-me-downs (?:on|nous)_(?:n')?av(?:ait|ions)_rien
    we_had_nothing
"""
#: Courts, prison, police records, youth protection.
JUSTICE = r"""
    (?:le|la|ma|mon|notre|the|my|our|an?|une?)_(?:travailleuse?_sociale?|travailleur_social|social_worker)_(?:venait|passait|vient
    |m'(?:a|avait)|nous_a|est_venue?|came|drove|took|told|visited|asked|said|picked)
    (?:au|un|du)_gardien_(?:à_)?(?:chaque|tous_les|le_soir)
    prisons? prisonni\w+ pénitencier* détention détenue?s? incarcér\w+ emprisonn\w+ en_dedans_(?:pendant|deux|trois)
    (?:ans|mois|années?)_en_dedans en_taule centres?_jeunesse centre_d'accueil dpj protection_de_la_jeunesse
    familles?_d'accueil placée?s?_en_(?:famille|centre|foyer) en_placement mon_placement
    (?:été|étais|fus)_placée?s?_(?:à_\w+_ans|en|chez|dans_une?) foyers?_de_groupe raised_in_the_system aged_out
    arrêtée?s?_par_la_police (?:la|les)_polic(?:e|iers)_(?:est|sont|m'a|m'ont|venai\w+|\w+_venus?) dossier_criminel
    casier_judiciaire un_casier(?=_(?:pour|à_\w+_ans)|\W?$) condamnée?s?_(?:à_\w+_(?:mois|ans)|pour)
    (?:en|ma)_probation on_probation cour_criminelle gangs?_de_rue street_gangs? délinquan\w+ fugu(?:é|ée|er|ait)
    ran_away_from_home runaway délit volé_(?:des|une|un)_(?:chars?|autos?|voitures?|dépanneurs?) fraude menott\w+
    travaux_communautaires jail* (?:in|to|from|of)_prison prisoners? incarcerat\w+ convicted convicts? juvie
    juvenile_(?:hall|detention|court) felon* arrested criminal_record on_parole
    foster_(?:care|homes?|famil\w+|kids?|child|parents?|mother|father) group_homes? child_(?:services|protection)
    (?:was|grew_up|years)_in_care locked_up behind_bars (?:did|served|serving|doing)_time handcuff* sentenced
"""
#: Death wanted, self-harm, and mourning.
DEATH = r"""
    suicid* (?:m'enlever|s'enlever|m'ôter|s'ôter|enlevé|finir_avec)_la_vie en_finir(?!_(?:avec|une?|deux|trois))
    me_tuer se_tuer (?:été|est|s'est|a)_tuée? automutil\w+ me_(?:coupais|mutil\w+)
    me_suis_coupée?(?!_(?:l[ea]s?|l'|un|une|au|à|du|d[e']|en|avec|sur|dans|presque)) plus_envie_de_vivre
    envie_de_mourir voulais_mourir morte?s?(?!_de_(?:rire|peur|fatigue|gêne|honte))
    (?:est|était|allait|va|vont|peur_de|peut|pouvait)_mourir mourait mouru?t (?:voulu|voulais|envie_de)_disparaître
    n'est_plus_là suicide_attempt wanted_to_disappear
    (?:fait|ma|une|après_une)_tentative(?=_(?:à|quand|de_suicide|l'année|en)|\W?$) décès décéd\w+ deuils?
    (?:nous_a|nous_ont|m'a)_quittée?s?(?=\W?$|_(?:trop|quand|en|il|un|le|à)) parti(?:e|s)?_trop_vite
    enterr(?:é|er|ée|ement)_(?:mon|ma|mes|notre|son|sa)? funérailles cimetière cercueil veuf veuve orphelin*
    (?:perdu|perdait|perdre)_(?:mon|ma|mes|notre|nos|un|une|sa|son)_(?:\w+_){0,2}(?:père|mère|frère|sœur|parents?
    |enfants?|fils|fille|bébé|amie?|mari|femme|conjointe?|blonde|chum|grand-\w+|cousine?|oncle|tante|jumeau|jumelle)
    kill(?:ed|ing)?_(?:myself|himself|herself|themselves) self-harm* self_harm* (?:cut|cutting|hurt)_myself
    end_my_life wanted_to_die (?:took|take|taken)_(?:his|her|my|their)_own_life
    (?<!radio_)(?<!engine_)(?<!motor_)(?<!battery_)(?<!phone_)(?<!truck_)(?<!car_)(?<!laptop_)(?<!computer_)(?<!plants_)died
    passed_away death funeral griev?\w+ stillborn
    (?:lost|losing|buried)_(?:my|our|a|his|her)_(?:\w+_){0,2}(?:father|mother|dad|mom|brother|sister|parents?|child
    |son|daughter|baby|friend|husband|wife|grand\w+|cousin|uncle|aunt) orphan*
"""
#: Whom one loves, and who one is.
IDENTITY = r"""
    (?:suis|étais|était|est|être|seule?|jeunes?|amis?|couple|personnes?|ouvertement|homme)_gaie?s? gay gays lesbien*
    lesbian* homosexu\w+ bisexu\w+ queer trans transgenre transgender transsexu\w+ transition_de_genre non-?_?binaire
    non-?binary lgbt* (?:mon|son|fait)_coming[_-]out coming_out_(?:to|as)
    (?:i|he|she|brother|sister|son|daughter)_came_out(?!_(?:of|with|on_top)) sorti(?:e|r)?_du_placard in_the_closet
    (?:orientation|identité)_(?:sexuelle|de_genre) (?:sexual_orientation|gender_identity) gender_dysphoria dysphorie
    mégenré* misgender\w+ hormones (?:changé_de|nouveau)_prénom deadname
    (?:deux|mes_deux)_(?:mamans|mères|papas|pères) two_(?:moms|dads|mothers|fathers)
"""
