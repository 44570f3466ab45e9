"""The words and expressions that show whether a sentence stands alone; all patterns read folded text.

Folded text has lower case, plain apostrophes and plain spaces (`composer.core.quotes.sentences.fold`).
"""

import re

from composer.core.quotes.lexicon import anywhere, at_start, by_first_letters

# First words that continue the previous sentence: fine in the second sentence of two.
LINK = at_start("""
    mais et pis puis donc alors or ensuite pourtant cependant toutefois sinon ça cela c'est c'était
    but and then so yet still it it's that's
    de_plus en_outre par_ailleurs moreover furthermore in_addition
""")
# First words that refer to something unknown, whatever the previous sentence.
POINTER = at_start(r"""
    ceci (?:celui|celles?|ceux)(?:-ci|-là)? car ni ou lui elle elles eux ils leurs? là après aussi, ainsi bref enfin
    finalement fait_que faque ça_fait_que parce_que? puisque? par_contre en_effet d'ailleurs du_coup
    c'est_pourquoi voici voilà c'est_pour_(?:ça|cela) c'est_là
    c'est_(?:ça|ce_qui|ce_que|elle|lui|eux|comme_ça|grâce_à_(?:lui|elle|eux|ça)) j'y j'en tout_(?:ça|cela)
    même_chose pareil les_autres l'autre un_autre un_seul le_mien la_mienne suite_à de_là quant_à d'abord
    (?:premi|deuxi|troisi|quatri)èmement cela_dit beaucoup certains plusieurs dans_cet
    (?:avant|depuis|au_début|à_la_fin|plus_tard|une_fois|tout_de_suite), y_(?:m'\w+|me|nous|ont|sont|\w+aient)
    these this that those they they're they've he he's she she's him her his them their or also because however
    therefore which such same another (?:after|before)_that by_then since_then that's_when the_(?:other|same)
    as_for anyway otherwise
""")
# « Enseigne-la. »: an order about something named before.
ORDERS_IT = re.compile(r"\w+-(?:la|les|lui|leur)\W*$")
DEMONSTRATIVE = re.compile(r"(?:ce|cet|cette|ces) (?!qui |que |qu'|dont |n'est|n'était|ne |sont |à quoi )")
ORDINAL = re.compile(
    r"(?:la|le|l'|the) (?:\w+(?:ième|nde?|rd|th)|next) (?:année|essai|tentative|jour|mois|saison|matin|year|time"
    r"|day|season|try),?"
    r" (?:j'|je|i|on|we)(?!')|(?:(?:à|dès|pour) )?(?:la|le) (?:premi[eè]re?|seconde?|dernière?|\w+ième)(?:,"
    r"| (?:(?:j'|je|il|elle|on)(?!\w)"
    r"|fois\b(?! (?:que|qu'|où))))"
)
# A pronoun that may take up what the sentence before names.
TAKES_UP = re.compile(
    r"(?:pis |et |mais |and |but )?(?:ils?|elles?|he|she|they|it|je l[' ]|j'y|j'en|je les?)(?![\w-])|je l'"
)
# « Cette caméra m'a appris… », after a sentence that names it.
TAKES_UP_BY_NAME = re.compile(r"(?:c'est )?(?:ce|cet|cette|ces|this|that|these) (\w{4,})")
# A moment counted from another: « sept ans plus tard, », « le premier soir, », « the second time, ».
SINCE = re.compile(
    r"(?:[\w-]+ ){1,2}(?:ans?|années|mois|jours?|semaines?|heures?|years?|months?|weeks?|days?|hours?)"
    r" (?:plus tard|après|later|after)(?!\w)"
    r"|(?:(?:dès|à|pour|on|by) )?(?:le|la|l'|the) ?(?:premi[eè]re?|seconde?|derni[eè]re?|first|last|next|following|same"
    r"|même) (?:soir|jour|matin|nuit|fois|journée|semaine|coup|day|night|morning|evening|time|week|year|one)"
    r"(?:,| (?:j'|je |i |we |he |she |they |on |il |elle ))"
    r"|(?:(?:dès|à|pour|on|by) )?(?:le|la|the) (?:\w+ième|second|third|fourth|fifth|sixth|seventh|tenth) \w+"
    r"(?:,| (?:j'|je |i |we |he |she |they |on |il |elle ))"
    r"|(?:le lendemain|la veille|le soir même|chaque \w+ depuis|every \w+ since)(?:,| (?:j'|je |i |we |on ))"
)
# The same inside a sentence, unless another clause comes before it.
NEXT = re.compile(
    r"(?<!\w)(?:the (?:next|following) (?:day|week|month|year|morning|winter|summer|fall|spring)"
    r"|le lendemain|l'année suivante|le mois suivant|la semaine suivante)(?!\w)"
)
CLAUSE_BEFORE = re.compile(r"[,;:]| (?:and|et|pis|puis) ")
# « Le soir de la remise, il m'a applaudie »: a moment, then someone whom it does not name.
WHEN_SOMEONE = re.compile(
    r"(?:le|la|les|l'|à|au|ce|pendant|après|avant|lors|un|the|on|at|one|that|during|after|before) ?"
    r"(?!\w+ (?:qui|que|dont) )[^,]{3,60}, (?:il|elle|ils|elles|he|she|they) "
    r"(?!(?:n'|ne |n)?(?:y|faut|fallait|manqu\w+|reste|restait|suffi\w+|fait|faisait|est temps|vaut|pleut"
    r"|neige|pleuvait|neigeait|existe)(?!\w)|say\b|told\b)"
)
# How a presentation by somebody else begins: « Née à Sherbrooke, elle… », « Notre ambassadeur… ».
PRESENTS = re.compile(
    r"(?:an? |une? )?(?:mother|father|native|graduate|member|mère|père|née?|passionnée?|originaire|diplômée?|titulaire"
    r"|détent\w+|lauréate?|born|raised|known)(?!\w)[^,]{0,60}, (?:she|he|il|elle)(?!\w)"
    r"|(?:notre |our |l'|the )(?:ambassad\w+|candidate?|lauréate?|finissante?)(?!\w)"
)
SOMEONE = re.compile(
    r"(?<!\w)(?:m[eè]re|père|frères?|sœurs?|mari|femme|blonde|chum|conjointe?|prof\w*|enseignante?|coach|boss"
    r"|patronn?e?"
    r"|amie?s?|monsieur|dame|madame|parents|mother|father|mom|dad|brother|sister|wife|husband|teacher|friends?|kids?"
    r"|grand\w+|fils|fille|gars|gens|élèves?|students?|people|someone|quelqu'un|personnes?|équipe|team|\w+eurs?|\w+ers?"
    r"|voisine?s?|jeunes?|enfants?|clients?|patients?|bébés?)(?!\w)"
)
# First words that only seem to refer to something.
GENERIC = re.compile(r"(?:celui|celle|ceux|celles) qui\b|là où\b|those who\b|after (?!that)|après (?!ça|cela|,)")
IMPERSONAL = re.compile(
    r"il (?:ne |n')?(?:faut|faudra|faudrait|restait|reste|manqu|suffit|vaut mieux|y a|y aura|existe|arrive qu"
    r"|fait (?:noir|clair|froid|chaud|beau|nuit|jour)"
    r"|est (?:jamais|toujours|important|possible|permis|normal|temps|essentiel))"
    r"|they (?:told|said|laughed|say|tell|called|asked|put|gave|made|let|sent|hired|showed|offered|turned|picked)"
    r" (?:me|us|that|at)\b|it(?:'s| is) (?:never|always|okay|ok"
    r"|fine|normal) .*\bto\b|it takes .*\bto\b"
)
CLEFT = re.compile(
    r"c'est (?:(?:en|quand|à force|dans|avec|sur|par|au|à) [^,]*,? ?qu[e']"
    r"|(?:la|l'|les|le (?!seul|premier|dernier)|mon|ma|nos|mes) ?[^,]* qui\b)"
)
# Words anywhere in a sentence that refer to something outside it.
ELSEWHERE = anywhere(r"""
    d'ailleurs en_ce_sens en_effet par_conséquent \w+-là(?!_(?:qu|où)) \w+-ci là-\w+ ci-\w+ c'est_ça c'est_vrai
    it's_true tantôt tout_à_l'heure ce_jour le_fass\w+ ^cette_fois cette_époque ce_moment ce_dernier cette_dernière
    comme_(?:je|j'|on)_?(?:disais|l'ai|ai|l'a|vous) plus_haut autre_histoire même_chose(?!_qu) même_affaire(?!_qu)
    (?:fait|faire|font|dit|dire|disait|répétait|compris|vécu|vivre|aimé|(?<!seul_)(?<!seule_)avec|sans|de|à|comme|sur
    |tout)_(?:ça|cela)(?!_qu) as_i_(?:said|mentioned) like_i_said back_then that_day that_time at_that_point earlier
    (?:do|did|done|said|say|tell|told|about|knew)_(?:it(?!_again)|that|this)(?!_\w+_(?:is|was))
""")
# « when it does »: what does is in the sentence before.
LEFT_OPEN = re.compile(
    r"(?<!\w)(?:when|if|until|because|whether|that) it (?:does|did|is|was|happens|comes|has|will)\W*$"
)
PERSON = re.compile(
    r"(?<![\w'-])(?:elles?|ils?|lui|eux|he|she|they|him|them|his|her|their)(?![\w'])|(?<=qu')(?:ils|elles?)(?!\w)"
)
CLITIC = re.compile(
    r"(?<![\w-])(?<!que )(?<!qu')(?:je |tu |on |nous |vous |j')(?:ne |n')?"
    r"(?:(?:le|la|les|lui|leur|en|y)\b(?! (?:fait|serais|ferais|voudrais|sais|savais|dis|répète|crois)\b)"
    r"|l'(?!admet|avoue|accept|assum))"
)
# « I kept it »: a thing named before, unlike « I made it ».
IT = re.compile(
    r"(?<!\w)(?:i|we|you) (?:never |still |just |always )?(?!made |make |did |do |do|got |get |took |call |find "
    r"|meant )\w+ it"
    r"(?!\w)(?! (?:is|was|takes|to) )"
)
# What a later pronoun may refer to.
NOUN = re.compile(
    r"(?:(?<![\w'-])|(?<=qu'))(?:l'(?=\w)|(?:l[ea]s?|une?|des|du|aux?|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos"
    r"|votre|vos"
    r"|chaque|tout(?:e|es)?"
    r"|tous|quelqu'un|personne|celui|ceux|celles?|d'autres|certains|the|an?|my|your|our|every|each|no|any|some|someone"
    r"|anyone|people|those|kids|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille|two|three|four|five"
    r"|ten)(?![\w-]))|^\w{3,}s (?=(?:do|are|have|need|can|never|always|don't)\b)"
)

