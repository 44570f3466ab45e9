"""The words by which traits of a good quote and scenes of a life are recognized; all patterns read folded text."""

import re

from composer.core.quotes.lexicon import anywhere, by_first_letters

# The subject of the campaign, then its actions and places, which are also in résumés and have less weight.
VIRTUE = anywhere("""
    persév* effort* essay* essais? recommen* relev* relèv* continu* réuss* courag* patien* échec* échou* erreur*
    rat(?:er|ée?s?) tomb* chute* abandonn* lâch* progr* capable* obstacle* défis? rêve[rsz]? crois croire croyez
    confiance trop_tard peur doute* élan discipline victoire* oser? espoir détour* honte force avancer? persist*
    ténacité tenir_bon rebât* réessa*
    persever* efforts? try tried trying again fail* mistake* quit g[ia]ve_up progress* dream* believ* brave*
    patience afraid keep* kept show_up proud strong(?:er)? strength rise* grow* growth hope* come_back
""")
DEED = anywhere("""
    commenc* appren* appris* réappr* retourn* revenue? revenir repris reprendre refai(?:t|re) étudi* études?
    diplôme* devoirs examen* travail objectif* réponse* débutant* arrêt(?:er?|é) effac* chance aider? entraîn*
    leçon* fini[rt]? fi[eè]re?s? vise[rz]? atteindre écoute* ajuste* bâti* construi* changer? grandi* école
    avancé reçu encourag*
    learn* taught teach* stud(?:y|ies|ied|ying) school class* homework goal* promise* finish* practice* start*
    began begin* help* rest lost won win* work
""")
IMAGE = anywhere("""
    glace neige marches? escaliers? échelles? barreaux? murs? portes? fenêtres? montagnes? sommets? collines?
    chemins? routes? sentiers? ponts? pas_à_pas (?:un|prochain|seul)_pas fleurs? graines? racines? arbres?
    forêts? jardins? ombre fruits? récoltes? semer plant(?:er|é) nid oiseaux? vents? vagues? mers? océans?
    fleuve rivières? pluie soleil orages? tempêtes? hiver printemps saisons? étoiles? ciel lune nuit matin noir
    lumières? feu braise flammes? fumée muscles? marathon course ligne_d'arrivée but arrêt ballon patins vélo
    bateaux? voiles? avion ailes? décoller voler nager plonger piscine pain pâte recettes? livres? pages?
    chapitres? mots? crayons? efface cahiers? pupitres? tableau bulletins? miroir notes? chansons? musique
    guitare piano violon scène danser? danses corps mains? bras cœur dos yeux voix ventre tête cordes? nœud clou
    marteau briques? pierres? bois maison clés? fondations? bâtiment lettres? autobus métro train bagages?
    valises? loin horizon comme_(?:une?|si) robot machine caméra niveau pièges? souliers? chaussures? destin
    trou fil casse-tête
    ice snow skates? stairs? steps? ladder walls? doors? windows? mountains? hills? roads? paths? bridges? bus
    train steel bolts? bricks? rooms? voice seeds? roots? trees? garden wind waves? sea ocean rivers? rain sun
    storm winter stars? night morning dark light fire muscles? race finish_line ball bike boat wings? fly swim
    books? pages? chapters? words? pencil eraser songs? guitar piano stage hands? heart shoes? rope hammer house
    keys? territory chair shift backpack games? mirror map compass like_a
""")
FORCE = anywhere("""
    jamais toujours chaque aucune? rien personne seule? toute?s? tous même
    never always every each nothing nobody only one_more whole
""")
STRONG = anywhere("""
    recommenc* relev* possible jamais toujours demain lendemain matin loin debout avance rêves? vie courage
    liberté chemin ensemble soi-même soi toi vraie? réussir quand_même force avenir destin fi[eè]re?s? confiance
    espoir
    again possible forever strong myself yourself dream* life tomorrow proud hope free morning
""")
CHANGE = by_first_letters(
    r"\b(?:j'ai|on a|nous avons) (?:appris|compris|recommencé|refait|réappris|repris|découvert|gardé|fini|traversé"
    r"|arrêté|cessé|choisi|décidé|osé|planté|trouvé|réussi)"
    r"|\bm'(?:a|ont) (?:appris|enseigné|montré|donné|rendu|fait comp)"
    r"|\bje (?:suis (?:retourné|revenu)|me (?:suis|l[ae]s? suis) (?:relev|donn|rem))"
    r"|\bjamais été aussi|(?:ils|elles) ont compris"
    r"|\bj'étais .* (?:je suis|je \w+e)\b"
    r"|\bused to .* now\b|\bi (?:kept|learned (?:to|that|how)|realized|never|finished|went back|became)\b"
    r"|\b(?:taught|made|makes) me\b"
)
# « J'ai fini, et aujourd'hui je… »: what it has come to, after a verb in the past.
AND_NOW = re.compile(r"(?<!\w)(?:et|and|but|mais),? (?:aujourd'hui|maintenant|today|now)(?!\w)")
ENDS_IN_THE_PAST = re.compile(r"(?:é|i|is|it|u|ed|was|ais|ait)\b")
TURN = by_first_letters(
    r"\b(?:mais|pourtant|même (?:si|s'|quand|les)|sauf|malgré|plutôt que|au lieu de|avant d[e']|alors j'ai|quand même"
    r"|jusqu'à ce que|surtout quand|but|even|yet|until|before|instead|so i|anyway|still|\w+er than)\b"
    r"|\b(?:pas|ne|n'\w+|jamais) [^.;:]*[,:;] (?:c'est|je|on|tu|il|elle|j'|mais|seulement)\b|, (?:pas|not|jamais) |; "
    r"|\b(?:plus|moins|mieux|autant|aussi|more|less|better|as) [^.]*\b(?:qu[e']|than|as)\b|\bplus .*, plus\b"
    r"|(?<!\w)(?:et|pis|and) (?:(?:une?|la|le|les|ma|mon|a|the|my) |l')?\w+ (?:aussi|too|non plus)\W*$"
    r"|n'est jamais .* : |[.!] (?:(?:à|dès) )?(?:la|le) \w+ième,"
)
DEFINITION = re.compile(
    r"^[^,.]{3,60}, (?:c'est|ce n'est|ça (?!\w+ait\b))|^ce qui [^,]+, c[e']"
    r"|(?:^|que )(?:la |le |l')?(?:persévérance|patience|courage|échec|réussite|effort|confiance)[^,]{0,12} (?:n')?est "
    r"|^(?:perseverance|failure|courage|success|progress|patience) (?:is|means|taught)\b|^\w+ing [^.]* is\b"
)
PURPOSE = re.compile(
    r"(?<!\w)(?:pour (?:qu[e']|ne pas |\w+(?:er|ir|re)\b)|afin|parce qu|sans |so (?:that|i|my)\b|because|without)"
)
FIGURE = re.compile(
    r"(?<!\w)(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
    r"|quarante|cinquante|soixante|cent|mille|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?!\w)"
    r"[\w -]*(?:fois|ans|années|mois|jours|lettres|times|years|row)"
)
FIRST_PERSON = re.compile(
    r"(?<!\w)(?:j(?:ai|suis|étais|etais|avais|me|vas)|chus?)(?!\w)|(?<!\w)(?:je|mon|ma|mes|moi|i|i'm|i've|my"
    r"|me)(?![\w-])|(?<!\w)[jm]'\w"
)
DENIES = re.compile(r"(?<!\w)(?:pas|plus|jamais|rien|not|never|nothing)(?!\w)|n't(?!\w)")
YOU = re.compile(r"(?<!\w)(?:tu|toi|ton|ta|tes|vous|votre|vos|you|your|yourself)(?!\w)|(?<!\w)t'\w")
BEGINS_WITH_YOU = re.compile(r"(?:tu|ton|ta|tes|vous|votre|vos|you|you're|your)(?!\w)|t'")
#: Words so common that one which comes back says nothing.
EMPTY = frozenset(
    """
    plus pour avec dans mais tout tous même comme quand sont être avoir fait faire that this your with what when have
    """.split()
)

