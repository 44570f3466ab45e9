"""A caption opens with the phrase, names the network's handle, and keeps every edit."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign, Hashtag, Limit
from composer.core.caption.caption import (
    Caption,
    compose_caption,
    excess,
    fold_index,
    never_fits,
    omission,
    shortened,
    too_long,
)
from composer.core.document.edits import choose_hashtag, choose_networks, write_part
from composer.core.linter.lint import apply_fixes, fixed_text, lint_caption
from composer.core.problems import Misused
from composer.core.visual import CAPTION_PARTS, CaptionEdits, CaptionPart, PhotoChoice, Visual
from composer.core.words import Words
from tests.networks import ALL_NETWORKS, NETWORKS, SHIPPED

_PHRASE = "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."
_QUOTE = "Chaque essai compte."
_PHOTO = PhotoChoice("0" * 64, photographer="Ana Roy")
_TEXTS = st.text("abcé «»\n", max_size=12)
_PARTS = st.sampled_from(CAPTION_PARTS)
_EVERYWHERE = st.sampled_from([part for part in CAPTION_PARTS if part != "handle"])
_NETWORKS = st.sampled_from(NETWORKS)
_OWN = st.dictionaries(_PARTS, _TEXTS, min_size=1)
_EDITS = st.builds(CaptionEdits, st.dictionaries(_EVERYWHERE, _TEXTS), st.dictionaries(_NETWORKS, _OWN))


def _visual(quote: str = _QUOTE) -> Visual:
    return Visual("bloc", quote=quote, photo=_PHOTO)


def _edited(edits: CaptionEdits) -> Visual:
    return msgspec.structs.replace(_visual(), caption=edits)


def test_the_whole_caption_for_instagram(campaign: Campaign) -> None:
    edits = CaptionEdits().edited("opening", "trois ans d’essais.").edited("story", "J’ai recommencé.\nPuis encore.")
    assert compose_caption(_edited(edits), campaign, "instagram").text == (
        f"{_PHRASE} trois ans d’essais.\n\n«\u00a0Chaque essai compte.\u00a0»\n\nJ’ai recommencé.\nPuis encore.\n\n"
        "Photo\u00a0: Ana Roy\n\n@reseau_reussite_montreal"
    )


@pytest.mark.parametrize(
    ("network", "handle"),
    [
        ("instagram", "@reseau_reussite_montreal"),
        ("facebook", "@Réseauréussitemontréal"),
        ("linkedin", "@Réseauréussitemontréal"),
    ],
)
def test_each_network_has_its_exact_handle_alone_on_its_line(campaign: Campaign, network: str, handle: str) -> None:
    lines = compose_caption(_visual(), campaign, network).text.split("\n")
    assert lines.count(handle) == 1
    assert "".join(lines).count("@") == 1


@pytest.mark.parametrize("network", NETWORKS)
def test_the_phrase_is_read_whole_before_the_fold_and_the_first_words_follow_it(
    campaign: Campaign, network: str
) -> None:
    edits = CaptionEdits().edited("opening", "une longue route " * 20)
    text = compose_caption(_edited(edits), campaign, network).text
    shown = text[: fold_index(text, campaign.networks[network])]
    assert shown.startswith(f"{_PHRASE} une longue route")
    assert text.index("@") > len(shown)


def test_an_english_visual_keeps_the_french_phrase_and_quotes_in_english(campaign: Campaign) -> None:
    visual = Visual("bloc", quote="Every try counts.", photo=_PHOTO, language="en")
    assert compose_caption(visual, campaign, "facebook").text == (
        f"{_PHRASE}\n\n“Every try counts.”\n\nHooked on School Days, February 16–20, 2026\nPhoto: Ana Roy\n\n"
        "@Réseauréussitemontréal"
    )


@pytest.mark.parametrize("typed", ["Oui!", "«Oui!»", "« Oui! »", '"Oui!"', "“Oui!”", "\n  Oui!\n"])
def test_quotation_marks_already_typed_are_not_doubled(campaign: Campaign, typed: str) -> None:
    assert compose_caption(_visual(typed), campaign, "facebook").parts["quote"] == "«\u00a0Oui!\u00a0»"


def test_line_breaks_typed_in_the_quote_stay(campaign: Campaign) -> None:
    assert "«\u00a0Un\ndeux\u00a0»" in compose_caption(_visual("Un\ndeux"), campaign, "linkedin").text


def test_what_was_not_given_leaves_no_trace(campaign: Campaign) -> None:
    text = compose_caption(Visual("bloc"), campaign, "instagram").text
    assert text == f"{_PHRASE}\n\n@reseau_reussite_montreal"


def test_only_offered_hashtags_stand_in_a_caption_and_no_more_than_the_network_takes(campaign: Campaign) -> None:
    tags = tuple(Hashtag(f"#mot{n}", "given", "") for n in range(8))
    many = msgspec.structs.replace(
        campaign, hashtags=(*tags[:2], Hashtag("#jamais", "given", "", offered=False), *tags)
    )
    counts = {n: compose_caption(_visual(), many, n).parts["hashtags"].split() for n in NETWORKS}
    assert {network: len(found) for network, found in counts.items()} == {
        "instagram": 5,
        "facebook": 10,
        "linkedin": 10,
    }
    assert all("#jamais" not in found for found in counts.values())


@pytest.mark.parametrize(("typed", "expected"), [("instagam", "«\u00a0instagram\u00a0»"), ("x", "facebook, linkedin")])
def test_an_unknown_network_is_refused_with_the_known_ones(campaign: Campaign, typed: str, expected: str) -> None:
    with pytest.raises(Misused) as refusal:
        compose_caption(_visual(), campaign, typed)
    (problem,) = refusal.value.problems
    assert (problem.code, str(problem.location)) == ("unknown-network", typed)
    assert problem.fix is not None
    assert expected in problem.fix.fr


@given(part=_EVERYWHERE, text=_TEXTS, network=_NETWORKS)
def test_an_edit_made_for_all_shows_on_every_network(
    campaign: Campaign, part: CaptionPart, text: str, network: str
) -> None:
    edits = CaptionEdits().edited(part, text)
    assert compose_caption(_edited(edits), campaign, network).parts[part] == text


@given(edits=_EDITS, part=_PARTS, text=_TEXTS, network=_NETWORKS)
def test_an_edit_made_for_one_network_changes_nothing_else(
    campaign: Campaign, edits: CaptionEdits, part: CaptionPart, text: str, network: str
) -> None:
    after = edits.edited(part, text, network=network)
    for each in NETWORKS:
        expected = dict(compose_caption(_edited(edits), campaign, each).parts)
        if each == network:
            expected[part] = text
        assert compose_caption(_edited(after), campaign, each).parts == expected


@given(edits=_EDITS, part=_PARTS)
def test_one_call_puts_a_part_back_on_every_network_and_leaves_the_others(
    campaign: Campaign, edits: CaptionEdits, part: CaptionPart
) -> None:
    after = edits.restored(part)
    for network in NETWORKS:
        expected = dict(compose_caption(_edited(edits), campaign, network).parts)
        expected[part] = compose_caption(_visual(), campaign, network).parts[part]
        assert compose_caption(_edited(after), campaign, network).parts == expected


@given(edits=_EDITS, part=_PARTS, network=_NETWORKS)
def test_a_part_put_back_on_one_network_is_again_as_on_the_others(
    campaign: Campaign, edits: CaptionEdits, part: CaptionPart, network: str
) -> None:
    caption = compose_caption(_edited(edits.restored(part, network=network)), campaign, network)
    composed = compose_caption(_visual(), campaign, network).parts[part]
    assert caption.parts[part] == edits.shared.get(part, composed)


@given(edits=_EDITS)
def test_nothing_is_left_once_every_part_is_put_back(edits: CaptionEdits) -> None:
    for part in CAPTION_PARTS:
        edits = edits.restored(part)
    assert edits == CaptionEdits()


@given(edits=_EDITS)
def test_edits_go_through_json_unchanged(edits: CaptionEdits) -> None:
    assert msgspec.json.decode(msgspec.json.encode(edits), type=CaptionEdits) == edits


@given(edits=_EDITS, network=_NETWORKS)
def test_a_caption_never_has_empty_paragraphs_of_its_own(campaign: Campaign, edits: CaptionEdits, network: str) -> None:
    caption = compose_caption(_edited(edits), campaign, network)
    assert caption.text == caption.text.strip()
    own_breaks = any("\n\n\n" in words for words in caption.parts.values())
    assert own_breaks or "\n\n\n" not in caption.text


def test_an_emptied_part_is_left_out_and_not_forgotten(campaign: Campaign) -> None:
    edits = CaptionEdits().edited("hashtags", "")
    confirmed = msgspec.structs.replace(campaign, hashtags=(Hashtag("#JPS2026", "verified", ""),))
    assert "#" not in compose_caption(_edited(edits), confirmed, "linkedin").text
    assert "#JPS2026" in compose_caption(_edited(edits.restored("hashtags")), confirmed, "linkedin").text


def test_a_handle_is_only_ever_edited_for_its_own_network() -> None:
    with pytest.raises(ValueError, match="handle"):
        CaptionEdits().edited("handle", "@autre")


def test_a_short_caption_is_not_folded(campaign: Campaign) -> None:
    instagram = campaign.networks["instagram"]
    assert fold_index("a" * 125, instagram) == 125
    assert fold_index("a" * 126, instagram) == 125
    assert fold_index("a" * 124 + "🎓", instagram) == 124


def test_a_network_that_shows_the_whole_caption_folds_none(campaign: Campaign) -> None:
    bluesky = campaign.networks["bluesky"]
    assert bluesky.fold is None
    assert fold_index("a" * 300, bluesky) == 300


def test_another_limit_in_the_campaign_is_followed(campaign: Campaign) -> None:
    facebook = msgspec.structs.replace(campaign.networks["facebook"], length=Limit(10, "", ""), fold=Limit(4, "", ""))
    assert fold_index("abcdef", facebook) == 4
    assert [excess("a" * length, facebook) for length in (9, 10, 12)] == [0, 0, 2]


def test_each_network_counts_in_its_own_unit(campaign: Campaign) -> None:
    facebook = msgspec.structs.replace(campaign.networks["facebook"], length=Limit(4, "", ""))
    family = "👩\u200d👩\u200d👧"
    over = {
        unit: excess(family, msgspec.structs.replace(facebook, counted=unit))
        for unit in ("utf16", "code-points", "graphemes")
    }
    assert over == {"utf16": 4, "code-points": 1, "graphemes": 0}


def test_where_the_organisation_has_no_handle_it_is_named_in_words(campaign: Campaign) -> None:
    for network in set(campaign.networks) - set(NETWORKS):
        assert compose_caption(_visual(), campaign, network).parts["handle"] == campaign.organisation.value
        assert "@" not in compose_caption(_visual(), campaign, network).text


def test_an_english_caption_says_the_occasion_in_english_on_one_line(campaign: Campaign) -> None:
    english = msgspec.structs.replace(_visual(), language="en")
    for network in NETWORKS:
        caption = compose_caption(english, campaign, network)
        assert caption.text.splitlines().count("Hooked on School Days, February 16–20, 2026") == 1
        assert lint_caption(caption, campaign) == ()
        assert "Hooked on" not in compose_caption(_visual(), campaign, network).text
    without = msgspec.structs.replace(campaign, name={"fr": campaign.name["fr"]})
    assert "2026" not in compose_caption(english, without, "instagram").parts["occasion"]


_KEPT: tuple[CaptionPart, ...] = ("phrase", "quote", "handle")


def _with_story(quote: str = "Un pas à la fois.", story: str = "", opening: str = "") -> Visual:
    photo = PhotoChoice("0" * 64, photographer="Ana Roy")
    visual = choose_hashtag(Visual("bloc", quote=quote, photo=photo), "#JPS2026", "added")
    return write_part(write_part(visual, "story", story), "opening", opening)


def _caption(visual: Visual, campaign: Campaign, network: str = "bluesky") -> Caption:
    return compose_caption(visual, campaign, network)


def test_a_caption_that_fits_loses_nothing(campaign: Campaign) -> None:
    caption = _caption(_with_story(), campaign)
    assert omission(caption, campaign) is None
    assert too_long(caption, campaign) is None
    assert not never_fits(caption, campaign)


@pytest.mark.parametrize(("over", "part"), [(1, "hashtags"), (9, "hashtags"), (10, "story"), (500, "story")])
def test_the_fewest_parts_go_those_that_are_missed_least_first(
    over: int, part: CaptionPart, campaign: Campaign
) -> None:
    room = 300 - len(_caption(_with_story(story="a"), campaign).text) + 1
    caption = _caption(_with_story(story="a" * (room + over)), campaign)
    found = omission(caption, campaign)
    assert found is not None
    assert found.parts == (part,)


def test_the_photo_s_credit_goes_last(campaign: Campaign) -> None:
    found = omission(_caption(_with_story("a" * 165, story="b" * 50, opening="c" * 50), campaign), campaign)
    assert found is not None
    assert set(found.parts) >= {"story", "opening"}
    assert "credit" not in found.parts


def test_what_would_be_left_out_is_shown_with_its_first_words_and_on_which_network(campaign: Campaign) -> None:
    caption = _caption(_with_story(story="J’ai recommencé, " * 20), campaign)
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
    visual = choose_networks(_with_story(story=story), ["bluesky", "facebook"], campaign)
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
    caption = _caption(_with_story(story="J’ai recommencé. " * 20), campaign)
    assert fixed_text(caption, campaign) == caption.text
    assert apply_fixes(caption.text, "bluesky", campaign) == caption.text


def test_a_quote_too_long_by_itself_is_left_to_the_person_with_its_excess(campaign: Campaign) -> None:
    caption = _caption(_with_story("é" * 280, story="Un récit."), campaign)
    assert omission(caption, campaign) is None
    assert never_fits(caption, campaign)
    problem = too_long(caption, campaign)
    assert problem is not None
    assert problem.fix is not None
    bare = compose_caption(Visual("bloc", quote="é" * 280), campaign, "bluesky")
    assert f"elle en a {excess(bare.text, SHIPPED.networks['bluesky'])} de trop" in problem.fix.fr
    assert "for Bluesky only" in problem.fix.en


def test_shortening_touches_only_the_captions_that_are_too_long(campaign: Campaign) -> None:
    visual = choose_networks(_with_story(story="Je raconte. " * 20), ALL_NETWORKS, campaign)
    short = shortened(visual, campaign)
    for network in ALL_NETWORKS:
        before, after = (_caption(each, campaign, network) for each in (visual, short))
        assert not excess(after.text, campaign.networks[network])
        assert (before.text == after.text) == (network != "bluesky")
    assert short.caption.shared == visual.caption.shared
    assert set(short.caption.by_network) == {"bluesky"}


def test_the_captions_of_networks_that_are_not_chosen_stay_as_they_are(campaign: Campaign) -> None:
    visual = _with_story(story="Je raconte. " * 20)
    assert shortened(visual, campaign) == visual
    assert visual.networks == ()
    assert "bluesky" not in NETWORKS


_LONG_TEXTS = st.text("aé. 👩🏽‍🎓\n", max_size=200)


@given(_LONG_TEXTS, _LONG_TEXTS, _LONG_TEXTS)
def test_after_shortening_it_fits_or_never_would_and_what_it_is_for_is_whole(
    quote: str, story: str, opening: str
) -> None:
    visual = choose_networks(_with_story(quote, story=story, opening=opening), ["bluesky"], SHIPPED)
    before, after = (_caption(each, SHIPPED) for each in (visual, shortened(visual, SHIPPED)))
    assert not excess(after.text, SHIPPED.networks["bluesky"]) or never_fits(after, SHIPPED)
    assert [after.parts[part] for part in _KEPT] == [before.parts[part] for part in _KEPT]
