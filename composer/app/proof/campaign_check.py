"""Checks a campaign’s file for its author in one round: its values, its languages, its texts on every poster."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.staged import cleaned, staged
from composer.app.campaign.take_in import PackPreview, look_into
from composer.app.context import Context
from composer.app.drawable import prove
from composer.app.logo import campaign_logo
from composer.app.proof.campaign_room import room_problems
from composer.app.proof.poster_proof import few_pixels
from composer.app.studio import Studio, open_studio
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import Texts
from composer.core.location import Location
from composer.core.naming import meant, named
from composer.core.poster import Content, Poster, parts_of
from composer.core.problems import Problem, refusals, tried
from composer.core.text.wording import texts_of
from composer.core.words import Words
from composer.render.fonts import Fonts
from composer.render.text.glyphs import lacking
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.campaigns.faulty_campaign import FaultyCampaign, read_faulty
from composer.storage.campaigns.library import DEFAULT_CAMPAIGN
from composer.storage.campaigns.pack_file import read_pack
from composer.storage.campaigns.pack_fonts import read_fonts
from composer.storage.paths import resource
from composer.storage.posters.poster_file import POSTER_FILE

_OF_THE_CAMPAIGN: tuple[Content, ...] = ("theme", "dates", "campaign")
_OF_THE_PERSON: frozenset[Content] = frozenset({"quote", "word", "name", "role"})
#: The capitals of French and English, figures and the usual signs.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ0123456789.,;:!?…’«»“”-–()"
_WHOLE_FONT = Words("Prenez une police qui a le français.", "Use a font that has French.")
_ADD_FONT = Words(
    "Ajoutez à la campagne une police qui a ces caractères, et nommez sa famille («\u00a0family\u00a0»).",
    "Add a font that has these characters to the campaign, and name its family (“family”).",
)


class _Checked(Struct, frozen=True):
    """What can be read of a campaign and of its pack, and the problems of what cannot."""

    read: FaultyCampaign
    posters: tuple[Poster, ...]
    fonts: Fonts
    problems: tuple[Problem, ...]


def check_campaign(path: Path, studio: Studio) -> tuple[Problem, ...]:
    """Report all that is wrong with the campaign in the file `path`, or with the pack in that folder, with its keys.

    Its texts are tried on every poster, in every format and language: one that is cut is an error, one that is near its
    limit a warning. What the file lacks is a stand-in's meanwhile, so that the part that regions share can be checked
    too. Refused only when the file cannot be read as TOML.
    """
    file = path / PACKED if path.is_dir() else path
    checked = _read(file, studio)
    on_posters = map(
        checked.read.located,
        (
            *language_problems(checked.read.campaign, checked.posters, checked.fonts, file.name),
            *room_problems(checked.read.campaign, checked.posters, checked.fonts, file.name),
        ),
    )
    return (*checked.problems, *on_posters)


def _read(file: Path, studio: Studio) -> _Checked:
    read = read_faulty(file, resource("campaigns", f"{DEFAULT_CAMPAIGN}.toml"))
    problems = [*read.problems, *refusals(lambda: campaign_logo(read.campaign, file))]
    fonts = studio.fonts
    packed = file.name == PACKED
    if packed:
        unread = refusals(lambda: read_fonts(file.parent))
        fonts = fonts if unread else fonts.carrying(read_fonts(file.parent))
        problems += unread
    posters = file.parent / "posters" if packed else studio.context.pack_posters
    context = replace(studio.context, campaign=read.campaign, pack_posters=posters, proof=None, read={})
    problems += _poster_problems(context, fonts) if packed else ()
    # Posters whose typefaces are not all there are reported, or are not the campaign's.
    drawable = (each for each in context.readable_posters() if all(map(fonts.has, each.styles.values())))
    return _Checked(read, tuple(drawable), fonts, tuple(problems))


def _poster_problems(context: Context, fonts: Fonts) -> Iterator[Problem]:
    """Why the posters of the campaign's pack cannot be read, or not be drawn."""
    shipped = context.shipped_ids()
    for poster_id in context.poster_ids():
        if poster_id not in shipped:
            found = refusals(lambda: prove(context.poster(poster_id), context.campaign, fonts))  # noqa: B023 - at once
            yield from found or _regrets(context.poster(poster_id), context, fonts)


def _regrets(poster: Poster, context: Context, fonts: Fonts) -> Iterator[Problem]:
    yield from letter_problems(poster, fonts)
    for format_id in poster.layouts:
        yield from few_pixels(poster, context.campaign.format_by_id[format_id])


class CheckedPack(Struct, frozen=True):
    """A pack as it would be taken in, None where it would be refused; and all that is wrong with it."""

    preview: PackPreview | None
    problems: tuple[Problem, ...]


def check_pack(path: Path, context: Context) -> CheckedPack:
    """Check the pack in `path`, its campaign, and that every poster has room for its texts; nothing is kept.

    Refused only when its parts themselves cannot be read: a damaged file, an altered part, a font or a picture.
    """
    pack = cleaned(read_pack(path))
    previews, refused = tried(lambda each: look_into(each, context), [path])
    with staged(pack) as files:
        found, unread = tried(lambda each: check_campaign(each, open_studio(context)), [files.file])
    preview = next(iter(previews), None)
    problems = (*(preview.problems if preview else refused), *chain.from_iterable(found), *unread)
    return CheckedPack(preview, tuple(dict.fromkeys(problems)))


def language_problems(campaign: Campaign, posters: Iterable[Poster], fonts: Fonts, file: str) -> Iterator[Problem]:
    """Report, as an error with its key in `file`, each language that no face can draw, and each unknown family."""
    parts = ((poster, part) for poster in posters for _, part in parts_of(poster))
    styles = dict.fromkeys(poster.styles[part.style] for poster, part in parts if part.content not in _OF_THE_PERSON)
    location = Location(file=file, keys=("languages",))
    for tag, spoken in campaign.languages.items():
        at = location.key(tag)
        if spoken.family and spoken.family not in fonts.families:
            words = Words(
                "Ni le programme ni la campagne n’ont de police {quoted}.",
                "Neither the program nor the campaign has a font {quoted}.",
            ).format(quoted=named(spoken.family))
            yield Problem("unknown-face", "error", words, at.key("family"), meant(spoken.family, fonts.families))
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


def _undrawable(name: str, family: str, missing: str, location: Location) -> Problem:
    language, letters = named(name), named(missing)
    by = Words("La police {family} n’a pas", "The font {family} lacks").format(family=named(family))
    none = Words("Les polices des affiches n’ont pas", "The fonts of the posters lack")
    words = Words(
        "{lacks} {letters}\u00a0: la langue {language} ne peut pas être écrite sur les affiches.",
        "{lacks} {letters}: the language {language} cannot be written on the posters.",
    ).format(lacks=by if family else none, letters=letters, language=language)
    return Problem("language-undrawable", "error", words, location, _ADD_FONT)
