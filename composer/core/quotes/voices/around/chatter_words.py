"""The words said to whoever asks the questions: agreement, greetings, asides, ways to reach someone, in folded text."""

import re

from composer.core.quotes.lexicon import anywhere, at_start

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
INTERVIEW = anywhere(r"""
    (?:votre|vos|cette|drôle_de|your|that|(?<!une_)(?:bonne|belle)|(?<!a_)(?:great|good))_questions?
    c'est_une_(?:bonne|belle)_question that's_a_(?:good|great)_question
    (?:cette|votre|l')_?entrevue(?!_(?:(?:pour|de|chez|au|à|avec)(?!\w)|d'))
    (?:this|your|the)_interview invitation l'honneur (?:cette|votre)_campagne félicitations belle_cause affiches
    salutations mes_réponses(?!_(?:par_cœur|à_l'examen|étaient)) je_retiens comes?_to_mind rien_(?:ne_)?me_vient
    (?:no|aucune)_idée? no_idea
    (?<!\bn'a_)(?<!t'as_)(?<!n'as_)(?:rien|nothing)_(?:à|to)_(?:dire|ajouter|say|add) i'd_(?:prefer|rather_have)
    je_préfér\w+_(?:l'|le_|la_)affiche please s'il_vous_plaît svp (?:can|could|would)_you
    (?:my|mes)_(?:availability|disponibilités?) crop recadre\w*
    je_vais_(?:répondre|envoyer|vous|te_(?:répondre|revenir|renvoyer)) en_fin_de_semaine
    i_(?:will|'ll)_(?:answer|send|reply) je_voulais_savoir vous_(?:envoyer|répondre|rejoindre|appeler|écrire|revenir)
    i_(?:was_wondering|wanted_to_(?:ask|know|check)) (?:send|email)_(?:it|this|them)_to_you by_email par_courriel\W*$
    (?:dans|by|avant)_(?:le_)?(?:délai|deadline|échéance) (?:donner|donne)_des_conseils mon_histoire
    une_autre_histoire en_passant je_vous_\w+ je_te_(?:dirais|dis|raconte|jure) on_va_se_(?:le_dire|dire)
    entre_vous_et_moi entre_nous m'invitez
    vous_(?:savez|voyez|comprenez|connaissez|voulez|demandez|saviez|vouliez|l'aurez) voyez-vous laissez-moi
    permettez-moi vous_me_(?:demandez|posez|parlez|dites) mon_ami monsieur excuse[zr]?-moi pardon, attendez
    j'espère_que m'égare je_m'explique répond(?:re|s)?_à_(?:ça|votre|cette)
    (?<!quand_)(?<!si_)(?<!que_)je_(?:ne_)?sais_pas comment_dire je_veux_dire je_(?:ne_)?dirai_pas j'exagère
    j'en_étais par_où(?=_(?:commencer|débuter|je_commence|on_commence)|\W?$) c'est_tout_ce ^c'est_tout je_reviens
    on_se_(?:rappelle|reparle|revoit|voit)_(?:la|le|après|avant|demain) (?:rappelle|appelle)-moi la_semaine_prochaine
    next_week c'est_(?:pas_mal_)?ça$ pour_dire_que (?:premier|deuxième)_conseil n'importe_quoi ça_dépend cela_dépend
    pour_plus_d'info* (?<!when_)(?<!if_)(?<!that_)(?<!what_)i_don't_know let_me_tell (?:do|should)_i_start having_me
    what_i_mean that's_(?:it|about_it|pretty_much|all) you_asked check_out for_more_info* my_answers? my_friend
    i_guess it_depends (?:en_)?pièces?_jointes? ci-joint\w* attached attachment
    (?:ma|la|une|my|the)_photo_(?:est|sera|is|will)
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
    is_there_parking the_parking_(?:is|will)
    communiquer\w+_avec_vous j'enverrai j'envoie j'autorise i_(?:authorize|consent)
    droit_à_l'image ma_bio\w*_(?:est|sera) (?:de_)?l'an_(?:dernier|passé)(?=\W?$) rempli_(?:ça|cela|le_form\w*)
    filled_(?:this|it|that)_(?:in|out)
    (?:pas|rien)_(?:vraiment_|trop_|grand-chose_|tellement_)?(?:d'histoire|quoi_(?:écrire|dire|répondre)|d'inspirant
    |d'intéressant|à_raconter)\w*
    (?:not_sure|don't_know)_(?:what_to_(?:say|write|put)|this_is_what|if_this|what_you_want)
    (?:anything|nothing|something)_(?:inspiring|interesting|special)_to_(?:say|add|tell) looking_for(?=\W?$)
    copie[rz]_le (?:please|veuillez)_\w+ high(?:er)?[_-]res\w* haute_résolution correct_de_même
    sur_(?:mon|notre|le)_site on_(?:my|our)_(?:web)?site (?:commander|acheter|order|buy)_(?:mon|my|notre|our)
    (?:mettre|mets|put|use)_(?:pas_)?(?:mon|my)_(?:nom|name|vrai_nom|real_name)
    je_t'(?:envoie|écris|reviens|appelle) (?:dis|dites)-leur_qu(?:e_|')
    au_nom_d(?:u|e|es)_(?:la_|l'|toute_l'|tous_les_|notre_)?(?:conseil|direction|équipe|ville|organisme|comité|membres
    |caisse|fondation|école|commission) on_behalf_of
    (?:ai|n'ai|j'ai)_pas_relu (?:mauvaise?|pas_bo(?:n|nne)|poche|bad|not_good)_(?:avec_les_mots|with_words|at_this)
    see_you_(?:there|soon|then|at|on) vous_êtes_(?:très|trop|bien|vraiment)_(?:gentil|aimable)\w*
    you're_(?:too|very)_kind
    rien_de_(?:spécial|particulier|bien|très) nothing_special (?:un_)?(?:bon|mauvais)_exemple(?=\W?$)
    (?:a_)?(?:good|bad)_example(?=\W?$) j'peux_changer merci_de_me(?:_faire)? rendez-vous_(?:à|le|pour)
    (?:répondu|répond)_(?:à_ce|au)_(?:formulaire|questionnaire|sondage) je_préfère_qu'on_m'\w+
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
    r"|\b(?:code promo|promo code|suis-moi|suivez-(?:moi|nous)|abonne[sz]?-|appele[sz]-|écrive[sz]-"
    r"|follow me|rabais|en solde|code promo|profitez de|achetez|commandez|discount|\d+ ?% off|sign up|subscribe"
    r"|instagram|facebook|linkedin|tiktok)"
)
