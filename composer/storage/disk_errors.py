"""Words the problems of files: what the disk or the system refused in plain words, and what to do about it."""

import errno

from msgspec import Struct

from composer.core.naming import named
from composer.core.words import Words


class Cause(Struct, frozen=True):
    """What happened, as the end of a sentence, and what the person can do."""

    words: Words
    fix: Words


class NotAFile(OSError):
    """Raised for a pipe or a device: opening it may wait for ever, and it may have no end."""


ANOTHER_FOLDER = Words("Choisissez un autre dossier.", "Choose another folder.")
#: The fix where a folder of the program could not be changed.
FREE_SPACE = Words("Libérez de l’espace sur le disque et recommencez.", "Free some space on the disk and try again.")
_ANOTHER_NAME = Words("Choisissez un autre nom ou un autre dossier.", "Choose another name or another folder.")

_FULL = Cause(
    Words("il ne reste plus assez de place sur le disque", "there is no room left on the disk"),
    Words(
        "Libérez de l’espace, ou choisissez un autre dossier, sur un autre disque.",
        "Free some space, or choose another folder, on another disk.",
    ),
)
_LOCKED = Cause(
    Words("le fichier ou le disque est en lecture seule", "the file or the disk is read-only"), _ANOTHER_NAME
)
_FORBIDDEN = Cause(
    Words(
        "le système ne permet pas d’écrire à cet endroit, ou un autre programme utilise le fichier",
        "the system does not allow writing there, or another program has the file open",
    ),
    Words("Fermez l’autre programme ou choisissez un autre dossier.", "Close that program or choose another folder."),
)
_GONE = Cause(
    Words(
        "le disque ne répond plus, comme quand une clé est retirée ou un réseau coupé",
        "the disk no longer responds, as when a USB stick is removed or a network is down",
    ),
    Words("Rebranchez-le, ou choisissez un autre dossier.", "Plug it back in, or choose another folder."),
)
_LONG = Cause(
    Words("son nom est trop long pour ce disque", "its name is too long for this disk"),
    Words("Choisissez un nom plus court ou un autre dossier.", "Choose a shorter name or another folder."),
)
_FOLDER = Cause(Words("un dossier porte déjà ce nom", "a folder already has that name"), _ANOTHER_NAME)
_TAKEN = Cause(Words("un fichier porte déjà ce nom", "a file already has that name"), _ANOTHER_NAME)
_SPECIAL = Cause(
    Words("ce nom est celui d’un appareil, pas d’un fichier", "that name is a device’s, not a file’s"), _ANOTHER_NAME
)
_NO_FOLDER = Cause(
    Words("le dossier où le mettre n’existe pas", "the folder to put it in does not exist"),
    Words(
        "Créez ce dossier, rebranchez le disque, ou choisissez un autre dossier.",
        "Create that folder, plug the disk back in, or choose another folder.",
    ),
)
_NOT_A_FOLDER = Cause(
    Words("l’endroit où le mettre n’est pas un dossier", "the place to put it is not a folder"), ANOTHER_FOLDER
)
_UNUSABLE = Cause(
    Words("son nom contient un signe que le système n’accepte pas", "its name has a sign that the system refuses"),
    Words("Choisissez un nom plus simple ou un autre dossier.", "Choose a simpler name or another folder."),
)

_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _LOCKED,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EIO: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ESTALE: _GONE,
    errno.ETIMEDOUT: _GONE,
    errno.EHOSTDOWN: _GONE,
    errno.ENAMETOOLONG: _LONG,
    errno.EISDIR: _FOLDER,
    errno.EEXIST: _TAKEN,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NOT_A_FOLDER,
    errno.EINVAL: _UNUSABLE,
}


def cause_of(error: OSError | ValueError) -> Cause:
    """Find the cause of `error` that a person can act on; a ValueError is a name that no file can have."""
    if isinstance(error, NotAFile):
        return _SPECIAL
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if known := _CAUSES.get(number or 0):
        return known
    detail = (error.strerror if isinstance(error, OSError) else "") or type(error).__name__
    words = Words("le système a répondu {detail}", "the system answered {detail}").format(detail=named(str(detail)))
    return Cause(words, Words("Réessayez, ou choisissez un autre dossier.", "Try again, or choose another folder."))


def is_full(error: OSError) -> bool:
    """Whether the disk, or a person's share of it, has no room left."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT}
