"""What there is to look at: each finding with its place, and an edit after which it is really gone."""

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.findings import (
    Finding,
    Fix,
    Trial,
    caption_findings,
    gathered,
    language_findings,
    layout_finding,
    with_fixes,
    worst_first,
)
from composer.app.poster.quote_room import words_only
from composer.app.studio import Studio
from composer.core.document.edits import (
    choose_arrangement,
    frame,
    mark_faces,
    reframe,
    tilt_photo,
    write_part,
    write_quote,
)
from composer.core.geometry import Crop, Size
from composer.core.location import at_slot, on_network
from composer.core.problems import Problem, in_formats
from composer.core.visual import Face, Reframing, Visual
from composer.core.words import Words
from composer.render.arrange import arrange
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene
from tests.formats import FORMAT_BY_ID
from tests.networks import NETWORKS
from tests.own_person import FACE, own_photo

#: Pixels of a phone's photo held upright.
_SIZE = Size(2400, 3000)
_LINE = "On recommence, un pas après l’autre, jusqu’à ce que le chemin se montre. "


def _visual(studio: Studio, poster: str = "bloc", quote: str = "Je suis arrivée quand même.") -> Visual:
    brief = Brief(poster=poster, quote=quote, person={"name": "Zoé Roy"}, photo=own_photo(), focus=FACE)
    return resolve(brief, studio.context).visual


def _problems(visual: Visual, studio: Studio) -> tuple[Problem, ...]:
    """What the layout finds wrong, its drawings and its photo's pixels aside."""
    poster = studio.context.poster(visual.poster)
    scene = words_only(Scene(visual, poster, studio.context.campaign, studio.fonts, UnseenPhoto(_SIZE)))
    return in_formats((each, found) for each in poster.layouts for found in arrange(scene, FORMAT_BY_ID[each]).problems)


def _cut(visual: Visual, studio: Studio) -> bool:
    """Whether some format cuts a text; the sample's photo is small for the largest paper whatever one does."""
    return any(each.code == "text-too-long" for each in _problems(visual, studio))


def _found(visual: Visual, studio: Studio) -> tuple[Finding, ...]:
    problems = [each for each in _problems(visual, studio) if not str(each.location).startswith("tabloid: photo")]
    found = tuple(layout_finding(each, FORMAT_BY_ID) for each in problems)
    return with_fixes(found, Trial(visual, _SIZE, studio.context, studio.fonts))


def test_a_finding_goes_to_its_slot_in_the_first_format_that_has_it(studio: Studio) -> None:
    found = _found(write_quote(_visual(studio), _LINE * 9), studio)
    assert {each.target for each in found} == {at_slot("quote")}
    assert all(each.format in FORMAT_BY_ID and each.where[0] == FORMAT_BY_ID[each.format].name for each in found)
    small = Problem("photo-too-small", "warning", Words("a", "b"), at_slot("photo", "story"))
    where = (FORMAT_BY_ID["story"].name,)
    assert layout_finding(small, FORMAT_BY_ID) == Finding(small, at_slot("photo"), "story", where)


def test_words_that_no_poster_holds_have_no_fix_and_are_not_rewritten(studio: Studio) -> None:
    assert [each.fix for each in _found(write_quote(_visual(studio), _LINE * 9), studio)] != []
    assert all(each.fix is None for each in _found(write_quote(_visual(studio), _LINE * 9), studio))


def test_a_photo_that_leans_is_looked_over_like_another(studio: Studio) -> None:
    leaning = tilt_photo(write_quote(_visual(studio), _LINE * 9), 3.0, _SIZE)
    assert {each.target for each in _found(leaning, studio)} == {at_slot("quote")}


def _too_long_here_alone(studio: Studio) -> Visual:
    """A visual whose quote some other poster holds in every format, and its own does not."""
    for poster in reversed(studio.context.poster_ids()):
        for length in range(260, 420, 20):
            visual = write_quote(_visual(studio, poster), (_LINE * 6)[:length].strip())
            others = [replace(visual, poster=each) for each in studio.context.poster_ids() if each != poster]
            if _cut(visual, studio) and any(not _cut(each, studio) for each in others):
                return visual
    pytest.fail("every poster holds as much as any other")


def test_a_quote_that_another_poster_holds_is_fixed_by_that_poster(studio: Studio) -> None:
    visual = _too_long_here_alone(studio)
    fix = next(each.fix for each in _found(visual, studio) if each.fix and each.fix.name == "poster")
    after = fix.apply(visual)
    assert not _cut(after, studio)
    assert after.quote == visual.quote


def test_a_photo_brought_too_near_is_framed_just_wide_enough(studio: Studio) -> None:
    visual = frame(_visual(studio), Crop(0.5, 0.4, 8.0), "square")
    here = [each for each in _found(visual, studio) if each.format == "square"]
    (finding,) = [each for each in here if each.problem.code == "photo-too-small"]
    assert finding.target == at_slot("photo")
    assert finding.fix is not None
    after = finding.fix.apply(visual)
    crop = after.by_format["square"].crop
    assert crop is not None
    assert 1.0 < crop.zoom < 8.0
    assert ("photo-too-small", "square") not in {
        (each.code, each.location.formats[0]) for each in _problems(after, studio)
    }


