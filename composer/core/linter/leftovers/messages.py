"""Finds what stands around a caption where it was copied from: e-mails, chats, assistants, the screens of networks."""

from collections.abc import Iterator

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.linter.confusables import Span
from composer.core.linter.leftovers import around
from composer.core.linter.names.likeness import words_of
from composer.core.text.late_pattern import LatePattern, has_any
from composer.core.words import Words

_FROM_MESSAGE = Words("vient d’un courriel", "comes from an e-mail")
_PRESENTS = Words("présente le texte, et n’en est pas", "introduces the text, and is no part of it")
_FROM_CHAT = Words("vient d’une messagerie", "comes from a chat")
_FROM_ASSISTANT = Words("vient d’un assistant de rédaction", "comes from a writing assistant")
_FROM_SCREEN = Words("vient de l’écran d’un réseau", "comes from the screen of a network")

#: Characters in which what comes before a caption, and after it, is searched for.
_BEGINNING, _END = 400, 500
#: Words of the phrase by which its beginning is found, before which a caption has little to say.
_FIRST_WORDS = 3


class _Kind(Struct, frozen=True):
    """A pattern, in lines of the skeleton, what it is, and signs of which a text has one for it to be searched."""

    pattern: LatePattern
    what: Words
    needs: str


_THING = (
    r"(?:texte|legende|publication|post|version|brouillon|ebauche|proposition|temoignage|"
    r"caption|text|draft|copy|write-up|testimonial)s?\b"
)
# « voici mon texte de slam » is the person's own; « voici une proposition de légende » is not.
_WHOLE = r"(?! d(?:e|u|es)\b(?! (?:votre |ta |la )?(?:legende|texte|publication|post|caption)\b)| d')"
_SHOWS = (
    r"(?:voici|voila|here(?:'s| is| are)|ci-(?:joint|dessous)\w*|je (?:t'|te |vous )(?:envoie|transmets)|please find)"
)
_ASKS = (
    r"(?:(?:dis|dites)-moi (?:si|ce que)|qu'en (?:penses-tu|pensez-vous)|let me know (?:if|what)|tell me (?:if|what)|"
    r"tel que (?:demande|convenu)|comme (?:demande|convenu)|as (?:requested|agreed|discussed)|"
    r"(?:en )?pieces? jointes?|attached)"
)
_WHICH = (
    r"(?: (?:\d+|[a-c]|finale?|courte?|longue?|instagram|facebook|linkedin|proposee?|suggeree?|revisee?|corrigee?|"
    r"(?:pour|for) \w+|\([^)\n]{1,30}\)))"
)
_STAMP = r"\d\d?[:h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
_DAY = r"\d{1,4}[-/.]\d\d?[-/.]\d{2,4}"
_NAME = r"[^\W\d_][\w .'-]{0,40}"
_LINE = r"(?:(?<=\n)|\A)"

