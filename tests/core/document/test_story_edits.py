"""Sentences of the answers told in the caption’s story: in order, beside the person’s own words, and taken out."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.document.edits import write_part
from composer.core.document.story_edits import add_to_story, is_in_story, remove_from_story
from composer.core.quotes.by_hand.remaining import Remaining
from composer.core.visual import Visual

_OFFERED = (
    Remaining("Un.", 0, 0),
    Remaining("Deux.", 0, 0),
    Remaining("Trois d'affilée !", 0, 1),
    Remaining("Quatre.", 2, 0),
)
_WHOLE = "Un. Deux.\nTrois d’affilée!\n\nQuatre."


def _story(visual: Visual) -> str | None:
    return visual.caption.shared.get("story")


@given(st.permutations(_OFFERED), st.permutations(_OFFERED))
def test_in_whatever_order_they_are_ticked_they_are_told_in_their_own_and_all_can_be_taken_out(
    ticked: list[Remaining], unticked: list[Remaining]
) -> None:
    visual = Visual("bloc")
    for each in ticked:
        visual = add_to_story(visual, each, _OFFERED)
        assert is_in_story(visual, each)
    assert _story(visual) == _WHOLE
    for each in unticked:
        told = [other for other in _OFFERED if other is not each and is_in_story(visual, other)]
        visual = remove_from_story(visual, each)
        assert [other for other in _OFFERED if is_in_story(visual, other)] == told
    assert visual == Visual("bloc")


@given(
    st.sampled_from(_OFFERED), st.sampled_from(("Mes mots.", "Mes mots. Un.", "Un. Et moi.", "Quatre. Moi\n\nÀ moi"))
)
def test_the_person_s_own_words_stay_as_they_are(sentence: Remaining, own: str) -> None:
    visual = write_part(Visual("bloc"), "story", own)
    told = add_to_story(visual, sentence, _OFFERED)
    assert add_to_story(told, sentence, _OFFERED) == told
    left = told if is_in_story(visual, sentence) else remove_from_story(told, sentence)
    assert (_story(left) or "").split() == own.split()


def test_a_sentence_is_told_as_a_whole_only() -> None:
    assert not is_in_story(write_part(Visual("bloc"), "story", "Et Un. Deux.x Quatre. "), _OFFERED[1])
    assert not is_in_story(write_part(Visual("bloc"), "story", "QuelquUn."), _OFFERED[0])
    assert is_in_story(write_part(Visual("bloc"), "story", "Moi. Trois d’affilée! Voilà."), _OFFERED[2])
