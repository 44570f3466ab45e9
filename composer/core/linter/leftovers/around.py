"""What stands before a caption or after its last hashtag: headings of e-mails, screens of networks, an assistant's say.

Each pattern is for lines of a skeleton, and is searched for in that part alone.
"""

from composer.core.text.late_pattern import LatePattern

_LINE = r"(?:(?<=\n)|\A)"
_ALONE = r"[ .!]*(?=\n|\Z)"
# Two lines or more of an e-mail's heading: « De : Josée », « Envoyé : mardi ».
_FIELD = r"(?:de|from|a|to|cc|cci|bcc|envoyee?|sent|date|recu|received|objet|subject|sujet)"
HEADING = LatePattern(rf"{_LINE}{_FIELD} ?: ?[^\n]{{1,80}}\n+{_FIELD} ?: ?[^\n]{{1,80}}")
# What is asked of whoever reads the draft, a number in a series, when it is to be out, its state.
BEFORE = LatePattern(
    rf"{_LINE}[^\n]{{0,60}}\b(?:ca te va|ca vous va|ca te convient|cela vous convient|est-ce que ca marche|"
    r"does (?:this|it) work|is this ok(?:ay)?|sounds? good)\b[^\n]{0,30}\?"
    rf"|{_LINE}(?:publication|post|legende|caption) (?:n[o°] ?)?\d{{1,2}}(?: ?(?:de|of|/|"
    rf"sur) ?\d{{1,2}})?[ :.]*(?=\n|\Z)"
    rf"|{_LINE}\(?\d{{1,2}}[).]{_ALONE}|{_LINE}(?:titre|title|accroche|hook|sujet|headline) ?: ?[^\n]{{1,80}}(?=\n)"
    rf"|{_LINE}(?:vf|v)\d?\b(?: ?[–-] ?[^\n]{{1,40}})?{_ALONE}"
    rf"|{_LINE}(?:a )?(?:publier|diffuser|programmer|publish|post|schedule)[erd]*"
    r" (?:le |l'|on |for |pour le |demain|lundi|mardi|mercredi|jeudi|vendredi|mon|tue|wed|thu|fri)[^\n]{0,50}(?=\n)"
    rf"|{_LINE}(?:(?:sure|absolument|certainement|bien sur|avec plaisir|certainly|of course|absolutely|"
    rf"no problem)[!,.]|"
    r"(?:here you go|here it is)\b)[^\n]{0,60}(?=\n)"
)
_AGO = r"(?:il y a )?\d{1,3} ?(?:h|j|d|w|m|min|sem|heures?|jours?|hours?|days?|minutes?|semaines?|weeks?)(?: ago)?"
_NETWORK_WORDS = (
    r"(?:j'aime|aimer|like|commenter|comment|repondre|reply|partager|share|envoyer|send|enregistrer|save|suivre|follow|"
    r"copier(?: le texte| le code)?|copy(?: code| text)?|regenere[rz]?|regenerate|modifier|edit|traduire|retry|"
    r"reessayer|remis|distribue|delivered|livree?|sponsorisee?|sponsored)"
)
SCREEN = LatePattern(
    rf"{_LINE}(?:vue?|lue?|seen|read|delivered|remis|distribue)(?: (?:a|at|by|par|le|hier|aujourd'hui|today|"
    rf"yesterday|il y a))? ?[\d:h]{{0,6}}(?: ?[ap]m)?(?: \w{{1,8}})?{_ALONE}"
    rf"|{_LINE}{_NETWORK_WORDS}(?:[ ·|•]+{_NETWORK_WORDS})*{_ALONE}|{_LINE}{_AGO}(?: [·•].{{0,20}})?{_ALONE}"
    rf"|{_LINE}(?:aimee? par|liked by|seen by|vu(?:e)? par) [^\n]{{1,60}}"
    rf"|{_LINE}\d[\d ,.]*k? ?(?:j'aime|likes?|commentaires?|comments?|partages?|shares?|vues?|views?|"
    rf"reactions?){_ALONE}"
    rf"|{_LINE}(?:voir|afficher|masquer|view|see|show|hide) (?:les |all |toutes les )?\d[\d ]* (?:commentaires?|"
    rf"reponses?|comments?|replies){_ALONE}|{_LINE}page \d+ (?:de|of|sur|/) ?\d+{_ALONE}"
    rf"|{_LINE}[\w.()-]{{1,40}}\.(?:jpe?g|png|heic|gif|webp|docx?|pdf|mp4|mov){_ALONE}|{_LINE}[-_=*]{{3,}}[\s]*\Z"
)
_MADE = (
    r"(?:garde|respecte|evite|opte|utilise|integre|conserve|mis|ajoute|choisi|raccourci|"
    r"kept|used|avoided|focused|added|made|aimed|included|opted)"
)
_OF_A_TEXT = (
    r"(?:ton|texte|legende|caracteres|mots-clics|hashtags?|phrase|longueur|style|version|mots|"
    r"tone|text|caption|characters|words|length|style|voice)"
)
ASSISTANT = LatePattern(
    rf"{_LINE}[^\w\n]*(?:note|remarque) ?: ?[^\n]{{5,160}}|{_LINE}(?:j'ai|i|i've|i have|nous avons) {_MADE}\b"
    rf"[^\n]{{0,80}}\b{_OF_A_TEXT}\b[^\n]*"
    rf"|{_LINE}[^\w\n]*(?:ton|tone|public(?: cible)?|audience|style|longueur|length) ?: ?[^\n]{{2,80}}"
    rf"|{_LINE}[^\w\n]*(?:hashtags?|mots-clics) (?:suggere|propose|recommande|suggest|recommend)\w* ?:[^\n]*"
    rf"|{_LINE}(?:voila|et voila|there you go|enjoy)[!,.:]? [^\n]{{0,80}}\b(?:legende|texte|publication|caption|"
    rf"post)\b[^\n]*|{_LINE}(?:cette|la|votre|this|your|the) (?:legende|publication|caption|post|version|texte) "
    r"(?:fait|compte|contient|has|is|contains|highlights|met|respecte|reste|souligne)\b[^\n]*"
    rf"|{_LINE}(?:souhaites-tu|veux-tu|voulez-vous|aimerais-tu|do you want|want me to|shall i|should i)\b[^\n]{{0,60}}"
    r"\b(?:version|variante|option|legende|texte|ton|caption|variation|tone)s?\b[^\n]*"
)
# What it asks once it has written, after the last hashtag.
OFFERED = LatePattern(
    rf"{_LINE}(?:let me know|tell me|just say|(?:dites|indiquez|precisez|faites)-moi(?: savoir)?|"
    r"(?:dis|indique|precise|fais)-moi(?: savoir)?) "
    r"(?:(?:if|whether) (?:you(?:'d| would)? (?:like|want|prefer|rather|need)|i should|(?:it|this|that) works)\b|"
    r"which (?:one|version|option|tone)|s'il (?:faut|convient)|si (?:(?:vous|tu) (?:voul|veu|souhait|pref|desir|aimer)|"
    r"je dois|le ton|la longueur|cela|ca vous)|quelle (?:version|option))[^\n]*"
    rf"|{_LINE}(?:preferez-vous|preferes-tu|would you prefer|do you prefer) "
    r"(?:que j|une? |an? |quelque chose|something|plus |cette|la version|me to|this)[^\n]*"
    rf"|{_LINE}(?:voulez|souhaitez|aimeriez|desirez)-vous que j[^\n]*|{_LINE}want (?:me to|an? [\w-]+ version)\b[^\n]*"
    rf"|{_LINE}(?:(?:i'm |i am )?happy to|je (?:peux|pourrais)(?: aussi)? (?:l'|la |le )|"
    r"if you(?:'d| would)? (?:like|want|prefer),? i can) ?"
    r"(?:adjust|tweak|revise|change|shorten|adapt|add|make|rewrite|ajuster|adapter|modifier|raccourcir|"
    r"reformuler|rendre|traduire)\b[^\n]*"
)
_ON_ONE_LINE = (
    r"[^\n]{0,70}\b(?:versions?|variantes?|options?|ton|tone|legende|caption|plus (?:court|long|form|sobre|leg|personn|"
    r"chaleur|simpl)\w*|more (?:formal|casual|playful|personal|concise)|shorter|longer|hashtags?|mots-clics)\b[^\n]*"
)
#: The same before a handle, where only what it says of the text shows that no reader is asked.
OFFERED_BEFORE = LatePattern(
    rf"{_LINE}(?:let me know (?:if|whether|which)|tell me (?:if|whether|which)|(?:dites|indiquez)-moi (?:si|quelle)|"
    r"(?:dis|indique)-moi (?:si|quelle)|(?:souhaitez|voulez|preferez)-vous "
    r"(?:que j|une? |plus )|(?:souhaites|veux|preferes)-tu (?:que j|une? |plus )|would you (?:like|prefer|rather have) "
    r"(?:me |an? |something )|(?:should|shall) i (?:make|add|adjust|adapt|rewrite|shorten|change|try)|"
    rf"do you (?:want|prefer) (?:me |an? |something )|want me to){_ON_ONE_LINE}"
)
# Who sends it: a name, a role, and how to reach them.
SIGNED = LatePattern(rf"{_LINE}[^\n#@]{{3,40}}\n[^\n#@]{{5,70}}\n(?:[^\n]{{0,40}}\n)?[^\n]{{0,30}}\w@\w[^\n]*")
