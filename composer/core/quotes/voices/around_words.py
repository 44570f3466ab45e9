"""The words that stand around answers: to whoever asks, errands, applications, notes; all read folded text."""

import re

from composer.core.quotes.lexicon import LateWords, anywhere, at_start

AGREEMENT = at_start("""
    oui non ouin ouais absolument exactement tout_à_fait certainement pas_vraiment pas_que plus_ou_moins idem
    pas_du_tout peut-être bof ok okay d'accord plein honnêtement bon, écoutez?, évidemment effectivement
    yes yeah yep no, nope sure absolutely exactly definitely not_really oh ah
""")
GREETING = at_start(r"""
    bonjour bonsoir bon_matin salut allo allô merci(?!_à) un_(?:grand|gros|immense)_merci a_(?:big|huge)_thank
    bonne_(?:journée|soirée|chance|semaine) au_revoir désolée? (?:consultez|visitez|réservez|contactez|inscrivez-vous)
    visit_(?:our|us) shop_(?:our|now|online) discover_our order_(?:now|yours|online)
    (?:ch(?:er|ère)s?|dear)_(?!payée?|vendue?)(?:[\w'-]+_){0,5}[\w'-]+,(?=_)
    bye cordialement au_plaisir hello hi hey yo thanks thank_you good_luck good_morning welcome cheers take_care
""")
INTERVIEW = LateWords(r"""
    (?:votre|vos|cette|drôle_de|your|that|(?<!une_)(?:bonne|belle)|(?<!a_)(?:great|good))_questions?
    c'est_une_(?:bonne|belle)_question that's_a_(?:good|great)_question
    (?:cette|votre|l')_?entrevue(?!_(?:(?:pour|de|chez|au|à|avec)(?!\w)|d')) (?:this|your|the)_interview invitation
    l'honneur (?:cette|votre)_campagne félicitations belle_cause affiches salutations
    mes_réponses(?!_(?:par_cœur|à_l'examen|étaient)) je_retiens comes?_to_mind rien_(?:ne_)?me_vient (?:no|aucune)_idée?
    no_idea (?<!\bn'a_)(?<!t'as_)(?<!n'as_)(?:rien|nothing)_(?:à|to)_(?:dire|ajouter|say|add) i'd_(?:prefer|rather_have)
    je_préfér\w+_(?:l'|le_|la_)affiche please s'il_vous_plaît svp (?:can|could|would)_you
    (?:my|mes)_(?:availability|disponibilités?) crop recadre\w*
    je_vais_(?:répondre|envoyer|vous|te_(?:répondre|revenir|renvoyer)) en_fin_de_semaine
    i_(?:will|'ll)_(?:answer|send|reply) je_voulais_savoir vous_(?:envoyer|répondre|rejoindre|appeler|écrire|revenir)
    i_(?:was_wondering|wanted_to_(?:ask|know|check)) (?:send|email)_(?:it|this|them)_to_you by_email par_courriel\W*$
    (?:dans|by|avant)_(?:le_)?(?:délai|deadline|échéance) (?:donner|donne)_des_conseils mon_histoire une_autre_histoire
    en_passant je_vous_\w+ je_te_(?:dirais|dis|raconte|jure) on_va_se_(?:le_dire|dire) entre_vous_et_moi entre_nous
    m'invitez vous_(?:savez|voyez|comprenez|connaissez|voulez|demandez|saviez|vouliez|l'aurez) voyez-vous laissez-moi
    permettez-moi vous_me_(?:demandez|posez|parlez|dites) mon_ami monsieur excuse[zr]?-moi pardon, attendez j'espère_que
    m'égare je_m'explique répond(?:re|s)?_à_(?:ça|votre|cette) (?<!quand_)(?<!si_)(?<!que_)je_(?:ne_)?sais_pas
    comment_dire je_veux_dire je_(?:ne_)?dirai_pas j'exagère j'en_étais
    par_où(?=_(?:commencer|débuter|je_commence|on_commence)|\W?$) c'est_tout_ce ^c'est_tout je_reviens
    on_se_(?:rappelle|reparle|revoit|voit)_(?:la|le|après|avant|demain) (?:rappelle|appelle)-moi la_semaine_prochaine
    next_week c'est_(?:pas_mal_)?ça$ pour_dire_que (?:premier|deuxième)_conseil n'importe_quoi ça_dépend cela_dépend
    pour_plus_d'info* (?<!when_)(?<!if_)(?<!that_)(?<!what_)i_don't_know let_me_tell (?:do|should)_i_start having_me
    what_i_mean that's_(?:it|about_it|pretty_much|all) you_asked check_out for_more_info* my_answers? my_friend i_guess
    it_depends (?:en_)?pièces?_jointes? ci-joint\w* attached attachment (?:ma|la|une|my|the)_photo_(?:est|sera|is|will)
    (?:voici|voilà|here_are|here_is)_(?:mes|ma|mon|la|le|les|my|the)_(?:réponses?|texte|photo|answers?|text)
    (?:me|nous|lui)?_?(?:diffuser|publier|valider|approuver) (?:à|pour)_(?:valider|approuver|réviser|relire) embargo
    (?:don't|do_not|please|ne_pas)_(?:use|print|publish|quote|post|share|diffuser|publier|utiliser|citer|partager)
    (?:comme|as)_(?:convenu|demandé|promis|agreed|requested|promised) off_the_record mot_pour_mot dites-moi
    faites-moi_(?:signe|savoir) (?:let|tell)_me_(?:know|if) is_this_(?:ok|okay|enough|what) (?:à|by)_jeudi
    (?:this|ce|le)_(?:thing|form|formulaire)_(?:is_)?on? formulaire questionnaire notez coupez
    (?:coupe|note|écris|gardez?|mets)(?:_(?:ça|cela)|_l[ea](?=\W?$))(?!_que) coupe_l[ea]
    (?:demeure|reste|suis|demeurons|restons|sommes|serai|remain|am|be)_(?:\w+_)?(?:disponibles?|available)_(?:pour|si
    |for|to|if) n'hésitez_pas (?:don't|do_not)_hesitate feel_free_to (?:dans|en)_(?:l')?attente_de
    looking_forward_to_(?:your|hearing)
    (?:vendez|achetez|magasinez|réservez|profitez|économisez|choisissez-nous)_(?:avec|chez|dès|en_ligne|maintenant
    |vos|de) livraison_gratuite free_(?:shipping|delivery) coure[zr]_la_chance
    cette_(?:belle_|magnifique_|importante_|grande_)?(?:campagne|initiative|cause) je_m'associe m'associer_à
    (?:this|your)_(?:great_|wonderful_|important_|amazing_)?(?:campaign|initiative|cause)
    je_suis_(?:disponible|libre)s?_(?:les?|en|à|du|pour|lundi|mardi|mercredi|jeudi|vendredi|après|avant|tou\w+)
    i_(?:can|could)_do_(?:mon|tues|wednes|thurs|fri|next|any|morning)\w* i'm_(?:free|available) (?:pour|for)_la_photo
    for_the_(?:photo|picture|shoot)\w* séance_photo photoshoot taille_d[ue]_\w+
    (?:y_a-t-il|est-ce_qu'il_y_a|où_est)_(?:du_|le_)?stationnement (?:le_)?stationnement_(?:est|sera)_(?:gratuit|payant)
    is_there_parking the_parking_(?:is|will) communiquer\w+_avec_vous j'enverrai j'envoie j'autorise
    i_(?:authorize|consent) droit_à_l'image ma_bio\w*_(?:est|sera) (?:de_)?l'an_(?:dernier|passé)(?=\W?$)
    rempli_(?:ça|cela|le_form\w*) filled_(?:this|it|that)_(?:in|out)
    (?:pas|rien)_(?:vraiment_|trop_|grand-chose_|tellement_)?(?:d'histoire|quoi_(?:écrire|dire|répondre)|d'inspirant
    |d'intéressant|à_raconter)\w*
    (?:not_sure|don't_know)_(?:what_to_(?:say|write|put)|this_is_what|if_this|what_you_want)
    (?:anything|nothing|something)_(?:inspiring|interesting|special)_to_(?:say|add|tell) looking_for(?=\W?$)
    copie[rz]_le (?:please|veuillez)_\w+ high(?:er)?[_-]res\w* haute_résolution correct_de_même
    sur_(?:mon|notre|le)_site on_(?:my|our)_(?:web)?site (?:commander|acheter|order|buy)_(?:mon|my|notre|our)
    (?:mettre|mets|put|use)_(?:pas_)?(?:mon|my)_(?:nom|name|vrai_nom|real_name) je_t'(?:envoie|écris|reviens|appelle)
    (?:dis|dites)-leur_qu(?:e_|')
    au_nom_d(?:u|e|es)_(?:la_|l'|toute_l'|tous_les_|notre_)?(?:conseil|direction|équipe|ville|organisme|comité|membres
    |caisse|fondation|école|commission) on_behalf_of (?:ai|n'ai|j'ai)_pas_relu
    (?:mauvaise?|pas_bo(?:n|nne)|poche|bad|not_good)_(?:avec_les_mots|with_words|at_this)
    see_you_(?:there|soon|then|at|on) vous_êtes_(?:très|trop|bien|vraiment)_(?:gentil|aimable)\w*
    you're_(?:too|very)_kind rien_de_(?:spécial|particulier|bien|très) nothing_special
    (?:un_)?(?:bon|mauvais)_exemple(?=\W?$) (?:a_)?(?:good|bad)_example(?=\W?$) j'peux_changer merci_de_me(?:_faire)?
    rendez-vous_(?:à|le|pour) (?:répondu|répond)_(?:à_ce|au)_(?:formulaire|questionnaire|sondage) je_préfère_qu'on_m'\w+
    (?:sur|on)_(?:mon_cell|my_phone)(?=_(?:pendant|during)) (?:aucune|pas_de)_objection i_hope sorry
    ^(?:ask|call|tell|email|write)_(?:me|us)
""")
# An imperative with one of these is addressed to the interviewer: « Demandez à ma sœur. »
MINE = anywhere("moi mon ma mes me us my")
#: What a shop or an organisation shows to whoever it orders to look: « Découvrez notre collection! ».
OFFERED = anywhere(
    r"""
    (?:notre|nos|our)_(?:\w+_)?(?:collections?|produits?|boutiques?|sites?|services?|offres?|infolettre|page|catalogue
    |nouveautés?|gammes?|cours|formations?|programmes?|équipe|products?|store|shop|newsletter|offers?|catalog(?:ue)?
    |website|range|courses?|programs?|team) gratuitement for_free
"""
)
CONTACT = re.compile(
    # Each begins with its rarest sign, which is looked for first; what stands before it is checked after.
    r"https?:|www\.|@(?<=\S@)\S|[@#](?<!\S.)\w|\.(?<=\w[\w-]\.)(?:com|ca|org|net|quebec|example)\b"
    r"|\d{3}[ .)-]{1,2}\d{3}[ .-]\d{4}"
)
FOLLOWED = LateWords(r"""
    code_promo* promo_code* suis-moi* suivez-(?:moi|nous)* abonne[sz]?-* appele[sz]-* écrive[sz]-* follow_me* rabais*
    en_solde* profitez_de* achetez* commandez* discount* \d+_?%_off* sign_up* subscribe* instagram* facebook* linkedin*
    tiktok*
""")
#: Days free, ways in, parking, what is worn for the photo, papers to sign, bills, allergies.
PRACTICAL = LateWords(r"""
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
    (?:door|gate|code|entry)_codes? code_(?:de_(?:la_)?porte|d'accès|d'entrée) (?:local|bureau|room|suite|porte)_\d+\w*
    \d+(?:e|er|ième|th|nd|rd)_(?:étage|floor) loading_dock quai_de_(?:livraison|chargement)
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
    |agente?|agent|secrétaire|secretary|publicist|attachée?_de_presse)_(?:handles?|gère|s'occupe|peut|va|will|can|has|a)
    (?:voir|see)_(?:ma_|my_|la_|the_)?(?:réponse|answer|question|page|numéro|number)_(?:précédente|previous|above
    |\d|au|plus_haut) (?:happy|glad|content|prête?|partante?|ready)_(?:to_do|de_faire|pour)_(?:the_|la_|une_)?(?:photo
    |picture|entrevue|interview|shoot|session) (?:mon|my)_(?:titre|title|poste)_(?:au_complet|exact|is|est|officiel)
""")
#: What applicants say of themselves.
HIRE_ME = LateWords(r"""
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
# What is made of the answers, and what is done to it.
_MADE = (
    r"(?:photos?|logos?|titres?|codes?|liens?|noms?|légendes?|crédits?|polices?|versions?|fautes|accents?|majuscules?"
    r"|réponses?|citations?|textes?|visages?|face|name|titles?|links?|captions?|fonts?|credits?|typos?|spelling"
    r"|grammar|answers?|quotes?|braces|hashtags?|mots-clics?)"
)
_TOLD = (
    r"(?:nommer|citer|mentionner|publier|diffuser|imprimer|identifier|taguer|recadrer|rogner|name|quote|mention"
    r"|publish|print|tag|crop|release)"
)
NOTES = LateWords(rf"""
    ^(?:svp_|merci_d(?:e_|'))?(?:ne_(?:pas|jamais|rien)|à_ne_pas|do_not|don't|never|not_to_be|pas)_{_TOLD}*
    ^(?:mettre|mets|mettez|ajoute[rz]?|insére[rz]?|placer|place[zr]?|enlève[rz]?|enlever|ôte[rz]?|utilise[rz]?
    |flouter|floute[rz]?|corrige[rz]?|arrange[rz]?|vérifie[rz]?|écrire|épele[rz]?|put|add|remove|insert|fix|blur
    |check|spell|use)_(?:(?!ton_|ta_|tes_|your_)[\w'-]+_){{0,4}}{_MADE}
    (?:tu|vous|you|on|u)_(?:peux|pouvez|peut|pourrez|can|could|may)_(?:\w+_){{0,2}}(?:raccourcir|recadrer|shorten
    |trim|crop|couper(?=\W?$|_(?:ce|ça|le_début|la_fin|où|si|des_bouts))|(?:corriger|arranger|fix|edit
    |cut)_(?:up_)?(?:les_fautes|mes|mon|my|it|this|ça|le_texte|the_(?:start|end|beginning|typos|text)|what))
    ^(?:répondre|écrire|inscrire|remplacer|replace|type|insert)_(?:votre_réponse_|your_answer_)?(?:ici|par|here|with)
    version_plus_(?:courte|longue|punchée|inspirante|simple) (?:shorter|longer|punchier)_(?:version|take)
    (?:la|the)_(?:mise_en_page|police_de_caract\w+|layout|font)
    ^(?:la|the)_photo_(?:de_(?:droite|gauche|profil)|du_(?:haut|bas)|on_the)
    ^(?:insérer|n'utilisez|n'utilise|utilisez_(?:seulement|uniquement|que)|use_only)
    here's_(?:a|an|another)_(?:more_)?[\w-]+_(?:option|version|draft|alternative|take|wording)
    ^(?:bon,?_|ok,?_)?attends?,_(?:le|la|il|y|je|on|mon|ma|quelqu'un)
    ^(?:non,?_)?(?:recommence,?_)?efface[zr]?_(?:ça|cela|tout)
    ^(?:mes|my)_(?:livres|toiles|œuvres|produits|disques|books|paintings|records)_(?:sont|are)_(?:à|en|dans|at|on|in
    |disponibles|available|for)
    (?:cherche|cherchons|recherche|looking_for|need)_(?:\w+_){{0,2}}(?:bénévoles|volunteers|candidats|figurants)
    (?:under|max(?:imum)?|at_most)_(?:de_)?\d+_(?:mots|words|caractères|characters|lignes|lines)
    ^(?:ajouter|ajoutez|add|écrire|écrivez|write|mettre|mettez|put|décrire|describe)_(?:[\w'-]+_){{1,6}}(?:ici
    |here)(?=\W?$) ^répond(?:ez|re)_(?:avec|en|à|aux|dans|ci|par|franchement|honnêtement)
    ^ne_rien_(?:écrire|inscrire|mettre|cocher)
    (?:par|by|avec|with)_(?:le_)?(?:juridique|service_juridique|legal)(?=\W?$)
    ^(?:enlever|ôter|retirer|supprimer)_(?:[\w']+_){{0,2}}(?:points|mots?|guillemets|virgules|majuscules|fautes
    |phrases?|paragraphes?|noms?|logos?|photos?|accents|parenthèses|lignes?) (?:version_finale|final_version)
    (?:citation|phrase|texte|quote|sentence|text)_(?:doit|must|should|needs_to)_\w+ je_dicte i'm_dictating
    (?:répondu|réponds|écrit|écris|answered|wrote|written)_(?:\w+_)?(?:en_vitesse|vite_vite|in_a_rush|quickly)
    (?:m'a|m'ont|was|been)_(?:dit|demandé|told|asked)_(?:d'|de_|to_)(?:écrire|répondre|write|answer
    |say)_(?:quelque_chose|something|ça|ici)
    (?:classes|cours|inscriptions|registration)_(?:start|begin|débutent|commencent|open)s?_(?:en|le|in|on|at)
    ^(?:can|could)_(?:u|you|ya) ^(?:peux|pouvez|pourriez)(?:-|_)(?:tu|vous)
    {_MADE}_(?:[\w'-]+_){{0,3}}(?:doit|doivent|devra|must|should|needs?_to|à)_(?:\w+_)?(?:être|be)
    (?:logos?|photos?|légendes?|crédits?|visuels?|visuals?|captions?|sponsor\w*
    |commanditaires?)_(?:[\w'’-]+_){{0,3}}(?:doit|doivent|devra|must|should|needs?_to)_\w+
    (?:per|as_per|selon|conformément_à)_(?:our|l'|notre|the)_?(?:agreement|entente|contrat|contract)
    (?:opinions|propos|points_de_vue|views)_(?:exprimée?s?|expressed|are_my_own) n'engage(?:nt)?_(?:pas|que)
    ^(?:voir|see)_(?:(?:ma|mon|mes|my|le|la|the)_)?(?:réponses?|answers?|questions?|page|cv|site|website|bio|document
    |annexe|numéro|verso|back|above|attached|ci|plus_haut|linkedin|résumé|chapitre|pièces?|conférence|présentation)
    use_(?:the_)?(?:promo_code|code_\w*\d\w*) code_(?:promo_)?\w*\d\w*_(?:at|à|pour|for)
    question_(?:\d|deux|trois|quatre|cinq|six|sept|two|three|four|five|six|seven)(?=\W?$|_(?:attends|passe|euh|um|ben
    |c'est|je|i|question|next)) ^(?:la|the)_question_\w+_(?:est|is) (?:next|prochaine)_question
    (?:ça|c'est|tu)_enregistres?(?!_(?:mes|mon|ma|des|un|une|le|la)) (?:stop|start|still)_recording
    (?:arrête|ferme|coupe)_(?:l'enregistrement|le_micro|l'enregistreuse) (?:tu_)?m'entends(?=_tu|-tu|\W?$)
    ^(?:bon_|ok_)?attends(?:_minute|_un_peu|_une?_\w+|_y'?_?a) hold_on_a_(?:sec|minute|second)
    il_(?:ne_)?reste_(?:\w+_){{1,2}}(?:places?|billets?|exemplaires?) (?:est|sont|is|are)_en_vente
    (?:is|are)_(?:for|on)_sale (?:spots?|seats?|tickets?)_(?:left|remaining|available)
""")
# « Confidentiel : ne pas publier la réponse 2. », “don't use my answer to number five”.
_NUMBERED = (
    r"(?:réponses?|answers?|questions?|numéros?|numbers?|points?)(?: à la| to)?(?: (?:question|number|numéro|n[o°º]))?"
    r" ?(?:n[o°º]|#)? ?"
)
WITHHOLDS = re.compile(
    r"(?<!\w)(?:ne |n'|pas |jamais |sans |don't |do not |not |never |except |sauf )[^.!?]{0,80}?"
    r"(?<!\w)(?:publi|diffus|cit|utilis|partag|imprim|mett|use|using|publish|quot|print|shar|post|includ)\w*[^.!?]{0,80}?"
    rf"(?<!\w){_NUMBERED}(?P<number>[1-9])(?!\d)"
    rf"|(?<!\w){_NUMBERED}(?P<secret>[1-9])(?!\d)[^.!?]{{0,80}}?"
    r"(?<!\w)(?:confiden\w+|entre nous|off the record|private)(?!\w)"
)
