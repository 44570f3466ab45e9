"""Drawings (SVG) that name files and addresses, unfold without end, or hold what no drawing has."""

from collections.abc import Iterator

from tests.hostile.photos import SOUND

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 162 162">'
_INSIDE = {
    "an image of the disk": '<image href="file:///etc/passwd" width="9" height="9"/>',
    "an image beside": '<image xlink:href="../../../etc/passwd" width="9" height="9"/>',
    "an image of the network": '<image href="http://127.0.0.1:9/a.png" width="9" height="9"/>',
    "an image of data": '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
    "an image of another drawing": '<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>',
    "a use of another file": '<use href="other.svg#a"/>',
    "a use of itself": '<g id="a"><use href="#a"/></g>',
    "uses of each other": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "uses that double": "".join(f'<g id="a{n}"><use href="#a{n + 1}"/><use href="#a{n + 1}"/></g>' for n in range(40))
    + '<rect id="a40" width="1" height="1" fill="ink"/>',
    "a script": "<script>alert(1)</script>",
    "an event": '<rect width="9" height="9" fill="ink" onload="alert(1)"/>',
    "a page": '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject>',
    "a style that imports": "<style>@import url(http://127.0.0.1/a.css);</style>",
    "a fill of an address": '<rect width="9" height="9" fill="url(http://127.0.0.1/a#b)"/>',
    "a fill of a file": '<rect width="9" height="9" fill="url(file:///etc/passwd)"/>',
    "a filter": '<filter id="f"><feImage href="file:///etc/passwd"/></filter><rect filter="url(#f)" fill="ink"/>',
    "a font": '<font><font-face-src><font-face-uri href="file:///etc/passwd"/></font-face-src></font>',
    "text": '<text font-family="file:///etc/passwd" fill="ink">a</text>',
    "an animation": '<rect width="9" height="9" fill="ink"><animate attributeName="href" to="file:///a"/></rect>',
    "an inclusion": '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>',
    "a link": '<a href="javascript:alert(1)"><rect width="9" height="9" fill="ink"/></a>',
    "numbers that are none": '<rect x="nan" y="inf" width="-inf" height="1e999" fill="ink"/>',
    "immense numbers": '<rect width="1e38" height="1e38" fill="ink"/><circle r="1e300" fill="ink"/>',
    "an immense line": '<path d="M0 0L9 9" stroke="ink" stroke-width="1e30" fill="none"/>',
    "dashes without end": '<path d="M0 0L1e7 0" stroke="ink" stroke-width="1" stroke-dasharray="1e-9" fill="none"/>',
    "dashes of nothing": '<path d="M0 0L9 9" stroke="ink" stroke-dasharray="0 0" fill="none"/>',
    "a path of a megabyte": f'<path fill="ink" d="M0 0{"L1 1" * 250_000}"/>',
    "a path that is none": '<path fill="ink" d="M M M 9 9 A 1 Q Z 5"/>',
    "arcs of nothing": f'<path fill="ink" d="M0 0{"A0 0 0 0 0 1e-300 1e300" * 1_000}"/>',
    "turns of nothing": '<g transform="scale(0) rotate(1e308) skewX(90)"><rect width="9" height="9" fill="ink"/></g>',
    "turns without end": f'<g transform="{"scale(9)" * 10_000}"><rect width="9" height="9" fill="ink"/></g>',
    "a pattern of nothing": '<pattern id="p" width="1e-9" height="1e-9"><rect width="1" height="1"/></pattern>'
    '<rect width="162" height="162" fill="url(#p)"/>',
    "a pattern of itself": '<pattern id="p" width="9" height="9"><rect width="9" height="9" fill="url(#p)"/></pattern>'
    '<rect width="162" height="162" fill="url(#p)"/>',
    "a gradient of itself": '<linearGradient id="g" href="#g"/><rect width="9" height="9" fill="url(#g)"/>',
    "a hundred thousand shapes": '<rect width="1" height="1" fill="ink"/>' * 100_000,
    "deep groups": "<g>" * 5_000 + "</g>" * 5_000,
    "the same name twice": '<g id="a"/><g id="a"/><use href="#a"/>',
    "no end": "<g>",
    "another space of names": '<x:rect xmlns:x="http://a/" width="9" height="9"/>',
}
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
_WHOLE = {
    "entities that unfold": f'<!DOCTYPE svg [<!ENTITY l0 "ha">{_LAUGHS}]>{_OPEN}&l11;</svg>',
    "an entity of the disk": f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{_OPEN}&a;</svg>',
    "an entity of the network": f'<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://127.0.0.1/a">%a;]>{_OPEN}</svg>',
    "a style sheet": f'<?xml-stylesheet href="file:///etc/passwd"?>{_OPEN}</svg>',
    "an immense page": _OPEN.replace("0 0 162 162", "-1e300 -1e300 1e308 1e308") + "</svg>",
    "a page of nothing": _OPEN.replace("0 0 162 162", "0 0 0 0") + "</svg>",
    "a page that is none": _OPEN.replace("0 0 162 162", "a b c d") + "</svg>",
    "no drawing": "<html/>",
    "no xml": "je ne suis pas un dessin",
    "a zero": f"{_OPEN}\x00</svg>",
}


def drawings() -> Iterator[tuple[str, bytes]]:
    """All of them, each the whole of one file of art."""
    yield SOUND, f'{_OPEN}<rect width="9" height="9" fill="ink"/></svg>'.encode()
    for name, inside in _INSIDE.items():
        yield name, f"{_OPEN}{inside}</svg>".encode()
    for name, text in _WHOLE.items():
        yield name, text.encode()
    yield "nothing", b""
    yield "utf-16", f"{_OPEN}</svg>".encode("utf-16")
    yield "no utf-8", f"{_OPEN}<!-- \xff --></svg>".encode("latin-1")
    yield "a coding that nobody has", b'<?xml version="1.0" encoding="x-none"?><svg/>'
    yield "packed", b"\x1f\x8b\x08\x00" + bytes(40)
    yield "ten megabytes of spaces", _OPEN.encode() + b" " * 10_000_000 + b"</svg>"