def test_a_photo_brought_too_near_in_every_format_is_framed_wider_in_all_of_them(studio: Studio) -> None:
    visual = reframe(_visual(studio), Reframing("square", times=8.0))
    (finding, *_) = [each for each in _found(visual, studio) if each.problem.code == "photo-too-small"]
    assert finding.fix is not None
    after = finding.fix.apply(visual)
    assert after.photo is not None
    assert after.photo.reframing is not None
    assert 1.0 <= after.photo.reframing.times < 8.0
    assert after.by_format == {}


def test_an_arrangement_that_was_forced_is_freed_when_that_is_enough(studio: Studio) -> None:
    for poster, format_id in ((p, f) for p in studio.context.poster_ids() for f in studio.context.poster(p).layouts):
        if not studio.context.poster(poster).layouts[format_id].has_second:
            continue
        for length in range(100, 300, 20):
            free = _visual(studio, poster, (_LINE * 5)[:length].strip())
            forced = choose_arrangement(free, format_id, "first")
            if _cut(forced, studio) and not _cut(free, studio):
                (finding,) = _found(forced, studio)
                assert finding.fix is not None
                assert finding.fix.name == "arrangement"
                assert finding.fix.apply(forced) == free
                return
    pytest.fail("no arrangement that a person forces is ever the reason")


def test_a_face_that_a_forced_arrangement_cuts_is_shown_by_freeing_it(studio: Studio) -> None:
    free = mark_faces(write_quote(_visual(studio, "guillemets"), "Oui."), (Face(0.5, 0.46, 0.3),))
    forced = choose_arrangement(free, "portrait", "first")
    here = [each for each in _found(forced, studio) if each.problem.code == "face-covered"]
    assert [each.format for each in here] == ["portrait"]
    assert here[0].fix is not None
    assert here[0].fix.apply(forced) == free


def test_the_same_thing_on_several_networks_is_one_finding_fixed_on_all_of_them(studio: Studio) -> None:
    campaign = studio.context.campaign
    visual = write_part(_visual(studio), "story", "J’ai persévéré. #JPS2025")
    before = caption_findings(visual, campaign)
    (finding,) = [each for each in before if each.fix and len(each.where) == len(NETWORKS)]
    assert finding.fix is not None
    assert finding.target == on_network("instagram")
    after = caption_findings(finding.fix.apply(visual), campaign)
    assert finding.problem.code not in {each.problem.code for each in after}


def test_what_was_typed_after_a_finding_was_shown_survives_its_fix(studio: Studio) -> None:
    campaign = studio.context.campaign
    shown = write_part(_visual(studio), "story", "J’ai persévéré. #JPS2025")
    fix = next(each.fix for each in caption_findings(shown, campaign) if each.fix)
    typed = write_quote(shown, "Tapé depuis.")
    assert fix.apply(typed).quote == "Tapé depuis."


def test_a_quote_in_the_other_language_offers_the_change_of_language_and_a_right_one_nothing(studio: Studio) -> None:
    french = write_quote(_visual(studio), "I failed twice, and I came back.")
    (finding,) = language_findings(french)
    assert (finding.problem.severity, finding.target) == ("notice", at_slot("quote"))
    assert finding.fix is not None
    assert (finding.fix.name, finding.fix.words.fr) == ("language", "Passer le visuel en anglais.")
    english = finding.fix.apply(french)
    assert english.language == "en"
    assert list(language_findings(english)) == list(language_findings(_visual(studio))) == []


def test_errors_come_first() -> None:
    kinds = ("notice", "error", "warning", "error")
    found = [Finding(Problem("leftover", kind, Words(f"{at}", "b"))) for at, kind in enumerate(kinds)]
    assert [each.problem.words.fr for each in worst_first(found)] == ["1", "3", "2", "0"]


def test_what_several_formats_have_is_reported_once_by_the_worst_and_fixed_in_all(studio: Studio) -> None:
    visual = mark_faces(_visual(studio), ())
    for format_id, zoom in (("square", 6.0), ("story", 9.0)):
        visual = frame(visual, Crop(0.5, 0.4, zoom), format_id)
    each = [found for found in _found(visual, studio) if found.format in {"square", "story"}]
    (one,) = gathered(each, FORMAT_BY_ID)
    assert len(each) == 2
    assert one.problem == max((found.problem for found in each), key=lambda problem: problem.excess)
    assert one.where == (FORMAT_BY_ID["square"].name, FORMAT_BY_ID["story"].name)
    assert one.fix is not None
    after = {(problem.code, str(problem.location)) for problem in _problems(one.fix.apply(visual), studio)}
    assert not {place for code, place in after if code == "photo-too-small"} & {"square: photo", "story: photo"}


def test_what_is_reported_of_captions_or_fixed_otherwise_stays_apart() -> None:
    small = Problem("photo-too-small", "warning", Words("a", "b"), at_slot("photo", "square"))
    wider = Fix(Words("c", "d"), "frame", lambda visual: visual)
    apart = (
        Finding(small, at_slot("photo"), "square"),
        Finding(small, at_slot("photo"), "story", fix=wider),
        Finding(replace(small, location=at_slot("x")), on_network("instagram")),
        Finding(replace(small, location=at_slot("y")), on_network("instagram")),
    )
    assert gathered(apart, FORMAT_BY_ID) == apart
