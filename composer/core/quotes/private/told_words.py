"""The turns of phrase by which confidences are told without a plain word for them, by subject, as in `subject_words`.

What is done to or by somebody close is in `close_words`.
"""

#: Care, bodies and minds: where one is treated, who treats, what a body no longer does.
HEALTH = r"""
    m[ée]thadone suboxone démen(?:ce|t|te|tia) dementia alzheimer* parkinson*
    (?:psych|mental)_(?:ward|hospital|unit)s?
    (?:retard|déficience|trouble)s?_(?:de_développement|du_développement|intellectuel*|mental|moteur|visuel*|auditi*
    |de_langage|du_langage|de_comportement|de_lecture|sensoriel*) déficien(?:te?s?|ces?) hyperacti\w+
    (?:developmental|learning|speech|reading|language)_(?:delays?|disorders?|difficult\w+) neuroatypi\w+ neurodiver\w+
    (?:me|s'|se)_fai(?:sais|sait|re|s|t)_vomir vomissais (?:throw|throwing|threw|made_myself)_(?:up|throw_up|sick)
    (?:pes|weigh)\w+_(?:[\w-]+_){1,3}(?:livres|kilos|pounds) (?:arrêté|cessé)_de_manger (?:stopped|quit)_eating
    (?:ne_|n'|j')?(?:mangeais|mangeait|dormais|dormait)_(?:plus|presque_plus) had_no_appetite
    accidents?_(?:de|d')_?(?:char|voiture|auto|moto|travail|ski-doo|motoneige|quatre-roues|la_route|chantier)
    (?:car|work|motorcycle|bike|workplace|snowmobile)_(?:accident|crash)
    réapprendre_à_(?:marcher|parler|manger|écrire) (?:learn|learned|learning)_to_(?:walk|talk|speak)_again
    (?:mois|semaines|ans|jours)_à_vivre (?:months|weeks|years|days)_to_live
    accouché_(?:à|de|entre|pendant|en|le|la|quand|un|toute|d'un)(?!_(?:ma_voisine)) j'accouchais_d[e']
    mon_accouchement gave_birth (?:perdu|perdre)_(?:le|mon|notre|un)_bébé lost_the_baby
    (?<!l')(?<!d')enceinte(?!s)(?!_(?:de_l'|du_|sacrée)) (?:congé|arrêt|arrêtée?)_(?:de_|pour_)(?:travail|maladie)
    en_(?:arrêt|invalidité|rémission) sick_leave remission
    (?:ses|mes|leurs|ces|une|des|faire)_crises?(?!_(?:de_rire|de_fou|d'ado))
    (?:my|his|her|their)_(?:seizures?|episodes?|diagnosis|illness|condition|symptoms) canne_blanche chiens?-guides?
    white_cane guide_dog langue_des_signes sign_language lip-?_?read* (?:lis|lisais|lire)_sur_les_lèvres
    (?:appareil|prothèse|aide)s?_auditi\w+ hearing_aids? cochl\w+
    (?:mes|my|ses|his|her)_(?:jambes|legs)_(?:n'|ne|don't|didn't|stopped|no)_* séropositi\w+ hépatite hepatitis
    tuberculose neuropsy* (?:ma|mon|une?|la|le)_(?:psy|thérapeute|psychologue|neurologue|oncologue)
    my_(?:shrink|psychologist|psychiatrist|oncologist|neurologist|counsellor|counselor)
    (?:suis|est|étais|était|été|sont|étaient)_suivie?s?_(?:en|à_l'|à_la|au|aux|par_(?:un|une|la|le|des|l'))
    (?:suis|est|étais|était|été)_(?:évaluée?s?|traitée?s?|soignée?s?|médicamentée?s?|internée?s?)(?!_(?:par_mes_pairs
    |à|comme|sur|en_(?:cours|classe|stage)))
    (?:je|il|elle|j'|on)_?pren(?:ds|d|ais|ait)_(?:\w+_){0,3}(?:pilules?|calmants?|somnifères?|injections?|piqûres?
    |méd*) (?:take|takes|took|taking)_(?:\w+_){0,2}(?:pills?|painkillers|insulin|meds|antidepress\w+|lithium)
    (?:assessed|evaluated|tested|treated|medicated)_for_(?!(?:speed|quality|the_job)) got_a_diagnosis diagnostic
    (?:entend(?:ais|ait|s|re)|heard|hearing)_(?:des_)?voix(?=_(?:dans|qui|la)|\W?$) heard_voices hearing_voices
    (?:dark|black)_(?:thoughts|place|days) pensées_noires (?:trou|fond_du)_(?:noir|baril) crises?_de_nerfs
    (?:burned|burnt)_out(?!_(?:bulb|motor|building)) (?:cogn|fr)appé_un_mur plus_capable_de_me_lever
    (?:sortir|sortais|sorti|sortie|sortait)_(?:plus_)?(?:du|de_mon|pas_du|plus_du|plus_de_mon)_lit get_out_of_bed
    plans?_d'intervention (?:élève|enfant)s?_(?:hdaa|en_difficulté|à_besoins_particuliers|handicap\w+) special_needs
    iep classe_(?:\w+_)?pour_(?:les_)?(?:troubles|élèves_en|enfants_en) classes?_de_langage soins_palliatifs
    palliative hospice (?:chaise|fauteuil)_roulante? ambulances? ambulance(?=_(?:took|came))
    centre_de_(?:réadaptation|crise|jour) (?:saign|bled|bleeding)*_(?:\w+_){0,2}(?:ans|mois|years|months) sclér\w+
    hémophil\w+ anémi\w+ anaemi\w+ anemi\w+ (?:ligne|centre)_de_(?:prévention|crise) crisis_(?:line|centre|center)
    transfusions? radiothérapie radiation stomie fibrom\w+ migraines migraine hernie ménopause menopause épilept*
    narcoleps\w+ mutisme vaginisme ablation mastectom\w+ (?:mon|le|ton|son|ce)_corps_(?:a_lâché|ne_|refus|me_|s'est)
    corps_(?:a_)?lâché my_body_(?:gave|quit|shut|stopped) (?:dead|kill)_inside panic(?:ked)?_(?:attack|disorder)
    (?:boules?|boule)_dans_(?:le_sein|la_gorge_depuis) mammographie benz\w+ (?:my|son|his|her|mon)_kidneys?
    rein_(?:de|donné) donneur_d'organe dialys\w+ (?:sugar|diabet)_coma surdité deafness cécité trisomi\w+
    down_syndrome non-?_?verba(?:l|le|ux) comprimés meds malform\w+ congénita\w+ congenital dégénérati\w+ degenerative
    génétique(?=\W?$) paralysie cerebral_palsy (?:neuro|myo|cardio|encéphalo)path\w+
    (?:para|tétra|hémi|quadri|tetra)pl[ée]g\w+ thalass[ée]m\w+ (?:névr|neur)algi\w+ arthrit\w+ arthros\w+ arthritis
    scolios\w+ mucoviscidose cystic_fibrosis cirrhos\w+ hyst[ée]rectom\w+ colostom\w+ ulc[eè]r\w+ colite parkinson\w+
    drépanocyt\w+ sickle_cell
    (?:enlevé|retiré|coupé|amputé|perdu)_(?:un|une|mon|ma|le|les_deux|deux)_(?:sein|seins|rein|reins|poumon|œil|bras
    |jambe|doigts?|main|pied|utérus|ovaires?)
    (?:lost|removed|took)_(?:an?|my|one|both)_(?:breasts?|kidney|lung|eye|arm|leg|fingers?|hand|foot|uterus|sight
    |hearing)
    (?:docteure?|médecin|doctors?|surgeon|chirurgien*|spécialiste|specialist)s?_(?:\w+_)?(?:a_dit|ont_dit|m'a_dit
    |m'ont_dit|m'a_annoncé|said|told_me|gave_me|found)(?!_(?:de_(?:bonnes_)?notes))
    (?:arrêté|cessé|arrêtais)_de_(?:me_laver|manger|dormir|sortir|répondre_au|voir_du_monde|vivre)
    (?:stopped|quit)_(?:eating|sleeping|showering|going_out|washing|answering_the_phone|leaving_the_house)
    (?:ma_tête|ma_santé|j'|je|n'|ça)_?allais?t?_(?:vraiment_|vraiment_)?(?:pas_bien|mal|très_mal
    |pas_pantoute)(?!_(?:avec|à_cause_des_maths))
    (?:wasn't|was_not|i'm_not)_(?:okay|ok|well|doing_well)(?=\W?$|_(?:and|for|then|after|when|back))
    (?:mes|my|ses|his|her)_(?:mains|hands)_(?:tremblent|shake)(?=_(?:depuis|because|from|à_cause)) (?:en|on)_chimio
    sainte-justine douglas(?=\W|_) pinel à_l'urgence(?=_(?:avec|pour|quand|à_cause|la_nuit))
    in_(?:the_)?(?:er|icu)(?=_|\W?$) (?:been|was|were|is)_in_(?:the_)?hospital tremblements parkins\w+
    (?:trop|plein)_de_(?:pilules|médicaments|comprimés) (?:les|des)_(?:pilules|médicaments) (?:sclérose|fibrose)_*
    prosthe\w+ wheelchairs? crutches béquilles rehab(?:ilitation)?_centre bedridden alité*
    (?:see|saw|seeing|vois|voyais|voyait|voit|consult*|voir)_(?:an?|my|une?|mon|ma|des|le|la)_(?:psych*|therapist
    |shrink|counsell?or|psy|thérapeute|spécialiste|specialist|neuro*) brûlée?s?_(?:à|au_*_degré|vi[fv]*)
    grande?s?_brûlée?s? burn_(?:unit|victim|ward) (?:broke|broken)_my_(?:back|neck|spine|hip)
    cassé_(?:le|la)_(?:dos|cou|nuque|hanche|colonne) on_morphine
"""
#: Homes that break up: who left, who was put out, who no longer speaks to whom.
FAMILY = r"""
    (?:mon|son|my|his|her|ton|un|l'|an)_?ex(?![-_](?:patron|coach|prof|joueu|collègue|boss|président|militaire
    |employ))
    (?:m'a|m'ont|nous_a|nous_ont|l'a)_(?:mise?s?|foutue?s?|crissée?s?|jetée?s?|sacrée?s?)_(?:dehors|à_la_porte
    |à_la_rue) (?:été|fait)_(?:mett(?:re)|mise?s?)_(?:dehors_(?:de_chez|par)|à_la_rue)
    (?:kicked|threw|thrown|put|kick)_(?:me|us)_out(?!_(?:of_(?!the_house|my_|our_))) kicked_out_at
    changé_(?:la_serrure|les_serrures) changed_the_locks ne_(?:me|nous)_(?:parl|adress)\w+_plus
    (?:parl(?:e|ent|ait|aient|ons|ions)|reparlé)_(?:plus|pas)(?=_(?:depuis|pantoute|à_(?:mon|ma|mes))|\W?$)
    (?:doesn't|don't|didn't|hasn't|haven't|stopped|won't)_(?:speak|talk|speaking|talking|spoken)(?:_to_(?:me|us|my)
    |\W?$) reni(?:ée?s?|er) disown* coup(?:er?|é|és)_les_ponts cut_(?:me|us|them)_off ma_séparation notre_séparation
    (?:après|depuis|pendant)_(?:une|la|ma|sa|leur)_(?:séparation|rupture) break-?up broke_up(?!_the) split_up
    (?:me_suis|suis|étais|s'est|sont|nous)_séparée?s? m'a_trompée? cheated_on(?!_(?:a|the|my)_(?:test|exam))
    infid[eè]l\w+
    (?:jamais|pas|never|not)_(?:connu|known|met|knew)_(?:mon|ma|mes|my|our)_(?:père|mère|parents|father|mother|dad
    |mom|real) (?:père|mère|parents)_(?:absente?s?|biologiques?|inconnu)
    (?:absent|biological|birth|real)_(?:father|mother|parents|dad|mom)
    adoptée?s?(?=_(?:à|de|par|en|quand|au|et)|,|\W?$) (?:was|were|am|been)_adopted mon_adoption my_adoption
    garde_(?:de_(?:mes|nos|mon|ma|son|ses)|des_enfants|exclusive|légale) custody pension_alimentaire child_support
    alimony (?:walked|ran)_out_on_(?:me|us) left_(?:me|us)(?=_(?:when|with|for|alone|and|at|the|pregnant)|\W?$)
    (?:parti|sacré_son_camp|disparu|partie)_(?:un_matin|sans_(?:rien_)?(?:dire|laisser)|avec_une_autre
    |du_jour_au_lendemain|quand_j'avais|quand_j'étais) monoparental\w+ (?:famille|foyer)_(?:brisée?|dysfonction\w+)
    broken_home dysfunctional_family
    (?:chez_nous|à_la_maison|at_home|at_our_house|in_our_house),?_(?:\w+_){0,2}(?:ça_)?(?:criait|cassait|fessait
    |brassait|hurlait|sacrait|yell\w+|scream\w+|shout\w+)
    chicanes?_(?:de_famille|à_la_maison|de_mes_parents|entre_mes) nobody_(?:came|comes)_home
    (?:abandonnée?|laissée?)_(?:à_la_naissance|par_(?:mon|ma|mes)) abandoned_(?:me|us|as|at|by) (?:mal|non)_aimée?s?
    (?:rentrer|retourner|être|rester|vivre)_(?:plus_)?(?:chez_(?:nous|moi)|à_la_maison)_(?:me_faisait|faisait)_peur
    pas_dormi_(?:chez_(?:nous|moi|eux)|à_la_maison) mariages?_arrangée?s? arranged_marriage orphelin* orphan*
    (?:partis?|partie?s?)_chacun(?:e)?_de_(?:leur|son)_(?:bord|côté)
    (?:stepdad|stepmom|stepfather|stepmother|beau-père|belle-mère|beaux-parents)(?=_(?:ne|me|m'|nous|a_|would|used
    |wouldn't|never|didn't|hated|voulait|aimait|had|made|was|est|était)) (?:ne_)?voulai(?:t|ent)_(?:pas|plus)_de_moi
    didn't_want_me(?=\W?$|_(?:in_the_house|at_home|around|anymore))
    (?:est|était)_(?:partie?)_avec_(?:ma|mon|une_autre|un_autre|sa|son) divorce* (?:dettes|debts)_de_(?:mon|ma|mes)
"""
#: Drink, drugs and stakes, told by what one does.
ADDICTION = r"""
    à_jeun_(?:depuis|aujourd'hui|pour) (?:je_suis|suis|resté\w?|rester|être|redeven\w+|un_an)_(?:à_jeun|clean|sobre)
    (?:clean|dry)_(?:for|since|depuis|time) (?:got|get|getting|stay|stayed|staying|been|i'm|am)_clean(?!_up)
    in_recovery en_rétablissement (?:my|his|her|a)_sponsor(?!_(?:logo|bought|gave_the_team)) douze_étapes
    twelve_steps? (?:aa|na|al-anon)_(?:meetings?|chip) me_piqu(?:ais|ait|é|er|ant)
    (?:shoot|shooting|shot)_up(?=_(?:in|at|before|with)|\W?$) needles_in
    (?:stealing|stole|popping|popped|taking)_(?:\w+_)?pills painkillers antidouleurs oxycod\w+ percocet*
    (?:la|de_la)_(?:poudre|dope) dope(?=\W|_) dealers? pushers? deal(?:ais|ait|er|é)
    (?:vend(?:ais|ait|re|u|s|ent|aient)|sell|selling|sold)_(?:du_stock|de_la_(?:drogue|dope|poudre|coke)|drugs|dope
    |dime)
    (?:jou(?:é|ais|ait|er)|perdu|brûlé|flambé|gag(?:é|eais|er))_(?:\w+_){0,3}(?:aux_(?:machines|cartes|courses
    |tables)|au_(?:poker|casino|black-?jack))
    (?:jou(?:é|ais|ait|er)|gag(?:é|eais|eait|er))_(?:\w+_)?(?:ma|sa|mes|ses|nos|notre|leur)_(?:paye?s?|paie|chèque
    |économies|salaire|loyer) paris?_(?:sportifs|en_ligne) sports_betting betting(?=_(?:on|away|my|it))
    (?:bet|gambled)_(?:my|it|the_rent|everything) slot_machines poker
    (?:pren(?:ais|ait|dre|d|ds)|pris)_(?:un_coup|une_brosse|de_la_boisson)
    la_bouteille(?!_(?:d'|de_|à|en_))(?=\W?$|_(?:pis|et|,|depuis|quand|tout))
    (?:commencé|remis|remise|recommencé|mise?|mettre)_à_boire(?!_(?:du_(?:café|thé|lait)|de_l'eau)) hungover
    (?:sentai[ts]|sent|sentir|smelled_of|smelled_like|reeked_of)_(?:la|l'|le_)_?(?:fond_de_tonne|boisson|alcool|booze
    |beer|liquor|whisky) booze liquor
    (?:was|were|got|getting|came_to_\w+|always)_(?:\w+_)?(?:high|stoned|wasted|hammered)(?=_(?:for|all|most|when
    |every|on|in|at|before|by)|\W?$)
    (?:fait|faire|après|trois|deux|ma|une|sa|première|dernière)_(?:\w+_)?cures?(?=_(?:avant|pour|de|à|en|fermée)|\W?$)
    en_cure blackouts? (?:dans|into)_la_(?:drogue|poudre|coke)
    (?:the|a|my)_(?:drink|bottle)(?=\W?$|_(?:and|until|every)) passed_out_drunk
    (?:dépendante?|accro)s?_(?:au_|à_|aux_) (?:dépenses?|achats?)_compulsi\w+ compulsive_\w+
    (?:bu|buvais|boire)_(?:\w+_){0,3}(?:bière|bières|vin|fort|caisse|vodka|gin|rhum)
    (?:was|is|were|been|started|stopped)_using(?=\W?$|_(?:again|and|when|since|heavily|hard))
    (?:vend(?:ait|ais|aient))(?=\W?$|,|_pis)
    (?:touch\w+|goût\w+)_à_(?:toutes_sortes|des_cochonneries|la_drogue|n'importe_quoi) cochonneries substances?
    (?:boisson|bière|vodka)(?=_(?:passait|avant|chaque|tous|tout_le)) drank_(?:his|her|my|their|our|every|all|too)_*
    paycheque_on (?:se|me)_gel(?:e|ait|ais)(?!_les) recovering_\w+ ivresse
"""
#: Blows, threats, hold over somebody, what was done without consent.
VIOLENCE = r"""
    (?:il|elle|ils|y)_(?:me|nous|la|le|les)_?(?:bat|frappe|frappait|cogne|gifle|menace|étrangle|viole|insult|rabaiss
    |humili)* (?:il|elle|ils)_(?:m'|nous_)(?:a_|ont_)?(?:enferm|étrangl|insult|humili|agress|attach|brûl|forc)\w+
    (?:homme|oncle|cousin|voisin|prêtre|curé|moniteur|entraîneur|coach|père|beau-père|frère|gars
    |inconnu)_(?:\w+_){0,3}m'a_(?:\w+_)?touch\w+
    (?:man|uncle|cousin|neighbour|neighbor|priest|coach|father|stepfather|stepdad|brother|stranger|boy
    |guy)_(?:\w+_){0,3}touched_(?:me|my) did_things_to_me
    (?:fait|faisait|fai)_(?:\w+_)?des_(?:choses|affaires)_(?:que_je|qu'on_ne|pas_correct*) non_consent\w+
    sans_mon_consentement without_my_consent cass(?:ait|aient)_(?:tout|la_vaisselle|les_portes|des_affaires)
    (?:broke|threw|smashed)_(?:everything|plates|furniture|dishes)(?=_(?:at|in|when)|\W?$)
    contrôl(?:e|ait|aient)_(?:mon|ma|mes|mon_argent|tout_ce) controll(?:ed|ing|s)_(?:my|me|everything_i) emprise
    (?:homme|relation|conjoint|chum|mari)_(?:contrôlant|jalou)* m'a_(?:\w+_)?menac\w+ menaç\w+_(?:de_|moi|ma|mes|nous)
    threaten(?:ed|s|ing)_(?:to_(?:kill|hurt|hit|leave|burn)|me|us|my) stalk(?:ed|er|ing)*
    (?:peur|scared|afraid|terrified|terrorisée?)_(?:de|of)_(?:lui|mon_(?:père|chum|mari|frère|beau-père|conjoint)
    |ma_mère|mes_parents|rentrer|retourner_chez|my_(?:father|dad|stepdad|mother|husband|boyfriend|brother)|him
    |going_home) (?:afraid|scared)_to_(?:go|come)_home walking_on_eggshells
    (?:cach(?:ais|ée?|ions|er)|hid)_(?:[\w']+_){0,4}(?:sous_(?:le|mon)_lit|garde-robe|under_(?:the|my)_bed
    |in_the_closet) souffre-douleur taxage extor\w+ raclées? volées?_(?:de|quand) black_eyes? œil_au_beurre_noir
    bruises? bruised ecchymose* (?:porté|porter|déposé)_plainte press\w+_charges restraining_order excis\w+
    prostitu\w+ proxén\w+ escorte pimps? sex_work* trafficked traite_(?:de_)?personnes milices? militia génocide
    genocide massacre* attentats? tirs snipers?
    (?:soldats|soldiers)_(?:\w+_){0,3}(?:maison|village|house|door|père|father) camps?_de_(?:travail|concentration)
    agresseurs? harceleu\w+ (?:m'|nous_)intimid\w+ intimidée?s?_(?:au|à|par|pendant|en|tous|depuis)
    moqu\w+_de_mon_(?:poids|accent|corps|linge) fat-?sham\w+
    (?:enfant|élève|femme|fille)s?_(?:battue?s?|maltraitée?s?|abusée?s?) terroris\w+ raci(?:ste|stes|sme|st|sm)
    islamophob\w+ homophob\w+ transphob\w+ antisémi\w+ slurs? n-word
    (?:se|nous)_(?:batt|tap|frapp|cri)(?:aient|ait)_(?:dessus|toutes_les|tous_les|chaque|après|tout_le_temps|l'un)
    (?:fought|screamed|yelled)_(?:every|all|each|constantly|through|at_(?:me|us))
    (?:mes|mon|ses|des|cach\w+_\w+|couverte?_de)_bleus(?!_(?:de_travail|marin))
    (?:forcée?|obligée?)_(?:de|à)_(?:me_|se_)?(?:marier|épouser|coucher) forced_(?:me_)?to_(?:marry|sleep)
    (?:bat|battait|tapait|frappait|fesse|fessait|cogne|cognait|gifle|giflait)_(?:sa|ma|mon|son|leurs?|ses|mes
    |mes_sœurs)_(?:femme|mère|frère|sœur|enfants?|fils|fille|chum|blonde)
    (?:soldats?|soldiers?|militaires|troops|armée)_(?:ont|a|burned|brûl\w+|came|took|killed|entr\w+|occup\w+)
    (?:brûlé|burned|bombed|détruit|bombardé)_(?:notre|nos|our|ma|my|le|the)_(?:school|école|maison|house|village|home)
    tir(?:é|er|ait)_dessus shot_at
    (?:barrait|barré|locked|lock|closed)_(?:la_porte|the_door)(?=\W?$|_(?:behind|derrière|pis|et|and))
    (?:lock(?:ed|s)?|shut)_(?:me|us)_(?:out|in|up)
    called_(?:me|us|him|her)_(?:fat|ugly|stupid|retarded|slurs|names|a_\w+)(?=_|\W)
    trait(?:aient|ait|ée?)_de_(?:grosse?|laide?|sale|folle|fou|retardée?|noms)
    (?:quitté|left|fui|leave|quitter)_(?:un|a|an|my|mon|this|cet)_(?:homme|man|husband|mari|abus*|conjoint)(?=_(?:qui
    |who|violent|jaloux)|\W?$) fouill*_(?:dans_)?mes_*
"""
#: Papers waited for, borders, hearings, sending back.
STATUS = r"""
    (?:mon|notre|leur|son|ma)_(?:audience|dossier_d'immigration|parrainage|expulsion|renvoi) cartes?_de_résident*
    (?:my|our|their)_(?:hearing|sponsorship|deportation|visa)(?!_(?:test|aid)) avocate?s?_en_immigration
    immigration_lawyer (?:bureau|agent|agente|services|officier|centre|juge|cour)_(?:de_l'|d')_?immigration
    immigration_(?:office|hold|detention|canada|came|called)
    (?:sans|pas_de|plus_de|jamais_eu_de|pas_eu|ni)_(?:statut|papiers)(?!_(?:sablé|peint|d'aluminium|à|de_toilette
    |mouchoir)) without_(?:papers|status) no_(?:legal_)?(?:papers|status)
    (?:expired|fake|false)_(?:papers|visa|passport|permit) (?:faux|passeport)_(?:papiers|passeport|confisqué)
    pas_le_droit_de_(?:travailler|rester|séjour|étudier_ici) not_allowed_to_work droit_de_(?:séjour|rester)
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
    |pneumatique) got_me_out_of
    tout_(?:laissé|quitté|perdu)_(?:à|là-bas|derrière|en|au) (?:left|leave|lost)_everything_(?:behind|in|there)
"""
#: Courts, records, thefts, placements and those who follow a file.
JUSTICE = r"""
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
    did_(?:[\w-]+_){1,2}(?:months|years|days)_(?:for|in|at)_* (?:compar(?:u|aître|ution)*|devant_le_tribunal)
    (?:ma|la)_cour(?=\W?$|_(?:m'|a_|pour_mes)) à_cause_de_la_cour
    (?:pas|plus|not|n'ai_pas|haven't|hadn't)_(?:vu|revu|seen)_(?:mes|mon|ma|my)_(?:enfants|fils|fille|kids|son
    |daughter|children) supervised_visits visites_supervisées
    (?:donnacona|bordeaux|archambault|leclerc|tanguay)(?=_(?:le_jour|pendant|deux|trois)|\W?$)
    (?:expell?ed|expulsée?s?|suspendue?s?)(?=_(?:in_grade|from|de_(?:l'école|ma_|trois|deux|mon_)|deux_fois
    |trois_fois|twice|en_secondaire)|\W?$)
"""
#: What was owed, missing, done without; where one slept.
POVERTY = r"""
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
    (?:lose|lost|losing)_(?:the|our|my)_(?:farm|house|home|apartment|land)
"""
#: Wishes to end it, ways of ending it, and the dead.
DEATH = r"""
    (?:s'est|se_sont|me_suis|s'était|m'étais)_(?:pendue?|jetée?|tirée?|ôtée?|ouvert_les)
    (?:me|se)_(?:pendre|jeter_en_bas|foutre_en_l'air|crisser_en_bas) hanged_(?:himself|herself|myself|themselves)
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
    (?:was|were|got|been)_killed killed_(?:in|on|at|by|when) (?:fait|faire)_tuer
"""
#: Whom one loves, the body one was born in.
IDENTITY = r"""
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
    (?:je|j'ai|on|nous|ai|mère|père)_(?:ai_)?(?:prié|priais|prie(?!_d)|priait|prions)
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
    (?:dis|dites|dire|parle[zr]?)_(?:\w+_)?à_personne
    (?:keep|garde[zr]?)_(?:this|that|it|ça|cela)_(?:between|entre|private|pour_vous|pour_toi|secret*)
"""
