"""Packs a kit in one zip for the organisation, and prepares the message to attach it to; the program sends nothing."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Resolved
from composer.core.campaign.campaign import Campaign, text_in
from composer.core.campaign.saved_facts import facts_of
from composer.core.kit_names import KitOwner, same_kit
from composer.core.person.consent import CONSENT_FILE, consent_page
from composer.core.problems import Problem, Refused, file_problem, in_file
from composer.core.sending import new_message
from composer.core.words import Language, Words, decimal, named, shown
from composer.export.kit_files import read_content
from composer.export.manifest import MANIFEST, MANIFEST_LIMIT, manifest_in, plain_names, read_manifest
from composer.storage.atomic_write import write_atomic
from composer.storage.limited_zip import zip_of
from composer.storage.received.parcels import Parcel, parcels_in
from composer.storage.visual_file import VISUAL_FILE, visual_bytes

_ZIP = ".zip"
#: Bytes. Usual mail services take messages of 20 MB, and the encoding of attachments adds a third.
_MOST_MAILED = 15_000_000
#: How many zips of one name may be somebody else's.
_MOST_BESIDE = 99
_SUBJECT = Words("Trousse de {name} – {campaign}", "Kit of {name} – {campaign}")
_NAMELESS = Words("Trousse d’une personne ambassadrice – {campaign}", "Kit of an ambassador – {campaign}")
_BODY = Words(
    "[Avant d’envoyer\u00a0: joignez le fichier {file}, puis effacez cette ligne.]\n\nBonjour,\n\n"
    "Voici ma trousse\u00a0: les images, les textes, le visuel et ce qui est accepté pour la photo.\n\n{name}",
    "[Before you send: attach the file {file}, then delete this line.]\n\nHello,\n\n"
    "Here is my kit: the pictures, the texts, the visual and what is agreed to for the photo.\n\n{name}",
)
_HEAVY = Words(
    "Ce zip pèse {size}\u00a0Mo\u00a0: bien des messageries refusent une pièce jointe aussi lourde.",
    "This zip weighs {size} MB: many mail services refuse an attachment that heavy.",
)
_LIGHTER = Words(
    "Exportez sans les formats de papier, ou déposez le zip dans un espace partagé.",
    "Export without the paper formats, or put the zip in a shared space.",
)
_GONE = Words(
    "La trousse {name} n’est plus là. Rien n’a été préparé.",
    "The kit {name} is no longer there. Nothing was prepared.",
)
_EXPORT_AGAIN = Words("Exportez-la de nouveau.", "Export it again.")
_NO_NAME = Words(
    "Le fichier {zip} n’a pas été écrit\u00a0: tous les noms voisins sont pris.",
    "The file {zip} was not written: all the names beside it are taken.",
)
_MOVE_THEM = Words("Rangez ces fichiers dans un autre dossier.", "Move these files to another folder.")


class ToSend(Struct, frozen=True):
    """A kit ready to be sent: its zip, where to (empty when the campaign does not say), and the message's texts."""

    path: Path
    address: str
    subject: str
    body: str
    problems: tuple[Problem, ...] = ()

    @property
    def mailto(self) -> str:
        """The address that opens a new message in the system's mail program; empty without an address."""
        if not self.address:
            return ""
        return new_message(self.subject, self.body, self.address)


def prepare_to_send(folder: Path, resolved: Resolved, campaign: Campaign, language: Language) -> ToSend:
    """Zip the kit in `folder`, made from `resolved`, beside it, and prepare a message in `language`.

    The zip has the files that the program made, the visual without its answers to the questions, and the consent. A
    file of that name that is not this kit's zip is left alone. Refused when the zip cannot be written.
    """
    kit = read_manifest(folder)
    if kit is None:
        raise Refused(file_problem("kit-nothing", "error", _GONE, folder.name, _EXPORT_AGAIN))
    entries = dict(_entries(folder, (*sorted(plain_names(kit.files)), MANIFEST)))
    texts = {VISUAL_FILE: _visual(folder, resolved, campaign), CONSENT_FILE: consent_page(resolved.visual).encode()}
    data = zip_of({f"{folder.name}/{name}": each for name, each in {**entries, **texts}.items()})
    path = _free(folder, kit.owner)
    write_atomic(path, data)
    name, occasion = shown(resolved.visual.person.name), f"{text_in(campaign.name, language)} {campaign.year}"
    subject = (_SUBJECT if name else _NAMELESS).format(name=name, campaign=occasion).to(language)
    body = _BODY.format(file=named(path.name), name=name).to(language).rstrip()
    words = _HEAVY.format(size=decimal(len(data) / 1e6))
    heavy = Problem("file-too-large", "warning", words, in_file(path.name), _LIGHTER)
    return ToSend(path, campaign.email_address, subject, body, (heavy,) if len(data) > _MOST_MAILED else ())


def _entries(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        found = read_content(folder / name)
        if found is not None and found.data:
            yield name, found.data


def _visual(folder: Path, resolved: Resolved, campaign: Campaign) -> bytes:
    """The visual, without what nobody needs to draw it again: answers may say more than the person publishes."""
    visual = replace(resolved.visual, answers={})
    logo = resolved.logo if visual.logo else None
    return visual_bytes(folder / VISUAL_FILE, visual, resolved.photo, resolved.poster.digest, logo, facts_of(campaign))


def _free(folder: Path, owner: KitOwner) -> Path:
    """Where to write the zip: over the one that was made of the same kit, and over nothing else."""
    for number in range(1, _MOST_BESIDE + 1):
        stem = folder.name if number == 1 else f"{folder.name}-{number}"
        path = folder.with_name(f"{stem}{_ZIP}")
        if not path.exists() or _is_of(path, owner):
            return path
    words = _NO_NAME.format(zip=named(f"{folder.name}{_ZIP}"))
    raise Refused(Problem("not-written", "error", words, in_file(folder.name), _MOVE_THEM))


def _is_of(path: Path, owner: KitOwner) -> bool:
    for parcel in parcels_in(path):
        if isinstance(parcel, Parcel) and MANIFEST in parcel.names:
            kit = manifest_in(parcel.read(MANIFEST, MANIFEST_LIMIT))
            return kit is not None and same_kit(kit.owner, owner)
    return False
