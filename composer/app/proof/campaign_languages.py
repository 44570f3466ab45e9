"""Checks that every language of a campaign has a typeface that draws it, among the program's and its pack's."""

from collections.abc import Iterable, Iterator

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import Texts
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.poster import Content, Poster, Style, parts_of
from composer.core.problems import Problem
from composer.core.text.wording import texts_of
from composer.core.words import Words
from composer.render.fonts import Fonts
from composer.render.text.glyphs import lacking
from composer.storage.posters.poster_file import POSTER_FILE

_OF_THE_CAMPAIGN: tuple[Content, ...] = ("theme", "dates", "campaign")
#: The capitals of French and English, figures and the usual signs.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ0123456789.,;:!?…’«»“”-–()"
_WHOLE_FONT = Words("Prenez une police qui a le français.", "Use a font that has French.")
_ADD_FONT = Words(
    "Ajoutez à la campagne une police qui a ces caractères, et nommez sa famille («\u00a0family\u00a0»).",
    "Add a font that has these characters to the campaign, and name its family (“family”).",
)


def language_problems(campaign: Campaign, posters: Iterable[Poster], fonts: Fonts, file: str) -> Iterator[Problem]:
    """Report, as an error with its key in `file`, each language that no face can draw, and each unknown family."""
    styles = dict.fromkeys(style for poster in posters for style in _styles(poster))
    location = Location(file=file, keys=("languages",))
    for tag, spoken in campaign.languages.items():
        at = location.key(tag)
        if spoken.family and spoken.family not in fonts.families:
            yield _unknown_family(spoken.family, fonts, at.key("family"))
            continue
        drawn = {fonts.nearest(style, spoken.family) if spoken.family else style for style in styles}
        text = "".join(each[tag].value for each in _texts(campaign) if tag in each)
        missing = "".join(sorted({each for style in drawn for each in lacking(text, style, fonts)}))
        if missing:
            yield _undrawable(spoken.name, spoken.family, missing, at)


def letter_problems(poster: Poster, fonts: Fonts) -> Iterator[Problem]:
    """Report, as a warning, each style of a poster whose face lacks letters that people's names and quotes have."""
    for name, style in poster.styles.items():
        missing = "".join(sorted(lacking(_LETTERS + _LETTERS.lower(), style, fonts)))
        if missing:
            family, letters = named(style.family), named(missing)
            words = Words(
                "La police {family} n’a pas {letters}\u00a0: une autre police les dessinerait.",
                "The font {family} lacks {letters}: another font would draw them.",
            ).format(family=family, letters=letters)
            location = Location(file=f"{poster.id}/{POSTER_FILE}", keys=("styles", name))
            yield Problem("glyph-fallback", "warning", words, location, _WHOLE_FONT)


def _texts(campaign: Campaign) -> Iterator[Texts]:
    for content in _OF_THE_CAMPAIGN:
        yield from texts_of(content, campaign, "")
    for day in campaign.days:
        yield from texts_of("day", campaign, day)


def _styles(poster: Poster) -> Iterator[Style]:
    """The styles in which a poster sets the campaign's texts."""
    for _, part in parts_of(poster):
        if part.content not in {"quote", "word", "name", "role"}:
            yield poster.styles[part.style]


def _unknown_family(family: str, fonts: Fonts, location: Location) -> Problem:
    words = Words(
        "Ni le programme ni la campagne n’ont de police {quoted}.",
        "Neither the program nor the campaign has a font {quoted}.",
    ).format(quoted=named(family))
    return Problem("unknown-face", "error", words, location, meant(family, fonts.families))


def _undrawable(name: str, family: str, missing: str, location: Location) -> Problem:
    language, letters = named(name), named(missing)
    by = Words("La police {family} n’a pas", "The font {family} lacks").format(family=named(family))
    none = Words("Les polices des affiches n’ont pas", "The fonts of the posters lack")
    words = Words(
        "{lacks} {letters}\u00a0: la langue {language} ne peut pas être écrite sur les affiches.",
        "{lacks} {letters}: the language {language} cannot be written on the posters.",
    ).format(lacks=by if family else none, letters=letters, language=language)
    return Problem("language-undrawable", "error", words, location, _ADD_FONT)