# Subjects of general truths. The first kind makes a sentence general in any tense, the second in the present only.
ASIDE = r"(?:[^,]{3,25}, )?"
EVERYONE = re.compile(
    rf"{ASIDE}(?:chaque|personne ne (?!m'|savait|disait|venait|croyait|voulait)"
    r"|personne (?:n'|ne )?(?:est|naît|naîtra)(?! venu)"
    r"|aucune?|rien ne|quiconque|celui qui"
    rf"|celle qui|ceux qui"
    r"|tout le monde (?:peut|a le)|il (?:ne |n')?(?:faut|suffit|vaut mieux|est jamais|y a pas de)"
    r"|(?:derrière|entre|avant|après|sous|dans) [^,]+,? il y a|every|each|nobody(?! (?:knew|said|told|believed"
    r"|asked|helped|came|saw|was))|nothing|everyone"
    r"|no (?!i\b|we\b|he\b)\w+)\b"
)
ANYONE = re.compile(
    rf"{ASIDE}(?:l'|(?:on|la|le|les|une?|quand on|si on|quand|the|an?|when|if|people)\b)"
    r"|(?:se |s'|me |m'|ne pas )?(?!hier|premier|dernier)\w{3,}(?:er|ir|re)\b"
    r"|\w{3,}s (?:do|are|have|need|can|never|always|don't)\b"
)
PAST = by_first_letters(
    r"(?<!\w)(?!mais|jamais|frais|vrais|français|parfait|fait|lait|trait|ait\b)\w{2,}(?:ais|ait|aient|èrent)(?!\w)"
    r"|(?<!\w)(?:[mtsl]')?(?:ai|as|a|ont|est|sont|suis|avons) (?:(?!l[ea]s? |une? |des |du |mon |ma |mes )\w+ )?"
    r"(?!l[ea]s? |nous|vous|plus|tous|aussi|ainsi|ici|puis|suis|jamais|mis\b|qu)\w+(?:é|i|is|it|u|us|ert)e?s?(?!\w)"
    r"|(?<!\w)(?:was|were|had|went|got|did|told|said|took|came|made|gave|kept|taught|found|left|began|brought|built|felt"
    r"|fell|held|knew|lost|met|spent|wrote|ran|sat|stood|thought|won|grew|broke|drove|learnt|became|\w+ed)(?!\w)"
)
HABIT = re.compile(
    r"(?:quand|lorsque|chaque fois que|when|whenever) (?:je|j'|i\b)[^,]*, (?:je|j'|i\b)"
    r"|(?:je |j'|i )[^,]*\b(?:chaque|toujours|every|always)\b"
)


