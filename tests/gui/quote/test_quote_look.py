"""How the quote stands on the poster, chosen in the panel of the step « Citation »."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from composer.core.document.edits import choose_poster, write_quote
from composer.gui.quote.quote_look import QuoteLook
from composer.gui.window.menus import context_menu
from composer.gui.window.window import Window
from tests.gui.conftest import bury, wait_for


def _look(window: Window) -> QuoteLook:
    window.state.go_to("quote")
    (found,) = window.findChildren(QuoteLook)
    return found


def _words(look: QuoteLook) -> dict[str, bool]:
    bury()
    return {each.accessibleName(): each.isChecked() for each in look.accents.words.findChildren(QToolButton)}


def test_a_quote_is_sized_marked_and_coloured_and_each_choice_is_a_step_to_undo(window: Window) -> None:
    state, look = window.state, _look(window)
    state.edit(write_quote(state.visual, "Le courage, c’est d’essayer encore."), "quote")
    look.sizes.choices.button("smaller").click()
    look.marks.tick.setFocus()
    QTest.keyClick(look.marks.tick, Qt.Key.Key_Space)
    # A keystroke makes no button that is not in view, and keeps those of the words before it.
    assert _words(look) == {}
    look.accents.more.button.click()
    first = look.accents.words.button("courage")
    state.edit(write_quote(state.visual, "Le courage, c’est d’essayer encore et encore."), "quote")
    state.undo()
    assert list(_words(look)) == ["courage", "essayer", "encore"]
    assert look.accents.words.button("courage") is first
    for word in ("courage", "essayer", "encore"):
        look.accents.words.button(word).click()
    visual = state.visual
    assert (visual.quote_size, visual.marks, visual.accents) == ("smaller", "off", ("essayer", "encore"))
    assert [word for word, checked in _words(look).items() if checked] == ["essayer", "encore"]
    assert "essayer, encore" in look.accents.more.button.label.text()
    quote = next(text for text in window.frames.frame.texts() if text.slot == "quote")
    assert "«" not in "".join(quote.lines)
    assert {glyphs.color for glyphs in quote.glyphs} != {None}
    undone = state.session.history.to_undo
    assert undone is not None
    assert undone.fr == "le choix des mots en couleur"
    for _ in range(5):
        state.undo()
    assert (state.visual.quote_size, state.visual.marks, state.visual.accents) == ("usual", "on", ())
    assert look.marks.tick.isChecked()


def test_what_the_poster_cannot_do_is_disabled_and_says_why(window: Window) -> None:
    state, look = window.state, _look(window)
    state.edit(write_quote(state.visual, "À seize ans, je pensais que lâcher l’école réglerait tout. " * 4), "quote")
    wait_for(lambda: not look.sizes.choices.button("larger").isEnabled())
    assert look.sizes.why.text().startswith("La citation prend déjà toute la place")
    assert not look.sizes.why.isHidden()
    assert look.marks.why.isHidden()
    state.edit(choose_poster(state.visual, "guillemets"), "poster")
    assert not look.marks.tick.isEnabled()
    assert "son dessin" in look.marks.why.text()
    state.edit(write_quote(state.visual, "Oser."), "quote")
    wait_for(
        lambda: look.sizes.choices.button("larger").isEnabled() or look.sizes.choices.button("smaller").isEnabled()
    )
    state.edit(write_quote(state.visual, ""), "quote")
    assert look.isHidden()


def test_the_menu_of_a_text_leads_to_the_look_of_the_quote(window: Window) -> None:
    window.state.go_to("poster")
    (row,) = (
        each for each in context_menu("text", window.commands, window).actions() if each.objectName() == "quote-look"
    )
    row.trigger()
    wait_for(lambda: window.focusWidget() is _look(window).sizes.choices.chosen_button)
    window.state.edit(write_quote(window.state.visual, ""), "quote")
    assert not row.isEnabled()
