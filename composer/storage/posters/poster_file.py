"""Reads poster folders, `poster.toml` and its art, into one value that keeps every rule."""

import contextlib
import hashlib
import os
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import cast

import msgspec
from msgspec.structs import replace

from composer.core.art.raster import LARGEST_PICTURE, MOST_PICTURE_BYTES, is_picture, picture_problem
from composer.core.art.svg import LARGEST_ART, art_problems
from composer.core.formats import MARGIN, Format, Formats, by_id
from composer.core.layout.inheritance import inherited, is_near
from composer.core.naming import is_reserved
from composer.core.poster import Art, Layout, Poster
from composer.core.problems import Location, Problem, Refused, in_file, refuse
from composer.core.words import Words, meant, named
from composer.storage.decoding import MOST_PROBLEMS, decode, refuse_newer
from composer.storage.formats_file import shipped_formats
from composer.storage.limited_read import read_bytes, read_text
from composer.storage.posters.contrast_rules import palette_problems, with_overprints
from composer.storage.posters.validation import layout_problems, poster_problems
from composer.storage.toml_file import read_toml

POSTER_FILE = "poster.toml"
#: The number of the poster format that this version reads.
POSTER_FORMAT = 1
_MOST_ART = 32
_ANOTHER_NAME = Words("Donnez un autre nom à ce dessin.", "Give this drawing another name.")
#: The contents that posters had before a campaign named its days, what they are called now, and the day they meant.
_UNNAMED_DAY = {"thursday": "day", "thursday-name": "day-name", "thursday-date": "day-date"}
_THURSDAY = "persevert"
#: The keys that lead to a part of a text in a poster file; None stands for every key of a table or item of a list.
_TO_PARTS = ("layouts", None, "layers", None, "parts", None)
#: One name, on every system: no folder, no drive, nothing hidden.
ART_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.(?:svg|png|jpe?g|webp)")


def read_poster(folder: Path, formats: Formats | None = None) -> Poster:
    """Read the poster in `folder`, with its art; Refused with every problem (at most 50).

    Its layouts are for `formats`, by default those of the program. Nothing outside the folder is read, and nothing in
    it is code.
    """
    # Not Path.resolve, which fails on a link that leads to itself.
    folder = Path(os.path.realpath(folder))
    file = f"{folder.name}/{POSTER_FILE}"
    if not _is_inside(folder, POSTER_FILE):
        raise Refused(_outside(POSTER_FILE, in_file(file)))
    known = by_id(shipped_formats()) if formats is None else formats
    data = read_toml(folder / POSTER_FILE, file)
    refuse_newer(data, POSTER_FORMAT, file)
    given = decode(with_named_days(data), Poster, file, filled_in=("art", "digest", "pictures"))
    bare = with_overprints(given)
    drawn, found = _read_art(bare, folder, in_file(file))
    poster = replace(bare, art=drawn.texts, pictures=drawn.pictures, digest=_digest(data, drawn))
    inks = palette_problems(given, in_file(file).key("palettes"))
    found = chain(found, inks, poster_problems(poster, folder.name, file, known))
    refuse(islice(found, MOST_PROBLEMS))
    whole = with_heirs(poster, known)
    refuse(islice(declared_heir_problems(whole, poster, known, in_file(file).key("layouts")), MOST_PROBLEMS))
    return whole


def with_named_days(data: Mapping[str, object]) -> Mapping[str, object]:
    """The tables of a poster file with every text about « thursday » turned into one about the day it meant.

    Posters made before a campaign named its days still open. What has no such text, or another shape, is unchanged.
    """
    return cast("Mapping[str, object]", _with_named_days(data, _TO_PARTS))


def _with_named_days(value: object, path: tuple[str | None, ...]) -> object:
    match value, path:
        case dict(), ():
            changed = _part_with_day(cast("dict[str, object]", value))
        case dict(), (step, *_):
            changed = {
                name: _with_named_days(each, path[1:]) if step in {None, name} else each
                for name, each in cast("dict[str, object]", value).items()
            }
        case list(), (None, *_):
            changed = [_with_named_days(each, path[1:]) for each in cast("list[object]", value)]
        case _:
            changed = value
    return changed


