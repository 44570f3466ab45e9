import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from composer.core.poster import Art, PhotoSlot, TextSlot, parts_of
from composer.storage.posters.contrast_rules import LEAST_CONTRAST
from composer.storage.posters.poster_file import read_poster, with_named_days
from tests.storage.conftest import ProblemsOf

_POSTER = """\
format = 1
id = "carre"
name = { fr = "Carré", en = "Square" }
credit = { fr = "Création du projet", en = "Made by the project" }

[styles.quote]
family = "Source Serif Pro"
weight = 900

[styles.rest]
family = "Source Sans Pro"

[palettes.nuit]
name = { fr = "Nuit", en = "Night" }
colors = { ground = "#101830", ink = "#ffffff", accent = "#ff8040" }

[palettes.jour]
name = { fr = "Jour", en = "Day" }
colors = { ground = "#ffffff", ink = "#202020", accent = "#205080" }

[layouts.portrait]
layers = [
  { kind = "fill", role = "ground" },
  { kind = "photo", box = [-100, 0, 1280, 700] },
  { kind = "veil", box = [0, 300, 1080, 400], role = "ground", strength = 0.8, fade = 120 },
  { kind = "art", file = "steps.svg", box = [0, 700, 200, 200] },
  { kind = "text", box = [80, 760, 900, 400], parts = [
    { content = "quote", style = "quote", size = [90, 40] },
    { content = "dates", style = "rest", size = [30, 29], gap = 20, lines = 1 },
  ] },
  { kind = "qr", box = [860, 1180, 140, 140], role = "ink", ground = "ground" },
]

[layouts.story]
layers = [
  { kind = "fill", role = "ground", box = [0, 0, 1080, 1920] },
  { kind = "photo", box = [0, 0, 1080, 700] },
  { kind = "text", box = [65, 760, 950, 300], when = ["photo"], parts = [
    { content = "quote", style = "quote", size = [90, 40] },
  ] },
  { kind = "text", box = [65, 269, 950, 800], when = ["no-photo"], parts = [
    { content = "quote", style = "quote", size = [120, 40] },
  ] },
  { kind = "text", box = [65, 1100, 700, 100], parts = [
    { content = "dates", style = "rest", size = [30, 29] },
  ] },
  { kind = "qr", box = [860, 1100, 140, 140], role = "ink", ground = "ground" },
]

[layouts.letter]
layers = [
  { kind = "photo", box = [0, 0, 850, 500], ground = "accent" },
  { kind = "text", box = [60, 560, 700, 300], parts = [
    { content = "quote", style = "quote", size = [80, 30] },
    { content = "dates", style = "rest", size = [20, 13] },
  ] },
  { kind = "qr", box = [700, 900, 100, 100], role = "ink", ground = "ground" },
]
"""
_STEPS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><path fill="accent" d="M0 3V2H1V1H2V0H3V3Z"/></svg>'

