import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from composer.app.brief import Brief, resolve
from composer.app.context import load_context
from composer.app.document.session import Session, open_session
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio
from composer.core.formats import EXPORT_TYPE
from composer.storage.paths import poster_home
from tests.app.conftest import Compose, no_progress
from tests.own_person import own_photo

_ROOT = Path(__file__).parents[3]
_PHOTO = own_photo()
_QUOTE = "Je suis arrivée quand même, et j’ai recommencé."
_FORMATS = ("landscape", "letter")
_BRIEF = Brief(
    poster="bloc",
    photo=_PHOTO,
    quote=_QUOTE,
    person={"name": "Zoé Roy"},
    handles=(("instagram", "zoe"), ("facebook", "zoe.roy")),
    photographer="A. Côté",
    qr="https://exemple.org/",
)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_again_and_seconds_later_in_another_folder_the_whole_kit_is_the_same(compose: Compose, tmp_path: Path) -> None:
    every_type = tuple(EXPORT_TYPE)
    first = _bytes(compose(_BRIEF, tmp_path / "first", _FORMATS, every_type).folder)
    # PDF and zip tell time by the second, or by two.
    time.sleep(2.1)
    assert _bytes(compose(_BRIEF, tmp_path / "first", _FORMATS, every_type).folder) == first
    assert _bytes(compose(_BRIEF, tmp_path / "autre", _FORMATS, every_type).folder) == first


def test_the_order_of_the_choices_changes_nothing(compose: Compose, tmp_path: Path) -> None:
    kits = [
        compose(Brief(poster="bloc", quote=_QUOTE, handles=handles), tmp_path / str(index), formats)
        for index, (handles, formats) in enumerate(
            [
                ((("instagram", "zoe"), ("facebook", "zoe.roy")), ("landscape", "square")),
                ((("facebook", "@zoe.roy"), ("instagram", "@zoe")), ("square", "landscape", "square")),
            ]
        )
    ]
    assert _bytes(kits[0].folder) == _bytes(kits[1].folder)


def test_another_language_folder_and_hash_seed_change_nothing(tmp_path: Path) -> None:
    kits: list[dict[str, bytes]] = []
    # Qt seeds its hash tables anew in each process, so that two may agree by chance: three seldom do.
    for language, seed in (("fr", "1"), ("en", "2"), ("fr", "3")):
        here = tmp_path / seed
        here.mkdir()
        changed = {"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": seed, "HOME": str(here), "LANG": language}
        ran = subprocess.run(
            [
                *(sys.executable, "-m", "composer", "compose", "--poster", "bloc", "--photo", str(_PHOTO)),
                *("--quote", _QUOTE, "--name", "Zoé Roy", "--format", "landscape"),
                *("--type", "png", "--type", "pdf", "--lang", language),
            ],
            env=os.environ | changed,
            cwd=here,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        kits.append(_bytes(here / "zoe-roy"))
    assert kits[0] == kits[1] == kits[2]


def test_a_visual_opened_on_another_computer_gives_the_same_pictures(
    compose: Compose, studio: Studio, tmp_path: Path
) -> None:
    here = compose(_BRIEF, tmp_path / "here", ("landscape",)).folder
    resolved = resolve(_BRIEF, studio.context)
    Session(studio.context, resolved.visual, resolved.photo).save(tmp_path / "zoe.jps")
    shutil.copytree(poster_home(), tmp_path / "posters")
    elsewhere = msgspec.structs.replace(load_context(), posters=tmp_path / "posters")
    session = open_session(elsewhere, tmp_path / "zoe.jps")
    assert session.notices == ()
    order = Order(session.resolved(), tmp_path / "there", ("landscape",))
    there = make_kit(order, msgspec.structs.replace(studio, context=elsewhere), no_progress).folder
    assert _bytes(there) == _bytes(here)
