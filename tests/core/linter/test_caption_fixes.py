"""A mend of a whole caption goes back to the parts it concerns."""

from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import compose_caption
from composer.core.document.edits import write_part
from composer.core.linter.caption_fixes import fixed, part_spans
from composer.core.linter.finding import TextEdit, applied
from composer.core.visual import Visual
from composer.core.words import Words

_LABEL = Words("", "")
_VISUAL = write_part(Visual("bloc", quote="Un pas"), "story", "Deux pas, trois pas")


def test_every_part_is_found_where_it_stands(campaign: Campaign) -> None:
    caption = compose_caption(_VISUAL, campaign, "facebook")
    found = dict(part_spans(caption))
    assert {part: caption.text[start:end] for part, (start, end) in found.items()} == {
        part: text.strip() for part, text in caption.parts.items() if text.strip()
    }


def test_a_shared_part_is_fixed_everywhere_and_a_composed_one_here_only(campaign: Campaign) -> None:
    caption = compose_caption(_VISUAL, campaign, "facebook")
    spans = dict(part_spans(caption))
    story, quote = spans["story"][0], spans["quote"][0]
    after = fixed(_VISUAL, caption, TextEdit(story, story + 4, "Dix", _LABEL))
    assert after.caption.shared["story"] == "Dix pas, trois pas"
    after = fixed(_VISUAL, caption, TextEdit(quote, quote + 1, "—", _LABEL))
    assert after.caption.by_network["facebook"]["quote"].startswith("—")
    assert not after.caption.shared.keys() - {"story"}


def test_a_mend_over_several_parts_leaves_what_it_does_not_concern(campaign: Campaign) -> None:
    caption = compose_caption(_VISUAL, campaign, "facebook")
    spans = dict(part_spans(caption))
    edit = TextEdit(spans["quote"][0] + 3, spans["story"][0] + 5, "…", _LABEL)
    after = compose_caption(fixed(_VISUAL, caption, edit), campaign, "facebook")
    assert after.parts["quote"] == caption.parts["quote"][:3] + "…"
    assert after.parts["story"] == "pas, trois pas"
    assert after.parts["handle"] == caption.parts["handle"]


@given(st.data())
def test_inside_one_part_the_caption_reads_as_the_mend_wants(campaign: Campaign, data: st.DataObject) -> None:
    caption = compose_caption(_VISUAL, campaign, "instagram")
    _, (first, last) = data.draw(st.sampled_from(list(part_spans(caption))))
    start = data.draw(st.integers(first, last - 1))
    end = data.draw(st.integers(start + 1, last))
    edit = TextEdit(start, end, data.draw(st.sampled_from(["x", "mot-clic", "é…"])), _LABEL)
    after = compose_caption(fixed(_VISUAL, caption, edit), campaign, "instagram")
    assert after.text.split() == applied(caption.text, [edit]).split()
