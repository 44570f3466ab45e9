"""How confidences of body and home are told without a plain word for them, by subject, as in `subject_words`.

Those of standing are in `told_standing_words`; what befalls somebody close is in `close`.
"""

#: Care, bodies and minds: where one is treated, who treats, what a body no longer does.
HEALTH = r"""
    accidents?_vasculaires?
    (?:entends?|hear)_(?:très_|plus_|pas_)*(?:mal|rien|badly|nothing)_(?:de_l'|d'une|in|from|out_of)
    mon_poids my_weight (?:end|finish)_(?:things|it_all|everything)(?=_|\W?$) en_finir(?=_avec_(?:la_vie|tout)|\W?$)
    bipol\w+ (?:ma|sa|une|la|sa_deuxième)_greffe (?:refus\w+|arrêt\w+)_de_(?:manger|s'alimenter) mangeais_qu'une?
    (?:soir|nuit|jour|matin|après|depuis|avant)_(?:de_)?l'accident
    (?:since|after|before|of)_(?:the|my|his|her)_(?:accident|crash)
    (?:me|nous|le|la)_reconna(?:ît|issait|it)_(?:plus|pas)
    (?:doesn't|didn't|no_longer)_(?:recogni[sz]es?|know|knows)_(?:me|us)
    (?:mon|ma|mes|my|son|his|her)_(?:foie|utérus|ovaires?|prostate|pancréas|thyroïde|liver|uterus|ovar(?:y|ies)
    |pancreas
    |thyroid) (?:bébé|enfant|baby|child)_(?:n'a_pas|didn't|did_not)_(?:survéc\w+|survive|vécu|live|make_it(?=\W?$))
    (?:mes|les|my|the)_(?:médecins|doctors)_(?:ne_)?(?:me_|m')?(?:pens|croy|donn|dis|thought|said|didn't|gave|told)\w*
    fausses?-?_?couches? miscarr\w+ mort-?_?née?s? stillb\w+ in_vitro ivf fiv inséminations? curetage
    (?:perdu|perdre|lost|losing)_(?:une?|deux|trois|mes|nos|des|two|three|a|our|my|the)_(?:\w+_)?(?:bébés?|bab(?:y
    |ies)
    |jumeaux|twins|pregnancy|pregnancies)
    (?:heart_attack|breakdown|abortion|concussion|transplant|stroke|suicide_attempt)s
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
    (?:perdu|lost|perdre)_(?:tous_|all_)?(?:mes|my|ses|her)_(?:cheveux|hair) cath[ée]ters? prématurée?s? born_premature
    (?:pour|faire|faisais|faisait|de|à)_vomir vomissais voix_dans_(?:la|ma)_tête (?:heard|hearing)_voices
    voices_in_my_head
    (?:colonne|foie|rein|reins|poumons?)_(?:a|ont)_(?:lâché|cédé|arrêté)
    my_(?:heart|lungs|liver|kidneys?)_(?:stopped|gave_out
    |failed)(?=\W?$|_(?:in|at|on|during|when|twice)) (?:d'une|une_seule)_oreille(?=\W?$|_(?:et|depuis))
    (?:with|only|one)_one_eye
    couldn't_(?:leave|get_out_of)_(?:my|the)_bed sortir_(?:de_mon|du)_lit(?=\W?$|_(?:pendant|depuis))
    never_walk(?=\W?$|_again)
    remarcher corps_me_(?:trahi|lâch)\w+ (?:jamais|plus)_marcher(?=\W?$|_de_ma)
    down_syndrome non-?_?verba(?:l|le|ux)
    (?:mes|ses|tes|pren*|pris|avalé*|sous|des)_(?:[\w']+_){0,2}comprimés(?=_(?:pour|contre|par|le_|à|tous|chaque)
    |\W?$) meds (?:my|his|her)_pills malform\w+ congénita\w+ congenital dégénérati\w+ degenerative
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
    woke_up_in_(?:the_|a_|an_)?(?:hospital|er|icu|ambulance)
    (?:ended|wound|landed)_(?:up_)?in_(?:the_|a_)?(?:hospital|er)
    réveillée?s?_(?:à_l'(?:hôpital|urgence)|aux_soins|dans_une?_(?:ambulance|lit_d'hôpital))
    (?:retrouvée?|fini|abouti|aboutie|atterri)_à_l'(?:hôpital|urgence)
    (?:trop|plein)_de_(?:pilules|médicaments|comprimés) (?:les|des)_(?:pilules|médicaments) (?:sclérose|fibrose)_*
    prosthe\w+ wheelchairs? crutches béquilles rehab(?:ilitation)?_centre bedridden alité*
    (?:see|saw|seeing|vois|voyais|voyait|voit|consult*|voir)_(?:an?|my|une?|mon|ma|des|le|la)_(?:psych*|therapist
    |shrink|counsell?or|psy|thérapeute|spécialiste|specialist|neuro*) brûlée?s?_(?:à|au_*_degré|vi[fv]*)
    grande?s?_brûlée?s? burn_(?:unit|victim|ward) (?:broke|broken)_my_(?:back|neck|spine|hip)
    cassé_(?:le|la)_(?:dos|cou|nuque|hanche|colonne) on_morphine
    (?:mon|ma|son|sa|my|his|her)_(?:trouble|condition_(?:médicale|de_santé)|handicap|disorder|disability)(?=_|\W)
    (?:ne_)?sort(?:ais|ait)_(?:plus|presque_plus)
    (?:classe|école)_(?:spéciale|spécialisée|d'adaptation) classes?_d'adaptation_scolaire
    special_(?:class|classes|ed|education|needs)(?!_teacher)
"""
#: Homes that break up: who left, who was put out, who no longer speaks to whom.
FAMILY = r"""
    (?:travailleu(?:r|se)|social)_(?:social|sociale|worker)(?=_(?:aux|chaque|pensait|m'a|venait|croyait|me|came|visited|told))
    mise?_à_la_porte_(?:le|à|quand|pour|de_chez|par) after_(?:their|his|her)_(?:father|mother|dad|mom)_left
    on_s'est_(?:laissée?s|séparée?s|quittée?s) pension_(?:alimentaire|pour_(?:les|mes)_enfants) paie_pas_la_pension
    child_support
    (?:took|taken|enlev\w+|retir\w+|pris)_(?:my|our|mes|nos|ses)_(?:kids|children|enfants)
    (?:mauvais|wrong)_(?:gars|guy|fille|girl)(?=\W?$) (?:m'a|m'ont)_(?:mis|mise|sacrée?|foutue?|jetée?)_(?:dehors
    |à_la_porte)(?!_d(?:e_la|u)_(?:classe|cours|équipe))
    (?:weeks?|weekends?|days)_(?:that_)?(?:he|she|i)_(?:has|have)_(?:her|him|them|me|us|the_kids) custody
    (?:semaines?|fins?_de_semaine)_(?:où_)?(?:qu'|que_)?(?:il|elle|je)_(?:l'|les_|m'|nous_)(?:a|ai)(?=\W?$|_)
    (?:kicked|threw|thrown)_(?:me_)?out_(?:of_(?:the|my)_house|at_\w+teen|when_i_was)
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
    (?:mari|femme|conjointe?|chum|blonde|père|mère)_(?:a_quitté|est_partie?_de)_(?:la_|notre_)?(?:maison|foyer|nous)
    (?:husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mom)_(?:moved_out|walked_out|packed_(?:his|her))
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
    had_(?:my|a|our)_(?:first_)?(?:son|daughter|baby|kid|child|boy|girl)_(?:at|when_i_was)_*(?=teen|\W|_)
    eu_(?:mon|ma|un)_(?:premier_|première_)?(?:fils|fille|bébé|enfant|gars)_à_(?:quatorze|quinze|seize|dix-sept
    |dix-huit|1[4-8])
"""
#: Drink, drugs and stakes, told by what one does.
ADDICTION = r"""
    (?:du|des|de_la)_(?:speeds?|mush|acide|kétamine|codéine|fentanyl) fentanyl
    used_to_drink(?!_(?:milk|coffee|tea|water))
    (?:pour|for)_possession(?=\W?$|_(?:de|of|simple))
    (?:les|aux|des)_(?:aa|na)(?=\W?$|_(?:depuis|pendant|chaque|tous))
    (?:pas|plus|jamais)_(?:re)?(?:pris|bu|touché|pogné|goûté)_(?:à_)?(?:une?|la|l'|d'|de|un_seul
    |une_seule)_?(?:gouttes?
    |bières?|verres?|alcool|bouteilles?|boisson|joints?|drogue|dose)(?!_d'eau)
    (?:pren(?:ds|d|ais|ait)|bois|touche)_plus_(?:à_)?(?:une?|d'|l')_?(?:verre|goutte|alcool|bière|boisson|bouteille)
    (?:plus|pas|jamais)_une_(?:seule_)?goutte(?!_(?:d'(?:eau|encre|essence)|de_(?:sueur|sang|lait|pluie)))
    (?:had|have|touched|taken)_(?:a|one)_(?:single_)?drop(?!_of_(?:water|rain|milk))
    (?:haven't|hadn't|never)_(?:had|touched|taken)_(?:a|one|another)_drink
    (?:je|j')_?(?:ne_)?bois_plus(?!_(?:de_(?:café|lait|thé)|mon))
    (?:don't|no_longer|quit|stopped)_drink(?:ing)?(?!_(?:coffee|tea|water|milk|soda|pop))
    (?:rang|pos|lâch|laiss|quitt|dépos)\w+_la_bouteille put_down_the_bottle
    (?:mon|ma|le|my|the|his|her)_(?:tout_|very_)?(?:dernier|dernière|last)_(?:verre|bière|brosse|cuite|drink|beer
    |joint
    |fix) my_sponsor_(?:picks?|picked|answers?|answered|calls?|called|drove|told|says|said)
    mon_parrain_(?:des|dans_les)_aa
    (?:jetons?|médaill(?:e|on))_d(?:e_|')(?:\w+_)?(?:ans?|mois|jours|abstinence)
    (?:year|month|day)_(?:chip|token|medallion)
    (?:been|got|getting|stay\w*|years|months|days|i'm)_clean(?!_(?:up|out|the|energy|my|clothes)) (?:douze
    |twelve)_(?:étapes|steps?)(?=\W?$|_(?:program|des|du|groups?))
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
    cal(?:ais|ait|é|er)_(?:une?|des|deux|trois|ma)_(?:bouteilles?|bières?|caisses?|verres?)
    (?:ma|mes|sa|ses)_doses?(?=\W?$|_(?:du|de_la|avant|pour)) was_using_(?:every|daily|again|heavily|when)
    (?:volé|stole)_(?:[\w']+_){1,5}(?:pour_jouer|to_gamble|pour_boire|pour_consommer)
    (?:sort\w+|rentr\w+|reven\w+|fini\w*)_d'une_cure en_cure blackouts? (?:dans|into)_la_(?:drogue|poudre|coke)
    (?:the|a|my)_(?:drink|bottle)(?=\W?$|_(?:and|until|every)) passed_out_drunk
    (?:dépendante?|accro)s?_(?:au_|à_|aux_) (?:dépenses?|achats?)_compulsi\w+ compulsive_\w+
    (?:bu|buvais|boire)_(?:\w+_){0,3}(?:bière|bières|vin|fort|caisse|vodka|gin|rhum)
    (?:was|is|were|been|started|stopped)_using(?=\W?$|_(?:again|and|when|since|heavily|hard))
    (?:vend(?:ait|ais|aient))(?=\W?$|,|_pis)
    (?:touch\w+|goût\w+)_à_(?:toutes_sortes|des_cochonneries|la_drogue|n'importe_quoi) cochonneries substances?
    (?:boisson|bière|vodka)(?=_(?:passait|avant|chaque|tous|tout_le)) drank_(?:his|her|my|their|our|every|all|too)_*
    paycheque_on (?:se|me)_gel(?:e|ait|ais)(?!_les) recovering_\w+ ivresse (?:go|went|going)_to_meetings
    (?:vais|allais|allait|va|aller)_(?:à|dans)_(?:mes|des|ses|les)_meetings
"""
#: Blows, threats, hold over somebody, what was done without consent.
VIOLENCE = r"""
    (?:put|laid|raised)_(?:his|her|their)_hands?_on_(?:me|us|my) (?:lev\w+|mis)_la_main_sur_(?:moi|nous|ma|mon)
    (?:me|nous)_fess\w+ (?:hands|mains)_(?:around|autour_de)_(?:my|mon)_(?:neck|throat|cou)
    (?:beat|beating)_(?:me|us)_up
    crach(?:ait|aient|er|é)_(?:dessus|sur_moi|au_visage) (?:spat|spit)_on_me
    (?:prof|professeur|coach|entraîneur|moniteur|patron|boss|teacher)_m'(?:écriv|envoy|text)\w+_des_(?:messages|photos
    |textos)_(?:la_nuit
    |le_soir|à_minuit|intimes|osées?|privés) (?:was|been)_touched_by
    (?:mains|hands)_(?:de_mon|of_my|de_l'|de_ce)_?(?:coach|oncle|beau-père|patron|entraîneur|moniteur|prof|boss|uncle
    |stepfather
    |stepdad|teacher)
    m'appel(?:ait|aient)_(?:le_|la_)?(?:gros(?:se)?|laide?|nain|vache|cochon(?:ne)?|retardée?|tapette|fif|épais(?:se)?)
    (?:mang|dîn)\w+_(?:[\w']+_){0,3}dans_les_toilettes ate_(?:[\w']+_){0,3}in_the_(?:bathroom|washroom|toilet)
    (?:chum|mari|conjoint|ex|blonde|copain|boyfriend|husband|girlfriend)_(?:me|m')_?(?:cach|surveill|fouill|suiv
    |interdi|défend
    |humili|rabaiss|isol)\w+
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
    battue?s?_(?:chez_(?:lui|elle|eux|moi|nous)|à_la_maison|par_(?:son|sa|mon|ma|un)_(?:père|mère|beau|mari|conjoint)\w*)
    beaten_(?:at_home|by_(?:his|her|my|a)_(?:father|mother|step\w+|husband|partner))
    (?:barrait|barré|locked|lock|closed)_(?:la_porte|the_door)(?=\W?$|_(?:behind|derrière|pis|et|and))
    (?:lock(?:ed|s)?|shut)_(?:me|us)_(?:out|in|up)
    called_(?:me|us|him|her)_(?:fat|ugly|stupid|retarded|slurs|names|a_\w+)(?=_|\W)
    trait(?:aient|ait|ée?)_de_(?:grosse?|laide?|sale|folle|fou|retardée?|noms)
    (?:fuyai(?:t|s|ent)|fuyions|fleeing|running_from)_(?:mon|ma|un|son|sa|my|her|his|a)_(?:père|beau-père|mari|ex|chum
    |homme|conjoint|father|stepfather|husband|man|boyfriend)
    (?:quitté|left|fui|leave|quitter)_(?:un|a|an|my|mon|this|cet)_(?:homme|man|husband|mari|abus*|conjoint)(?=_(?:qui
    |who|violent|jaloux)|\W?$) fouill*_(?:dans_)?mes_*
    (?:mari|chum|conjoint|père|mère|beau-père|frère|oncle)_(?:m'|nous_)empêch* (?:lèvre|arcade)_(?:fendue|enflée)
    split_lip gestes_(?:déplacés|inappropriés) (?:m'a|ont|nous_a)_crue?s?(?=\W?$)
    (?:husband|boyfriend|father|dad|stepdad|mother|mom)_(?:threw|burned|tore|broke|smashed|hid)_my
"""
