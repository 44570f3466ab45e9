"""What a region still lacks is asked for in one form, once; until then its captions wait, and nothing is made up."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from composer.gui.campaign.choose_dialog import ChooseDialog
from composer.gui.campaign.complete_dialog import CompleteDialog
from composer.gui.caption.caption_tab import CaptionTab
from composer.gui.finding_row import PROVIDE
from composer.gui.window.window import Window
from tests.gui.campaign.conftest import dialog, following
from tests.gui.conftest import wait_for
from tests.gui.hands import key, press, rewrite, write


def _in_region(window: Window, typed: str) -> Window:
    press(window.head)
    dialog(window, ChooseDialog)
    write(typed)
    key(Qt.Key.Key_Return)
    return following(window)


def _caption(window: Window, network: str) -> CaptionTab:
    window.state.go_to("caption")
    window.steps.caption.show_network(network)
    return window.steps.caption.tab(network)


def _provide(tab: CaptionTab) -> QPushButton:
    return next(each for each in tab.findings.buttons if each.text() == PROVIDE.fr)


def test_a_region_chosen_then_completed_exports_nothing_of_the_former_one(window: Window, tmp_path: Path) -> None:
    region = _in_region(window, "estrie")
    press(_provide(_caption(region, "instagram")))
    form = dialog(region, CompleteDialog)
    assert not form.keep.isEnabled()
    for name, field in form.handles.items():
        rewrite(field.field, f"@estrie_{name}"[:20])
    press(form.keep)
    after = following(region)
    tab = _caption(after, "instagram")
    assert "@estrie_instagram" in tab.caption.text
    assert [each for each in tab.findings.buttons if each.text() == PROVIDE.fr] == []
    after.export()
    wait_for(lambda: after.exports.outcome in {"done", "blocked", "refused", "asking"})
    assert after.exports.outcome == "done"
    texts = [each.read_text("utf-8") for each in (tmp_path / "exports").rglob("*.txt")]
    assert any("@estrie_instagram" in each for each in texts)
    assert not [each for each in texts if "montréal" in each.casefold() or "reussite_m" in each.casefold()]


def test_a_handle_that_its_network_could_not_give_is_said_while_one_types(window: Window) -> None:
    region = _in_region(window, "estrie")
    region.commands["campaign-complete"].trigger()
    form = dialog(region, CompleteDialog)
    field = form.handles["instagram"]
    rewrite(field.field, "@deux mots!")
    assert field.problem is not None
    assert not form.keep.isEnabled()
    rewrite(field.field, "https://www.instagram.com/estrie_jps/")
    assert field.problem is None
    press(form.keep)
    assert "@estrie_jps" in _caption(following(region), "instagram").caption.text


def test_a_theme_to_provide_is_asked_for_in_the_same_form(window: Window) -> None:
    region = _in_region(window, "nunavik")
    region.campaigns.complete()
    form = dialog(region, CompleteDialog)
    assert {"theme.fr", "theme.en"} <= set(form.texts)
    rewrite(form.texts["theme.fr"][1], "Tenir bon ensemble")
    press(form.keep)
    assert following(region).state.studio.context.campaign.theme["fr"].value == "Tenir bon ensemble"


def test_a_complete_campaign_has_nothing_to_ask(window: Window) -> None:
    assert not window.commands["campaign-complete"].isEnabled()