Made: TypeAlias = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A poster folder, sound but for the (before, after) changes asked for."""

    def made(*changes: tuple[str, str], art: str = _STEPS) -> Path:
        folder = tmp_path / "carre"
        folder.mkdir()
        text = _POSTER
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        (folder / "poster.toml").write_text(text, encoding="utf-8")
        (folder / "steps.svg").write_text(art, encoding="utf-8")
        return folder

    return made


def test_a_poster_is_read_with_its_art(made: Made) -> None:
    poster = read_poster(made())
    assert (poster.id, poster.name.fr, poster.palette_id("")) == ("carre", "Carré", "nuit")
    assert list(poster.layouts) == ["portrait", "story", "letter"]
    layers = poster.layouts["portrait"].layers
    assert [type(each).__name__ for each in layers] == ["Fill", "PhotoSlot", "Veil", "Art", "TextSlot", "QrSlot"]
    assert isinstance(layers[3], Art)
    assert poster.art == {"steps.svg": _STEPS}
    assert isinstance(layers[4], TextSlot)
    assert layers[4].parts[0].size == (90, 40)


def test_chevrons_and_blobs_are_read_with_what_sets_them(made: Made) -> None:
    outline = "M0 0 L1 0 Q1 1 0 1 Z"
    chevrons = '[-100, 0, 1280, 700], shape = "chevrons", stroke = 0.3, gap = 0.1, mirrored = true'
    blob = f'[0, 0, 1080, 700], shape = "blob", outline = "{outline}"'
    poster = read_poster(made(("[-100, 0, 1280, 700]", chevrons), ("[0, 0, 1080, 700]", blob)))
    one, other = poster.layouts["portrait"].layers[1], poster.layouts["story"].layers[1]
    assert isinstance(one, PhotoSlot)
    assert (one.shape, one.stroke, one.gap, one.mirrored) == ("chevrons", 0.3, 0.1, True)
    assert isinstance(other, PhotoSlot)
    assert (other.shape, other.outline) == ("blob", outline)


def test_a_poster_s_digest_changes_with_what_it_says_or_draws_and_not_with_comments(made: Made) -> None:
    folder = made()
    digest = read_poster(folder).digest
    assert len(digest) == 64
    toml = folder / "poster.toml"
    toml.write_text(f"# Une remarque.\n{toml.read_text('utf-8')}", "utf-8")
    assert read_poster(folder).digest == digest
    (folder / "steps.svg").write_text(_STEPS.replace("M0 3", "M0 2"), "utf-8")
    drawn = read_poster(folder).digest
    toml.write_text(toml.read_text("utf-8").replace("#ff8040", "#ff8041"), "utf-8")
    assert len({digest, drawn, read_poster(folder).digest}) == 3


def test_a_role_may_be_one_printed_over_another(made: Made) -> None:
    art = _STEPS.replace("accent", "dusk")
    inks = 'overprints = { dusk = ["ink", "accent"] }'
    nuit, jour = ('"#ff8040" }', f'"#ff8040" }}\n{inks}'), ('"#205080" }', f'"#205080" }}\n{inks}')
    palettes = read_poster(made(nuit, jour, art=art)).palettes
    assert [palettes[each].colors["dusk"] for each in ("nuit", "jour")] == ["#ff8040", "#040a10"]


def test_a_poster_is_read_from_within_its_folder(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made())
    assert read_poster(Path()).id == "carre"


_QUOTE = '{ content = "quote", style = "quote", size = [90, 40] },'


# What is changed, then the problem that must come of it: code, place and a piece of its sentence.
_BROKEN = [
    (
        'content = "dates", style = "rest", size = [20',
        'content = "day-name", style = "rest", size = [20',
        "missing-slot",
        "layouts.portrait",
        "« day-name »",
    ),
    (
        'content = "quote", style = "quote", size = [80',
        'content = "quote", day = "jeudi", style = "quote", size = [80',
        "needless-key",
        "layouts.letter.layers[1].parts[0].day",
        "ne nomme pas de jour",
    ),
    (
        'content = "dates", style = "rest", size = [20',
        'content = "day-date", slot = "dates", style = "rest", size = [20',
        "missing-key",
        "layouts.letter.layers[1].parts[1]",
        "donnez « day »",
    ),
    ("weight = 900", 'ground = "papier"', "missing-role", "palettes.nuit.colors", "« papier »"),
    (
        'role = "ink", ground = "ground"',
        'role = "ink", ground = "grund"',
        "missing-role",
        "palettes.nuit.colors",
        "« grund »",
    ),
    (
        'role = "ink", ground = "ground"',
        'role = "encre", ground = "ground"',
        "missing-role",
        "palettes.nuit.colors",
        "« encre »",
    ),
    ('"#205080" }', '"#205080", none = "#ffffff" }', "wrong-role", "palettes.jour.colors.none", "minuscules"),
    ('id = "carre"', 'id = "rond"', "wrong-id", "id", "« carre »"),
    ("weight = 900", 'ground = ""', "wrong-value", "styles.quote.ground", "n’est pas permise"),
    ("weight = 900", 'ink = " "', "wrong-value", "styles.quote.ink", "n’est pas permise"),
    ("weight = 900", 'other_ink = "<b>"', "wrong-value", "styles.quote.other_ink", "<b>"),
    ('ground = "accent"', 'ground = "Accent"', "wrong-value", "layouts.letter.layers[0].ground", "Accent"),
    ('role = "ground" }', 'role = "" }', "wrong-value", "layouts.portrait.layers[0].role", "n’est pas permise"),
    ("[styles.rest]", '[styles."<b>"]', "wrong-value", 'styles."<b>"', "<b>"),
    ("[palettes.nuit]", "[palettes.Nuit]", "wrong-value", "palettes.Nuit", "Nuit"),
    ("format = 1", "format = 0", "wrong-figure", "format", "d’au moins 1"),
    ("[layouts.story]", "[layouts.storie]", "unknown-format", "layouts.storie", "« storie »"),
    (
        'style = "rest", size = [30',
        'style = "reste", size = [30',
        "unknown-style",
        "layouts.portrait.layers[4].parts[1].style",
        "« reste »",
    ),
    (
        'role = "ground" }',
        'role = "grund" }',
        "missing-role",
        "palettes.nuit.colors",
        "« grund », qu’utilise layouts.portrait.layers[0]",
    ),
    ('role = "ground", strength', 'role = "voile", strength', "missing-role", "palettes.nuit.colors", "« voile »"),
    ('ground = "accent"', 'ground = "acent"', "missing-role", "palettes.nuit.colors", "« acent »"),
    ("weight = 900", 'weight = 900\nink = "encre"', "missing-role", "palettes.nuit.colors", "styles.quote"),
    ('"#ff8040"', '"orange"', "wrong-color", "palettes.nuit.colors.accent", "« orange »"),
    ('"#ff8040"', '"#f84"', "wrong-color", "palettes.nuit.colors.accent", "« #f84 »"),
    ('"#205080" }', '"#205080", Blanc = "#ffffff" }', "wrong-role", "palettes.jour.colors.Blanc", "minuscules"),
    ("[-100, 0, 1280, 700]", "[-280, 0, 1080, 700]", "misplaced-box", "layouts.portrait.layers[1].box", "25"),
    ("[-100, 0, 1280, 700]", "[0, 0, 0, 700]", "misplaced-box", "layouts.portrait.layers[1].box", "surface"),
    ("[-100, 0, 1280, 700]", "[0, 0, 10, -10]", "misplaced-box", "layouts.portrait.layers[1].box", "surface"),
    (
        "[80, 760, 900, 400]",
        "[60, 760, 900, 400]",
        "misplaced-box",
        "layouts.portrait.layers[4].box",
        "x 65–1015, y 65–1285",
    ),
    ("[65, 1100, 700, 100]", "[65, 1160, 700, 100]", "misplaced-box", "layouts.story.layers[4].box", "y 269–1248"),
    ("[860, 1180, 140, 140]", "[960, 1180, 140, 140]", "misplaced-box", "layouts.portrait.layers[5].box", "QR"),
    ("[860, 1100, 140, 140]", "[860, 1120, 140, 140]", "misplaced-box", "layouts.story.layers[5].box", "QR"),
    (
        "size = [30, 29], gap",
        "size = [30, 28], gap",
        "text-too-small",
        "layouts.portrait.layers[4].parts[1].size",
        "au moins 29",
    ),
    (
        "size = [20, 13]",
        "size = [20, 12]",
        "text-too-small",
        "layouts.letter.layers[1].parts[1].size",
        "au moins 13",
    ),
    ("size = [90, 40]", "size = [40, 90]", "wrong-sizes", "layouts.portrait.layers[4].parts[0].size", "d’abord"),
    ("gap = 20", "gap = -1", "wrong-figure", "layouts.portrait.layers[4].parts[1].gap", "0"),
    ("lines = 1", "lines = 0", "wrong-figure", "layouts.portrait.layers[4].parts[1].lines", "de 1 à 50"),
    ("weight = 900", "weight = 9000", "wrong-figure", "styles.quote.weight", "de 1 à 1000"),
    ("weight = 900", "leading = 0", "wrong-figure", "styles.quote.leading", "de 0,5 à 3"),
    ("weight = 900", "tracking = 4", "wrong-figure", "styles.quote.tracking", "de -0,5 à 1"),
    ("strength = 0.8", "strength = 80", "wrong-figure", "layouts.portrait.layers[2].strength", "de 0 à 1"),
    ("fade = 120", "fade = -1", "wrong-figure", "layouts.portrait.layers[2].fade", "0"),
    (
        "[0, 0, 1080, 700] }",
        "[0, 0, 1080, 700], zone = [0.5, 2] }",
        "wrong-figure",
        "layouts.story.layers[1].zone",
        "de 0 à 1",
    ),
    ('when = ["photo"], parts', 'when = ["no-photo"], parts', "quote-not-once", "layouts.story.layers", "0 fois"),
    (_QUOTE, _QUOTE + _QUOTE, "quote-not-once", "layouts.portrait.layers", "2 fois"),
    (
        'content = "dates", style = "rest", size = [20',
        'content = "dates", slot = "jours", style = "rest", size = [20',
        "missing-slot",
        "layouts.portrait",
        "« jours »",
    ),
    (
        '"qr", box = [700, 900, 100, 100], role = "ink", ground = "ground"',
        '"fill", role = "ink"',
        "missing-slot",
        "layouts.letter",
        "« qr »",
    ),
    ('file = "steps.svg"', 'file = "step.svg"', "missing-art", "layouts.portrait.layers[3].file", "« step.svg »"),
    (
        'file = "steps.svg"',
        'file = "../steps.svg"',
        "outside-folder",
        "layouts.portrait.layers[3].file",
        "« ../steps.svg »",
    ),
    ('file = "steps.svg"', 'file = "/etc/passwd"', "outside-folder", "layouts.portrait.layers[3].file", "passwd"),
    ('file = "steps.svg"', 'file = "C:steps.svg"', "outside-folder", "layouts.portrait.layers[3].file", "C:"),
    ('file = "steps.svg"', 'file = "steps.gif"', "outside-folder", "layouts.portrait.layers[3].file", ".svg"),
    ('file = "steps.svg"', 'file = "steps.png"', "missing-art", "layouts.portrait.layers[3].file", "« steps.png »"),
    ('kind = "art"', 'kind = "arts"', "wrong-value", "layouts.portrait.layers[3].kind", "« arts »"),
    (
        "box = [0, 700, 200, 200]",
        "bxo = [0, 700, 200, 200]",
        "unknown-key",
        "layouts.portrait.layers[3].bxo",
        "« bxo »",
    ),
    ("format = 1", "format = 1\nart = {}", "unknown-key", "art", "« art »"),
    ("format = 1", 'format = 1\nlook = "sepia"', "wrong-value", "look", "« sepia »"),
    ("format = 1", 'format = 1\ntones = ["deep", "ink"]', "missing-role", "palettes.nuit.colors", "« deep »"),
    ("[layouts.portrait]", "[layouts.portrait]\ncapacity = 90", "wrong-figure", "layouts.portrait.capacity", "140"),
    (
        "[layouts.portrait]",
        "[layouts.portrait]\nmirrors = 1",
        "wrong-type",
        "layouts.portrait.mirrors",
        "true ou false",
    ),
    (
        'file = "steps.svg", box = [0, 700, 200, 200] }',
        'file = "steps.svg", box = [0, 700, 200, 200] },\n{ kind = "overprint", role = "ink", box = [0, 800, 99, 99] }',
        "misplaced-box",
        "layouts.portrait.layers[4].box",
        "aucune photo",
    ),
    (
        "1280, 700] }",
        '1280, 700] },\n  { kind = "overprint", role = "accent", box = [0, 0, 99, 99], elsewhere = [[0, 900, 9, 9]] }',
        "misplaced-box",
        "layouts.portrait.layers[2].elsewhere[0]",
        "aucune photo",
    ),
    (
        "1280, 700] }",
        '1280, 700] },\n{ kind = "overprint", role = "ink", box = [0, 0, 99, 99], elsewhere = [[-290, 0, 390, 9]] }',
        "misplaced-box",
        "layouts.portrait.layers[2].elsewhere[0]",
        "25",
    ),
    (
        "1280, 700] }",
        '1280, 700] },\n  { kind = "overprint", role = "encre", box = [0, 0, 99, 99] }',
        "missing-role",
        "palettes.nuit.colors",
        "« encre »",
    ),
    (
        '"#205080" }',
        '"#205080" }\noverprints = { dusk = ["ink", "soft"] }',
        "missing-role",
        "palettes.jour.overprints.dusk",
        "« soft »",
    ),
    (
        '"#205080" }',
        '"#205080" }\noverprints = { ink = ["ground", "accent"] }',
        "needless-key",
        "palettes.jour.overprints.ink",
        "déjà",
    ),
    ("1280, 700] }", "1280, 700], angle = 80 }", "wrong-figure", "layouts.portrait.layers[1].angle", "-45 à 45"),
    ("1280, 700] }", "1280, 700], border = 40 }", "missing-key", "layouts.portrait.layers[1].border", "ground"),
    (
        "1280, 700] }",
        '1280, 700], ground = "ink", border = 400 }',
        "wrong-figure",
        "layouts.portrait.layers[1].border",
        "quart",
    ),
    (
        "1280, 700] }",
        '1280, 700], shape = "blob" }',
        "missing-key",
        "layouts.portrait.layers[1]",
        "outline",
    ),
    (
        "1280, 700] }",
        '1280, 700], shape = "blob", outline = "M0 0 L2 0 L0 1 Z" }',
        "wrong-figure",
        "layouts.portrait.layers[1].outline",
        "de 0 à 1",
    ),
    (
        "1280, 700] }",
        '1280, 700], outline = "M0 0 L1 0 L0 1 Z" }',
        "needless-key",
        "layouts.portrait.layers[1].outline",
        "outline",
    ),
    ("1280, 700] }", "1280, 700], mirrored = true }", "needless-key", "layouts.portrait.layers[1].mirrored", "forme"),
    (
        "1280, 700] }",
        '1280, 700], shape = "ellipse", gap = 0.1 }',
        "needless-key",
        "layouts.portrait.layers[1].gap",
        "« gap »",
    ),
    (
        "1280, 700] }",
        '1280, 700], shape = "chevrons", stroke = 0.46 }',
        "wrong-figure",
        "layouts.portrait.layers[1].stroke",
        "pointe",
    ),
    (
        "1280, 700] }",
        '1280, 700], shape = "chevrons", stroke = 1.2 }',
        "wrong-figure",
        "layouts.portrait.layers[1].stroke",
        "de 0 à 1",
    ),
    (
        "1280, 700] }",
        '1280, 700], shape = "star" }',
        "wrong-value",
        "layouts.portrait.layers[1].shape",
        "« star »",
    ),
    (
        "[80, 760, 900, 400], parts",
        "[80, 760, 900, 400], angle = 20, parts",
        "misplaced-box",
        "layouts.portrait.layers[4].box",
        "sort de la zone",
    ),
    (
        "[65, 760, 950, 300], when",
        "[65, 760, 950, 300], steps = [[65, 700, 300, 100]], when",
        "misplaced-box",
        "layouts.story.layers[2].steps[0]",
        "marche",
    ),
    (
        "[80, 760, 900, 400], parts",
        "[80, 760, 900, 400], steps = [[80, 760, 300, 100]], parts",
        "wrong-steps",
        "layouts.portrait.layers[4].parts",
        "un seul texte",
    ),
    (
        _QUOTE,
        _QUOTE.replace(" }", ', starts = { role = "mou", bar = "accent" } }'),
        "missing-role",
        "palettes.nuit.colors",
        "« mou »",
    ),
    (
        _QUOTE,
        _QUOTE.replace(" }", ', starts = { role = "accent", bar = "barre" } }'),
        "missing-role",
        "palettes.nuit.colors",
        "« barre »",
    ),
    (
        _QUOTE,
        _QUOTE.replace(" }", ', starts = { role = "accent", bar = "accent", least = 120 } }'),
        "wrong-sizes",
        "layouts.portrait.layers[4].parts[0].starts.least",
        "90 au plus",
    ),
    (
        'content = "dates", style = "rest", size = [20',
        'content = "dates", starts = { role = "accent", bar = "accent" }, style = "rest", size = [20',
        "needless-key",
        "layouts.letter.layers[1].parts[1].starts",
        "Seule une citation",
    ),
    (
        'content = "dates", style = "rest", size = [20',
        'content = "dates", marks = "none", style = "rest", size = [20',
        "needless-key",
        "layouts.letter.layers[1].parts[1].marks",
        "Seule une citation",
    ),
    (
        _QUOTE,
        _QUOTE.replace(" }", ', long = { characters = 90, style = "quote", least = 50 } }'),
        "needless-key",
        "layouts.portrait.layers[4].parts[0].long.least",
        "pas de faux départs",
    ),
    (
        _QUOTE,
        _QUOTE.replace(
            " }",
            ', starts = { role = "ink", bar = "ink" }, '
            'long = { characters = 90, style = "quote", size = [60, 40], least = 70 } }',
        ),
        "wrong-sizes",
        "layouts.portrait.layers[4].parts[0].long.least",
        "60 au plus",
    ),
    (
        'content = "dates", style = "rest", size = [20',
        'content = "dates", long = { characters = 9, style = "rest", least = 20 }, style = "rest", size = [20',
        "needless-key",
        "layouts.letter.layers[1].parts[1].long.least",
        "Seule une citation",
    ),
    (
        '[65, 760, 950, 300], when = ["photo"], parts = [\n    { content',
        '[165, 860, 700, 200], angle = 5, parts = [\n    { starts = { role = "ink", bar = "ink" }, content',
        "needless-key",
        "layouts.story.layers[2].parts[0].starts",
        "sans marches",
    ),
    (
        "[80, 760, 900, 400], parts",
        '[80, 760, 900, 400], stairs = { roles = ["ground"], top = 0.5 }, parts',
        "wrong-steps",
        "layouts.portrait.layers[4].parts",
        "un seul texte",
    ),
    (
        "[65, 760, 950, 300], when",
        '[65, 760, 950, 300], steps = [[65, 760, 300, 100]], stairs = { roles = ["ink"], top = 0.5 }, when',
        "needless-key",
        "layouts.story.layers[2].stairs",
        "escalier",
    ),
    (
        "[65, 760, 950, 300], when",
        '[65, 760, 950, 300], stairs = { roles = ["grond"], top = 0.5 }, when',
        "missing-role",
        "palettes.nuit.colors",
        "« grond »",
    ),
    (
        "size = [90, 40] }",
        'size = [90, 40], long = { characters = 90, style = "absent" } }',
        "unknown-style",
        "layouts.portrait.layers[4].parts[0].long.style",
        "« absent »",
    ),
    (
        "size = [90, 40] }",
        'size = [90, 40], long = { characters = 90, style = "rest", size = [60, 9] } }',
        "text-too-small",
        "layouts.portrait.layers[4].parts[0].long.size",
        "illisible",
    ),
    (
        "size = [90, 40] }",
        'size = [90, 40], long = { characters = 0, style = "rest" } }',
        "wrong-figure",
        "layouts.portrait.layers[4].parts[0].long.characters",
        "de 1 à",
    ),
]


@pytest.mark.parametrize("broken", _BROKEN)
def test_each_rule_broken_is_reported_with_its_place(
    broken: tuple[str, str, str, str, str], made: Made, problems_of: ProblemsOf
) -> None:
    before, after, code, place, said = broken
    folder = made((before, after))
    problem = problems_of(lambda: read_poster(folder))[0]
    assert (problem.code, str(problem.location)) == (code, f"carre/poster.toml:{place}")
    assert said in problem.words.fr.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("before", "after", "offered"),
    [
        ("[layouts.story]", "[layouts.storie]", "story"),
        ('style = "rest", size = [30', 'style = "reste", size = [30', "rest"),
        ('ground = "accent"', 'ground = "acent"', "accent"),
        ('file = "steps.svg"', 'file = "step.svg"', "steps.svg"),
        ('kind = "art"', 'kind = "arts"', "art"),
        ("box = [0, 700, 200, 200]", "bxo = [0, 700, 200, 200]", "box"),
    ],
)
def test_the_nearest_valid_name_is_offered(
    before: str, after: str, offered: str, made: Made, problems_of: ProblemsOf
) -> None:
    folder = made((before, after))
    fix = problems_of(lambda: read_poster(folder))[0].fix
    assert fix is not None
    assert f"«\u00a0{offered}\u00a0»" in fix.fr
    assert f"“{offered}”" in fix.en


def test_low_contrast_names_the_palette_and_the_ratio_and_never_rounds_it_up(
    made: Made, problems_of: ProblemsOf
) -> None:
    folder = made(('ink = "#202020"', 'ink = "#59595d"'))
    problems = problems_of(lambda: read_poster(folder))
    assert {problem.code for problem in problems} == {"low-contrast"}
    styles = {str(problem.location) for problem in problems if "styles" in str(problem.location)}
    assert styles == {f"carre/poster.toml:styles.{name}" for name in ("quote", "rest")}
    assert "«\u00a0jour\u00a0»" in problems[0].words.fr
    assert "6,9 pour 1" in problems[0].words.fr
    assert "6.9 to 1" in problems[0].words.en
    assert LEAST_CONTRAST == 7


def test_a_code_that_no_phone_could_read_is_refused(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(('140, 140], role = "ink", ground = "ground"', '140, 140], role = "ground", ground = "ground"'))
    problems = problems_of(lambda: read_poster(folder))
    assert {problem.code for problem in problems} == {"low-contrast"}
    assert all(str(problem.location).startswith("carre/poster.toml:layouts.") for problem in problems)
    assert "1,0 pour 1" in problems[0].words.fr


def test_a_second_arrangement_must_show_the_quote_once_too(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(("[80, 760, 900, 400], parts", '[80, 760, 900, 400], when = ["first"], parts'))
    assert read_poster(folder).id == "carre"
    text = (folder / "poster.toml").read_text(encoding="utf-8")
    second = '{ kind = "fill", role = "accent", when = ["second"] },'
    (folder / "poster.toml").write_text(text.replace("layers = [", f"layers = [ {second}", 1), encoding="utf-8")
    (problem,) = problems_of(lambda: read_poster(folder))
    assert (problem.code, str(problem.location)) == ("quote-not-once", "carre/poster.toml:layouts.portrait.layers")
    assert "second" in problem.words.fr


def test_every_rule_broken_is_reported_at_once(made: Made, problems_of: ProblemsOf) -> None:
    zone = ("[0, 0, 1080, 700] }", "[0, 0, 1080, 700], zone = [0.5, 2] }")
    folder = made(('id = "carre"', 'id = "rond"'), zone, ('"#ff8040"', '"orange"'), art="<svg/>")
    found = {problem.code for problem in problems_of(lambda: read_poster(folder))}
    assert found == {"wrong-id", "wrong-figure", "wrong-color", "svg-root"}


def test_every_figure_that_no_poster_may_have_is_reported_at_once(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(("gap = 20", "gap = -1"), ("strength = 0.8", "strength = 80"), ("weight = 900", "wieght = 900"))
    found = {problem.code for problem in problems_of(lambda: read_poster(folder))}
    assert found == {"wrong-figure", "unknown-key"}


def test_art_that_qt_would_draw_wrong_is_reported_under_its_own_file(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(art=_STEPS.replace("<path", "<g><text/></g><path").replace("accent", "acent"))
    found = [(problem.code, str(problem.location)) for problem in problems_of(lambda: read_poster(folder))]
    assert found == [
        ("svg-element", "carre/steps.svg:svg/g[1]/text[1]"),
        ("svg-color", "carre/steps.svg:svg/path[1]"),
    ]


def test_a_palette_that_lacks_a_colour_of_the_art_is_reported(made: Made, problems_of: ProblemsOf) -> None:
    folder = made((', accent = "#205080"', ""), (', ground = "accent"', ""))
    (problem,) = problems_of(lambda: read_poster(folder))
    assert (problem.code, str(problem.location)) == ("missing-role", "carre/poster.toml:palettes.jour.colors")


@pytest.mark.parametrize("name", ["steps.svg", "poster.toml"])
def test_links_that_lead_out_of_the_folder_are_not_followed(
    name: str, made: Made, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    folder = made()
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name)
    (problem,) = problems_of(lambda: read_poster(folder))
    assert problem.code == "outside-folder"


def test_a_link_within_the_folder_and_a_link_to_the_folder_are_followed(made: Made, tmp_path: Path) -> None:
    folder = made()
    (folder / "steps.svg").rename(folder / "other.svg")
    (folder / "steps.svg").symlink_to("other.svg")
    (tmp_path / "shortcut").symlink_to(folder)
    assert read_poster(tmp_path / "shortcut").id == "carre"


@pytest.mark.parametrize("name", ["absent", "loop"])
def test_a_folder_that_is_no_poster_is_refused(name: str, tmp_path: Path, problems_of: ProblemsOf) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (problem,) = problems_of(lambda: read_poster(tmp_path / name))
    assert problem.code == "unreadable-file"


def test_a_poster_of_a_newer_format_is_refused_by_that_alone(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(("format = 1", "format = 2\nnovelty = true"))
    (problem,) = problems_of(lambda: read_poster(folder))
    assert problem.code == "newer-format"


def test_an_empty_poster_is_refused_with_what_it_needs(made: Made, problems_of: ProblemsOf) -> None:
    folder = made()
    head = _POSTER[: _POSTER.index("[styles.quote]")]
    (folder / "poster.toml").write_text(head + "styles = {}\npalettes = {}\nlayouts = {}\n", encoding="utf-8")
    found = [(problem.code, str(problem.location)) for problem in problems_of(lambda: read_poster(folder))]
    assert found == [("nothing-there", f"carre/poster.toml:{name}") for name in ("palettes", "layouts")]


def test_more_art_than_a_poster_can_need_is_refused(made: Made, problems_of: ProblemsOf) -> None:
    one = '  { kind = "art", file = "steps.svg", box = [0, 700, 200, 200] },\n'
    many = "".join(one.replace("steps", f"steps-{number}") for number in range(40))
    folder = made((one, many))
    (problem,) = problems_of(lambda: read_poster(folder))
    assert problem.code == "too-much-art"


_ON_THE_VEIL = (
    '{ kind = "veil", box = [0, 300, 1080, 400]',
    '{ kind = "veil", box = [0, 300, 1080, 700]',
)


def test_a_veil_that_even_opaque_leaves_an_ink_faint_is_refused_by_palette(made: Made, problems_of: ProblemsOf) -> None:
    """The day's ink is dark, and so is its accent."""
    as_accent = ('700], role = "ground"', '700], role = "accent"')
    folder = made(_ON_THE_VEIL, as_accent)
    problems = problems_of(lambda: read_poster(folder))
    assert {problem.code for problem in problems} == {"weak-veil"}
    assert {str(problem.location) for problem in problems} == {"carre/poster.toml:layouts.portrait.layers[2].role"}
    assert [name for name in ("nuit", "jour") for problem in problems if name in problem.words.fr] == ["nuit", "jour"]


