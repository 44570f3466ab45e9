"""Who one is: kept where it is ticked, offered on an empty visual, never filled in unasked, forgotten by a button."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from composer.app.document.own_details import OwnDetails, read_details
from composer.core.document.edits import describe_person, give_handle, write_quote
from composer.core.visual import Person
from composer.gui.preferences import Folders
from composer.gui.quote.own_details import summary
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.hands import press, write
from tests.gui.journey import go, seen


@pytest.fixture
def new(application: QApplication, folders: Folders, answers: Answers) -> Iterator[Window]:
    """The window as it starts."""
    with opened(application, folders, answers) as made:
        yield made


def _kept(folders: Folders) -> OwnDetails:
    assert folders.settings is not None
    return read_details(folders.settings)


def test_details_are_kept_offered_taken_and_forgotten(new: Window, folders: Folders) -> None:
    state = new.state
    go(new, 3)
    step = seen(new.steps.quote)
    assert not step.keeping.tick.box.isChecked()
    assert not step.keeping.forget.isVisible()
    press(step.person["name"])
    write("Aïcha Tremblay")
    assert _kept(folders) == OwnDetails()
    press(step.keeping.tick.box)
    wait_for(lambda: _kept(folders).person.name == "Aïcha Tremblay")
    # What is typed later is kept too.
    press(step.person["role"])
    write("enseignante")
    state.edit(give_handle(state.visual, "instagram", "@aicha"), "handle")
    wait_for(lambda: _kept(folders).person.handles)
    kept = state.visual.person
    # Another visual is of somebody else: nothing is filled in, and nothing of it is kept.
    new.documents.begin()
    wait_for(step.offer.isVisible)
    assert state.visual.person == Person()
    assert not step.keeping.tick.box.isChecked()
    press(step.offer.decline)
    assert not step.offer.isVisible()
    press(step.person["name"])
    write("Zoé")
    # Offered again on the next one, and taken.
    new.documents.begin()
    wait_for(step.offer.isVisible)
    assert _kept(folders).person == kept
    press(step.offer.take)
    assert state.visual.person == kept
    assert step.keeping.tick.box.isChecked()
    assert not step.offer.isVisible()
    state.undo()
    assert state.visual.person == Person()
    press(step.keeping.forget)
    wait_for(lambda: _kept(folders) == OwnDetails())
    assert not step.keeping.forget.isVisible()
    assert not step.offer.isVisible()


def test_the_example_is_never_kept_and_a_forgotten_visual_takes_its_details_along(
    new: Window, folders: Folders
) -> None:
    new.documents.see_example()
    go(new, 3)
    step = seen(new.steps.quote)
    press(step.keeping.tick.box)
    ended = list[object]()
    new.jobs.start(lambda: None, ended.append)
    wait_for(lambda: ended)
    assert _kept(folders) == OwnDetails()
    new.documents.begin()
    new.state.edit(describe_person(write_quote(new.state.visual, "Encore."), name="Aïcha"), "person")
    press(step.keeping.tick.box)
    wait_for(lambda: _kept(folders).person.name == "Aïcha")
    new.commands["forget"].trigger()
    assert _kept(folders) == OwnDetails()
    wait_for(lambda: not step.keeping.forget.isVisible())


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Person("Aïcha Ben Tremblay", "enseignante"), "Aïcha T., enseignante"),
        (Person("Zoé", organisation="École"), "Zoé, École"),
        (Person(handles={"instagram": "@aicha"}), "@aicha"),
        (Person(), "votre logo"),
    ],
)
def test_a_person_is_named_shortly(person: Person, said: str) -> None:
    assert summary(OwnDetails(person)).fr == said


def test_another_language_is_offered_once_it_is_sure_and_changes_the_visual_alone(window: Window) -> None:
    go(window, 3)
    step = seen(window.steps.quote)
    offer = step.writing.language
    window.state.edit(write_quote(window.state.visual, "Never give up"), "quote")
    assert not offer.isVisible()
    window.state.edit(write_quote(window.state.visual, "I failed twice and it was worth it."), "quote")
    wait_for(offer.isVisible)
    assert window.state.visual.language == "fr"
    press(offer.switch)
    assert (window.state.visual.language, window.state.visual.quote) == ("en", "I failed twice and it was worth it.")
    assert not offer.isVisible()
    go(window, 4)
    tab = seen(window.steps.caption).tab("instagram")
    assert tab.in_french.isVisible()
    window.state.undo()
    assert not tab.in_french.isVisible()
