"""Finds whose photo is whose, among the names of a folder's files: by a column, or by the person's name."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from composer.core.lists.cell_values import folded, folded_name
from composer.core.naming import named
from composer.core.words import Words

#: Names suggested for a photo that is not found.
_SUGGESTED = 3
_NEAR = 0.6
#: Names compared with the one that is not found.
_COMPARED = 40
#: What separates the photos of a cell that names several.
_BETWEEN = re.compile(r"[;,|\n]")

#: found: one file. absent: none, and none was asked for. missing: the one asked for is not there. several: more than
#: one fits. outside: the path leaves the folder. no-folder: one is asked for, and there is no folder to look in.
Found = Literal["found", "absent", "missing", "several", "outside", "no-folder"]


class PhotoMatch(Struct, frozen=True):
    """The photo of a row: its path in the folder where one was found, else the paths that it may be."""

    how: Found
    path: str = ""
    likely: tuple[str, ...] = ()
    #: Whether a cell named it; else it was looked for by the person's name.
    asked: str = ""


class PhotoNames(Struct, frozen=True):
    """The photos of a folder by their path in it, with « / »; and by their folded names, ready to be looked for."""

    paths: frozenset[str]
    by_path: Mapping[str, tuple[str, ...]]
    by_name: Mapping[str, tuple[str, ...]]
    by_stem: Mapping[str, tuple[str, ...]]
    by_words: Mapping[str, tuple[str, ...]]
    #: By a single word of their names.
    by_word: Mapping[str, tuple[str, ...]]
    #: The keys of `by_words` by any two letters in a row.
    by_part: Mapping[str, tuple[str, ...]]


def photo_names(paths: Iterable[str]) -> PhotoNames:
    """Prepare the paths of a folder's photos."""
    found = tuple(sorted(paths))
    by_words = _grouped((folded_name(_stem(each)), each) for each in found)
    return PhotoNames(
        frozenset(found),
        _grouped((folded(each), each) for each in found),
        _grouped((folded(_last(each)), each) for each in found),
        _grouped((folded(_stem(each)), each) for each in found),
        by_words,
        _grouped((word, each) for each in found for word in set(folded(_stem(each)).split())),
        _grouped((part, name) for name in by_words for part in _parts(name)),
    )


def match_photo(asked: str, name: str, photos: PhotoNames) -> PhotoMatch:
    """Find the photo that the cell `asked` names, or without one that of the person called `name`.

    Accents, case, spaces, the order of a name's words and the extension make no difference where only one file fits.
    """
    wanted = asked.strip().strip("\"'").strip().replace("\\", "/")
    if not wanted:
        return _by_person(name, photos)
    if leaves_folder(wanted):
        return PhotoMatch("outside", asked=wanted)
    exact = [each for each in (wanted, wanted.removeprefix("./")) if each in photos.paths]
    if exact:
        return PhotoMatch("found", exact[0], asked=wanted)
    folds = (
        photos.by_path.get(folded(wanted)),
        photos.by_name.get(folded(_last(wanted))),
        photos.by_stem.get(folded(_stem(wanted))) or photos.by_stem.get(folded(_last(wanted))),
        photos.by_words.get(folded_name(_stem(wanted))) or photos.by_words.get(folded_name(_last(wanted))),
    )
    fitting = next(filter(None, folds), ())
    return (
        _of(fitting, wanted)
        or _of_several(wanted, photos)
        or PhotoMatch("missing", likely=_near(_stem(wanted), photos), asked=wanted)
    )


def _of_several(wanted: str, photos: PhotoNames) -> PhotoMatch | None:
    """Which photos a cell names, when it names several, as forms that take more than one file write them."""
    parts = [each.strip() for each in _BETWEEN.split(wanted) if each.strip()]
    if len(parts) < 2:
        return None
    found = dict.fromkeys(each.path for each in (match_photo(part, "", photos) for part in parts) if each.path)
    return PhotoMatch("several", likely=tuple(found), asked=wanted) if found else None


def leaves_folder(path: str) -> bool:
    """Whether a path, written with « / », starts at a root, a drive or a home, or goes up."""
    parts = path.split("/")
    return not parts[0] or parts[0].endswith(":") or parts[0].startswith("~") or ".." in parts or ":" in parts[0]