@pytest.mark.parametrize("change", [('role = "ground", strength', 'role = "ground", when = ["no-quote"], strength')])
def test_a_veil_is_judged_by_the_inks_that_may_stand_on_it_alone(made: Made, change: tuple[str, str]) -> None:
    beside = ("parts = [", 'when = ["quote"], parts = [')
    as_accent = ('700], role = "ground"', '700], role = "accent"')
    change = change[0].replace("ground", "accent"), change[1].replace("ground", "accent")
    assert read_poster(made(_ON_THE_VEIL, as_accent, change, beside)).id == "carre"


@pytest.mark.parametrize("deepen", ["-0.1", "1.1"])
def test_how_much_a_veil_deepens_is_a_part(made: Made, problems_of: ProblemsOf, deepen: str) -> None:
    folder = made(("strength = 0.8", f"strength = 0.8, deepen = {deepen}"))
    assert [str(problem.location) for problem in problems_of(lambda: read_poster(folder))] == [
        "carre/poster.toml:layouts.portrait.layers[2].deepen"
    ]


def test_an_other_ink_that_no_palette_has_is_named(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(("weight = 900", 'weight = 900\nother_ink = "paper"'))
    assert {problem.code for problem in problems_of(lambda: read_poster(folder))} == {"missing-role"}


@pytest.mark.parametrize("text", ["", " ", "a" * 61, "Deux\\nlignes", "\\u202ea", "a\\u0007"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_name_is_one_line_that_can_be_shown(text: str, language: str, made: Made, problems_of: ProblemsOf) -> None:
    folder = made()
    written = (folder / "poster.toml").read_text(encoding="utf-8")
    name = re.search(rf"^name = .*?{language} = (\"[^\"]*\")", written, re.MULTILINE)
    assert name
    spoilt = written[: name.start(1)] + f'"{text}"' + written[name.end(1) :]
    (folder / "poster.toml").write_text(spoilt, encoding="utf-8")
    (problem,) = problems_of(lambda: read_poster(folder))
    assert (problem.code, str(problem.location)) == ("wrong-text", f"carre/poster.toml:name.{language}")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(("name", "code"), [("CON.svg", "reserved-name"), ("Steps.svg", "names-alike")])
def test_a_drawing_that_some_system_cannot_hold_is_refused(
    name: str, code: str, made: Made, problems_of: ProblemsOf
) -> None:
    folder = made()
    written = (folder / "poster.toml").read_text(encoding="utf-8")
    (folder / name).write_bytes((folder / "steps.svg").read_bytes())
    (folder / "poster.toml").write_text(written.replace('"steps.svg"', f'"{name}"', 1), encoding="utf-8")
    assert code in {problem.code for problem in problems_of(lambda: read_poster(folder))}


def test_a_poster_called_like_a_device_is_refused(made: Made, problems_of: ProblemsOf) -> None:
    folder = made(('id = "carre"', 'id = "con"'))
    folder = folder.rename(folder.with_name("con"))
    (problem,) = problems_of(lambda: read_poster(folder))
    assert problem.code == "wrong-id"


@pytest.mark.parametrize(
    ("before", "now"), [("thursday", "day"), ("thursday-name", "day-name"), ("thursday-date", "day-date")]
)
def test_a_poster_made_before_days_were_named_still_opens(before: str, now: str, made: Made) -> None:
    old, new = f'content = "{before}"', f'content = "{now}", day = "persevert"'
    folder = made(
        (
            'content = "dates", style = "rest", size = [30, 29], gap',
            f'{old}, slot = "dates", style = "rest", size = [30, 29], gap',
        ),
        (
            'content = "dates", style = "rest", size = [30, 29] }',
            f'{old}, slot = "dates", style = "rest", size = [30, 29] }}',
        ),
        ('content = "dates", style = "rest", size = [20', f'{old}, slot = "dates", style = "rest", size = [20'),
    )
    poster = read_poster(folder)
    toml = folder / "poster.toml"
    toml.write_text(toml.read_text("utf-8").replace(old, new), "utf-8")
    assert poster.layouts == read_poster(folder).layouts
    assert {part.day for _, part in parts_of(poster) if part.content == now} == {"persevert"}


@pytest.mark.parametrize(
    ("part", "fixed"),
    [
        ({"content": "thursday"}, {"content": "day", "day": "persevert"}),
        ({"content": "thursday-date", "day": "autre"}, {"content": "day-date", "day": "autre"}),
        ({"content": "quote"}, {"content": "quote"}),
        ({"content": ["thursday"]}, {"content": ["thursday"]}),
        ("thursday", "thursday"),
    ],
)
def test_only_a_part_about_thursday_is_given_a_day(part: object, fixed: object) -> None:
    others = {"name": "thursday", "styles": {"a": {"content": "thursday"}}}
    found = with_named_days({**others, "layouts": {"story": {"layers": [{"parts": [part]}]}, "grid": "thursday"}})
    assert found == {**others, "layouts": {"story": {"layers": [{"parts": [fixed]}]}, "grid": "thursday"}}


def test_a_thursday_in_a_poster_of_another_shape_is_refused_and_not_a_traceback(
    made: Made, problems_of: ProblemsOf
) -> None:
    folder = made(('layers = [\n  { kind = "fill", role = "ground" },', 'layers = [\n  [{ content = "thursday" }],'))
    assert "wrong-type" in {problem.code for problem in problems_of(lambda: read_poster(folder))}
