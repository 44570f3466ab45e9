"""Messages about a photo that was refused, or imported with a warning."""

from composer.core.codes import Code
from composer.core.location import in_file
from composer.core.problems import Problem, Refused, Severity
from composer.core.words import Words

TAKEN = Words("JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP ou GIF", "JPEG, PNG, WebP, AVIF, HEIC, TIFF, BMP or GIF")

_AGAIN = Words(
    "Téléchargez ou copiez la photo de nouveau, ou demandez l’original.",
    "Download or copy the photo again, or ask for the original.",
)
_CHOOSE = Words(f"Choisissez une photo {TAKEN.fr}.", f"Choose a photo: {TAKEN.en}.")
_EXPORT = Words(
    "Exportez-le en JPEG ou en PNG, puis choisissez ce nouveau fichier.",
    "Export it as JPEG or PNG, then choose that new file.",
)
_PICTURE_OF_IT = Words(
    "Choisissez plutôt la photo elle-même, ou une capture d’écran en PNG.",
    "Choose the photo itself instead, or a screenshot as PNG.",
)

#: The code of a photo whose bottom was never in its file.
MISSING: Code = "photo-part-missing"

#: Code: what happened to the file `{name}`, and what to do.
_REFUSALS: dict[str, tuple[Words, Words]] = {
    "photo-missing": (
        Words("«\u00a0{name}\u00a0» est introuvable.", "“{name}” cannot be found."),
        Words("Vérifiez le nom et l’emplacement du fichier.", "Check the file’s name and where it is."),
    ),
    "photo-folder": (
        Words("«\u00a0{name}\u00a0» est un dossier et non une photo.", "“{name}” is a folder, not a photo."),
        Words("Choisissez une photo dans ce dossier.", "Choose a photo inside that folder."),
    ),
    "photo-closed": (
        Words(
            "«\u00a0{name}\u00a0» n’a pas pu être lu\u00a0: le système en refuse l’accès.",
            "“{name}” could not be read: the system denies access to it.",
        ),
        Words(
            "Copiez la photo dans un de vos dossiers, puis choisissez la copie.",
            "Copy the photo to one of your folders, then choose the copy.",
        ),
    ),
    "photo-empty": (Words("«\u00a0{name}\u00a0» est un fichier vide.", "“{name}” is an empty file."), _AGAIN),
    "photo-unknown": (
        Words(
            "«\u00a0{name}\u00a0» n’est pas une photo, quoi que dise son nom.",
            "“{name}” is not a photo, despite its name.",
        ),
        _CHOOSE,
    ),
    "photo-damaged": (
        Words(
            "«\u00a0{name}\u00a0» est abîmé ou incomplet\u00a0: l’image ne se lit pas jusqu’au bout.",
            "“{name}” is damaged or incomplete: the picture cannot be read to its end.",
        ),
        _AGAIN,
    ),
    "photo-variant": (
        Words(
            "«\u00a0{name}\u00a0» est abîmé, ou d’une variante rare que le composeur ne lit pas.",
            "“{name}” is damaged, or of a rare variant that the composer does not read.",
        ),
        Words(
            "Ouvrez-le dans un logiciel de photo, enregistrez-le en JPEG, puis choisissez ce nouveau fichier.",
            "Open it in photo software, save it as JPEG, then choose that new file.",
        ),
    ),
    "photo-too-large": (
        Words(
            "«\u00a0{name}\u00a0» est une image immense\u00a0: l’ouvrir demanderait trop de mémoire.",
            "“{name}” is an immense picture: opening it would take too much memory.",
        ),
        Words(
            "Réduisez la photo à 50 mégapixels ou moins, ou enregistrez-la en JPEG, puis reprenez-la.",
            "Reduce the photo to 50 megapixels or less, or save it as JPEG, then take it again.",
        ),
    ),
    "photo-too-narrow": (
        Words(
            "«\u00a0{name}\u00a0» est une bande et non une photo\u00a0: un de ses côtés a plus de cent fois l’autre.",
            "“{name}” is a strip, not a photo: one of its sides is over a hundred times the other.",
        ),
        _CHOOSE,
    ),
    "photo-too-heavy": (
        Words(
            "«\u00a0{name}\u00a0» dépasse 500 Mo, le plus que le composeur prenne.",
            "“{name}” is over 500 MB, the most that the composer accepts.",
        ),
        Words(
            "Enregistrez la photo en JPEG, puis choisissez ce nouveau fichier.",
            "Save the photo as JPEG, then choose that new file.",
        ),
    ),
}

