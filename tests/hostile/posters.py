"""Posters and campaigns of others: zips made to harm, and tables (TOML) that say what no poster or campaign says."""

import re
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED

import rtoml

from composer.core.campaign.layers import merged
from tests.campaign_files import NATIONAL, REGION
from tests.hostile.archives import archives
from tests.hostile.photos import SOUND
from tests.own_posters import poster_files, zipped

_BROKEN = {
    "nothing": b"",
    "no table": b"[[[",
    "no utf-8": b'id = "\xff"',
    "a zero": b'id = "a\x00b"',
    "deep lists": b"a = " + b"[" * 20_000 + b"]" * 20_000,
    "deep tables": b"a = " + b"{a=" * 5_000 + b"1" + b"}" * 5_000,
    "deep names": b"a" + b".a" * 50_000 + b" = 1",
    "a million lines": b"a\n" * 1_000_000,
    "a line of a megabyte": b'a = "' + b"a" * 1_000_000 + b'"',
    "an immense number": b"format = " + b"9" * 100_000,
    "the same key twice": b"format = 1\nformat = 1\n",
    "dates": b"format = 1979-05-27T07:32:00Z",
    "a later format": b"format = 999",
    "half of an emoji": b'format = 1\nid = "\\uD83D"',
}
#: Each pattern of a sound poster, with what takes its place wherever it stands.
_SPOILT = {
    r"box = \[[^]]*\]": (
        "[nan, nan, nan, nan]",
        "[0, 0, inf, inf]",
        "[0, 0, -9, -9]",
        "[0, 0, 1e300, 1e300]",
        "[]",
        "0",
    ),
    r"size = \[[^]]*\]": ("[1e9, 1e9]", "[0, 0]", "[nan, nan]", "[40, 112]", "[-1, -2]"),
    r"leading = [\d.]+": ("0", "-1", "nan", "1e300"),
    r"tracking = -?[\d.]+": ("1e300", "nan"),
    r"weight = \d+": ("0", "-900", "900000000000000000000000", '"black"'),
    r"lines = \d+": ("0", "-1", "1000000000", "9223372036854775807"),
    r"capacity = \d+": ("0", "-1", "1000000000"),
    r'file = "[^"]*"': ('"../../../etc/passwd"', '"/etc/passwd"', '"C:\\\\a.svg"', '""', '"file:///etc/passwd"'),
    r'role = "[^"]*"': ('"nobody"', '"#fff"', '""'),
    r'id = "[^"]*"': ('"../voisine"', '"CON"', '""', '"é"', '"a/b"', '"bloc"', f'"{"a" * 5_000}"'),
    r'family = "[^"]*"': ('"Nobody Sans"', '"../../font.ttf"', '""'),
    r'"#[0-9a-f]{6}"': ('"#zzz"', '"red"', '"url(file:///etc/passwd)"', '""'),
    r'content = "[^"]*"': ('"secret"', '"quote"'),
    r"zone = \[[^]]*\]": ("[nan, inf]", "[5, -5]"),
    r'when = \["[^]]*\]': ("[]", '["never"]'),
}


def posters() -> Iterator[tuple[str, bytes]]:
    """Zips of one poster."""
    files = poster_files()
    yield SOUND, zipped(files)
    yield from archives(files, ZIP_DEFLATED)
    for name, text in _BROKEN.items():
        yield f"table: {name}", zipped({**files, "poster.toml": text})
    sound = files["poster.toml"].decode()
    for pattern, instead in _SPOILT.items():
        key = pattern.split(" ", 1)[0]
        for wrong in instead:
            text = re.sub(pattern, lambda _, key=key, wrong=wrong: f"{key} = {wrong}", sound)
            text = re.sub(pattern, lambda _, wrong=wrong: wrong, sound) if key.startswith('"') else text
            yield f"{key} = {wrong[:40]}", zipped({**files, "poster.toml": text.encode()})
    yield "a thousand palettes", zipped({**files, "poster.toml": (sound + _palettes(1_000)).encode()})
    yield "a hundred thousand layers", zipped({**files, "poster.toml": _layered(sound).encode()})


def _palettes(count: int) -> str:
    colors = 'colors = { ground = "#000000", ink = "#ffffff", accent = "#ffffff" }'
    return "".join(f'\n[palettes.p{n}]\nname = {{ fr = "a", en = "a" }}\n{colors}\n' for n in range(count))


def _layered(sound: str) -> str:
    return sound.replace("layers = [", "layers = [" + '{ kind = "fill", role = "ground" }, ' * 100_000, 1)


def campaigns() -> Iterator[tuple[str, bytes]]:
    """Campaign files."""
    yield from _BROKEN.items()
    yield SOUND, REGION.read_bytes()
    # Of one file, so that each value can be spoiled.
    sound = rtoml.dumps(merged(*(rtoml.loads(each.read_text(encoding="utf-8")) for each in (NATIONAL, REGION))))
    sound = sound.replace("base = true\n", "").replace('extends = "jps-2026-national"\n', "")
    yield "of one file", sound.encode()
    for name, pattern, wrong in (
        ("dates that are none", r"2026-02-\d\d", "2026-02-31"),
        ("dates of another age", r"2026-02-\d\d", "0000-00-00"),
        ("addresses of a script", r"https://[^\"]*", "javascript:alert(1)"),
        ("handles of nothing", r"@[a-z_]+", "@"),
        ("numbers of nobody", r"\d{3,}", "99999999999999999999"),
        ("words of nobody", r"[a-z]{9,}", "\u202e"),
        ("cut in two", r"(?s)(?<=\n).{2000}\Z", ""),
    ):
        yield name, re.sub(pattern, wrong, sound).encode()