def _part_with_day(part: Mapping[str, object]) -> Mapping[str, object]:
    content = part.get("content")
    if not isinstance(content, str) or content not in _UNNAMED_DAY:
        return part
    return {"day": _THURSDAY, **part, "content": _UNNAMED_DAY[content]}


class _Drawn(msgspec.Struct, frozen=True):
    """The valid art of a poster by file name: the texts of SVG, and the bytes of pictures."""

    texts: dict[str, str] = {}
    pictures: dict[str, bytes] = {}


def _digest(data: Mapping[str, object], drawn: _Drawn) -> str:
    """The digest of the tables and the art as they are in the folder, without comments or what this program adds."""
    pictures = {name: hashlib.sha256(picture).hexdigest() for name, picture in drawn.pictures.items()}
    whole = (data, drawn.texts, pictures) if pictures else (data, drawn.texts)
    return hashlib.sha256(msgspec.json.encode(whole, order="sorted")).hexdigest()


def _read_art(poster: Poster, folder: Path, location: Location) -> tuple[_Drawn, tuple[Problem, ...]]:
    roles = frozenset(role for palette in poster.palettes.values() for role in palette.colors)
    names = _art_names(poster, location)
    if len(names) > _MOST_ART:
        words = Words(f"Il y a plus de {_MOST_ART} dessins.", f"There are more than {_MOST_ART} drawings.")
        return _Drawn(), (Problem("too-much-art", "error", words, location.key("layouts")),)
    drawn = _Drawn({}, {})
    problems: list[Problem] = []
    there = _listed(folder)
    for name, at in names.items():
        try:
            _refuse_odd(name, {*there, *names}, at)
            path = _art_file(folder, name, at)
            if is_picture(name):
                room = MOST_PICTURE_BYTES - sum(map(len, drawn.pictures.values()))
                drawn.pictures[name] = _picture(path, min(room, LARGEST_PICTURE))
            else:
                text = read_text(path, LARGEST_ART)
                refuse(art_problems(text, roles, f"{folder.name}/{name}"))
                drawn.texts[name] = text
        except Refused as refused:
            problems.extend(refused.problems)
    return drawn, tuple(problems)


def _art_names(poster: Poster, location: Location) -> Mapping[str, Location]:
    found: dict[str, Location] = {}
    for name, layout in poster.layouts.items():
        layers = location.key("layouts").key(name).key("layers")
        for index, layer in enumerate(layout.layers):
            if isinstance(layer, Art):
                found.setdefault(layer.file, layers.item(index).key("file"))
    return found


def _listed(folder: Path) -> frozenset[str]:
    """The names in `folder`; empty when it cannot be listed, which reading its files then reports."""
    with contextlib.suppress(OSError):
        return frozenset(os.listdir(folder))  # noqa: PTH208 - names alone
    return frozenset()


def _refuse_odd(name: str, others: Collection[str], location: Location) -> None:
    """Refuse the name of a drawing that some system cannot have, or confuses with one of `others`."""
    quoted = named(name)
    if is_reserved(name):
        words = Words(
            "Windows réserve le nom {quoted} à un appareil.", "Windows reserves the name {quoted} for a device."
        ).format(quoted=quoted)
        raise Refused(Problem("reserved-name", "error", words, location, _ANOTHER_NAME))
    twin = next((each for each in others if each != name and each.casefold() == name.casefold()), None)
    if twin is not None:
        words = Words(
            "{quoted} et {other} ne diffèrent que par leurs majuscules : sur bien des ordinateurs c’est un "
            "seul fichier.",
            "{quoted} and {other} differ only in capitals: on many computers they are the same file.",
        ).format(quoted=quoted, other=named(twin))
        raise Refused(Problem("names-alike", "error", words, location, _ANOTHER_NAME))