# A scene of someone’s life, with its turn.
_I = r"(?<!\w)(?:j'(?=\w)|(?:je|i|i'm|i've)(?!\w))"
#: What I did or was: « j'ai appris », « je suis revenu », « je bégayais », « I burned ».
DONE = re.compile(
    r"(?<!\w)(?:j'?ai (?!(?:une?|des|le|la|les|\d+) )|j'me suis |je? ?(?:ne |me |m')?\w+ais(?!\w)"
    r"|j[e']? ?(?:me |m')?suis (?:\w+ )?\w+(?:é|i|u|is|it)e?s?(?!\w)"
    r"|i (?:never |still |just |also )?(?:\w+ed|was|had|went|got|did|made|took|came|kept|learned|built|wrote|read"
    r"|taught|found"
    r"|lost|fell|heard|sat|stood|grew|cut|knew|left|put|let|ran|couldn't|didn't)(?!\w))"
)
#: Where it has led.
NOW = re.compile(
    r"(?<!\w)(?:aujourd'hui|maintenant|asteure|à c't'heure|désormais|now|today|these days|ever since|depuis ce)(?!\w)"
    r"|(?:,|pis|et) là "
)
#: A clause of mine that goes on: what came of it, when, before what.
GOES_ON = re.compile(
    rf"{_I}.*?[,;:]? (?:et|pis|puis|mais|alors|donc|fait que|and|so|but|then|until|because|parce qu[e']"
    rf"|avant d?[eq']\w*"
    r"|before|jusqu'\w+|quand|when|while|pendant que|pour|sans|without) .{8,}"
)
#: It is me who does today what was done for me, or without me.
ROLE = re.compile(r"(?<!\w)c'est (?:moi|mon|ma|mes)(?!\w)|(?<!\w)(?:the (?:one|reason) (?:who|i)|one who)(?!\w)")
_TENS = r"(?:dix|vingt|trente|quarante|cinquante|soixante|seize|quinze|quatorze|treize|douze|\d\d)"
AGE = re.compile(
    rf"(?<!\w)(?:à|at) (?:{_TENS}[\w -]{{0,20}}ans|(?:thirty|forty|fifty|sixty|twenty|\w+teen|\d\d)(?:-\w+)?)(?!\w)"
)
ORDINAL = re.compile(
    r"(?<!\w)(?:la|le|mon|ma|my|the) (?:premi[eè]re?|derni[eè]re?|(?:deux|trois|quatr|cinqu)ième|first|last|second"
    r"|third|fourth)"
    r"(?!\w)"
)
SUPERLATIVE = re.compile(
    r"(?<!\w)(?:le|la|les|the|my|mon|ma) (?:plus|moins|seule?|only|(?!best|rest|test|guest|interest)\w{3,}est"
    r"|pires?|meilleure?)(?!\w)"
)
SCHOOL = re.compile(
    r"(?<!\w)(?:école|classe|cours|examens?|cégep|secondaire|diplômes?|dep|bac|maîtrise|devoirs|cahiers?|bulletins?"
    r"|livres?"
    r"|leçons?|profs?|tableau|élèves?|stages?|stagiaires?|bibliothèque|dictionnaire|alphabet|lire|écrire|enseign\w+"
    r"|school"
    r"|class(?:room)?|exams?|tests?|grade|college|degree|homework|essays?|books?|library|teacher|students?|reading"
    r"|write"
    r"|graduat\w+|diploma|lessons?|teach)(?!\w)"
)
#: Somebody, unnamed, who held out a hand.
HELPED = re.compile(
    r"(?<!\w)(?:quelqu'un|une dame|un monsieur|somebody|someone|a (?:teacher|janitor|stranger|neighbou?r)"
    r"|(?:on|qui|une?) (?:\w+ )?m'a (?:dit|donné|prêté|demandé|tendu|appris))(?!\w)"
)
ME = re.compile(r"(?<!\w)(?:m'(?=\w)|(?:me|moi)(?!\w))")
BEGINS_WITH_ME = re.compile(r"(?:moi,? )?(?:je|j'|jai|jsuis|i|i'm|i've)(?!\w)|j'\w")
BEGINS_WHEN = re.compile(
    r"(?:quand|chaque fois|le jour où|la (?:première|dernière) fois qu|when|every time|the (?:first |last )?(?:day"
    r"|time)|à \w+ ans|at \w+)(?!\w)"
)
_CLOSE = (
    r"(?:m[eè]re|père|frères?|sœurs?|mari|femme|blonde|chum|prof\w*|enseignante?|coach|boss|patronn?e?|amie?s?"
    r"|bibliothécaire|librarian|janitor|concierge|driver|chauffeu\w+|instruct\w+|nurse|infirmi\w+|neighbou?r|voisine?"
    r"|stranger|secretary|secrétaire|principal|direct(?:eur|rice)|monsieur|dame|lady"
    r"|parents|mother|father"
    r"|mom|dad|brother|sister|wife|husband|teacher|friends?|kids?|grand\w+|fils|fille|gars|monde|gens|people|équipe"
    r"|team|collègues)"
)
#: A sentence about somebody else, with nothing of the person in it.
BEGINS_WITH_OTHERS = re.compile(rf"(?:mon|ma|mes|my|our|notre|nos|une?|le|la|les|the|an?) (?:\w+ )?{_CLOSE}(?!\w)")
MINE = re.compile(rf"{_I}|(?<!\w)(?:m'|me |moi|tu |toi|you|nous|us)(?!')")
#: What an organisation does, in its own praise.
SERVICE = re.compile(
    r"(?<!\w)(?:(?:on|nous|we) (?:offr\w+|organis\w+|embauch\w+|accueill\w+|propos\w+|serve|offer|run|hire|provide"
    r"|host)"
    r"|notre (?:organisme|organisation|équipe|entreprise|mission|école|mrc|ville|municipalité|région|caisse|banque"
    r"|ministère|conseil|commission|établissement|client\w*|modèle|adn)|our (?:organi[sz]ation|mission|team|company"
    r"|school|dna|clients?|customers|values|model|city|board)|valeurs? d'entreprise|plan stratégique|parties prenantes"
    r"|(?:est|sont|sommes|suis|is|are|am) (?:très |si |so |very )?(?:fi[eè]r|heureu[sx]|proud|pleased|thrilled"
    r"|delighted)\w* (?:de"
    r"|d'|to) (?:appuy|souten|s'assoc|m'assoc|particip|annonc|présent|contribu|support|announce|partner|join|present"
    r"|sponsor)\w*|mobilisé\w*|\d+e édition|centres? de services|(?:nous|on) (?:vous )?souhait\w+|priorités?"
    r"|plans? d'action|concertée?s?"
    r"|initiatives?|démarches?|partenaires|partenariat|enjeux"
    r"|gouvernance|arrondissement|mandat|key priority|commitment|partnership|community partners|commission scolaire"
    r"|leverage|stakeholders?"
    r"|synerg\w+|innovati(?:on|ve|f|ve)s?|habitants|citoyens|subventions?"
    r"|membre du|member of)(?!\w)"
)
WISH = re.compile(
    r"(?<!\w)(?:j'aimerais|je voudrais|j'aurais aimé|je souhaite|i wish|i'd like|i would like|i hope)(?!\w)"
)
#: What any poster says.
WORN = re.compile(
    r"(?<!\w)(?:tout est possible|anything is possible|rien n'est impossible|nothing is impossible"
    r"|(?:croi\w+|croy\w+) (?:toujours )?en (?:ses|tes|vos|nos|mes|leurs) rêves|crois en toi\W*$|croyez en vous\W*$"
    r"|believe in (?:yourself|your dreams)\W*$|sui(?:s|vez|vre) (?:tes|vos|ses) rêves|follow your (?:dreams|heart"
    r"|passion)"
    r"|never give up\W*$|^(?:ne )?jamais (?:lâcher|abandonner)\W*$|^(?:on )?(?:ne )?lâche(?:r|z)? (?:pas"
    r"|rien)\W*$|^stay in school\W*$|^reste[zs]? à l'école\W*$|ne lâchez? (?:pas|jamais)\W*$"
    r"|lâche[zs]? pas la patate|sort(?:ez|s) de (?:votre|ta) zone"
    r"|reach for the|dream big|chaque (?:jeune|personne"
    r"|enfant) est unique"
    r"|(?:persévérance|école|éducation|effort|travail|motivation|perseverance|education|school"
    r"|hard work)(?: (?:est|is)|,? c'est)"
    r" (?:\w+ )?(?:important|essentiel|nécessaire|primordial|la clé|key|the key|essential|necessary)\w*)"
)
#: Posts and places, one after the other.
ITINERARY = re.compile(
    r"(?<!\w)(?:d'abord|first) .*(?<!\w)(?:ensuite|puis|then)(?!\w)"
    r"|^(?:j'ai|i) (?:étudié|travaillé|vécu|enseigné|habité|grandi|studied|worked|lived|taught|grew up)"
    r" (?:à|au|aux|en|chez|in|at)\b[^,;]*,? (?:puis|ensuite|et (?:ensuite|puis|après)|then|and then)"
    r" (?:à|au|aux|en|chez|in|at)\b"
)
#: How others took it, with no answer from the person.
OTHERS_REACT = re.compile(
    r"(?<!\w)(?:riai(?:t|ent)(?: de moi)?|capotai(?:t|ent)|laughed(?: at me)?|en revenai(?:t|ent) pas)\W*$"
)