AGREEMENT = at_start("""
    oui non ouin ouais absolument exactement tout_à_fait certainement pas_vraiment pas_que plus_ou_moins idem
    pas_du_tout peut-être bof ok okay d'accord plein honnêtement bon, écoutez?, évidemment effectivement
    yes yeah yep no, nope sure absolutely exactly definitely not_really oh ah
""")
GREETING = at_start("""
    bonjour bonsoir bon_matin salut allo allô merci(?!_à) un_(?:grand|gros|immense)_merci a_(?:big|huge)_thank
    bonne_(?:journée|soirée|chance|semaine) au_revoir désolée? (?:consultez|visitez|réservez|contactez|inscrivez-vous)
    visit_(?:our|us) shop_(?:our|now|online) discover_our order_(?:now|yours|online)
    bye cordialement au_plaisir hello hi hey yo thanks thank_you good_luck good_morning welcome cheers take_care
""")
INTERVIEW = anywhere(r"""
    (?:votre|vos|cette|bonne|belle|drôle_de|your|great|good|that)_questions? (?:cette|votre|l')_?entrevue
    (?:this|your|the)_interview invitation l'honneur (?:cette|votre)_campagne félicitations belle_cause affiches
    salutations mes_réponses(?!_(?:par_cœur|à_l'examen|étaient)) je_retiens comes?_to_mind rien_(?:ne_)?me_vient
    (?:no|aucune)_idée? no_idea (?:rien|nothing)_(?:à|to)_(?:dire|ajouter|say|add) i'd_(?:prefer|rather_have)
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
    j'en_étais par_où c'est_tout_ce ^c'est_tout je_reviens
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
    (?:coupe|note|écris|gardez?|mets)_(?:ça|cela|le|la)(?!_que)
    (?:demeure|reste|suis|demeurons|restons|sommes|serai|remain|am|be)_(?:\w+_)?(?:disponibles?|available)_(?:pour|si
    |for|to|if) n'hésitez_pas (?:don't|do_not)_hesitate feel_free_to (?:dans|en)_(?:l')?attente_de
    looking_forward_to_(?:your|hearing)
    (?:vendez|achetez|magasinez|réservez|profitez|économisez|choisissez-nous)_(?:avec|chez|dès|en_ligne|maintenant
    |vos|de) livraison_gratuite free_(?:shipping|delivery) coure[zr]_la_chance
    cette_(?:belle_|magnifique_|importante_|grande_)?(?:campagne|initiative|cause) je_m'associe m'associer_à
    (?:this|your)_(?:great_|wonderful_|important_|amazing_)?(?:campaign|initiative|cause)
    je_suis_(?:disponible|libre)s?_(?:les?|en|à|du|pour|lundi|mardi|mercredi|jeudi|vendredi|après|avant|tou\w+)
    i_(?:can|could)_do_(?:mon|tues|wednes|thurs|fri|next|any|morning)\w* i'm_(?:free|available) (?:pour|for)_la_photo
    for_the_(?:photo|picture|shoot)\w* séance_photo photoshoot taille_d[ue]_\w+ stationnement
    (?:the|is_there)_parking(?!_lot) communiquer\w+_avec_vous j'enverrai j'envoie j'autorise i_(?:authorize|consent)
    droit_à_l'image ma_bio\w*_(?:est|sera) (?:de_)?l'an_(?:dernier|passé)(?=\W?$) rempli_(?:ça|cela|le_form\w*)
    filled_(?:this|it|that)_(?:in|out)
    (?:pas|rien)_(?:vraiment_|trop_|grand-chose_|tellement_)?(?:d'histoire|quoi_(?:écrire|dire|répondre)|d'inspirant
    |d'intéressant|à_raconter)\w*
    (?:not_sure|don't_know)_(?:what_to_(?:say|write|put)|this_is_what|if_this|what_you_want)
    (?:anything|nothing|something)_(?:inspiring|interesting|special)_to_(?:say|add|tell) looking_for(?=\W?$)
    copie[rz]_le (?:please|veuillez)_\w+ high(?:er)?[_-]res\w* haute_résolution correct_de_même
    sur_(?:mon|notre|le)_site on_(?:my|our)_(?:web)?site (?:commander|acheter|order|buy)_(?:mon|my|notre|our)
    (?:mettre|mets|put|use)_(?:pas_)?(?:mon|my)_(?:nom|name|vrai_nom|real_name)
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
# Swearing, and what no school campaign prints.
ROUGH = anywhere("""
    t[aâ]barna* c[aâ]l[iî]ss?* crisse(?:s|ment)? ost[iy]e? est[iy] '?st[iy] ciboire viarge maudite?s? marde merd*
    chie[rn]?* chiants? put(?:ain|e)* con(?:ne)?s? connard* cul foutre fout(?:ue?s?|ent) bordel niaiseux suicid*
    me_tuer mourir morte?s? drogue* cocaïne overdose viol(?:ée?s?) fuck* shit* damn* bitch* ass asshole* crap crappy
    bastards? hell pissed kill_(?:me|you|him|her|them|people|someone) die
""")
# Habits of speech that print shows.
TIC = anywhere(r"""
    euh+ heu+ hum+ hmm+ tsé t'sais t'sé tu_sais (?<!ce_)(?<!le_)(?<!un_)genre(?!_de) lol haha* oui_oui non_non hein
    mettons là_là ben bin (?:mais|et|pis)_bon bon_ben ouin etc yo si_on_peut_dire
    (?:faque|fait_que|pis_toute?|pis_tout_ça)(?=\W?$) ou_quelque_chose on_va_dire j'imagine(?=\W?$) je_suppose(?=\W?$)
    (?<!que_)je_dirais (?<=,_)là[,.] je_pense,?\.?$ um+ uh+ you_know i_mean kind_of sort_of or_something whatever
    literally was_like basically i'd_say honestly
""")
UNFINISHED = re.compile(r"(?:[:,;…]|\.\.\.?|\b(?:et|mais|ou|que|de|à|and|but|or|the|of|to))\W*$")
ENCLOSED = re.compile(r"[()\[\]{}|<>\\_]")

_DET = r"(?:le|la|les|un|une|son|sa|ses|mon|ma|mes|ton|ta|tes|notre|nos|pas|plus|toujours|jamais|the|an?|my|me|your)"
# Verbs as they are typed in haste: « jai », « jsuis », « ya ».
_HASTE = r"chus?|chuis|jai|jsuis|jétais|jetais|javais|jme|jvas|jpeux|jveux"
FINITE = by_first_letters(
    rf"(?<!\w)(?:{_HASTE})(?!\w)|"
    # A noun, then a verb in the present and what it acts on: « le talent ouvre la porte », « nobody builds the roof ».
    r"(?<!\w)(?:(?:le|la|les|un|une|mon|ma|mes|ton|ta|tes|chaque|the|my|your|every) |l')[\w-]+ (?:ne |n')?"
    rf"(?!(?:encore|même|entre|contre|comme|autre|toute|une|de|que|ce|se|et)\b)\w+(?:e|ent|it|s|ed) (?:{_DET}(?!\w)|l')"
    r"|(?<!\w)(?:nobody|everybody|everyone|someone|somebody|people|personne ne|tout le monde|quelqu'un) \w+"
    r"|(?<![\w-])(?:[jctn]'(?=\w)|a (?=(?:\w+ )?\w+(?:é|i|is|u|ert)e?s?\b)"
    r"|(?:je|tu|on|nous|vous|ils?|elles?|ça|ce|qui|ne|l'on|est|sont|as|ont|fait|font|va|vont|peut|peuvent|doit"
    r"|faut|mène|donne|change|passe|vient|reste|compte|revient|croit|gagne|grandit|commence|apprend|paie|vaut|\w+aient"
    r"|\w+èrent|\w{3,}ait|i|i'm|i've|you|we|it|is|are|was|were|has|have|had|do|does|don't|can|can't|will|must|never"
    r"|\w+n't"
    r"|saw|gave|went|came|got|made|took|said|told|found|left|became|began|brought|built|felt|fell|held|knew|led"
    r"|lost|met|paid"
    r"|sold|cut|broke|drove|chose|spoke|rode|ate|drew|threw|hid|slept|spent|bought|caught|fought|dealt|meant|lent"
    r"|dug|hung"
    r"|shook|stole|struck|swam|swept|tore|woke|let|put|hit|flew|froze|forgot|gave|rose|sang|sank|laughed|walked|worked"
    r"|asked|called|helped|looked|needed|wanted|waited|opened|closed|turned|passed|failed|tried|stayed|learned|finished"
    r"|ran|sat|sent|stood|thought|wore|won|wrote|heard|grew|matters|taught|kept|keeps?|makes?|takes?|starts?|comes?"
    r"|wins?)(?![\w-]))"
)
# A noun with a clause of its own: « un bon prof qui écoute » has a verb, and says nothing.
NOUN_GROUP = re.compile(
    r"(?:(?:le|la|les|une?|des|mon|ma|mes|the|an?|my|some) |l')(?:[\w'-]+ ){1,4}?"
    r"(?:qui|que|qu'|dont|où|who|that|which)(?!\w)"
)
RELATIVE = re.compile(r"(?<!\w)(?:qui|que|dont|où|who|that|which)(?!\w)|(?<!\w)qu'")
INFINITIVE = re.compile(
    r"(?!(?:hier|premier|dernier|entre|[nv]otre|autre|contre|janvier|plaisir|désir|membre|maître|titre|cadre|centre"
    r"|\w+(?:taire|naire|toire|bre|phère|ière|ture|sure|gure|deur|neur|teur|heure|oire|cadre|èbre|ordre|livre"
    r"|sucre|cancer|hiver"
    r"|fier|cher|léger|entier|métier|atelier|quartier|papier|foyer|chantier|cahier|plaisir|avenir|souvenir"
    r"|loisirs?))\b)"
    r"(?:s'|se |me |m'|ne pas )?\w{2,}(?:er|ir|re)\b"
)
# A bare verb before what it acts on: « lève la main », « prends ton temps ».
_BARE_VERB = (
    r"(?!(?:elle|une?|ce|comme|quelque|entre|contre|chaque|toute?s?|notre|autres?|même|dans|sans|sous|vers|mais"
    r"|puis|pis"
    r"|après|dès|très|plus|moins|tous|des|les|ses|nous|vous|chez|assez|parce|jusque|outre|jamais|alors|lors"
    r"|personne|suis"
    r"|presque|toujours|depuis|pendant|es|est|as|ils|elles|this|was|is|has|yes|the|those|these|le|la|de|je|me|se"
    r"|que)(?!\w))"
    r"\w{2,}(?:(?<!r)e|s|ez)_(?:pas|jamais|le|la|les|ta|ton|tes|une?|ce_que|cette|tout|toujours|quelqu'un|votre"
    r"|vos)(?!\w) "
)
# The same before where, how or when: « arrive en dernier, mais arrive ».
_BARE_ORDER = (
    r"(?!\w*(?:ance|ence|ure|ude|isme|esse|ie|ine|ette|ole|age|tre|ère)(?!\w)|(?:comme|elle|une?|entre|contre|même"
    r"|toute"
    r"|quelque|encore|chaque|cette|autre|presque|de|ce|je|me|se|le|que|ne|jeune|fille|adulte|élève|comme|quatre"
    r"|onze|douze"
    r"|treize|quinze|seize|trente|quarante|cinquante|mille|someone|one|the)(?!\w))\w{3,}e_(?:en|comme|pendant"
    r"|quand|mais) "
)
COMMAND = at_start(
    _BARE_VERB
    + _BARE_ORDER
    + r"""
    n(?:e_|')\w+ (?!rendez-)\w+-(?:toi|vous|nous|le|la|les|moi) \w{3,}ez crois
    continue lâche fais prends donne ose rêve
    essaie essaye entoure demande regarde goûte tombe laisse garde sois reste avance va parle écoute cherche
    trouve apprends tiens commence recommence choisis pense aime vis travaille accepte persévère tends ouvre
    change fonce respire compte bâtis construis célèbre pardonne suis dis écris lis monte marche cours plonge
    montre souffle rappelle remets plante sème joue entraîne fixe mets viens saute vise refuse permets
    keep don't never believe try dream show take make be ask go give start stay trust let work learn stand get
    hold choose find look remember finish read walk fall surround rest carry write speak listen breathe climb
    build plant come use love tell open save count plan knock sit leave bring grab pick teach raise wear
    answer return forgive practi[sc]e celebrate notice
"""
)
# An item of a list, unfinished: « prendre des notes », « écoute active », « marche en forêt ».
BARE_ITEM = re.compile(
    r"(?:(?!ne |n'|continuer|persévérer|recommencer|essayer)\w{3,}(?:er|ir|re) (?:(?:des|du|de la|les|la|le|en"
    r"|aux?|un|une|mes|mon) ?)?[\w'-]+(?: [\w'-]+)?"
    r"|(?:écoute|aide|demande|marche|course|danse|recherche|pratique|compte|plante|garde|place|réserve|commande|visite"
    r"|rencontre|entraide|travail|force|cuisine|lutte|joue|montre|monte|change|fonce|tombe) (?!(?:le|la|les|ton|ta"
    r"|tes|un|une|ce|ces|ça|quand|si|toi|encore|pas|plus|jamais"
    r"|toujours|tout|même|pareil|vite|fort|droit|lentement|bien|quelqu'un|à (?:ceux|celui|quelqu'un)|ceux|ceux-là"
    r"|ton|l'|jusqu'au|jusqu'à)(?![\w-])|l'|jusqu')[\w'-]+(?: [\w'-]+){0,2})"
)
# A condition before an order: « si tu comprends pas, demande ».
GIVEN = re.compile(r"(?:si|quand|s'|when|if|before|avant) ?[^,;.]{3,70}, ")
MANTRA = re.compile(
    r"à la fois\b|at a time\b|jour après jour\b|day by day\b|pas à pas\b|step by step\b"
    r"|^(?:encore une fois|une fois de plus|one more time)\b"
    r"|^.{0,30}\b(?:tous les jours|chaque jour|chaque matin|every day|every morning)\W*$"
)

FALL = anywhere(r"""
    échoué* abandonné* lâché* décroché* raté* coulé* redoublé* perdu* nulle?s? honte détest* haïs* haï pleuré*
    découragé* incapable*
    (?:c'est|c'était|était|est|trop|si|tellement|vraiment|ben|assez)_(?:dure?|difficile|impossible|plate) refusé*
    désastre catastrophe recalé* fatigué* dettes personne_ne_m'a bon_à_rien
    (?:étais|suis)_(?:vraiment_)?pas_bon(?:ne)? jamais_été_bon(?:ne)?
    savais_(?:même_)?pas_(?:lire|écrire|parler|compter) (?:comprend\w*|comprenai\w+)_(?:absolument_|presque_)?rien
    n(?:'étais|'avais|e_serais)_pas_(?:à_ma_place|capable|assez|de_taille) pas_à_ma_place
    manqué_(?:tellement|tant|presque|la_moitié) missed_(?:so|most|half|almost|nearly) (?:didn't|did_not)_belong
    understood_(?:nothing|almost_nothing) (?:couldn't|didn't)_understand_(?:anything|a_word|a_thing) failed failing
    quit hated? cried ashamed stupid lost gave_up
    (?:m'a|m'ont)_(?:dit|trouvée?|traitée?)_(?:trop|de_(?!l[ea]s?|continu*)|que_(?:je_)?(?:n')?étais_(?:pas|trop))
    (?:told|called)_me_(?:i_was|too|stupid|lazy) dropped_out angry (?:was|is|it's|so|too|really|very)_hard too_\w+
    disaster refused rejected
""")
# What joins a failure to what came of it.
GOES_ON = re.compile(
    r"[,;:]? (?:et|pis|puis|mais|alors|fait que|faque|and"
    r"|so(?! (?:much|many|hard|badly|far|long|little|few) )|but|then) |; |: |[.!?] "
)
# What the person did, then what a clause says of a thing in it: « j'ai codé un jeu avec les maths que je détestais ».
DID = re.compile(r"(?:j'ai|on a|i) (?!eu\b|été\b|was\b|had\b)\w+")
DESCRIBING = re.compile(r" (?:que|qui|où|dont|that|which) | qu'")
# Why an examination was failed, in what the person did: « je lisais la question en vendeur ».
EXPLAINED = re.compile(
    r"(?<!\w)(?:coulé|échoué|raté|failed|flunked) [^.;]*(?:parce que|because) (?:je |j'|i )"
    r"(?![^.;]*(?:(?<!\w)(?:pas|plus|jamais|rien|not|never|trop|too)(?!\w)|n't))"
)
# Work taken in place of school is no answer to having left it.
ONLY_WORKED = re.compile(
    r"(?:j'ai|i) (?:été |juste |just )?(?:travaillé|worked)"
    r"(?! (?:fort|plus|deux fois|le double|encore|sur|hard|twice|on))"
)
MY_PART = re.compile(r"(?<!\w)(?:je|on|nous|moi|mon|ma|mes|i|i'm|i've|we|my|me)(?!\w)|(?<!\w)[jm]'\w")
# A fall denied is none: « sans abandonner », « never lost ».
DENIED = re.compile(
    r"(?<!\w)(?:n[e']|pas|jamais|sans|plus|cesse|arrête|never|not|without|nobody|personne|\w+n't)\W*(?:\w+\W+){0,7}?"
    r"(?:abandonn|lâch|honte|impossible|perdu|échou|raté|quit|ashamed|lost|fail)\w*"
)
RISE = anywhere(r"""
    (?<=,_)c'est_(?!dur|difficile|plate|impossible)\w+ mais pourtant malgré même_(?:si|quand|les) avant_(?:d[e']|qu\w*)
    jusqu'à sauf alors_j'ai aujourd'hui maintenant recommenc* relev* relèv* continu* appris* apprend* compris
    réuss* repris reprendre retourn* refait* réappris debout fini gagn*
    passed passé_(?:avec|mon|ma|le|la)
    but yet still again until before even today now learned taught kept keep finished more framed graduated
    (?:walked|came|went|come|go|got)_back m'a_(?:montré|appris|dit_qu*) (?:told|showed)_me_(?:which|where|how|what)
    (?:peux|peut|can)_\w*_?\w*_?(?:perdu|lost)_(?:et|and) cessé_d'avoir_honte pour_(?:finir|mieux|reprendre|devenir)
""")