#: Kinds of files that people take for photos: what they are, and what to use instead.
_FOREIGN: dict[str, tuple[Words, Words]] = {
    "eps": (Words("un dessin EPS ou PostScript", "an EPS or PostScript drawing"), _EXPORT),
    "pdf": (Words("un document PDF", "a PDF document"), _PICTURE_OF_IT),
    "svg": (Words("un dessin SVG", "an SVG drawing"), _EXPORT),
    "psd": (Words("un fichier Photoshop", "a Photoshop file"), _EXPORT),
    "jxl": (Words("une image JPEG XL", "a JPEG XL picture"), _EXPORT),
    "jp2": (Words("une image JPEG 2000", "a JPEG 2000 picture"), _EXPORT),
    "raw": (
        Words("un cliché brut d’appareil photo (RAW)", "a camera’s raw file (RAW)"),
        Words(
            "Développez-le en JPEG dans le logiciel de l’appareil, puis choisissez ce JPEG.",
            "Develop it as JPEG in the camera’s software, then choose that JPEG.",
        ),
    ),
    "video": (
        Words("une vidéo", "a video"),
        Words("Choisissez une photo, ou une image tirée de la vidéo.", "Choose a photo, or a still from the video."),
    ),
    "web": (
        Words("une page Web et non la photo qu’elle montre", "a Web page, not the photo it shows"),
        Words(
            "Dans le navigateur, faites «\u00a0Enregistrer l’image sous\u00a0» sur la photo elle-même.",
            "In the browser, use “Save image as” on the photo itself.",
        ),
    ),
    "archive": (
        Words("un document ou une archive ZIP", "a document or a ZIP archive"),
        Words("Sortez-en la photo, puis choisissez-la.", "Take the photo out of it, then choose the photo."),
    ),
}

#: Warnings that are only hints.
_HINTS = frozenset(("photo-no-end",))

#: Code: what was imported with a warning, and the fix.
_RESERVES: dict[str, tuple[Words, Words]] = {
    "photo-profile": (
        Words(
            "Le profil de couleurs de «\u00a0{name}\u00a0» est illisible\u00a0: ses couleurs sont prises pour du sRGB.",
            "The colour profile of “{name}” cannot be read: its colours are taken for sRGB.",
        ),
        Words(
            "Si les couleurs ont changé, enregistrez la photo en sRGB et reprenez-la.",
            "If the colours changed, save the photo as sRGB and take it again.",
        ),
    ),
    "photo-colors": (
        Words(
            "Les couleurs de «\u00a0{name}\u00a0» sont décrites d’une façon que le composeur ne lit pas; "
            "elles sont prises pour du sRGB.",
            "The colours of “{name}” are described in a way that the composer does not read; they are taken for sRGB.",
        ),
        Words(
            "Si les couleurs ont changé, enregistrez la photo en sRGB et reprenez-la.",
            "If the colours changed, save the photo as sRGB and take it again.",
        ),
    ),
    "photo-print-colors": (
        Words(
            "«\u00a0{name}\u00a0» est en couleurs d’imprimerie (CMJN) sans profil\u00a0: ses teintes sont estimées.",
            "“{name}” is in printing colours (CMYK) without a profile: its tints are estimated.",
        ),
        Words("Demandez la photo en RVB (sRGB).", "Ask for the photo in RGB (sRGB)."),
    ),
    "photo-no-end": (
        Words(
            "«\u00a0{name}\u00a0» s’arrête juste avant sa marque de fin; la photo est prise telle qu’elle se lit.",
            "“{name}” stops just before its end mark; the photo is taken as it reads.",
        ),
        Words(
            "Si un bord de la photo est abîmé, demandez l’original.",
            "If an edge of the photo is damaged, ask for the original.",
        ),
    ),
    MISSING: (
        Words(
            "Il manque une partie de «\u00a0{name}\u00a0»\u00a0: un bord de l’image n’est qu’un aplat.",
            "A part of “{name}” is missing: one edge of the picture is a flat colour.",
        ),
        _AGAIN,
    ),
    "photo-many": (
        Words(
            "«\u00a0{name}\u00a0» contient plusieurs images; la première est prise.",
            "“{name}” contains several pictures; the first one is used.",
        ),
        Words("Pour en montrer une autre, enregistrez-la à part.", "To show another one, save it on its own."),
    ),
}

_UNTOUCHED = Words(" Rien n’a été changé.", " Nothing was changed.")


def refusal(code: Code, name: str) -> Refused:
    """The refusal `code` of the file `name`."""
    words, fix = _REFUSALS[code]
    return _refused(code, words.format(name=shown(name)), name, fix)


def foreign(kind: str, name: str) -> Refused:
    """The refusal of the file `name`, which is a `kind` of file that is no photo: « pdf », « raw », and so on."""
    what, fix = _FOREIGN[kind]
    words = Words("«\u00a0{{name}}\u00a0» est {what}.", "“{{name}}” is {what}.").format(what=what)
    return _refused("photo-foreign", words.format(name=shown(name)), name, fix)


def reserve(code: Code, name: str) -> Problem:
    """The warning, or the hint, `code` about the imported photo `name`."""
    words, fix = _RESERVES[code]
    severity: Severity = "notice" if code in _HINTS else "warning"
    return Problem(code, severity, words.format(name=shown(name)), in_file(shown(name)), fix)


def shown(name: str) -> str:
    """A file's name fit to print: one line, no control character, no lone surrogate, 120 characters at most."""
    kept = "".join(sign if sign.isprintable() else "\ufffd" for sign in name)
    return kept if len(kept) <= 120 else f"{kept[:80]}…{kept[-39:]}"


def _refused(code: Code, words: Words, name: str, fix: Words) -> Refused:
    text = Words(words.fr + _UNTOUCHED.fr, words.en + _UNTOUCHED.en)
    return Refused(Problem(code, "error", text, in_file(shown(name)), fix))
