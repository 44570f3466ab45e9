"""Packs whose zip and manifest are true, and whose parts are made to harm: tables, posters, pictures and fonts."""

import io
import zlib
from collections.abc import Iterator, Mapping

from PIL import Image

from tests.campaign_files import NATIONAL
from tests.fonts_in_packs import LICENCE, font, other_font, with_number, with_record
from tests.packs import PEOPLE, edited, pack_of, parts, with_people

_SITE = '"https://www.journeesperseverancescolaire.com/"'
_POSTER = "posters/voisine/poster.toml"
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'


def harmful_parts() -> Iterator[tuple[str, bytes]]:
    """Those packs, by what is wrong with them."""
    for found in (_tables(), _posters(), _pictures(), _logos(), _fonts(), _licences(), _people()):
        for name, more in found:
            yield name, pack_of(more)


_More = Mapping[str, bytes | None]


def _tables() -> Iterator[tuple[str, _More]]:
    yield "no campaign", {"campaign.toml": None}
    yield "no base", {NATIONAL.name: None}
    yield "another base too", {"jps-2027-national.toml": b"base = true"}
    yield "a campaign that is no TOML", {"campaign.toml": b"[[["}
    yield "a campaign of deep tables", {"campaign.toml": b"a = " + b"{a=" * 5_000 + b"1" + b"}" * 5_000}
    yield "a campaign of half a megabyte", {"campaign.toml": b"#" * (512 << 10)}
    yield "a campaign that is no UTF-8", {"campaign.toml": b'id = "\xff"'}
    yield "a campaign that is a base", edited('id = "jps-2026"', 'id = "jps-2026"\nbase = true')
    yield "a pattern", edited('id = "jps-2026"', 'id = "jps-2026"\npattern = "(a+)+$"')
    yield "a pattern for a handle", edited("[networks.facebook]", '[networks.facebook]\nform = "(a|a)*b"')
    yield "code to run", edited('id = "jps-2026"', 'id = "jps-2026"\nrun = "import os"')
    yield "a campaign of no region", edited('region = "Montréal"', "")
    yield "an address that is a script", edited(_SITE, '"javascript:alert(1)"')
    yield "a base that leads outside", edited('"jps-2026-national"', '"../../../../etc/passwd"')
    yield "a base elsewhere", edited('"jps-2026-national"', '"jps-2027-national"')
    regional = edited("base = true", 'base = true\nregion = "Laval"', NATIONAL.name)
    yield "a base of one region", regional


def _posters() -> Iterator[tuple[str, _More]]:
    yield "a poster without its file", {_POSTER: None}
    yield "a poster of another id", edited('id = "voisine"', 'id = "voisin"', _POSTER)
    shipped = {name.replace("voisine", "bloc"): data for name, data in parts().items()}
    table = shipped["posters/bloc/poster.toml"].replace(b'id = "voisine"', b'id = "bloc"')
    yield "a poster of the program's", {**shipped, "posters/bloc/poster.toml": table}
    yield "a poster that is no TOML", {_POSTER: b"\x00"}
    yield "art that is not there", {"posters/voisine/releve.svg": None}
    yield "art that nothing draws", {"posters/voisine/autre.svg": _SVG % b""}
    yield "art with a script", {"posters/voisine/releve.svg": _SVG % b"<script>alert(1)</script>"}
    yield "art from a file", {"posters/voisine/releve.svg": _SVG % b'<image href="file:///etc/passwd"/>'}
    entity = b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    yield "art with entities", {"posters/voisine/releve.svg": entity + _SVG % b"&b;"}
    yield "art of two megabytes", {"posters/voisine/releve.svg": b" " * (2 << 20) + _SVG % b""}
    yield "art outside", edited('file = "releve.svg"', 'file = "../../../etc/passwd"', _POSTER)
    yield "a poster of a later format", edited("format = 1", "format = 99", _POSTER)