#: Before the phrase: whoever writes it has not begun.
_BEFORE = (
    _Kind(around.HEADING, _FROM_MESSAGE, ":"),
    _Kind(around.BEFORE, _PRESENTS, ""),
    _Kind(
        LatePattern(
            rf"{_LINE}[^\n]{{0,120}}?\b{_SHOWS}[^\n]{{0,40}}?\b{_THING}{_WHOLE}[^\n]{{0,80}}"
            rf"|{_LINE}[^\n]{{0,80}}\b{_ASKS}\b[^\n]{{0,80}}|{_LINE}[^\n]{{0,60}}\b{_SHOWS}[^\n]{{0,60}}:(?= ?\n| ?\Z)"
        ),
        _PRESENTS,
        "",
    ),
    _Kind(
        LatePattern(
            rf"{_LINE}[^\w\n]*(?:{_THING}|option\b|variante\b){_WHICH}{{0,4}} ?:(?= ?\n| ?\Z)"
            rf"|{_LINE}(?:{_THING}|option|variante){_WHICH}{{1,4}} *(?=\n)|{_LINE}\(?\d{{2,4}} (?:mots|words)\)?(?=\n)"
        ),
        _PRESENTS,
        "",
    ),
    _Kind(
        LatePattern(
            rf"{_LINE}\[?(?:{_DAY},? (?:a )?)?{_STAMP}(?:, {_DAY})?\]?(?: ?[-–])? {_NAME} ?: *\Z"
            rf"|{_LINE}{_NAME},? \[?{_STAMP}\]? *(?=\n)|{_LINE}(?:transferee?|forwarded)[^\n]{{0,20}}(?=\n)"
            rf"|{_LINE}[^\n]{{1,60}} (?:a ecrit|wrote) ?:(?= ?\n)"
        ),
        _FROM_CHAT,
        "",
    ),
)
_CLOSING = (
    r"(?:(?:bien )?cordialement|(?:cordiales |meilleures |sinceres |mes )?salutations(?: distinguees)?|"
    r"respectueusement|(?:merci et )?bonne (?:fin de )?journee|(?:best|kind|warm) regards|regards|best|"
    r"sincerely|yours truly)"
)
_CLOSING_SIGNS = "cordialement|salutations|respectueu|bonne journee|fin de journee|regards|best|sincerely|yours truly"
_REACH = r"(?:tel(?:ephone)?\b|phone|cell\b|poste \d|ext\. ?\d|\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\w@\w)"
# What firms add under every e-mail.
_THIS_MESSAGE = (
    r"(?:(?:le present|ce|this|the (?:contents? of|information (?:contained )?in) this|"
    r"l'information (?:contenue )?dans ce|les renseignements (?:contenus )?dans ce) "
    r"(?:courriel|message|courrier|e-?mail|communication)\b)"
)
_IN_ERROR = (
    r"(?:si vous (?:l'|avez|n'|recevez|ce |le )|if you (?:have|received|are not))[^\n.]{0,80}"
    r"(?:par erreur|in error|by mistake|destinataire|intended recipient)[^\n]{0,40}"
    r"\b(?:veuillez|merci de|priere|detrui|supprim|aviser|please|delete|destroy|notify)"
)
_PAPER = r"(?:pensez a l'environnement avant|devez-vous vraiment imprimer|please consider the environment before)"
#: How long a text is, as a program or whoever orders it counts.
_COUNTED = r"(?:caracteres?|signes|mots|characters?|words?)"
_COUNT = (
    rf"[(\[*]*(?:nombre (?:total )?de |total de |total )?{_COUNTED}(?: count)?"
    rf"(?: (?:espaces compris\w*|total|au total))?(?: \([^)\n]{{1,30}}\))? ?: ?(?:environ |about |~)?"
    rf"\d[\d ]*(?:/ ?\d+)?(?: {_COUNTED})?[)\]*. ]*(?=\n|\Z)"
    rf"|(?:longueur|length) ?: ?~?\d{{2,4}} {_COUNTED}\b[^\n]{{0,30}}"
    rf"|[(\[]~?\d{{2,4}} {_COUNTED}\b[^)\]\n]{{0,30}}[)\]](?=[ .]*(?:\n|\Z))"
)
#: In the last lines of any caption.
_LAST = (
    _Kind(
        LatePattern(
            rf"{_LINE}{_CLOSING}[,.!]?\n+(?:[^\n]{{1,60}}\n){{0,3}}[^\n]{{0,30}}{_REACH}[^\n]*"
            rf"|(?:avis de confidentialite|confidentiality notice)\b[^\n]*|{_LINE}{_THIS_MESSAGE}[^\n]{{0,120}}?"
            r"\b(?:confidenti|privilegie|privileged|destinataire|intended (?:only|solely|for the))[^\n]*"
            rf"|(?:{_LINE}|(?<=[.!?] )){_IN_ERROR}[^\n]*|{_LINE}[^\w\n]*{_PAPER}[^\n]*"
            rf"|{_LINE}(?:le|on) [^\n]{{5,90}}\b(?:a ecrit|wrote) ?:"
        ),
        _FROM_MESSAGE,
        f"{_CLOSING_SIGNS}|confidenti|destinataire|intended |erreur|error|imprim|print|a ecrit|wrote",
    ),
    _Kind(
        LatePattern(
            r"\b(?:voulez|souhaitez|desirez|aimeriez)-vous (?:que je (?:vous )?"
            r"(?:propos|modifi|raccourci|reformul|adapt|redig|ajout|traduis|cre)|"
            r"une (?:autre )?(?:version|variante))[^\n]*"
            r"|\bwould you like me to (?:make|adapt|shorten|rewrite|write|adjust|translate|create|change)[^\n]*"
        ),
        _FROM_ASSISTANT,
        "-vous |would you",
    ),
    _Kind(
        around.OFFERED_BEFORE,
        _FROM_ASSISTANT,
        "know |tell me|-moi |-vous |-tu |you | i |want me",
    ),
    _Kind(
        LatePattern(rf"{_LINE}(?:{_COUNT})"),
        _FROM_ASSISTANT,
        "caractere|character|mots|word|signes",
    ),
    _Kind(
        LatePattern(
            r"(?:(?<=\n)|(?<=…)|(?<=… )|(?<=\.\.\.)|(?<=\.\.\. ))"
            r"(?:voir|afficher|lire|see|show|read) (?:la traduction|l'original|plus|moins|la suite|"
            r"translation|original|more|less)[ .]*(?=\n|\Z)|(?:j'aime|like) · [^\n]{1,40}"
            rf"|{_LINE}[·• ]*(?:modifiee?|edited)[ .]*(?=\n|\Z)|{_LINE}{_STAMP} ?[✓✔]+"
            rf"|{_LINE}(?:legende|caption|texte|publication|post) (?:pour )?(?:instagram|facebook|linkedin|tiktok) ?:?"
            r"(?= ?\n)"
        ),
        _FROM_SCREEN,
        "voir |afficher |see |show | · |modifie|edited|✓|✔|legende |caption |texte |post ",
    ),
)
# What a translator adds to its text.
_TRANSLATORS = (
    r"(?:deepl|google|chatgpt|reverso|copilot|gemini|claude|bing|microsoft|linguee|facebook|instagram|meta|linkedin|"
    r"l'ia\b|ai\b|une? (?:ia|traducteur)|an? translator)"
)
_TRANSLATED = _Kind(
    LatePattern(
        rf"{_LINE}[^\w\n]*(?:(?:traduit|traduction|texte traduit)e?|translated|translation)(?: [\w']+){{0,3}}? "
        rf"(?:avec|par|via|de|sur|with|by|from|using|on) (?:www\.)?{_TRANSLATORS}[^\n]{{0,40}}"
        rf"|{_LINE}[^\w\n]*(?:traduction automatique|traduit automatiquement|machine translat\w+|"
        r"automatically translated)[^\n]{0,40}"
    ),
    Words("vient d’un traducteur automatique", "comes from a translation program"),
    "tradui|traduct|translat",
)
# What whoever writes a draft asks about.
_CHANGES = (
    r"(?:chang(?:er|ements?|es?)|modifi(?:er|cations?)|corrections?|corriger|ajust(?:er|ements?)|raccourcir|retouch\w*|"
    r"adapt\w*|personnalis\w+|personali[sz]e|edits?|adjust(?:ments?)?|tweaks?|modify|shorten)\b"
)
#: After the last hashtag or handle, where a caption ends.
_AFTER = (
    _Kind(around.SCREEN, _FROM_SCREEN, ""),
    _Kind(around.ASSISTANT, _FROM_ASSISTANT, ""),
    _Kind(
        around.OFFERED,
        _FROM_ASSISTANT,
        "know|tell me|just say|-moi |ez-vous |es-tu |you|want |happy |je p",
    ),
    _Kind(around.SIGNED, _FROM_MESSAGE, "@"),
    _Kind(
        LatePattern(
            rf"{_LINE}{_CLOSING},?\n+[^\n]{{2,80}}|{_LINE}(?:p\.? ?j\.?|pieces? jointes?|attachments?) ?:[^\n]*"
        ),
        _FROM_MESSAGE,
        f"{_CLOSING_SIGNS}|jointe|p.j|pj|p. j|attachment",
    ),
    _Kind(
        LatePattern(
            rf"{_LINE}(?:(?:voulez|souhaitez)-vous (?:que je|une)\b|(?:veux|souhaites)-tu que je\b|"
            r"would you like me to\b|n'hesite[sz]? pas (?:si|a (?:me|nous) (?:dire|demander|revenir|relancer))\b|"
            rf"(?:n'hesite[sz]? pas|feel free|don't hesitate|(?:merci de |svp,? |please )?(?:me |nous )?(?:revenir|"
            rf"reviens|revenez|faites-moi signe|fais-moi signe|ecri(?:s|vez)-moi|get back to me|contact me))\b"
            rf"[^\n]{{0,40}}\b{_CHANGES}|"
            r"(?:a vous|a toi) de (?:valider|ajuster|corriger|modifier)\b|"
            r"(?:dis|dites)-moi si (?:c'est|ca |cela|le texte|la legende|tu (?:veux|pref)|vous (?:voul|pref)|"
            r"je (?:dois|change))|"
            r"(?:approuve|valide|autorise|approved|validated)e? (?:par|by) (?:le |la |les |l'|the |our )?"
            r"(?:service|direction|communications?|comms?|marketing|affaires juridiques|juridique|legal|pr)\b|"
            r"let me know if (?:you(?:'d| would)? (?:like|want)|this)\b|"
            r"je peux (?:aussi|egalement) (?:l'|la |le |vous |en )|i can also\b|(?:i )?hope this helps|"
            r"(?:cette|this) (?:version|legende|caption) "
            r"(?:est|met|reste|respecte|mise|is|keeps|puts|highlights|focuses)\b|"
            r"j'espere que (?:cela|ca|cette)\b|si vous (?:le )?(?:voulez|souhaitez), je peux\b)[^\n]*"
        ),
        _FROM_ASSISTANT,
        (
            "-vous |-tu |would you|hesite|feel free|revenir|revene|revien|signe|moi |to me|contact me|"
            "a vous de|a toi de|let me know|approuve|valide|autorise|approved|je peux|i can|hope this|"
            "j'espere|version|legende|caption"
        ),
    ),
)
# What only a program leaves, before the text or after it.
_MACHINE = _Kind(
    LatePattern(
        r"\[?oaicite\S*|\S*turn\d+(?:search|view|news)\d+\S*|(?:en tant que|as an?) (?:ai|ia|modele de langage)\b[^\n]*"
    ),
    _FROM_ASSISTANT,
    "oaicite|turn0|as an ai|en tant que ",
)


