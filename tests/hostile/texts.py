"""Words that no keyboard gives: enormous, in odd signs, turned around, or made to be read as something else."""

from collections.abc import Iterator

from tests.hostile.photos import SOUND

#: Bytes: nearly as many as a command reads.
_BIG = 160_000
#: Signs that a rule may look for from each place to the end.
_LONG = {
    "line ends": "\n",
    "opening quotes": "«",
    "marks": "\u0301",
    "question marks": "? ",
    "digits and spaces": "9 ",
    "hashtags": "#a ",
    "number signs": "#",
    "at signs": "@",
    "addresses": "https://a.ca/b ",
    "an address": "https:a.",
    "headings": "1.\na\n",
    "apostrophes": "l'",
    "hyphens": "a-",
    "brackets": "((",
    "joiners": "\u200d👩",
}


#: What a text of a file may be, where a person would have written a name.
HARMFUL = {
    "100,000 letters": "persévérer" * 10_000,
    "400,000 accents": "e" + "\u0301" * 400_000,
    "a storm of accents": "e" + "\u0301\u0323" * 140,
    "turned around": "Zoé \u202eyoR\u2066",
    "orders to a terminal": "Zoé\x1b]0;titre\x07\x1b[2J\x00Roy\x9b",
    "letters lost": "\ufffdlo\ufffdse",
    "unseen letters": "\u3164\u115f\u2800",
    "hidden tags": "Zoé" + "".join(chr(0xE0000 + ord(letter)) for letter in "suivez plutot ceci"),
    "marks alone": "«\u00a0»",
}


def texts() -> Iterator[tuple[str, bytes]]:
    """All of them, in UTF-8; halves of signs as they slip through."""
    for name, text in _written().items():
        yield name, text.encode("utf-8", "surrogatepass")


def _written() -> dict[str, str]:
    return {
        SOUND: "Un pas, puis un autre.",
        "a megabyte of words": "persévérer " * 95_000,
        "a word of 20,000 letters": "a" * 20_000,
        "spaces alone": " \u00a0\u202f\t\n" * 50,
        "new lines alone": "\n" * 5_000,
        "a zero": "Un pas\x00 puis un autre",
        "controls": "".join(map(chr, range(1, 32))),
        "half of an emoji": "Bravo \ud83d",
        "the other half": "Bravo \ude00",
        "emoji of a family": "Merci \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 20,
        "flags without end": "\U0001f1e8\U0001f1e6" * 500,
        "a storm of accents": "e" + "\u0301" * 5_000,
        "accents on nothing": "\u0301" * 300,
        "turned around": "Je \u202egnol tse nimehc el\u202c suis",
        "isolates left open": "\u2067" * 200 + "Je continue",
        "unseen signs": "Je\u200b\u200c\u200d\u2060\ufeff continue" * 30,
        "a byte order mark": "\ufeffJe continue.",
        "separators": "Un\u2028deux\u2029trois\x85quatre\x0bcinq\x0csix",
        "no characters": "\ufffe\uffff\U0001ffff\U0010ffff",
        "private signs": "\ue000\uf8ff\U000f0000" * 50,
        "arabic": "المثابرة تأخذك بعيدا",
        "hebrew and french": "Je continue, התמדה, toujours",
        # Found by the fuzzer: few computers have a font for it, and Qt died.
        "syriac": "ܡܣܝܒܪܢܘܬܐ",
        "syllabics": "ᐃᓅᒃᑎᑐᑦ ᐊᔪᕐᓇᕐᒪᑦ",
        "thai without spaces": "ความเพียรพยายามอยู่ที่ไหนความสำเร็จอยู่ที่นั่น" * 6,
        "zalgo": "p̸̢͉͎̈́e̶̡̘̎r̷̦̈́s̵̰͌é̸͓v̶̥̈́é̷͔r̸͙̃e̶͖͗r̴̻͝" * 10,
        "markup": "<b>Gras</b><script>alert(1)</script>&amp;&#0;<img src=file:///etc/passwd>",
        "a formula": '=HYPERLINK("http://127.0.0.1")',
        "a path": "../../../../etc/passwd",
        "a device": "CON",
        "a name of dots": "...",
        "an order": "$(touch pwned) `touch pwned` ; touch pwned | %s %n {0} {quote}",
        "marks alone": "«»“”„‟‹›\"'",
        "dashes without a space": "—" * 2_000,
        "tags of a thousand": "#jps " * 1_000,
        "handles of a thousand": "@reseau " * 1_000,
        "addresses of a thousand": "https://a.b/c?d=e#f " * 500,
    }


def files_of_text() -> Iterator[tuple[str, bytes]]:
    """The same words in a file, and those that only a file is long enough for."""
    for name, data in texts():
        if len(data) < _BIG:
            yield name, data
    for name, sign in _LONG.items():
        yield f"{name} to the end", (sign * (_BIG // len(sign.encode()))).encode()
    yield "latin-1", "Persévérer".encode("latin-1")
    yield "utf-16", "Persévérer".encode("utf-16")
    yield "five megabytes", b"mot " * 1_250_000
    yield "a spreadsheet", b"PK\x03\x04" + bytes(400)
