"""The doors by which files and texts of others come in, each opened as a person would and followed to what is made."""

import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from composer.app.brief import Brief, Resolved, resolve
from composer.app.campaign import take_in as packs
from composer.app.document.recovery import Leftover, left_behind
from composer.app.document.session import open_session
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.logo import read_logo
from composer.app.poster.user_posters import add_posters
from composer.app.review.review import Wanted, review
from composer.app.review.written import write_review
from composer.app.studio import Studio
from composer.cli.main import main
from composer.core.caption.caption import compose_caption
from composer.core.document.clean_visual import clean_visual
from composer.core.geometry import Rect
from composer.core.linter.lint import lint
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.render.arrange import arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.picture import thumbnail
from composer.render.scene import Scene
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.settings import read_settings
from tests.app.conftest import no_progress
from tests.formats import FORMAT_BY_ID
from tests.logos import signed
from tests.own_posters import poster_files, zipped

#: Takes bytes and a folder of its own; Refused is a sentence, and whatever else is raised a fault.
DropTarget = Callable[[bytes, Path, Studio], object]

_WHOLE = Rect(0, 0, 1, 1)
_SIGNED = Visual("bloc", quote="Un pas.")


def _photo(data: bytes, folder: Path, _studio: Studio) -> object:
    (folder / "photo.jpg").write_bytes(data)
    return open_photo(take_in(folder / "photo.jpg", "photo.jpg")).cut(_WHOLE, (64, 64))


def _visual(data: bytes, folder: Path, studio: Studio) -> object:
    (folder / "zoe.jps").write_bytes(data)
    session = open_session(studio.context, folder / "zoe.jps")
    _assert_clean(session.visual)
    if session.visual.poster not in studio.context.poster_ids():
        return session
    return _made(session.resolved(), folder, studio)


def _assert_clean(visual: Visual) -> None:
    """No text of what the window works on is past its door uncleaned."""
    assert clean_visual(visual)[0] == visual


def _poster(data: bytes, folder: Path, studio: Studio) -> object:
    (folder / "affiche.zip").write_bytes(data)
    added = add_posters([folder / "affiche.zip"], studio.context, "replace")
    return [_made(resolve(Brief(poster=each, quote="Un pas."), studio.context), folder, studio) for each in added]


def _drawing(data: bytes, folder: Path, studio: Studio) -> object:
    """The art of a poster that is sound in all else."""
    return _poster(zipped({**poster_files(), "releve.svg": data}), folder, studio)


def _logo(data: bytes, folder: Path, studio: Studio) -> object:
    """The logo of an organisation, from a file to the page of a poster that has the campaign's signature."""
    (folder / "logo.png").write_bytes(data)
    logo = read_logo(folder / "logo.png")
    poster = signed(studio.context.poster("bloc"))
    scene = Scene(_SIGNED, poster, studio.context.campaign, studio.fonts, logo=logo)
    return thumbnail(arrange(scene, FORMAT_BY_ID["portrait"]).frame, 0.2)


def _campaign(data: bytes, folder: Path, _studio: Studio) -> object:
    (folder / "jps-2026.toml").write_bytes(data)
    return read_campaign(folder / "jps-2026.toml")


def _pack(data: bytes, folder: Path, studio: Studio) -> object:
    """A pack as it is shown, then kept; one that is refused leaves nothing behind, anywhere under the home folder."""
    before = _all_under(folder.parent)
    (folder / "jps.jpscampagne").write_bytes(data)
    try:
        preview = packs.look_into(folder / "jps.jpscampagne", studio.context)
    except Refused:
        assert _all_under(folder.parent) == {*before, folder / "jps.jpscampagne"}
        raise
    packs.take_in(preview)
    return preview


def _all_under(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def _settings(data: bytes, folder: Path, _studio: Studio) -> object:
    (folder / "settings.json").write_bytes(data)
    return read_settings(folder)


def _kept(data: bytes, folder: Path, studio: Studio) -> object:
    """What a crash left behind: the start never fails by it, and what comes back is drawn as the window does."""
    (folder / "one").mkdir()
    (folder / "one" / "visual.json").write_bytes(data)
    return [_resumed(each, studio) for each in left_behind(folder)]


def _kit(data: bytes, folder: Path, studio: Studio) -> object:
    """A kit that was received, reviewed to the page; what is told of one is on one line, and stops nothing."""
    (folder / "recu.zip").write_bytes(data)
    found = list(review(Wanted((folder / "recu.zip",), pictures="drawn"), studio, lambda _done, _place: None))
    write_review(folder / "revue", found, studio, "fr")
    told = [each for one in found for each in one.problems]
    assert not [each for each in told if each.code == "unforeseen"]
    broken = [each for each in told if each.severity == "error"]
    if broken:
        raise Refused(*broken)
    return found


def _resumed(leftover: Leftover, studio: Studio) -> object:
    session = leftover.resume(studio.context)
    _assert_clean(session.visual)
    return arrange(studio.scene(session.resolved()), FORMAT_BY_ID["landscape"])


def _text(data: bytes, folder: Path, studio: Studio) -> object:
    """Words in every field that is drawn, to a picture and its captions."""
    said = data.decode("utf-8", "surrogateescape")
    short = said[:200]
    person = {each.id: short[: each.longest] for each in PERSON_FIELDS}
    brief = Brief(poster="bloc", quote=said, person=person, handles=(("instagram", short),))
    resolved, campaign = resolve(brief, studio.context), studio.context.campaign
    for network in campaign.offered:
        lint(compose_caption(resolved.visual, campaign, network).text, network, campaign)
    return _made(resolved, folder, studio)


def _commands(data: bytes, folder: Path, _studio: Studio) -> object:
    """A file of text, given to each command that reads one; what they say is theirs."""
    (folder / "texte.txt").write_bytes(data)
    path, said = str(folder / "texte.txt"), StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        return [main([*command, path]) for command in (["quotes"], ["lint", "--network", "instagram"], ["typography"])]


def _made(resolved: Resolved, folder: Path, studio: Studio) -> object:
    made = make_kit(Order(resolved, folder / "kit", ("landscape",)), studio, no_progress)
    return json.loads((made.folder / "kit.json").read_bytes())


DOORS: Mapping[str, DropTarget] = {
    "photo": _photo,
    "visual": _visual,
    "poster": _poster,
    "drawing": _drawing,
    "logo": _logo,
    "campaign": _campaign,
    "pack": _pack,
    "settings": _settings,
    "kept": _kept,
    "kit": _kit,
    "text": _text,
    "commands": _commands,
}


def refusal(drop_target: str, data: bytes, folder: Path, studio: Studio) -> str:
    """What the person is told of an input that is refused, in French; empty for one that is taken."""
    try:
        DOORS[drop_target](data, folder, studio)
    except Refused as refused:
        return refused.problems[0].words.fr
    return ""
