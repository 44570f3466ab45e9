"""Under a campaign whose pack has sample persons, the example is theirs; it is marked, and never published."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.campaign.take_in import look_into, take_in
from composer.app.context import Context, load_context
from composer.app.document.session import example_session
from composer.app.example import example_parts, in_its_language, require_own
from composer.app.sample import persons_on, resolved_sample
from composer.core.problems import Refused
from composer.core.visual import SAMPLE_PARTS
from composer.storage.paths import own_campaign_home
from tests.app.campaign.conftest import MoveTo
from tests.packs import PEOPLE, pack_file, with_people


@pytest.fixture
def own(tmp_path: Path, context: Context, move_to: MoveTo) -> Context:
    """The campaign of a pack with a sample person, as it is once it was taken in."""
    move_to("one")
    take_in(look_into(pack_file(tmp_path, with_people()), context))
    return load_context("jps-2026")


def test_the_example_is_the_pack_s_person_with_their_picture(own: Context) -> None:
    resolved = resolved_sample("bloc", own)
    assert resolved.visual.person.name == "Léa Exemple"
    assert resolved.visual.quote == "J’ai tenu bon, un matin à la fois."
    assert resolved.photo is not None
    assert {each.name for each in persons_on(("bloc", "ruban"), own.sample).values()} == {"Léa Exemple"}
    assert resolved_sample("bloc", replace(own, sample=None)).visual.person.name != "Léa Exemple"


def test_it_is_marked_as_the_example_and_is_not_published(own: Context) -> None:
    example = resolved_sample("bloc", own).visual
    assert example_parts(example) == SAMPLE_PARTS
    with pytest.raises(Refused):
        require_own(example)


def test_it_follows_the_language_of_the_visual_and_the_first_change_replaces_it(own: Context) -> None:
    example = resolved_sample("bloc", own).visual
    english = in_its_language(replace(example, language="en"), own.sample)
    assert (english.quote, english.person.role) == ("I held on, one morning at a time.", "Apprentice")
    session = example_session(own, "bloc")
    session.edit(replace(session.visual, language="en"), "language")
    assert session.visual.quote == "I held on, one morning at a time."
    session.edit(replace(session.visual, quote="J’ai recommencé."), "quote")
    assert (session.visual.person.name, session.visual.photo, session.visual.sample) == ("", None, ())


def test_persons_whose_picture_is_not_there_are_refused_with_the_pack(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    with pytest.raises(Refused) as refused:
        look_into(pack_file(tmp_path, with_people(PEOPLE.replace("lea.png", "absente.png"))), context)
    assert "absente.png" in refused.value.problems[0].words.fr
    home = own_campaign_home()
    assert home is None or not home.exists()
