"""Sorts the files that a person drops, pastes or names at start, and reports those that are left out."""

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

from composer.core.file_kinds import ART_PICTURES, beside_photos, kind_of
from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.words import Words
from composer.storage.posters.poster_file import POSTER_FILE
from composer.storage.received.walk import KIT_FILE

#: Names read of a folder, which may contain a lifetime of photos; and names that a message lists of one kind.
_MOST_READ, _MOST_LISTED = 1000, 3

_ONE_VISUAL = Words("un visuel s’ouvre seul", "a visual is opened on its own")
_ONE_CAMPAIGN = Words("une campagne s’ajoute seule", "a campaign is added on its own")
_KITS_ALONE = Words("des trousses se relisent seules", "kits are reviewed on their own")
_ONE_LIST = Words("une liste s’ouvre seule", "a list is opened on its own")
_NOT_OURS = Words("ni photo, ni affiche, ni visuel", "not a photo, a poster or a visual")
_EMPTY = Words("le dossier est vide", "the folder is empty")
_NOTHING_IN = Words("ni affiche ni photo dans ce dossier", "no poster or photo in this folder")
_ART_ALONE = Words("une affiche à faire s’ouvre seule", "a poster to be made opens on its own")
_IN_ZIP: Mapping[str, Words] = {
    "packed": Words(
        "un zip à décompresser\u00a0: déposez ensuite ce qu’il contient", "a zip to unpack: then drop what is in it"
    ),
    "nothing": Words("un zip sans trousse, ni affiche, ni photo", "a zip with no kit, poster or photo"),
}
_CLOSED = Words("le dossier ne peut pas être lu", "the folder cannot be read")
_SHARED = Words("Retenu\u00a0: {taken}. Laissé de côté\u00a0: {left}.", "Used: {taken}. Left out: {left}.")
_NONE = Words("Rien n’est retenu\u00a0: {left}.", "Nothing was used: {left}.")
_MORE = Words("{names} et {count} de plus", "{names} and {count} more")


class LeftOut(Struct, frozen=True):
    """A file that is left out, by its name, and why."""

    name: str
    why: Words


class Arrivals(Struct, frozen=True):
    """Sorted files: a visual, a list or kits to open, a campaign to add, art, posters, a photo; what is left.

    `photos` are several that came at once, to choose from. `pictures` are several pictures, which may be art.
    """

    visual: Path | None = None
    campaign: Path | None = None
    list: Path | None = None
    received: tuple[Path, ...] = ()
    posters: tuple[Path, ...] = ()
    photo: Path | None = None
    photos: tuple[Path, ...] = ()
    art: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    left: tuple[LeftOut, ...] = ()

    @property
    def taken(self) -> tuple[Path, ...]:
        """List all that is used."""
        alone = (self.visual, self.campaign, self.list, self.photo)
        several = (*self.received, *self.art, *self.posters, *self.photos)
        return tuple(each for each in (*alone, *several) if each)


def sorted_out(paths: Sequence[Path]) -> Arrivals:
    """Sort files and folders by what they are for; reads the names in folders and zips, and nothing in a file.

    A visual or a list is opened on its own, and so is a campaign added. All posters are used, and a photo, or several
    to choose from; what a phone keeps beside a photo is passed over. A file of no known kind counts as a photo when
    nothing else is there, so that the photo reader reports what it is.
    """
    beside = beside_photos(map(str, paths))
    return _sorted(tuple(each for each in paths if str(each) not in beside))


def _sorted(paths: tuple[Path, ...]) -> Arrivals:
    kinds = {path: _kind(path) for path in paths}
    visuals = [each for each in paths if kinds[each] == "visual"]
    if visuals:
        return Arrivals(visual=visuals[0], left=_beside(visuals[0], paths, _ONE_VISUAL))
    campaigns = [each for each in paths if kinds[each] == "campaign"]
    if campaigns:
        return Arrivals(campaign=campaigns[0], left=_beside(campaigns[0], paths, _ONE_CAMPAIGN))
    lists = [each for each in paths if kinds[each] == "list"]
    if lists:
        return Arrivals(list=lists[0], left=_beside(lists[0], paths, _ONE_LIST))
    received = tuple(each for each in paths if kinds[each] == "kits")
    if received:
        left = tuple(LeftOut(each.name, _KITS_ALONE) for each in paths if each not in received)
        return Arrivals(received=received, left=left)
    art = tuple(each for path in paths for each in _art_in(path))
    if any(_kind(each) == "art" for each in art):
        others = tuple(each for each in paths if not any(each in (one, one.parent) for one in art))
        return Arrivals(art=art, left=tuple(LeftOut(each.name, _ART_ALONE) for each in others))
    return _for_visual(kinds)


