"""The step « Citation »: every field is an edit of the visual, and every offer is one step to undo."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit

from composer.core.caption.caption import compose_caption
from composer.core.document.edits import choose_language, write_part, write_quote
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import Problem
from composer.core.words import Language
from composer.gui.field_text import text_of
from composer.gui.quote.question_cards import ProposedQuotes
from composer.gui.quote.quote_step import QuoteStep
from composer.gui.shared import Shared
from composer.gui.state import State
from tests.gui.conftest import wait_for

ANSWER = (
    "J’ai échoué trois fois avant qu’une enseignante croie en moi. On n’apprend jamais à marcher sans tomber. "
    "Ne laissez jamais une porte fermée décider de votre chemin."
)


@pytest.fixture
def step(shared: Shared) -> Iterator[QuoteStep]:
    made = QuoteStep(shared)
    made.resize(400, 700)
    made.show()
    made.activateWindow()
    wait_for(made.isActiveWindow)
    yield made
    made.close()


def _typed(field: QPlainTextEdit | QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_quote_shown_is_the_visuals(step: QuoteStep, state: State) -> None:
    assert text_of(step.writing.field) == state.visual.quote


def test_a_run_of_typing_is_one_step_to_undo(step: QuoteStep, state: State) -> None:
    before = state.visual
    _typed(step.writing.field, "Un pas de plus")
    assert state.visual.quote == "Un pas de plus"
    state.undo()
    assert state.visual == before
    assert text_of(step.writing.field) == before.quote


def test_leaving_the_field_ends_the_run(step: QuoteStep, state: State) -> None:
    step.writing.field.setFocus()
    _typed(step.writing.field, "Un")
    assert state.session.history.done[-1].key
    step.person["name"].setFocus()
    assert not state.session.history.done[-1].key
    _typed(step.writing.field, "Deux")
    state.undo()
    assert state.visual.quote == "Un"


def test_no_break_spaces_survive_the_field(step: QuoteStep, state: State) -> None:
    state.edit(write_quote(state.visual, "Oui\u00a0: moi"), "quote")
    assert text_of(step.writing.field) == "Oui\u00a0: moi"
    QTest.keyClicks(step.writing.field, "X")
    assert "\u00a0:" in state.visual.quote


def test_invisible_characters_are_left_out(step: QuoteStep, state: State) -> None:
    step.writing.field.setPlainText("Un\u202epas")
    assert state.visual.quote == "Unpas"


def test_a_quote_longer_than_any_poster_is_refused_and_the_old_one_stays(step: QuoteStep, state: State) -> None:
    before, reported = state.visual, list[Problem]()
    state.refused.connect(reported.append)
    step.writing.field.setPlainText("mot " * 3000)
    assert [problem.code for problem in reported] == ["text-too-large"]
    assert state.visual == before
    assert text_of(step.writing.field) == before.quote


@pytest.mark.parametrize(("quote", "says"), [("Un pas.", "amplement"), ("Encore un pas. " * 40, "de trop pour")])
def test_the_counter_gives_the_room_left(step: QuoteStep, quote: str, says: str) -> None:
    step.writing.field.setPlainText(quote)
    wait_for(lambda: says in step.writing.counter.label.text())
    assert step.writing.counter.label.objectName() == ("error" if "trop" in says else "hint")


def test_from_the_quote_one_tab_leads_to_the_name_and_typography_is_put_right_on_the_way(
    step: QuoteStep, state: State
) -> None:
    state.edit(write_quote(state.visual, ""), "quote")
    before = step.person["name"].pos()
    step.writing.field.setFocus()
    _typed(step.writing.field, "C'est oui !")
    wait_for(step.look.widget.isVisible)
    QTest.keyClick(step.writing.field, Qt.Key.Key_Tab)
    assert step.focusWidget() is step.person["name"]
    assert step.person["name"].pos() == before
    assert state.visual.quote == text_of(step.writing.field) == "C’est oui!"
    state.undo()
    assert state.visual.quote == "C'est oui !"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_offered_about_the_quote_does_not_take_what_is_typed_next(
    step: QuoteStep, state: State, language: Language
) -> None:
    state.edit(choose_language(write_quote(state.visual, ""), language), "quote")
    writing = step.writing
    writing.field.setFocus()
    writing.field.setPlainText("Chaque matin, le coeur recommence et la persévérance nous mène plus loin.")
    wait_for((writing.offers if language == "fr" else writing.language).isVisible)
    offered = writing.offers.buttons or [writing.language.switch]
    after = list[object]()
    for _ in (*PERSON_FIELDS, *offered):
        QTest.keyClick(step.focusWidget(), Qt.Key.Key_Tab)
        after.append(step.focusWidget())
    assert after == [*step.person.values(), *offered]


def test_the_ligature_is_offered_by_name(step: QuoteStep, state: State) -> None:
    step.writing.field.setPlainText("Le coeur y est.")
    wait_for(step.writing.offers.isVisible)
    (button,) = step.writing.offers.buttons
    assert button.text() == "Écrire cœur avec œ"
    button.click()
    assert state.visual.quote == "Le cœur y est."


@pytest.mark.parametrize("field", [each.id for each in PERSON_FIELDS])
def test_the_signature_is_written(step: QuoteStep, state: State, field: str) -> None:
    _typed(step.person[field], "Nouvelle")
    assert getattr(state.visual.person, field) == "Nouvelle"
    state.undo()
    assert step.person[field].text() == getattr(state.visual.person, field) != "Nouvelle"


def test_a_handle_may_be_typed_without_its_sign(step: QuoteStep, state: State) -> None:
    step.modes[0].click()
    _typed(step.handles["instagram"].widget.field, "marie")
    assert step.handles["instagram"].widget.field.text() == "marie"
    assert state.visual.person.handles == {"instagram": "@marie"}


def test_the_two_modes_show_one_at_a_time(step: QuoteStep) -> None:
    assert step.writing.isVisible()
    assert not step.cards.widget.isVisible()
    QTest.mouseClick(step.modes[1], Qt.MouseButton.LeftButton)
    assert not step.writing.isVisible()
    assert step.cards.widget.isVisible()


def test_every_question_of_the_campaign_keeps_its_answer(step: QuoteStep, state: State) -> None:
    assert len(step.cards.widget.questions) == len(state.studio.context.campaign.questions)
    step.cards.widget.questions[2].field.widget.setPlainText("Trois.")
    assert state.visual.answers == {"echec": "Trois."}
    assert "répondue" in step.cards.widget.questions[2].button.accessibleName()


def _proposed(step: QuoteStep) -> ProposedQuotes:
    step.modes[1].click()
    step.cards.widget.questions[1].field.widget.setPlainText(ANSWER)
    step.cards.widget.ask.click()
    assert not step.cards.widget.ask.isEnabled()
    wait_for(step.cards.widget.ask.isEnabled)
    assert step.cards.widget.proposals is not None
    return step.cards.widget.proposals


def test_a_proposed_quote_is_used_alone_and_nothing_else_of_the_answers_is_published(
    step: QuoteStep, state: State
) -> None:
    found = _proposed(step)
    before = state.visual
    assert 1 <= len(found.cards) <= 3
    found.cards[0].take.click()
    assert state.visual == write_quote(before, state.visual.quote)
    assert state.visual.quote in ANSWER
    campaign = state.studio.context.campaign
    for network in campaign.networks:
        caption = compose_caption(state.visual, campaign, network).text
        assert not any(sentence.text in caption for sentence in found.rest.offered)
    state.undo()
    assert state.visual == before


def test_the_confirmation_of_a_quote_used_follows_undo_and_redo(step: QuoteStep, state: State) -> None:
    found = _proposed(step)
    assert not found.confirmation.isVisible()
    found.cards[0].take.click()
    assert found.confirmation.text() == "C’est sur l’affiche."
    for _ in range(2):
        assert found.confirmation.isVisible()
        assert found.rest.isVisible()
        state.undo()
        assert not found.confirmation.isVisible()
        assert not found.rest.isVisible()
        state.redo()


def test_each_sentence_of_the_rest_is_told_in_the_caption_when_it_is_ticked(step: QuoteStep, state: State) -> None:
    state.edit(write_part(state.visual, "story", "Mes mots à moi."), "caption")
    found = _proposed(step)
    found.cards[0].take.click()
    first, last = found.rest.offered
    assert f"{first.text} {last.text}" in ANSWER
    assert not any(tick.isChecked() for tick in found.rest.ticks)
    before = state.visual
    found.rest.ticks[1].click()
    found.rest.ticks[0].click()
    assert state.visual.caption.shared["story"] == f"Mes mots à moi.\n\n{first.text} {last.text}"
    state.undo()
    assert [tick.isChecked() for tick in found.rest.ticks] == [False, True]
    state.redo()
    assert all(tick.isChecked() for tick in found.rest.ticks)
    found.rest.ticks[0].click()
    found.rest.ticks[1].click()
    assert state.visual == before


def test_the_lack_of_quotes_is_reported(step: QuoteStep) -> None:
    step.modes[1].click()
    step.cards.widget.questions[0].field.widget.setPlainText("Oui.")
    step.cards.widget.ask.click()
    wait_for(lambda: step.cards.widget.proposals is not None)
    found = step.cards.widget.proposals
    assert found is not None
    assert not found.cards
    assert any("Rien ne tient seul" in label.text() for label in found.findChildren(QLabel))


def test_every_control_has_a_name_in_both_languages(step: QuoteStep, state: State) -> None:
    names: dict[str, list[str]] = {}
    for language in ("fr", "en"):
        state.translator.choose(language)
        controls = [*step.findChildren(QAbstractButton), *step.findChildren(QPlainTextEdit)]
        names[language] = [each.accessibleName() or getattr(each, "text", str)() for each in controls]
        assert all(names[language])
    assert names["fr"][0] != names["en"][0]


_PRIVATE = " J’ai fait une dépression, et j’ai fini mon bac quand même. Mon amie Lucie Roy m’a prêté ses livres."


def _proposed_with_a_confidence(step: QuoteStep) -> ProposedQuotes:
    step.modes[1].click()
    step.cards.widget.questions[1].field.widget.setPlainText(ANSWER + _PRIVATE)
    step.cards.widget.ask.click()
    wait_for(step.cards.widget.ask.isEnabled)
    assert step.cards.widget.proposals is not None
    return step.cards.widget.proposals


def test_more_proposals_come_when_asked_and_confidences_last_with_a_caution(step: QuoteStep) -> None:
    few = _proposed_with_a_confidence(step)
    assert few.more.text() == "Plus de propositions"
    assert not any("dépression" in label.text() for card in few.cards for label in card.findChildren(QLabel))
    few.more.click()
    wait_for(step.cards.widget.ask.isEnabled)
    many = step.cards.widget.proposals
    assert many is not None
    assert not many.more.isVisible()
    last = [label.text() for label in many.cards[-1].findChildren(QLabel)]
    assert "Ceci parle de santé\u00a0: êtes-vous sûr?" in last


def test_why_another_sentence_is_not_proposed_is_told_on_demand(step: QuoteStep) -> None:
    found = _proposed_with_a_confidence(step)
    told = [label for label in found.refused.findChildren(QLabel) if label.text().startswith("Elle nomme quelqu’un")]
    assert len(told) == 1
    assert not told[0].isVisible()
    found.refused.button.click()
    assert told[0].isVisible()


def test_a_name_and_a_confidence_are_offered_with_a_warning_that_their_ticks_say_too(step: QuoteStep) -> None:
    found = _proposed_with_a_confidence(step)
    found.cards[0].take.click()
    warned = {
        tick.accessibleName(): tick.accessibleDescription() for tick in found.rest.ticks if tick.accessibleDescription()
    }
    assert list(warned) == [
        "J’ai fait une dépression, et j’ai fini mon bac quand même.",
        "Mon amie Lucie Roy m’a prêté ses livres.",
    ]
    told = [label.text() for label in found.rest.findChildren(QLabel) if label.objectName() == "warning"]
    assert told == [f"▲ {each}" for each in warned.values()]
