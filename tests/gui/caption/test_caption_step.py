"""The step « Légende »: parts to write, the whole as its network shows it, findings with their fixes, copies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit

from composer.app.studio import Studio
from composer.core.caption.alt_text import alternative_text
from composer.core.document.edits import (
    choose_hashtag,
    choose_language,
    choose_networks,
    describe_photo,
    write_part,
    write_quote,
)
from composer.gui.caption.caption_step import CaptionStep
from composer.gui.field_text import text_of
from composer.gui.shared import Shared
from composer.gui.state import State
from tests.networks import other_campaign


@pytest.fixture
def step(shared: Shared) -> Iterator[CaptionStep]:
    made = CaptionStep(shared)
    made.resize(400, 700)
    made.show()
    yield made
    made.close()


def _shown(step: CaptionStep, state: State) -> list[str]:
    return [each for each in state.studio.context.campaign.networks if step.tab(each).isVisible()]


def test_there_is_a_tab_for_each_network_and_one_shows(step: CaptionStep, state: State) -> None:
    networks = list(state.studio.context.campaign.offered)
    assert len(networks) == step.bar.count()
    for place, network in enumerate(networks):
        step.bar.setCurrentIndex(place)
        assert _shown(step, state) == [network]


def test_words_serve_on_every_network_until_one_has_its_own(step: CaptionStep, state: State) -> None:
    instagram, facebook = step.tab("instagram"), step.tab("facebook")
    QTest.keyClicks(instagram.story.field, "Pour tous.")
    step.bar.setCurrentIndex(1)
    assert text_of(facebook.story.field) == "Pour tous."
    facebook.story.only.click()
    facebook.story.field.setPlainText("Ici seulement.")
    assert text_of(instagram.story.field) == "Pour tous."
    step.bar.setCurrentIndex(0)
    step.bar.setCurrentIndex(1)
    assert text_of(facebook.story.field) == "Ici seulement."
    facebook.story.only.click()
    assert text_of(facebook.story.field) == "Pour tous."
    state.undo()
    assert facebook.story.only.isChecked()


def test_the_whole_caption_is_cut_where_its_network_cuts_it(step: CaptionStep) -> None:
    tab = step.tab("instagram")
    shown = tab.whole.head.text().removesuffix("…")
    assert tab.caption.text.startswith(shown)
    assert tab.caption.text.endswith(tab.whole.tail.text())
    assert 100 < len(shown) <= 125
    assert "Instagram coupe ici" in tab.whole.fold.text()


def test_the_counter_counts_as_the_network_does(step: CaptionStep) -> None:
    tab = step.tab("instagram")
    before = len(tab.caption.text)
    tab.opening.field.setPlainText("🎉")
    assert tab.count.text() == f"{before + 3} sur 2\u00a0200"


def test_too_long_says_what_would_be_left_out_there_and_one_press_leaves_it_out(
    step: CaptionStep, state: State
) -> None:
    tab = step.tab("instagram")
    tab.story.field.setPlainText("Un pas, puis un autre, " * 120)
    assert "de trop" in tab.count.text()
    assert tab.findings.isVisible()
    before = state.visual
    (button,) = tab.findings.buttons
    assert "sur Instagram seulement\u00a0: votre récit («\u00a0Un pas" in button.accessibleDescription()
    button.click()
    assert text_of(tab.story.field) == ""
    assert tab.story.only.isChecked()
    assert "de trop" not in tab.count.text()
    assert "Un pas, puis un autre," in step.tab("facebook").caption.text
    state.undo()
    assert state.visual == before


def test_a_long_story_is_ended_after_a_sentence_in_one_press_there_only(step: CaptionStep) -> None:
    tab = step.tab("instagram")
    tab.story.field.setPlainText("Un pas, puis un autre. " * 120)
    (button,) = tab.findings.buttons
    assert "Terminez votre récit, sur Instagram seulement, après la phrase" in button.accessibleDescription()
    button.click()
    assert text_of(tab.story.field).endswith("un autre.")
    assert tab.story.only.isChecked()
    assert "de trop" not in tab.count.text()
    assert step.tab("facebook").caption.text.count("Un pas") == 120


def _chosen(step: CaptionStep, state: State, *networks: str) -> None:
    state.edit(choose_networks(state.visual, networks, state.studio.context.campaign), "networks")
    step.bars.show_network(networks[-1])


def test_a_quote_too_long_for_one_network_has_a_field_for_that_network_alone(step: CaptionStep, state: State) -> None:
    assert not step.tab("instagram").quote.isVisible()
    state.edit(write_quote(state.visual, "Un pas. " * 40), "quote")
    _chosen(step, state, "instagram", "bluesky")
    tab, quote = step.tab("bluesky"), state.visual.quote
    assert tab.quote.isVisible()
    assert tab.findings.buttons == []
    tab.quote.field.setPlainText("Un pas.")
    assert "de trop" not in tab.count.text()
    assert tab.quote.isVisible()
    assert state.visual.quote == quote
    assert quote.strip() in step.tab("instagram").caption.text


def test_other_networks_are_chosen_below_and_have_a_row_of_tabs_of_their_own(step: CaptionStep, state: State) -> None:
    campaign = state.studio.context.campaign
    assert not step.bars.others.isVisible()
    step.choice.button.click()
    for network in ("threads", "bluesky"):
        step.choice.boxes[network].click()
    assert state.visual.networks == (*campaign.offered, "threads", "bluesky")
    assert [step.bars.others.tabText(at) for at in range(step.bars.others.count())] == ["Threads", "Bluesky"]
    assert [step.bar.tabText(at) for at in range(step.bar.count())] == ["Instagram", "Facebook", "LinkedIn"]
    assert step.tab("instagram").isVisible()
    step.bars.others.setCurrentIndex(1)
    assert _shown(step, state) == ["bluesky"]
    assert step.tab("bluesky").count.text().endswith("sur 300")
    state.undo()
    assert state.visual.networks == (*campaign.offered, "threads")
    assert _shown(step, state) == ["instagram"]
    state.undo()
    assert not step.bars.others.isVisible()


def test_the_tab_that_a_row_kept_is_selected_again_by_mouse_and_keyboard(step: CaptionStep, state: State) -> None:
    _chosen(step, state, "instagram", "bluesky")
    assert step.bars.current == "bluesky"
    QTest.mouseClick(step.bar, Qt.MouseButton.LeftButton, pos=step.bar.tabRect(0).center())
    assert step.bars.current == "instagram"
    QTest.keyClick(step.bars.others, Qt.Key.Key_Space)
    assert step.bars.current == "bluesky"


def test_a_network_where_one_does_not_post_is_unticked_and_the_last_one_stays(step: CaptionStep, state: State) -> None:
    step.choice.button.click()
    for network in ("instagram", "facebook"):
        step.choice.boxes[network].click()
    assert state.visual.networks == ("linkedin",)
    assert step.bars.current == "linkedin"
    assert not step.choice.boxes["linkedin"].isEnabled()
    step.choice.boxes["instagram"].click()
    step.choice.boxes["facebook"].click()
    assert state.visual.networks == ()


def test_the_fields_of_a_network_chosen_late_take_the_keyboard(step: CaptionStep, state: State) -> None:
    _chosen(step, state, "instagram", "bluesky")
    for tab in (step.tab("instagram"), step.tab("bluesky")):
        assert tab.opening.field.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert tab.chips.field.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_was_written_for_a_network_is_back_when_it_is_chosen_again(step: CaptionStep, state: State) -> None:
    _chosen(step, state, "instagram", "bluesky")
    state.edit(write_part(state.visual, "opening", "Ici.", network="bluesky"), "caption")
    _chosen(step, state, "instagram")
    _chosen(step, state, "instagram", "bluesky")
    assert "partage... Ici." in step.tab("bluesky").caption.text


def test_the_whole_caption_is_copied_and_confirmed_and_nothing_moves(step: CaptionStep) -> None:
    tab = step.tab("instagram")
    for _ in range(5):
        QApplication.processEvents()
    below = tab.guide.y()
    tab.copy_button.button.click()
    QApplication.processEvents()
    assert tab.guide.y() == below
    assert QGuiApplication.clipboard().text() == tab.caption.text
    assert tab.copy_button.confirmation.isVisible()
    tab.story.field.setPlainText("Autre chose.")
    assert not tab.copy_button.confirmation.isVisible()


def test_a_fix_edits_the_part_it_concerns_and_is_one_step(step: CaptionStep, state: State) -> None:
    tab = step.tab("instagram")
    tab.story.field.setPlainText("Merci #JPS2025")
    before = state.visual
    tab.findings.buttons[0].click()
    assert state.visual.caption.shared["story"] == "Merci #JPS2026"
    assert text_of(tab.story.field) == "Merci #JPS2026"
    state.undo()
    assert state.visual == before


def test_a_part_changed_by_hand_can_be_restored(step: CaptionStep, state: State) -> None:
    tab = step.tab("instagram")
    state.edit(choose_hashtag(state.visual, "#JPS2026", "added"), "hashtag")
    composed = tab.caption.text
    state.edit(write_part(state.visual, "hashtags", "", network="instagram"), "caption")
    assert tab.caption.text != composed
    restore = next(button for button in tab.findings.buttons if button.text() == "Rétablir")
    restore.click()
    assert tab.caption.text == composed


def test_alternative_text_is_composed_until_it_is_written_and_comes_back(step: CaptionStep, state: State) -> None:
    campaign = state.studio.context.campaign
    composed = alternative_text(state.visual, state.poster.name, campaign)
    step.alternative.button.click()
    short = step.alternative.short.widget
    assert text_of(short.field) == composed.short
    assert not short.restore.isVisible()
    short.field.setPlainText("À ma façon.")
    short.copy_button.button.click()
    assert QGuiApplication.clipboard().text() == "À ma façon."
    short.restore.click()
    assert text_of(short.field) == composed.short


def test_emptying_a_composed_text_does_not_fill_it_while_typing(step: CaptionStep, state: State) -> None:
    field = step.alternative.full.widget.field
    field.setPlainText("")
    assert text_of(field) == ""
    QTest.keyClicks(field, "Une image.")
    assert state.visual.alternative.full == "Une image."


def test_the_guide_is_ticked_and_counted_for_its_network_only(step: CaptionStep) -> None:
    guide = step.tab("instagram").guide
    guide.button.click()
    guide.rows[0].box.click()
    guide.rows[2].box.click()
    assert "(2 sur 8)" in guide.button.accessibleName()
    assert "(0 sur 8)" in step.tab("facebook").guide.button.accessibleName()


def test_the_guide_asks_what_the_photo_shows_until_somebody_says_it(step: CaptionStep, state: State) -> None:
    guide = step.tab("instagram").guide
    guide.button.click()
    guide.rows[1].box.click()
    asked = [row.label.text() for row in guide.rows]
    assert asked[0].startswith("Ajoutez au texte alternatif ce que montre la photo")
    state.edit(describe_photo(state.visual, "Zoé rit."), "shows")
    assert [row.label.text() for row in guide.rows] == asked[1:]
    assert "(1 sur 7)" in guide.button.accessibleName()
    state.edit(describe_photo(state.visual, ""), "shows")
    assert [row.label.text() for row in guide.rows] == asked


def test_a_language_chosen_at_run_time_leaves_no_french_behind(step: CaptionStep, state: State) -> None:
    tab = step.tab("instagram")
    tab.guide.button.click()
    state.translator.choose("en")
    assert tab.copy_button.button.text() == "Copy the caption"
    assert "cuts here" in tab.whole.fold.text()
    assert tab.count.text().endswith("of 2,200")
    assert tab.guide.rows[1].label.text().startswith("Copy")


def test_every_control_has_a_name(step: CaptionStep) -> None:
    controls = [*step.findChildren(QAbstractButton), *step.findChildren(QPlainTextEdit)]
    unnamed = [
        each
        for each in controls
        if not (each.accessibleName() or getattr(each, "text", str)()) and each.objectName() != "qt_toolbar_ext_button"
    ]
    # The arrows of the bar of tabs are Qt's own, and hidden while the tabs fit.
    assert all(each.parent() in {step.bar, step.bars.others} for each in unnamed)


def test_the_step_is_made_of_whatever_networks_a_campaign_file_has(
    state: State, shared: Shared, tmp_path: Path
) -> None:
    campaign = other_campaign(tmp_path)
    state.studio = Studio(
        replace(state.studio.context, campaign=campaign), state.studio.application, state.studio.fonts
    )
    step = CaptionStep(shared)
    step.resize(400, 700)
    step.show()
    assert step.bars.current == "babillard"
    assert "@le_reseau" in step.tab("babillard").caption.text
    assert step.tab("babillard").count.text().endswith("sur 280")
    step.choice.button.click()
    step.choice.boxes["place-publique"].click()
    step.bars.show_network("place-publique")
    assert campaign.organisation.value in step.tab("place-publique").caption.text
    assert "@" not in step.tab("place-publique").caption.text
    assert step.tab("place-publique").isVisible()
    step.close()


def test_the_campaign_s_english_line_is_taken_out_and_brought_back_by_a_tick(step: CaptionStep, state: State) -> None:
    tab = step.tab("instagram")
    assert not tab.occasion.isVisible()
    state.edit(choose_language(state.visual, "en"), "language")
    assert tab.occasion.isVisible()
    assert tab.occasion.box.isChecked()
    line = tab.caption.parts["occasion"]
    assert line in tab.occasion.box.accessibleName()
    tab.occasion.box.click()
    assert line not in tab.caption.text
    assert line not in step.tab("facebook").caption.text
    assert line in tab.occasion.box.accessibleName()
    assert not tab.findings.isVisible()
    tab.occasion.box.click()
    assert line in tab.caption.text
    state.undo()
    assert not tab.occasion.box.isChecked()
