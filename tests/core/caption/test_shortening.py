"""A caption too long for one network loses there what may be left out, never its phrase, quote or organisation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption, compose_caption, excess
from composer.core.caption.shortening import never_fits, omission, shortened, too_long
from composer.core.document.edits import choose_hashtag, choose_networks, write_part
from composer.core.linter.lint import apply_fixes, fixed_text
from composer.core.visual import CaptionPart, PhotoChoice, Visual
from composer.core.words import Words
from tests.networks import ALL_NETWORKS, NETWORKS, SHIPPED

_KEPT: tuple[CaptionPart, ...] = ("phrase", "quote", "handle")


def _visual(quote: str = "Un pas à la fois.", story: str = "", opening: str = "") -> Visual:
    photo = PhotoChoice("0" * 64, photographer="Ana Roy")
    visual = choose_hashtag(Visual("bloc", quote=quote, photo=photo), "#JPS2026", "added")
    return write_part(write_part(visual, "story", story), "opening", opening)


def _caption(visual: Visual, campaign: Campaign, network: str = "bluesky") -> Caption:
    return compose_caption(visual, campaign, network)


def test_a_caption_that_fits_loses_nothing(campaign: Campaign) -> None:
    caption = _caption(_visual(), campaign)
    assert omission(caption, campaign) is None
    assert too_long(caption, campaign) is None
    assert not never_fits(caption, campaign)


@pytest.mark.parametrize(("over", "part"), [(1, "hashtags"), (9, "hashtags"), (10, "story"), (500, "story")])
def test_the_fewest_parts_go_those_that_are_missed_least_first(
    over: int, part: CaptionPart, campaign: Campaign
) -> None:
    room = 300 - len(_caption(_visual(story="a"), campaign).text) + 1
    caption = _caption(_visual(story="a" * (room + over)), campaign)
    found = omission(caption, campaign)
    assert found is not None
    assert found.parts == (part,)


def test_the_photo_s_credit_goes_last(campaign: Campaign) -> None:
    found = omission(_caption(_visual("a" * 165, story="b" * 50, opening="c" * 50), campaign), campaign)
    assert found is not None
    assert set(found.parts) >= {"story", "opening"}
    assert "credit" not in found.parts


def test_what_would_be_left_out_is_shown_with_its_first_words_and_on_which_network(campaign: Campaign) -> None:
    caption = _caption(_visual(story="J’ai recommencé, " * 20), campaign)
    problem = too_long(caption, campaign)
    assert problem is not None
    assert (problem.code, problem.severity, str(problem.location)) == ("caption-too-long", "warning", "bluesky")
    assert problem.excess == excess(caption.text, campaign.networks["bluesky"])
    assert problem.fix is not None
    assert problem.fix.fr.startswith(
        "Laissez de côté, sur Bluesky seulement\u00a0: votre récit («\u00a0J’ai recommencé,"
    )
    assert problem.fix.en.startswith("Leave out, on Bluesky only: your story (“J’ai recommencé,")


def test_a_story_ends_sooner_at_a_sentence_s_end_where_that_is_enough(campaign: Campaign) -> None:
    story = "J’ai quitté l’école à 16 ans.\n\nM. Roy m’a rappelée! " + "J’y suis retournée, un soir de tempête, " * 9
    visual = choose_networks(_visual(story=story), ["bluesky", "facebook"], campaign)
    found = omission(_caption(visual, campaign), campaign)
    assert found is not None
    assert found.label == Words(
        "Terminez votre récit, sur Bluesky seulement, après la phrase «\u00a0M. Roy m’a rappelée!\u00a0».",
        "End your story, on Bluesky only, after the sentence “M. Roy m’a rappelée!”.",
    )
    short = shortened(visual, campaign)
    after = _caption(short, campaign)
    assert after.parts["story"] == "J’ai quitté l’école à 16 ans.\n\nM. Roy m’a rappelée!"
    assert after.parts["hashtags"]
    assert not excess(after.text, campaign.networks["bluesky"])
    assert _caption(short, campaign, "facebook").parts["story"] == story


def test_correcting_a_text_never_shortens_it(campaign: Campaign) -> None:
    caption = _caption(_visual(story="J’ai recommencé. " * 20), campaign)
    assert fixed_text(caption, campaign) == caption.text
    assert apply_fixes(caption.text, "bluesky", campaign) == caption.text


def test_a_quote_too_long_by_itself_is_left_to_the_person_with_its_excess(campaign: Campaign) -> None:
    caption = _caption(_visual("é" * 280, story="Un récit."), campaign)
    assert omission(caption, campaign) is None
    assert never_fits(caption, campaign)
    problem = too_long(caption, campaign)
    assert problem is not None
    assert problem.fix is not None
    bare = compose_caption(Visual("bloc", quote="é" * 280), campaign, "bluesky")
    assert f"elle en a {excess(bare.text, SHIPPED.networks['bluesky'])} de trop" in problem.fix.fr
    assert "for Bluesky only" in problem.fix.en


def test_shortening_touches_only_the_captions_that_are_too_long(campaign: Campaign) -> None:
    visual = choose_networks(_visual(story="Je raconte. " * 20), ALL_NETWORKS, campaign)
    short = shortened(visual, campaign)
    for network in ALL_NETWORKS:
        before, after = (_caption(each, campaign, network) for each in (visual, short))
        assert not excess(after.text, campaign.networks[network])
        assert (before.text == after.text) == (network != "bluesky")
    assert short.caption.shared == visual.caption.shared
    assert set(short.caption.by_network) == {"bluesky"}


def test_the_captions_of_networks_that_are_not_chosen_stay_as_they_are(campaign: Campaign) -> None:
    visual = _visual(story="Je raconte. " * 20)
    assert shortened(visual, campaign) == visual
    assert visual.networks == ()
    assert "bluesky" not in NETWORKS


_TEXTS = st.text("aé. 👩🏽‍🎓\n", max_size=200)


@given(_TEXTS, _TEXTS, _TEXTS)
def test_after_shortening_it_fits_or_never_would_and_what_it_is_for_is_whole(
    quote: str, story: str, opening: str
) -> None:
    visual = choose_networks(_visual(quote, story=story, opening=opening), ["bluesky"], SHIPPED)
    before, after = (_caption(each, SHIPPED) for each in (visual, shortened(visual, SHIPPED)))
    assert not excess(after.text, SHIPPED.networks["bluesky"]) or never_fits(after, SHIPPED)
    assert [after.parts[part] for part in _KEPT] == [before.parts[part] for part in _KEPT]
