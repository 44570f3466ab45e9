"""The words and expressions that show whether a sentence stands alone; all patterns read folded text.

Folded text has lower case, plain apostrophes and plain spaces (`composer.core.quotes.sentences.fold`).
"""

import re

from composer.core.quotes.lexicon import LateWords, anywhere, at_start, by_first_letters

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
    r"|(?:la|le|the) (?:premi[eè]re?|seconde?|deuxième|troisième|quatrième|cinquième|sixième|dernière?|second|third"
    r"|fourth|fifth|last) (?:[lmn]'|(?:ne |me |nous )?(?:a|est|était|avait|fut|was|had|got|said|took|made)(?!\w))"
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
# The same at the end: “I made the national team nine years later.”
LATER = re.compile(
    r"(?<!\w)[\w-]+ (?:ans?|années|mois|jours?|semaines?|years?|months?|weeks?|days?)"
    r" (?:plus tard|après|later|after)\W*$"
)
# What was asked, what nobody saw, what an order adds to is in the sentence before: « J'ai demandé pourquoi. »,
# « Personne s'en est aperçu. », « Lâche pas le crayon non plus. ».
TAKEN_FROM_BEFORE = re.compile(
    r"(?:j'ai|je (?:lui|leur) ai|on a|i|we) (?:re)?(?:demandé|asked) (?:\w+ )?(?:pourquoi|comment|why|how)"
    r"(?=\W*$|[,;.:]| (?:et|pis|and)(?!\w))"
    r"|(?:personne|tout le monde|nobody|everybody) (?:ne |n')?(?:s'en|l'a|l'avait|en|y|noticed|knew)(?![\w'])"
    r"(?!.* (?:de|d'|que|qu') ?\w)"
    r"|[^,;:]* (?:non plus|either|neither)\W*$"
)
# What is still known, and the things in it: “I still know where the bench is.”
STILL = re.compile(
    r"(?:i|we) still (?:know|remember|hear|see|think about|dream of)(?!\w)"
    r"|(?:je |j'|on )(?:me |m')?(?:sais|connais|rappelle|souviens|vois|entends|pense) (?:encore|toujours)(?!\w)"
)
KNOWN_THING = re.compile(r"(?<!\w)(?:(?:the|that|those|la|le|les|cette|ce) |l')(\w{4,})")
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
    r"|fine|normal) .*\bto\b|it takes .*\bto\b|it took (?:me|us|\w+ (?:years|months|days|tries|times)) .*\bto\b"
    r"|ça (?:m'a|nous a|prend|a) (?:pris |fallu )?(?:\w+ ){1,3}(?:ans|années|mois|semaines|jours|fois|temps)"
    r" (?:pour|à|avant)\b"
)
CLEFT = re.compile(
    r"c'est (?:(?:en|quand|à force|dans|avec|sur|par|au|à) [^,]*,? ?qu[e']"
    r"|(?:la|l'|les|le (?!seul|premier|dernier)|mon|ma|nos|mes) ?[^,]* qui\b)"
)
# What the first question asks about is what the answer begins by: « C'est recommencer le moule. ».
DEFINES_IT = re.compile(
    r"c'est (?:de |d'|d' ?|ne pas )?(?:se |s'|me |m'|te |t')?(?!(?:hier|premier|dernier)\b)\w{2,}(?:er|ir|re)(?!\w)"
    r"|it's (?:not )?(?!(?:nothing|something|anything|everything)\b)\w{2,}ing(?!\w)"
)
# A question without its mark: « Est-ce que je crois en moi ».
ASKS = re.compile(r"est-ce qu|[\w' ]+-tu\W*$|pourquoi (?:ne pas )?\w+er |why (?:bother|even|try|persevere)(?!\w)")
# Words anywhere in a sentence that refer to something outside it.
ELSEWHERE = LateWords(r"""
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
    r"(?<![\w'-])(?:elles?|ils?|lui|eux|leurs|he|she|they|him|them|his|her|their)(?![\w'])|(?<=qu')(?:ils|elles?)(?!\w)"
)
CLITIC = re.compile(
    r"(?<![\w-])(?<!que )(?<!qu')(?:je |tu |on |nous |vous |j')(?:ne |n')?"
    r"(?:(?:le|la|les|lui|leur|en|y)\b(?! (?:regrette|fait|serais|ferais|voudrais|sais|savais|dis|répète|crois)\b)"
    r"|l'(?!admet|avoue|accept|assum))"
    r"|(?<![\w-])j'ai (?:pu|voulu|dû|su) (?:l[ae]s? |l')(?=\w+(?:er|ir|re)(?!\w))"
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

# Swearing, and what no school campaign prints.
ROUGH = LateWords("""
    t[aâ]barna* c[aâ]l[iî]ss?* crisse(?:s|ment)? ost[iy]e? est[iy] '?st[iy] ciboire viarge maudite?s? marde merd*
    chie(?:r|s|nt)? chié* chiait chiants? put(?:ain|e)* con(?:ne)?s? connard* cul foutre fout(?:ue?s?|ent) bordel
    niaiseux suicid* me_tuer mourir morte?s? drogue* cocaïne overdose
    viol(?:ée?s?) fuck* shit* damn* bitch* ass asshole* crap crappy
    bastards? hell pissed kill_(?:me|you|him|her|them|people|someone) die
""")
# Habits of speech that print shows.
TIC = LateWords(r"""
    euh+ heu+ hum+ hmm+ tsé t'sais t'sé (?<!que_)(?<!quand_)tu_sais(?!_\w)
    (?<!ce_)(?<!le_)(?<!un_)genre(?!_de) lol haha* oui_oui non_non hein
    mettons là_là ben bin (?:mais|et|pis)_bon bon_ben ouin etc yo si_on_peut_dire
    (?:faque|fait_que|pis_toute?|pis_tout_ça)(?=\W?$) ou_quelque_chose on_va_dire j'imagine(?=\W?$) je_suppose(?=\W?$)
    (?<!que_)je_dirais (?<=,_)là[,.] je_pense,?\.?$ um+ uh+ you_know i_mean kind_of sort_of or_something whatever
    point_à_la_ligne (?<!la_)(?<!une_)(?<!les_)(?<!chaque_)(?<!de_)virgule(?=_\w)
    j'en_ai_vu_d'autres ,_(?:gros|bro|man|dude|les_boys|mon_chum|le_gros|buddy)(?=\W?$)
    literally was_like basically i'd_say honestly
""")
# « le dernier but » is whole, and so is “nobody asked you to.” with its full stop.
_GOAL = "".join(
    rf"(?<!{word} )" for word in "un le mon ton son ce premier dernier seul prochain même autre beau".split()
)
UNFINISHED = re.compile(rf"(?:[:,;…]|\.\.\.?|\b(?:et|mais|ou|que|de|à|and|{_GOAL}but|or|the)|\b(?:of|to)(?!\.))\W*$")
ENCLOSED = re.compile(r"[()\[\]{}|<>\\_]|\*\*")

_DET = r"(?:le|la|les|un|une|son|sa|ses|mon|ma|mes|ton|ta|tes|notre|nos|pas|plus|toujours|jamais|the|an?|my|me|your)"
# Verbs as they are typed in haste: « jai », « jsuis », « ya ».
_HASTE = r"y'a|chus?|chuis|jai|jsuis|jétais|jetais|javais|jme|jvas|jpeux|jveux"
FINITE = by_first_letters(
    rf"(?<!\w)(?:{_HASTE})(?!\w)|"
    # A noun, then a verb in the present and what it acts on: « le talent ouvre la porte », « nobody builds the roof ».
    r"(?<!\w)(?:(?:le|la|les|un|une|mon|ma|mes|ton|ta|tes|chaque|the|my|your|every) |l')[\w-]+ (?:ne |n')?"
    rf"(?!(?:encore|même|entre|contre|comme|autre|toute|une|de|que|ce|se|et)\b)\w+(?:e|ent|it|s|ed) (?:{_DET}(?!\w)|l')"
    r"|(?<!\w)(?:nobody|everybody|everyone|someone|somebody|people|personne ne|tout le monde|quelqu'un)"
    r"(?:, [^,]{3,25},)? \w+"
    # A plural, then its verb: « les petites journées comptent »; what every one or none does: “every seed looks like
    # nothing”; what is there: « y a pas de honte ».
    r"|(?<!\w)(?:les|mes|tes|ses|nos|vos|des|deux|trois) (?:\w+ )?\w+[sx] (?:ne |n')?"
    r"(?!souvent|vraiment|\w+(?:[eéu]|am|em)ment(?!\w))\w+ent(?!\w)"
    r"|(?<!\w)(?:every|each|no) (?:\w+ ){1,2}\w{3,}s (?:like|at|as|for|to|on|in|up|out|the|an?|you|me|if|when|before"
    r"|after|than|more|back)(?!\w)"
    r"|(?<!\w)y (?:a|avait|aura)(?!\w)"
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
    r"|wins?|means|counts?|matter|becomes|begins|knows|goes|gets|grows|feels|says|tells|leads|teaches|brings|happens|belongs|lies|stays"
    r"|showed|moved|changed|stopped|started)(?![\w-]))"
)
# A noun with a clause of its own: « un bon prof qui écoute » has a verb, and says nothing.
# « Mon entraîneuse, qui ne m'a jamais attendu. »: somebody, and a clause that only describes.
DESCRIBED = re.compile(
    r"(?:(?:mon|ma|mes|my|le|la|les|the|une?|des|an?) |l')(?:[\w'-]+ ){0,5}?[\w'-]+(?:, [^,;:]{3,40})?,"
    r" (?:qui|que|qu'|dont|who|that|which)(?!\w)"
    r"[^,;:]*$"
)
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
    r"|treize|quinze|seize|trente|quarante|cinquante|mille|someone|one|the|vie|ville|école|monde|personne|voie|chose)(?!\w))\w{3,}e_(?:en|comme|pendant"
    r"|quand|mais|plus|moins|encore) "
)
COMMAND = at_start(
    _BARE_VERB
    + _BARE_ORDER
    + r"""
    n(?:e_|')\w+ (?!rendez-)\w+-(?:toi|vous|nous|le|la|les|moi) \w{3,}ez crois
    arrive(?!_qu) reviens reprends repars relis refais défais attends sors continue lâche fais prends donne ose rêve
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
    r"[,;:]? (?:et|pis|puis|mais|alors|fait que|faque|le temps que|and"
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
    r"|(?<!\w)(?:le droit d'|permis d'|allowed to |okay to |ok to )(?:être |avoir |be |feel )?\w+"
)
RISE = anywhere(r"""
    (?<=,_)c'est_(?!dur|difficile|plate|impossible)\w+ mais pourtant malgré même_(?:si|quand|les)
    avant_(?:de|d'\w+|qu\w*)
    jusqu'à sauf alors_j'ai aujourd'hui maintenant recommenc* relev* relèv* continu* appris* apprend* compris
    (?:et|pis|puis)_(?:à_)?l[ae]_[\w-]+ième(?!_(?:aussi|fois_aussi|encore|pareil)) assez_(?:souvent|de_fois)_pour
    and_the_[\w-]+(?:nd|rd|th)(?!_(?:too|as_well))
    réuss* repris reprendre retourn* refait* réappris debout fini gagn*
    passed passé_(?:avec|mon|ma|le|la)
    but yet still again until before even today now learned taught kept keep finished more framed graduated
    (?:walked|came|went|come|go|got)_back m'a_(?:montré|appris|dit_qu*) (?:told|showed)_me_(?:which|where|how|what)
    (?:peux|peut|can)_\w*_?\w*_?(?:perdu|lost)_(?:et|and) cessé_d'avoir_honte pour_(?:finir|mieux|reprendre|devenir)
""")
