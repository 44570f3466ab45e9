"""Recognizes notes about the text, its picture or its recording, and the answers that one of them withholds."""

import re

from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.sentences import fold

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
_NOTES = LateWords(rf"""
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
    |here)(?=\W?$)
    ^répond(?:ez|re)_(?:avec|en|à|aux|dans|ci|par|franchement|honnêtement) ^ne_rien_(?:écrire|inscrire|mettre|cocher)
    (?:par|by|avec|with)_(?:le_)?(?:juridique|service_juridique|legal)(?=\W?$)
    ^(?:enlever|ôter|retirer|supprimer)_(?:[\w']+_){{0,2}}(?:points|mots?|guillemets|virgules|majuscules|fautes
    |phrases?|paragraphes?|noms?|logos?|photos?|accents|parenthèses|lignes?)
    (?:version_finale|final_version) (?:citation|phrase|texte|quote|sentence|text)_(?:doit|must|should|needs_to)_\w+
    je_dicte i'm_dictating
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
    |c'est|je|i|question|next))
    ^(?:la|the)_question_\w+_(?:est|is) (?:next|prochaine)_question
    (?:ça|c'est|tu)_enregistres?(?!_(?:mes|mon|ma|des|un|une|le|la))
    (?:stop|start|still)_recording (?:arrête|ferme|coupe)_(?:l'enregistrement|le_micro|l'enregistreuse)
    (?:tu_)?m'entends(?=_tu|-tu|\W?$) ^(?:bon_|ok_)?attends(?:_minute|_un_peu|_une?_\w+|_y'?_?a)
    hold_on_a_(?:sec|minute|second) il_(?:ne_)?reste_(?:\w+_){{1,2}}(?:places?|billets?|exemplaires?)
    (?:est|sont|is|are)_en_vente (?:is|are)_(?:for|on)_sale (?:spots?|seats?|tickets?)_(?:left|remaining|available)
""")
# « Confidentiel : ne pas publier la réponse 2. », “don't use my answer to number five”.
_NUMBERED = (
    r"(?:réponses?|answers?|questions?|numéros?|numbers?|points?)(?: à la| to)?(?: (?:question|number|numéro|n[o°º]))?"
    r" ?(?:n[o°º]|#)? ?"
)
_WITHHOLDS = re.compile(
    r"(?<!\w)(?:ne |n'|pas |jamais |sans |don't |do not |not |never |except |sauf )[^.!?]{0,80}?"
    r"(?<!\w)(?:publi|diffus|cit|utilis|partag|imprim|mett|use|using|publish|quot|print|shar|post|includ)\w*[^.!?]{0,80}?"
    rf"(?<!\w){_NUMBERED}(?P<number>[1-9])(?!\d)"
    rf"|(?<!\w){_NUMBERED}(?P<secret>[1-9])(?!\d)[^.!?]{{0,80}}?"
    r"(?<!\w)(?:confiden\w+|entre nous|off the record|private)(?!\w)"
)


def is_note(text: str) -> bool:
    """Whether the sentence is about the text, its picture or its recording: « Mettre le logo en haut à droite. »."""
    return _NOTES.search(fold(text)) is not None


def withheld_by(text: str) -> int:
    """The number of the answer that the sentence asks not to publish; 0 when there is none."""
    found = _WITHHOLDS.search(fold(text))
    return int(found["number"] or found["secret"]) if found else 0
