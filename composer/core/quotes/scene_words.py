"""The words by which a scene of someone’s life is recognized, with its turn; all patterns read folded text."""

import re

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