def _art_file(folder: Path, name: str, location: Location) -> Path:
    if not ART_NAME.fullmatch(name) or not _is_inside(folder, name):
        raise Refused(_outside(name, location))
    path = folder / name
    if not path.exists():
        words = Words("Le dessin {quoted} n’existe pas.", "The drawing {quoted} does not exist.").format(
            quoted=named(name)
        )
        there = sorted(each for each in _listed(folder) if ART_NAME.fullmatch(each))
        raise Refused(Problem("missing-art", "error", words, location, meant(name, there)))
    return path


def _picture(path: Path, most: int) -> bytes:
    data = read_bytes(path, most)
    problem = picture_problem(data, path.name, f"{path.parent.name}/{path.name}")
    if problem:
        raise Refused(problem)
    return data


def _is_inside(folder: Path, name: str) -> bool:
    """Whether `name`, once links are followed, is still directly in `folder`."""
    return Path(os.path.realpath(folder / name)).parent == folder


def _outside(name: str, location: Location) -> Problem:
    quoted = named(name)
    words = Words(
        "Le fichier {quoted} doit être dans le dossier de l’affiche, sans lien vers un autre endroit, et son nom "
        "doit finir par .svg, .png, .jpg, .jpeg ou .webp.",
        "The file {quoted} must be in the poster’s folder, with no link to another place, and its name must end "
        "in .svg, .png, .jpg, .jpeg or .webp.",
    ).format(quoted=quoted)
    if name == POSTER_FILE:
        words = Words("{quoted} mène hors de son dossier.", "{quoted} leads out of its folder.").format(quoted=quoted)
    return Problem("outside-folder", "error", words, location)


def with_heirs(poster: Poster, formats: Formats) -> Poster:
    """Give `poster` the layers of every layout that inherits, and a layout for each format near one of its own.

    What it declares of inheriting passes `heir_problems`. A near format in which some rule would be broken is left out:
    the poster promised nothing. Layouts come in the order of `formats`.
    """
    drawn = {name: layout for name, layout in poster.layouts.items() if not layout.inherits}
    made = {name: found for name, each in formats.items() if (found := _layout(each, poster, drawn, formats))}
    return replace(poster, layouts=made)


def declared_heir_problems(whole: Poster, declared: Poster, formats: Formats, location: Location) -> Iterator[Problem]:
    """Check the layouts of `whole` whose inheritance is `declared`; problems are located at the key of the layout."""
    for name, layout in declared.layouts.items():
        if layout.inherits:
            for problem in _problems(whole, whole.layouts[name], formats[name], formats):
                yield replace(problem, location=location.key(name))


def _layout(format_: Format, poster: Poster, drawn: Mapping[str, Layout], formats: Formats) -> Layout | None:
    if format_.id in drawn:
        return drawn[format_.id]
    declared = poster.layouts.get(format_.id)
    if declared is not None:
        return _inherited(drawn, declared.inherits, format_, formats, declared.opens)
    parent = next((each for each in drawn if is_near(formats[each], format_)), None)
    if parent is None:
        return None
    found = _inherited(drawn, parent, format_, formats, None)
    return None if any(_problems(poster, found, format_, formats)) else found


def _inherited(
    drawn: Mapping[str, Layout], parent: str, format_: Format, formats: Formats, opens: tuple[float, float] | None
) -> Layout:
    return replace(inherited(drawn[parent], formats[parent].size, format_.size, opens), inherits=parent, opens=opens)


def _problems(poster: Poster, layout: Layout, format_: Format, formats: Formats) -> Iterator[Problem]:
    """Every rule that an inheriting layout breaks; its margins are those of its parent, at the same scale."""
    own, other = formats[layout.inherits].size, format_.size
    scale = min(other.width / own.width, other.height / own.height)
    margin = MARGIN * scale * min(own.width, own.height) / min(other.width, other.height)
    return layout_problems(poster, layout, format_, in_file(""), margin)