def _pictures() -> Iterator[tuple[str, _More]]:
    picture = Image.new("RGB", (64, 64), "red")
    png, jpeg, webp = (_encoded(picture, kind) for kind in ("PNG", "JPEG", "WEBP"))
    yield "a person that is a program", {"people/zoe.png": b"\x7fELF" + bytes(5_000)}
    yield "a person that is text", {"people/zoe.jpg": b"#!/bin/sh\nrm -rf /\n"}
    yield "a person of nothing", {"people/zoe.png": b""}
    yield "a person cut short", {"people/zoe.png": png[: len(png) // 2]}
    yield "a webp cut short", {"people/zoe.webp": webp[: len(webp) // 2]}
    yield "a person of another kind", {"people/zoe.png": jpeg}
    yield "a drawing as a person", {"people/zoe.png": _SVG % b""}
    yield "a person of 100,000 pixels a side", {"people/zoe.png": _immense(png, 100_000)}
    yield "a person of 8,000 pixels a side", {"people/zoe.png": _immense(png, 8_000)}
    yield "a person of nine megabytes", {"people/zoe.png": png + bytes(9 << 20)}
    yield "a picture that nothing draws", {"posters/voisine/autre.png": png}


def _logos() -> Iterator[tuple[str, _More]]:
    logo = edited('region = "Montréal"', 'region = "Montréal"\nlogo = "logo.svg"')
    yield "a logo that is not there", logo
    yield "a logo with a script", {**logo, "logos/logo.svg": _SVG % b"<script>alert(1)</script>"}
    yield "a logo that is a program", {**logo, "logos/logo.svg": b"MZ" + bytes(900)}
    yield "a second logo with a link", {"logos/autre.svg": _SVG % b'<a href="https://x.test"/>'}
    yield "a logo outside", edited('region = "Montréal"', 'region = "Montréal"\nlogo = "../../logo.svg"')


def _fonts() -> Iterator[tuple[str, _More]]:
    whole = font()
    broken = {
        "of nothing": b"",
        "that is a program": b"MZ" + bytes(5_000),
        "that is a collection": b"ttcf" + whole[4:],
        "of the Web": b"wOFF" + whole[4:],
        "of the Web, compressed": b"wOF2" + whole[4:],
        "of Type 1": b"%!PS-AdobeFont-1.0: Zoe\n",
        "cut short": whole[: len(whole) // 2],
        "of one table": whole[:4] + b"\x00\x01" + whole[6:],
        "of 65,535 tables": whole[:4] + b"\xff\xff" + whole[6:],
        "with a table beyond its end": with_record("glyf", length=0x7FFFFFFF),
        "with a table twice": with_record("glyf", tag=int.from_bytes(b"cmap", "big")),
        "without outlines": with_record("glyf", tag=int.from_bytes(b"zzzz", "big")),
        "without a map": with_record("cmap", tag=int.from_bytes(b"zzzz", "big")),
        "with a name beyond its end": with_number("name", 2, 0xFFFF),
        "without a scale": with_number("head", 18, 0),
        "of another magic": with_number("head", 12, 0, ">L"),
        "of no glyph": with_number("maxp", 4, 0),
        "of more glyphs than it has": with_number("maxp", 4, 0xFFFF),
        "of too many widths": with_number("hhea", 34, 0xFFFF),
        "that may not be embedded": with_number("OS/2", 8, 0x0002),
        "that may not be subset": with_number("OS/2", 8, 0x0100),
        "of bitmaps alone": with_number("OS/2", 8, 0x0200),
    }
    for name, data in broken.items():
        yield f"a font {name}", {"fonts/police.ttf": data, "fonts/OFL.txt": LICENCE}


def _licences() -> Iterator[tuple[str, _More]]:
    both = {"fonts/police.ttf": font(), "fonts/autre.otf": other_font()}
    yield "a font without its licence", {"fonts/police.ttf": font()}
    yield "two fonts with one licence", {**both, "fonts/Manrope-OFL.txt": LICENCE}
    yield "a licence of bytes", {"fonts/police.ttf": font(), "fonts/OFL.txt": b"\x7fELF\x00\x01"}
    yield "a licence of controls", {"fonts/police.ttf": font(), "fonts/OFL.txt": b"\x1b]0;pwned\x07"}


def _encoded(picture: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def _immense(png: bytes, side: int) -> bytes:
    """The PNG with another size in its header."""
    header = b"IHDR" + side.to_bytes(4, "big") * 2 + png[24:29]
    return png[:12] + header + zlib.crc32(header).to_bytes(4, "big") + png[33:]


def _people() -> Iterator[tuple[str, _More]]:
    yield "a person whose picture is elsewhere", with_people(PEOPLE.replace('"lea.png"', '"../campaign.toml"'))
    yield "a person whose picture is absolute", with_people(PEOPLE.replace('"lea.png"', '"/etc/passwd"'))
    yield "a person with code", with_people(PEOPLE.replace('id = "lea"', 'id = "lea"\nrun = "import os"'))
    yield "a person whose name reverses the line", with_people(PEOPLE.replace("Léa", "L\\u202eéa"))
    yield "a person who says a megabyte", with_people(PEOPLE.replace("J’ai tenu bon", "a" * (1 << 20)))
    yield "a crowd of persons", with_people(PEOPLE * 40)
    yield "persons that are no TOML", with_people("[[[")
