"""The sentences about packs: why one is refused, and that nothing was changed by it."""

from composer.core.codes import Code
from composer.core.problems import Location, Problem, in_file
from composer.core.words import Words, named, shown

_ASK = Words("Demandez-en une nouvelle copie à la personne qui l’a fait.", "Ask the person who made it for a new copy.")
_AGAIN = Words(
    "Demandez à la personne qui l’a fait de l’exporter de nouveau avec le programme.",
    "Ask the person who made it to export it again with the program.",
)


def not_a_pack(pack: str) -> Problem:
    """The file is no pack, or is damaged."""
    words = Words(
        "Ce fichier n’est pas une campagne du programme, ou il est abîmé.",
        "This file is not a campaign of this program, or it is damaged.",
    )
    return _refusal("pack-broken", words, in_file(pack), _ASK)


def packed_otherwise(pack: str) -> Problem:
    """The zip is not written as the program writes it: compressed, with a password, or with something hidden in it."""
    words = Words(
        "Cette campagne n’est pas rangée comme le programme le fait\u00a0: elle est compressée, chiffrée, ou quelque "
        "chose y est caché.",
        "This campaign is not packed as the program does it: it is compressed, encrypted, or something is hidden "
        "in it.",
    )
    return _refusal("pack-broken", words, in_file(pack), _AGAIN)


def too_many_parts(pack: str, most: int) -> Problem:
    """The zip lists more parts than a pack has."""
    words = Words(
        f"Cette campagne a plus de {most}\u00a0fichiers, ce que le programme ne lit pas.",
        f"This campaign has more than {most} files, which the program does not read.",
    )
    return _refusal("pack-too-big", words, in_file(pack), _AGAIN)


def part_too_big(pack: str, part: str, most: int) -> Problem:
    """A part is heavier than any part of its kind."""
    name, kibibytes = named(part), most >> 10
    words = Words(
        "{name} dépasse {kibibytes}\u00a0Kio, la limite pour un tel fichier dans une campagne.",
        "{name} is over {kibibytes} KiB, the limit for such a file in a campaign.",
    ).format(name=name, kibibytes=kibibytes)
    return _refusal("pack-too-big", words, in_file(pack), _AGAIN)


def leads_outside(pack: str) -> Problem:
    """A part is a link, or has a name that leads out of the pack's folder on some system."""
    words = Words(
        "Cette campagne contient un lien, ou un nom qui mène hors de son dossier.",
        "This campaign contains a link, or a name that leads out of its folder.",
    )
    return _refusal("pack-names", words, in_file(pack), _ASK)


def reserved_name(pack: str, part: str) -> Problem:
    """A part has a name that Windows keeps for a device."""
    words = Words(
        "Cette campagne contient le nom {name}, que Windows réserve à un appareil.",
        "This campaign contains the name {name}, which Windows reserves for a device.",
    ).format(name=named(part))
    return _refusal("pack-names", words, in_file(pack), _ASK)


def names_alike(pack: str, part: str) -> Problem:
    """Two parts have one name, or names that are one on some system."""
    words = Words(
        "Le nom {name} est là deux fois, ou ne diffère d’un autre que par ses majuscules ou ses accents.",
        "The name {name} is there twice, or differs from another only in capitals or accents.",
    ).format(name=named(part))
    return _refusal("pack-names", words, in_file(pack), _ASK)


def unknown_part(pack: str, part: str) -> Problem:
    """A part is of no kind that a pack may have: a program, a script, a document."""
    words = Words(
        "Une campagne ne peut pas contenir {name}\u00a0: ni programme ni autre fichier que ses textes, affiches, "
        "polices, logos et personnes d’exemple.",
        "A campaign cannot contain {name}: no program, and no other file than its texts, posters, fonts, logos and "
        "sample persons.",
    ).format(name=named(part))
    return _refusal("pack-other-part", words, in_file(pack), _ASK)


def missing_part(pack: str, part: str) -> Problem:
    """A part that the pack needs is not in it."""
    words = Words("Il manque {name} dans cette campagne.", "{name} is missing from this campaign.").format(
        name=named(part)
    )
    return _refusal("pack-missing-part", words, in_file(pack), _AGAIN)


def altered_part(pack: str, part: str) -> Problem:
    """A part is not the one whose digest the manifest has, or the manifest does not list it."""
    words = Words(
        "{name} n’est pas le fichier que le manifeste de cette campagne annonce\u00a0: il a été changé ou ajouté.",
        "{name} is not the file that this campaign’s manifest lists: it was changed or added.",
    ).format(name=named(part))
    return _refusal("pack-altered", words, in_file(pack), _AGAIN)


def lying_manifest(pack: str, key: str) -> Problem:
    """The manifest and the campaign's file say two things."""
    words = Words(
        "Le manifeste et le fichier de cette campagne ne disent pas la même chose\u00a0: {name}.",
        "This campaign’s manifest and file do not say the same: {name}.",
    ).format(name=named(key))
    return _refusal("pack-altered", words, in_file(pack).key(key), _AGAIN)


def newer_program(pack: str, needed: str, ours: str) -> Problem:
    """The pack needs a later version of the program."""
    words = Words(
        f"Cette campagne demande la version {shown(needed)} du programme; celle-ci est la {ours}.",
        f"This campaign needs version {shown(needed)} of the program; this is {ours}.",
    )
    fix = Words("Mettez le programme à jour, puis ouvrez-la de nouveau.", "Update the program, then open it again.")
    return _refusal("newer-program", words, in_file(pack), fix)


def not_text(pack: str, part: str) -> Problem:
    """A licence or credits that are no plain text."""
    words = Words("{name} n’est pas un texte simple en UTF-8.", "{name} is not a plain text in UTF-8.").format(
        name=named(part)
    )
    return _refusal("pack-other-part", words, in_file(pack), _AGAIN)


def unused_art(pack: str, part: str) -> Problem:
    """A poster's folder has art that the poster does not draw, which nobody has checked."""
    words = Words(
        "Aucune affiche de cette campagne ne se sert de {name}.", "No poster of this campaign uses {name}."
    ).format(name=named(part))
    return _refusal("pack-other-part", words, in_file(pack), _AGAIN)


def poster_of_the_program(pack: str, poster_id: str) -> Problem:
    """A poster has the id of one that comes with the program."""
    words = Words(
        "L’affiche {name} de cette campagne a l’identifiant d’une affiche du programme.",
        "This campaign’s poster {name} has the id of one of the program’s posters.",
    ).format(name=named(poster_id))
    fix = Words("Donnez-lui un autre identifiant et exportez de nouveau.", "Give it another id and export again.")
    return _refusal("poster-ships", words, in_file(pack), fix)


def unread_folder(folder: str) -> Problem:
    """A folder that is to go into a pack cannot be read."""
    words = Words(
        "Le dossier {name} n’est plus là, ou le système n’en permet pas la lecture.",
        "The folder {name} is no longer there, or the system does not allow reading it.",
    ).format(name=named(folder))
    fix = Words("Choisissez-le de nouveau.", "Choose it again.")
    return _refusal("unreadable-file", words, in_file(folder), fix)


def _refusal(code: Code, words: Words, location: Location, fix: Words) -> Problem:
    kept = Words("{words} Rien n’a été changé.", "{words} Nothing was changed.").format(words=words)
    return Problem(code, "error", kept, location, fix)