def _art_in(path: Path) -> tuple[Path, ...]:
    """What official art may be of: a file of its kinds, a picture, or those of a folder that is no poster's."""
    if not path.is_dir():
        return (path,) if _may_be_art(path.name) else ()
    try:
        names = _names(path)
    except OSError:
        return ()
    return () if _has_posters(path, names) else tuple(path / name for name in names if _may_be_art(name))


def _holds_kits(path: Path) -> bool:
    """Whether a folder has what ambassadors send: a kit, kits in folders of their own, or visuals."""
    try:
        names = _names(path)
        return (
            KIT_FILE in names
            or any(kind_of(name) == "visual" for name in names)
            or any((path / name / KIT_FILE).is_file() for name in names)
        )
    except OSError:
        return False


def _may_be_art(name: str) -> bool:
    return kind_of(name) == "art" or name.lower().endswith(ART_PICTURES)


def _has_posters(folder: Path, names: Sequence[str]) -> bool:
    return POSTER_FILE in names or any((folder / name / POSTER_FILE).is_file() for name in names)


def _beside(taken: Path, paths: Sequence[Path], why: Words) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(each.name, why) for each in paths if each != taken)


def _for_visual(kinds: Mapping[Path, str]) -> Arrivals:
    """Sort the posters and the photos among files; several pictures are kept to be looked at together."""
    looked = [_looked_in(each) for each, kind in kinds.items() if kind == "folder"]
    posters = (*_of(kinds, "posters", "unreadable"), *(each for one in looked for each in one.posters))
    photos = [*_of(kinds, "photo"), *(each for one in looked for each in one.photos)]
    others, zips = _of(kinds, "unknown"), _of(kinds, *_IN_ZIP)
    if not photos and not posters:
        photos, others = others[:1], others[1:]
    left = (
        *(LeftOut(each.name, _NOT_OURS) for each in others),
        *(LeftOut(each.name, _IN_ZIP[kinds[each]]) for each in zips),
        *(each for one in looked for each in one.left),
    )
    pictures = tuple(each for path in kinds for each in _art_in(path))
    return Arrivals(
        posters=posters,
        photo=photos[0] if len(photos) == 1 else None,
        photos=tuple(photos) if len(photos) > 1 else (),
        pictures=pictures if len(pictures) > 1 and not posters else (),
        left=left,
    )


def _of(kinds: Mapping[Path, str], *wanted: str) -> list[Path]:
    return [path for path, kind in kinds.items() if kind in wanted]


def _kind(path: Path) -> str:
    """The kind of a file; of a folder or a zip, whether it has kits; « unknown » where only bytes tell."""
    if path.is_dir():
        return "kits" if _holds_kits(path) else "folder"
    kind = kind_of(path.name)
    if kind == "posters":
        from composer.storage.received.zip_kind import zip_kind  # noqa: PLC0415 - not needed before the first paint

        return zip_kind(path)
    return "unknown" if kind == "other" else kind


def _looked_in(folder: Path) -> Arrivals:
    try:
        names = _names(folder)
        posters = _has_posters(folder, names)
    except OSError:
        return Arrivals(left=(LeftOut(folder.name, _CLOSED),))
    photos = [name for name in names if kind_of(name) == "photo"]
    if posters:
        return Arrivals(posters=(folder,))
    if photos:
        return Arrivals(photos=tuple(folder / name for name in photos))
    return Arrivals(left=(LeftOut(folder.name, _NOTHING_IN if names else _EMPTY),))


def _names(folder: Path) -> list[str]:
    """The names that people see in `folder`, sorted."""
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in islice(entries, _MOST_READ) if not entry.name.startswith("."))


def left_out(arrivals: Arrivals) -> Problem | None:
    """Report in one sentence what is used and what is left out; None when nothing is left out."""
    if not arrivals.left:
        return None
    reasons = [
        Words("{names} ({why})", "{names} ({why})").format(names=_listed(one.name for one in each), why=why)
        for why, each in groupby(arrivals.left, attrgetter("why"))
    ]
    left = Words(", ".join(each.fr for each in reasons), ", ".join(each.en for each in reasons))
    taken = _listed(each.name for each in arrivals.taken)
    words = _SHARED if arrivals.taken else _NONE
    severity = "notice" if arrivals.taken else "warning"
    return Problem("not-taken", severity, words.format(taken=taken, left=left))


def _listed(names: Iterable[str]) -> Words:
    every = [named(name) for name in names]
    first, more = every[:_MOST_LISTED], len(every) - _MOST_LISTED
    french, english = ", ".join(each.fr for each in first), ", ".join(each.en for each in first)
    if more <= 0:
        return Words(french, english)
    return _MORE.format(names=Words(french, english), count=more)
