"""Hashtags: announced ones stand in a caption, the others wait; each is added, removed, confirmed; one's own too."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign, Hashtag, Status
from composer.core.caption.caption import compose_caption
from composer.core.caption.hashtag import Chip, chips, hashtag_line, plain_hashtag
from composer.core.document.edits import choose_hashtag, write_part
from composer.core.linter.lint import lint
from composer.core.visual import ChosenHashtag, Visual
from tests.networks import NETWORKS

_VISUAL = Visual("bloc", quote="Un pas")


def _tags(visual: Visual, campaign: Campaign, network: str = "facebook") -> str:
    return compose_caption(visual, campaign, network).parts["hashtags"]


def _shown(visual: Visual, campaign: Campaign) -> tuple[Chip, ...]:
    return chips(visual, campaign, _tags(visual, campaign))


@pytest.mark.parametrize(("status", "stands"), [("to-confirm", ""), ("given", "#JPS2026"), ("verified", "#JPS2026")])
def test_a_hashtag_stands_in_a_new_caption_once_the_campaign_has_announced_it(
    campaign: Campaign, status: Status, stands: str
) -> None:
    told = msgspec.structs.replace(campaign, hashtags=(Hashtag("#JPS2026", status, ""),))
    assert _tags(_VISUAL, told) == stands


@pytest.mark.parametrize("network", NETWORKS)
def test_one_that_waits_is_added_and_removed_everywhere_and_no_rule_scolds(campaign: Campaign, network: str) -> None:
    added = choose_hashtag(_VISUAL, "#JPS2026", "added")
    assert compose_caption(added, campaign, network).text.endswith("\n#JPS2026")
    assert lint(compose_caption(added, campaign, network).text, network, campaign) == ()
    assert _tags(choose_hashtag(added, "#JPS2026", "removed"), campaign, network) == ""


def test_a_chip_tells_what_is_known_of_its_hashtag(campaign: Campaign) -> None:
    assert _shown(_VISUAL, campaign)[0] == Chip("#JPS2026", present=False, to_confirm=True, asks=True)
    added = choose_hashtag(_VISUAL, "#JPS2026", "added")
    assert _shown(added, campaign)[0] == Chip("#JPS2026", present=True, to_confirm=True, asks=True)
    confirmed = choose_hashtag(added, "#JPS2026", "confirmed")
    assert _shown(confirmed, campaign)[0] == Chip("#JPS2026", present=True, to_confirm=False, asks=True)
    assert _tags(confirmed, campaign) == "#JPS2026"


def test_one_s_own_come_after_the_campaign_s_in_the_order_of_choice(campaign: Campaign) -> None:
    visual = _VISUAL
    for tag in ("#Zoé", "#MonÉcole", "#perséVERT2026", "#JPS2026"):
        visual = choose_hashtag(visual, tag, "added")
    assert _tags(visual, campaign) == "#JPS2026 #perséVERT2026 #Zoé #MonÉcole"
    assert [chip.value for chip in _shown(visual, campaign)] == ["#JPS2026", "#perséVERT2026", "#Zoé", "#MonÉcole"]
    assert choose_hashtag(visual, "#zoé", "added").hashtags[0] == ChosenHashtag("#zoé")


def test_what_a_person_added_is_never_dropped_for_a_limit(campaign: Campaign) -> None:
    known = tuple(Hashtag(f"#mot{n}", "given", "") for n in range(5))
    visual = choose_hashtag(choose_hashtag(_VISUAL, "#moi", "added"), "#mot4", "added")
    many = msgspec.structs.replace(campaign, hashtags=known)
    assert hashtag_line(visual, many, 3) == "#mot0 #mot4 #moi"
    assert hashtag_line(visual, many, 1) == "#mot4 #moi"


def test_hashtags_written_by_hand_gain_and_lose_the_one_that_is_pressed(campaign: Campaign) -> None:
    by_hand = write_part(_VISUAL, "hashtags", "#École #JPS2026", network="facebook")
    assert [chip.present for chip in _shown(by_hand, campaign)] == [True, False]
    without = choose_hashtag(by_hand, "#JPS2026", "removed")
    assert _tags(without, campaign) == "#École"
    assert _tags(choose_hashtag(without, "#perséVERT2026", "added"), campaign) == "#École #perséVERT2026"


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        *(("MonEcole", "#MonEcole"), ("#MonÉcole,", "#MonÉcole"), ("\uff03École", "#École"), ("# École", "#École")),
        *(("\\#JPS2026", "#JPS2026"), ("#É\u200bcole", "#École"), ("#E\u0301cole", "#École"), ("#हिन्दी", "#हिन्दी")),
        *(("#mon école", ""), ("#mon-école", ""), ("#2026", ""), ("#", ""), ("", ""), ("#" + "a" * 101, "")),
    ],
)
def test_a_hashtag_is_read_as_people_type_it(typed: str, tag: str) -> None:
    assert plain_hashtag(typed) == tag


@given(st.lists(st.builds(ChosenHashtag, st.text(max_size=12))))
def test_whatever_a_file_says_only_hashtags_come_out(campaign: Campaign, said: list[ChosenHashtag]) -> None:
    visual = msgspec.structs.replace(_VISUAL, hashtags=tuple(said))
    assert all(plain_hashtag(word) == word for word in _tags(visual, campaign).split())
