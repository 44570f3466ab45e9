"""The metadata of a file, as XMP with IPTC fields: alternative text, credit, photographer, nothing of the machine.

Only what is printed on the visual or was typed for the credit is included. No date and no tool: the same visual gives
the same bytes.
"""

import re
from html import escape

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, text_in
from composer.core.caption.alt_text import FULL_LIMIT, alternative_text, shorten
from composer.core.caption.credit import credit_lines, labelled, photo_credit
from composer.core.text.wording import set_in_text
from composer.core.visual import Visual
from composer.core.words import Language, Words

# IPTC Photo Metadata Standard 2023.2 (https://iptc.org/std/photometadata/specification/): the alternative text and its
# longer form, the credit line, the headline. An XMP packet is fixed text around RDF (ISO 16684-1).
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
{fields}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
# Characters that XML 1.0 cannot contain (https://www.w3.org/TR/xml/#charsets): controls, halves of an emoji.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Labels(Struct, frozen=True):
    """The metadata of a file: the title a PDF reader shows in its window, and an XMP packet, empty for none.

    `photo` is what a screen reader says of the photo in a PDF, empty for nothing; `language` is that of the words.
    """

    title: str
    xmp: bytes = b""
    language: Language = "fr"
    photo: str = ""


def visual_labels(visual: Visual, poster_name: Words, campaign: Campaign) -> Labels:
    """Make the metadata of the files of `visual`."""
    title = visual.person.name or text_in(campaign.theme, visual.language)
    return Labels(title, _packet(visual, poster_name, campaign), visual.language, _of_photo(visual))


def _of_photo(visual: Visual) -> str:
    """What the photo shows in the person's own words, else whom it shows."""
    if visual.photo is None:
        return ""
    name = set_in_text(visual.person.name, visual.language)
    return visual.photo.shows or (labelled("Photo", name, visual.language) if name else "Photo")


def _packet(visual: Visual, poster_name: Words, campaign: Campaign) -> bytes:
    language = visual.language
    alternative = alternative_text(visual, poster_name, campaign)
    photographer = visual.photo.photographer if visual.photo else ""
    credit = credit_lines(visual, campaign).newsletter.to(language)
    fields = [
        _by_language("dc:title", text_in(campaign.theme, language), language),
        _by_language("Iptc4xmpCore:AltTextAccessibility", alternative.short, language),
        _by_language("Iptc4xmpCore:ExtDescrAccessibility", alternative.full, language),
        f"<photoshop:Credit>{_escaped(credit)}</photoshop:Credit>",
    ]
    if photographer:
        fields += [
            _list("dc:creator", photographer),
            _by_language("dc:rights", photo_credit(visual, language), language),
        ]
    return _PACKET.format(fields="\n".join(fields)).encode()


def _list(name: str, text: str) -> str:
    return f"<{name}><rdf:Seq><rdf:li>{_escaped(text)}</rdf:li></rdf:Seq></{name}>"


def _by_language(name: str, text: str, language: Language) -> str:
    """A text with its language; XMP requires the default one first."""
    escaped = _escaped(text)
    items = f'<rdf:li xml:lang="x-default">{escaped}</rdf:li><rdf:li xml:lang="{language}-CA">{escaped}</rdf:li>'
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _escaped(text: str) -> str:
    """`text` for XML, shortened: a JPEG has one segment of 64 KiB for all the texts together."""
    return escape(shorten(_NOT_XML.sub("", text), FULL_LIMIT), quote=False)