def message_spans(seen: str, campaign: Campaign) -> Iterator[tuple[Span, Words]]:
    """The spans of such parts in the skeleton `seen` of a caption, each once, with what it is."""
    starts: set[int] = set()
    for span, what in _in_each_part(seen, campaign):
        if span[0] not in starts:
            starts.add(span[0])
            yield span, what


def _in_each_part(seen: str, campaign: Campaign) -> Iterator[tuple[Span, Words]]:
    """The same as `message_spans`, with a part again for each pattern that finds it."""
    start = _phrase_start(seen, campaign.phrase.value)
    if 0 < start <= _BEGINNING:
        yield from _found(_BEFORE, seen, (0, start))
    last = max(0, len(seen) - _END)
    yield from _found((*_LAST, _TRANSLATED), seen, (last, len(seen)))
    ends = max(seen.rfind(sign, last) for sign in ("\n#", " #", "\n@", " @")) + 1
    if ends > max(start, 0) and any(word[0] not in "#@" for word in seen[ends:].split()):
        yield from _found(_AFTER, seen, (ends, len(seen)))
    yield from _found((_MACHINE,), seen, (0, _BEGINNING))
    yield from _found((_MACHINE,), seen, (max(_BEGINNING, last), len(seen)))


def _phrase_start(seen: str, phrase: str) -> int:
    return seen.find(" ".join(words_of(phrase)[:_FIRST_WORDS]))


def _found(kinds: tuple[_Kind, ...], seen: str, span: Span) -> Iterator[tuple[Span, Words]]:
    # Cut out, so that the end of the part is seen as an end.
    part = seen[slice(*span)]
    for kind in kinds:
        for match in kind.pattern.finditer(part) if has_any(part, kind.needs) else ():
            yield (span[0] + match.start(), span[0] + match.end()), kind.what