def _by_person(name: str, photos: PhotoNames) -> PhotoMatch:
    words = folded_name(name)
    if not words:
        return PhotoMatch("absent")
    found = _of(photos.by_words.get(words, ()), "") or _of(_holding(words.split(), photos), "")
    return found or PhotoMatch("absent", likely=_near(name, photos))


def _holding(words: Sequence[str], photos: PhotoNames) -> tuple[str, ...]:
    """The photos whose name has every word of a person's, as « portrait zoe roy 2 » has; none for a single word."""
    if len(words) < 2:
        return ()
    rarest = min((photos.by_word.get(word, ()) for word in words), key=len)
    return tuple(each for each in rarest if set(words) <= set(folded(_stem(each)).split()))


def _of(paths: Sequence[str], asked: str) -> PhotoMatch | None:
    if len(paths) == 1:
        return PhotoMatch("found", paths[0], asked=asked)
    return PhotoMatch("several", likely=tuple(paths), asked=asked) if paths else None


def _near(name: str, photos: PhotoNames) -> tuple[str, ...]:
    wanted = folded_name(name)
    # Comparing with every name of a large folder would take seconds: only with those that share most letters in a row.
    shared = Counter(each for part in _parts(wanted) for each in photos.by_part.get(part, ()))
    likely = [each for each, _ in shared.most_common(_COMPARED)]
    near = difflib.get_close_matches(wanted, likely, _SUGGESTED, _NEAR)
    return tuple(path for each in near for path in photos.by_words[each])[:_SUGGESTED]


def _parts(name: str) -> set[str]:
    """Every two letters in a row of a name."""
    return {name[at : at + 2] for at in range(len(name) - 1)}


def _grouped(keyed: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, path in keyed:
        found.setdefault(key, []).append(path)
    return {key: tuple(each) for key, each in found.items()}


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _stem(path: str) -> str:
    """The file's name without its extension, which is short; « M. Roy » has none."""
    name, dot, extension = _last(path).rpartition(".")
    return name if dot and name and len(extension.strip()) <= 4 and extension.strip().isalnum() else _last(path)


_OUTSIDE = Words(
    "nomme une photo hors du dossier des photos, {name}\u00a0: elle n’est pas ouverte",
    "names a photo outside the folder of photos, {name}: it is not opened",
)
_MISSING = Words(
    "nomme une photo qui n’est pas dans le dossier, {name}", "names a photo that is not in the folder, {name}"
)
_NO_FOLDER = Words(
    "nomme une photo, {name}, mais le dossier des photos n’est pas donné",
    "names a photo, {name}, but the folder of photos is not given",
)
_OF_NAME: Mapping[Found, Words] = {"outside": _OUTSIDE, "missing": _MISSING, "no-folder": _NO_FOLDER}
_SEVERAL = Words("a plusieurs photos possibles\u00a0: {names}", "has several possible photos: {names}")
_ABSENT = Words("est sans photo", "has no photo")
#: What to do where no name is likely.
_WITHOUT: Mapping[Found, Words] = {
    "absent": Words(
        "Ajoutez au dossier une photo qui porte le nom de la personne, ou écrivez le nom du fichier.",
        "Add a photo that bears the person’s name to the folder, or write the name of the file.",
    ),
    "missing": Words(
        "Corrigez le nom, ou ajoutez cette photo au dossier.", "Correct the name, or add that photo to the folder."
    ),
    "outside": Words("Copiez cette photo dans le dossier des photos.", "Copy that photo to the folder of photos."),
    "no-folder": Words("Donnez le dossier des photos de cette liste.", "Give the folder of this list’s photos."),
}


def match_words(match: PhotoMatch) -> Words:
    """What to say of a cell whose photo was not found, or is one of several."""
    names = ", ".join(match.likely[:_SUGGESTED])
    if match.how in _OF_NAME:
        return _OF_NAME[match.how].format(name=named(match.asked))
    return _SEVERAL.format(names=Words(names, names)) if match.how == "several" else _ABSENT


def match_fix(match: PhotoMatch) -> Words | None:
    """What to do about it: the names that it may be."""
    if not match.likely:
        return _WITHOUT.get(match.how)
    names = ", ".join(match.likely[:_SUGGESTED])
    return Words(
        f"Écrivez le nom de la bonne, par exemple {names}.", f"Write the name of the right one, such as {names}."
    )
