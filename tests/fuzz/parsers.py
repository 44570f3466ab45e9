"""What is fuzzed: each parser of what others made, how its bytes are opened, and its seeds."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from composer.app.brief import Brief, resolve
from composer.app.campaign.take_in import look_into
from composer.app.poster.user_posters import add_posters
from composer.app.studio import Studio
from composer.core.art.svg import art_problems, recolor
from composer.core.caption.caption import compose_caption
from composer.core.linter.lint import lint
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import Refused
from composer.render.arrange import arrange
from composer.storage.limited_read import read_text
from tests.formats import FORMAT_BY_ID
from tests.hostile.corpus import inputs
from tests.hostile.doors import DOORS, DropTarget
from tests.hostile.visuals import visual_file, visual_words
from tests.own_posters import poster_files, zipped

#: No seed is longer: libFuzzer changes short ones better, and faster.
_LONGEST = 100_000
_COLORS = {"ground": "#000000", "ink": "#ffffff", "accent": "#ff0000"}


class Parser(Struct, frozen=True):
    """How bytes are opened, where Refused is a sentence and all else a fault; and the bytes that it begins with."""

    opened: DropTarget
    seeds: Callable[[], Iterator[bytes]]


def _corpus(drop_target: str) -> Parser:
    return Parser(DOORS[drop_target], partial(_short, drop_target))


def _short(drop_target: str) -> Iterator[bytes]:
    yield from (data for data in inputs(drop_target).values() if len(data) <= _LONGEST)


def _words(data: bytes, folder: Path, studio: Studio) -> object:
    """The words of a visual file that is sound in all else."""
    return DOORS["visual"](visual_file(data), folder, studio)


def _brought(data: bytes, folder: Path, studio: Studio) -> object:
    """A zip added to one's own posters and read again; its door makes pictures too, and is slow."""
    (folder / "affiche.zip").write_bytes(data)
    return [studio.context.poster(each) for each in add_posters([folder / "affiche.zip"], studio.context, "replace")]


def _table(data: bytes, folder: Path, studio: Studio) -> object:
    """The table of a poster that is sound in all else."""
    return _brought(zipped({**poster_files(), "poster.toml": data}), folder, studio)


def _said(data: bytes, _folder: Path, studio: Studio) -> object:
    """Words laid out, and their captions held to the rules; their door, which writes pictures, is slow."""
    text = data.decode("utf-8", "surrogateescape")
    person = {each.id: text[: min(200, each.longest)] for each in PERSON_FIELDS}
    resolved = resolve(Brief(poster="bloc", quote=text, person=person), studio.context)
    for network in studio.context.campaign.networks:
        lint(compose_caption(resolved.visual, studio.context.campaign, network).text, network, studio.context.campaign)
    return arrange(studio.scene(resolved), FORMAT_BY_ID["landscape"])


def _art(data: bytes, folder: Path, _studio: Studio) -> object:
    """A drawing alone, checked and drawn as a poster's is: its door, which makes a whole poster, is slow."""
    (folder / "art.svg").write_bytes(data)
    text = read_text(folder / "art.svg", _LONGEST)
    if problems := art_problems(text, _COLORS, "art.svg"):
        raise Refused(*problems)
    picture = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(recolor(text, _COLORS).encode())).render(painter)
    painter.end()
    return picture


def _shown(data: bytes, folder: Path, studio: Studio) -> object:
    """A pack as it is shown before it is added; its door keeps it too."""
    (folder / "jps.jpscampagne").write_bytes(data)
    return look_into(folder / "jps.jpscampagne", studio.context)


PARSERS: Mapping[str, Parser] = {
    "photo": _corpus("photo"),
    "visual": _corpus("visual"),
    "visual-words": Parser(_words, lambda: iter((visual_words(),))),
    "poster": Parser(_brought, partial(_short, "poster")),
    "poster-table": Parser(_table, lambda: iter((poster_files()["poster.toml"],))),
    "drawing": Parser(_art, partial(_short, "drawing")),
    "campaign": _corpus("campaign"),
    "pack": Parser(_shown, partial(_short, "pack")),
    "settings": _corpus("settings"),
    "kept": _corpus("kept"),
    "text": Parser(_said, partial(_short, "text")),
}
