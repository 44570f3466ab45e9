"""The arguments that describe a visual: its file, poster, words, person, photo and who consents to it."""

from pathlib import Path
from typing import get_args

from composer.cli import argument_types
from composer.cli.argument import FILE, NAME, TEXT, Argument
from composer.core.person.fields import PERSON_FIELDS
from composer.core.visual import BRIGHTEN, LOOKS, PHOTO_OF, QUOTE_SIZES, SWITCHES, USES, Arrangement, Mirror
from composer.core.words import LANGUAGES, Words

#: The settings of a photo's tone, as its options are named.
_TONES = (
    ("brightness", Words("luminosité", "brightness")),
    ("contrast", Words("contraste", "contrast")),
    ("warmth", Words("chaleur des couleurs", "warmth of colour")),
)
VISUAL_FILE = Argument(
    ("file",),
    Words("un visuel enregistré (.jps); les options l’emportent", "a saved visual (.jps); options override it"),
    Words("FICHIER.jps", "FILE.jps"),
    {"type": Path, "nargs": "?"},
)
POSTER = Argument(
    ("--poster",),
    Words("l’affiche («\u00a0posters\u00a0» en donne la liste)", "the poster (“posters” lists them)"),
    Words("ID", "ID"),
)
VISUAL_LANGUAGE = Argument(
    ("--visual-lang",),
    Words("langue du visuel", "language of the visual"),
    options={"choices": LANGUAGES},
)
WORDS = (
    Argument(
        ("--quote",),
        Words("la citation; «\u00a0-\u00a0» lit l’entrée standard", "the quote; “-” reads standard input"),
        TEXT,
    ),
    *(Argument((each.option,), each.help, TEXT) for each in PERSON_FIELDS),
    Argument(
        ("--handle",),
        Words("l’identifiant de la personne sur un réseau (répétable)", "their handle on a network (repeatable)"),
        Words("RÉSEAU=@NOM", "NETWORK=@NAME"),
        {"action": "append", "default": []},
        argument_types.read_handle,
    ),
    Argument(
        ("--hashtag",),
        Words("un mot-clic à ajouter aux légendes (répétable)", "a hashtag to add to the captions (repeatable)"),
        Words("#MOT", "#TAG"),
        {"action": "append", "default": []},
        argument_types.read_hashtag,
    ),
    Argument(
        ("--networks",),
        Words(
            "les réseaux où publier, séparés par des virgules (par défaut, ceux de la campagne)",
            "the networks to post on, separated by commas (default: the campaign’s)",
        ),
        Words("RÉSEAU,RÉSEAU", "NETWORK,NETWORK"),
        {"default": ()},
        argument_types.read_networks,
    ),
    Argument(
        ("--shorten",),
        Words(
            "retire ce qu’il faut d’une légende trop longue pour son réseau, jamais la phrase ni la citation",
            "leave out parts of a caption that is too long for its network, never the phrase or the quote",
        ),
        options={"action": "store_const", "const": "shortened", "default": "reported", "dest": "too_long"},
    ),
    Argument(
        ("--campaign-language",),
        Words(
            "langue des textes de la campagne, parmi les siennes (par défaut, celle du visuel)",
            "language of the campaign’s texts, among its own (default: the visual’s)",
        ),
        Words("CODE", "TAG"),
    ),
    Argument(("--photographer",), Words("qui a pris la photo", "who took the photo"), NAME),
    Argument(
        ("--photo-shows",),
        Words(
            "ce que montre la photo, pour qui ne la voit pas\u00a0: qui, où, que fait la personne",
            "what the photo shows, for those who cannot see it: who, where, what the person does",
        ),
        TEXT,
    ),
    VISUAL_LANGUAGE,
)
VISUAL = (
    VISUAL_FILE,
    POSTER,
    Argument(("--photo",), Words("la photo", "the photo"), FILE, {"type": Path}),
    Argument(
        ("--logo",),
        Words(
            "le logo de l’organisation, en PNG ou en SVG; «\u00a0none\u00a0» le retire",
            "the organisation’s logo, as PNG or SVG; “none” removes it",
        ),
        FILE,
        {"type": argument_types.read_logo_choice},
    ),
    *WORDS,
    Argument(("--palette",), Words("la palette de l’affiche", "the poster’s palette"), Words("ID", "ID")),
    Argument(
        ("--crop",),
        Words(
            "cadrage\u00a0: centre en fractions de la photo, et zoom",
            "crop: centre in fractions of the photo, and zoom",
        ),
        Words("X,Y,ZOOM", "X,Y,ZOOM"),
        convert=argument_types.read_crop,
    ),
    Argument(
        ("--focus",),
        Words("où est le visage, en fractions de la photo", "where the face is, in fractions of the photo"),
        Words("X,Y", "X,Y"),
        convert=argument_types.read_focus,
    ),
    Argument(
        ("--faces",),
        Words(
            "cadre une nouvelle photo sur les visages détectés, ou n’en cherche pas",
            "frame a new photo on the faces detected, or do not look for any",
        ),
        options={"choices": ("found", "none"), "default": "found"},
    ),
    Argument(
        ("--look",),
        Words(
            "allure de la photo\u00a0: telle quelle, noir et blanc, deux tons, trame",
            "look of the photo: as it is, black and white, duotone, halftone",
        ),
        options={"choices": LOOKS},
    ),
    Argument(
        ("--light",),
        Words(
            "éclaircit la photo\u00a0: si son visage est sombre, toujours, jamais (par défaut, «\u00a0auto\u00a0» pour "
            "une nouvelle photo)",
            "brighten the photo: if its face is dark, always, never (default: auto for a new photo)",
        ),
        options={"choices": BRIGHTEN},
    ),
    *(
        Argument(
            (f"--{name}",),
            Words(
                f"{noun.fr} de la photo, de -100 à 100 (0\u00a0: comme elle est venue)",
                f"the photo’s {noun.en}, from -100 to 100 (0: as it came)",
            ),
            Words("NOMBRE", "NUMBER"),
            convert=argument_types.read_tone,
        )
        for name, noun in _TONES
    ),
    Argument(
        ("--credit",),
        Words(
            "écrit près de la photo qui l’a prise, ou non (par défaut, non)",
            "write who took the photo beside it, or not (default: off)",
        ),
        options={"choices": SWITCHES},
    ),
    Argument(
        ("--quote-size",),
        Words(
            "taille de la citation, si la place le permet\u00a0: plus petite, habituelle, plus grande",
            "size of the quote, where there is room: smaller, usual, larger",
        ),
        options={"choices": QUOTE_SIZES},
    ),
    Argument(
        ("--marks",),
        Words(
            "met la citation entre guillemets, ou non, sur les affiches qui en ont",
            "put the quote between quotation marks, or not, on posters that have them",
        ),
        options={"choices": SWITCHES},
    ),
    Argument(
        ("--accent",),
        Words(
            "un mot de la citation à mettre en couleur (répétable, deux au plus; vide pour aucun)",
            "a word of the quote to set in colour (repeatable, two at most; empty for none)",
        ),
        Words("MOT", "WORD"),
        {"action": "append", "default": []},
    ),
    Argument(
        ("--word",),
        Words(
            "un à trois mots de la citation à mettre en grand, sur les affiches qui en ont",
            "one to three words of the quote to set in large type, on posters that have it",
        ),
        Words("MOTS", "WORDS"),
    ),
    Argument(
        ("--arrangement",),
        Words(
            "disposition du texte, si l’affiche en a deux\u00a0: automatique, sur la photo, à part",
            "arrangement of the text, if the poster has two: automatic, over the photo, apart",
        ),
        options={"choices": get_args(Arrangement)},
    ),
    Argument(
        ("--mirror",),
        Words(
            "affiche en miroir, si elle s’y prête\u00a0: automatique, non, oui",
            "mirror the poster, if its layout allows it: automatic, no, yes",
        ),
        options={"choices": get_args(Mirror)},
    ),
    Argument(("--qr",), Words("adresse web du code QR à ajouter", "web address for a QR code"), Words("URL", "URL")),
)
CONSENT = (
    Argument(
        ("--photo-of",),
        Words(
            "qui est sur la photo\u00a0: vous, un adulte, un mineur, personne qu’on reconnaisse",
            "who is in the photo: you, an adult, a minor, nobody recognizable",
        ),
        options={"choices": PHOTO_OF},
    ),
    Argument(
        ("--agreed",),
        Words(
            "ce que cette personne, ou le parent d’un mineur, a accepté\u00a0: publier, repartager (répétable)",
            "what that person, or a minor’s parent, agreed to: publication, resharing (repeatable)",
        ),
        options={"action": "append", "default": [], "choices": USES},
    ),
)
