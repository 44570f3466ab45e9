"""The window as pictures to look at: every step, theme, language and size, then the dialogs and the hard cases."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QLoggingCategory, QSize, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget

from composer.app.document.recovery import lost_work, new_safe
from composer.core.document.edits import answer, choose_networks, describe_person, write_part, write_quote
from composer.core.quotes.by_hand.pick import Pick
from composer.core.visual import CampaignMark
from composer.core.words import LANGUAGES, Language
from composer.gui.campaign.editor_dialog import EditorDialog
from composer.gui.campaign.editor_page import Page
from composer.gui.campaign.editor_start import ShortForm
from composer.gui.export.ending.ending import Ending
from composer.gui.guide.guide_dialog import GuideDialog
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.state import STEPS
from composer.gui.widgets.asking import UnsavedBox
from composer.gui.widgets.labels import PlainTick
from composer.gui.window.panels import show_guide
from composer.gui.window.window import Window
from composer.storage.settings import ThemeChoice
from composer.storage.visual_file import write_visual
from tests.gui.batch_scenes import BATCH_SCENES
from tests.gui.campaign_dialogs import CAMPAIGN_DIALOGS, cell_at, writing
from tests.gui.conftest import Answers, bury, wait_for
from tests.gui.review_scenes import REVIEW_SCENES
from tests.gui.workshop_scenes import WORKSHOP_SCENES
from tests.own_person import own_session

SIZES = (QSize(1366, 768), QSize(1920, 1080))
THEMES: tuple[ThemeChoice, ...] = ("light", "dark", "contrast")
_LONG_NAME = "Marie-Antoinette Vaillancourt-Desrochers de la Bruère"
_LONG_QUOTE = (
    "J’ai recommencé mon examen de mathématiques trois fois, avec l’aide de ma voisine qui m’attendait chaque mardi "
    "après le souper, et le jour où j’ai enfin réussi, c’est elle qui a pleuré la première; depuis, je n’ai plus "
    "jamais dit que je n’étais pas capable d’apprendre."
)
_ANSWER = (
    "J’ai raté mon premier cours de chimie. Ma mère m’a dit de recommencer, alors j’ai recommencé. On tombe souvent, "
    "mais on apprend chaque fois à mieux se relever. Aujourd’hui, j’enseigne la chimie à mon tour."
)


class Look(Struct, frozen=True):
    """How the window looks in one picture; `letters` is how many times larger than usual the system's text is."""

    language: Language
    theme: ThemeChoice
    size: QSize
    letters: float = 1.0

    @property
    def name(self) -> str:
        """For a file's name."""
        larger = f"-{round(self.letters * 100)}" if self.letters != 1.0 else ""
        return f"{self.language}-{self.theme}-{self.size.width()}{larger}"


_NUMBERED = tuple(enumerate(STEPS, 1))
_LARGER = Look("fr", "light", SIZES[0], 2.0)
#: Half of a small screen, and all of it at one and a half times the size.
_HALF, _SCALED = QSize(683, 768), QSize(911, 512)
#: Where there is little room.
_TIGHT = (
    _LARGER,
    Look("en", "dark", SIZES[0], 2.0),
    Look("fr", "light", _HALF),
    Look("en", "dark", _HALF),
    Look("fr", "dark", _SCALED),
    Look("en", "light", _SCALED),
)
LOOKS: tuple[Look, ...] = (*(Look(*each) for each in product(LANGUAGES, THEMES, SIZES)), *_TIGHT)
#: Dialogs and hard cases are looked at in fewer looks, which together have every language, theme and size.
FEWER: tuple[Look, ...] = (
    Look("fr", "light", SIZES[0]),
    Look("en", "dark", SIZES[1]),
    Look("fr", "contrast", SIZES[0]),
    *_TIGHT[:3],
)


def main(out: Path, parts: Sequence[str] = ()) -> None:
    """Write in `out`, a folder that is made, every picture, or those whose name has one of `parts`."""
    out.mkdir(parents=True, exist_ok=True)
    # Qt's screenless platform warns at every window that it cannot tell a window manager its sizes.
    QLoggingCategory.setFilterRules("default.warning=false")
    shots = [(f"step{number}-{step}-{look.name}", look, at_step(step)) for look in LOOKS for number, step in _NUMBERED]
    shots += [(f"{name}-{look.name}", look, prepare) for look in FEWER for name, prepare in SCENES.items()]
    for name, look, prepare in shots:
        if not parts or any(part in name for part in parts):
            with opened_window(look, "nothing" if prepare is _sheet else "own") as window:
                subject = prepare(window)
                settle(window)
                subject.grab().save(str(out / f"{name}.png"))


@contextmanager
def opened_window(look: Look, on: Literal["own", "nothing"] = "own") -> Generator[Window]:
    """A window that looks so, with folders of its own, on somebody's finished visual or as it first starts."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    usual = QFont(application.font())
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * look.letters)
    application.setFont(larger)
    with TemporaryDirectory() as home:
        place = Path(home)
        folders = Folders(place / "exports", place / "settings", place / "autosave")
        window = build_window(application, [], look.language, folders, Answers())
        if on == "own":
            window.state.show(own_session(window.state.studio.context))
        window.preferences.change(theme=look.theme)
        window.resize(look.size)
        window.show()
        wait_for(window.isActiveWindow)
        yield window
        window.leave()
        window.deleteLater()
        bury()
    application.setFont(usual)


def settle(window: Window) -> None:
    """Wait until nothing is about to change: no work beside, and no timer that runs for less than a second."""

    def still() -> bool:
        soon = [timer for timer in window.findChildren(QTimer) if timer.isSingleShot() and timer.interval() < 1000]
        return not any(timer.isActive() for timer in soon)

    for _ in range(2):
        done: list[object] = []
        wait_for(still)
        window.jobs.start(lambda: None, done.append)
        wait_for(lambda done=done: done)


def at_step(step: str) -> Callable[[Window], QWidget]:
    def prepare(window: Window) -> QWidget:
        window.state.go_to(step)
        return window

    return prepare


def _guide(window: Window) -> QWidget:
    window.state.go_to("photo")
    show_guide(window)
    (dialog,) = window.findChildren(GuideDialog)
    dialog.search.field.setText("photo")
    dialog.resize(dialog.size().boundedTo(window.size()))
    return dialog


def _dialog(open_: Callable[[Window], object]) -> Callable[[Window], QWidget]:
    def prepare(window: Window) -> QWidget:
        open_(window)
        return window.findChildren(QDialog)[-1]

    return prepare


def _sheet(window: Window) -> QWidget:
    return window


def _asking(window: Window) -> QMessageBox:
    box = UnsavedBox(window.state.translator, "Zoé Tremblay", window)
    box.open()
    return box


def _recovery(window: Window) -> QWidget:
    home = window.preferences.folders.autosave
    assert home is not None
    for name in ("Zoé Tremblay", _LONG_NAME):
        snapshot = window.state.session.snapshot()
        safe = new_safe(home)
        safe.keep(type(snapshot)(describe_person(snapshot.visual, name=name), snapshot.intake, snapshot.visual), None)
        safe.release()
    window.offer_recovery(lost_work(home))
    return window.findChildren(QDialog)[-1]


def _old_visual(window: Window) -> Window:
    """A visual of an edition that is not on the computer any more."""
    home = window.preferences.folders.autosave
    assert home is not None
    session = window.state.session
    told = write_part(session.visual, "story", "Rendez-vous du 10 au 14 février 2025. #JPS2025")
    marked = replace(told, campaign=CampaignMark("jps-2025-montreal", 1))
    write_visual(home.parent / "de-2025.jps", marked, session.intake.data if session.intake else None)
    window.documents.open_path(home.parent / "de-2025.jps")
    wait_for(window.update_card.isVisible)
    return window


def _exported(window: Window) -> Window:
    window.export()
    wait_for(lambda: window.exports.outcome == "done")
    return window


def _sent(window: Window) -> Window:
    """A kit packed for an organisation whose campaign gives no address: no message is opened."""
    panel = _exported(window).steps.export.result.send
    panel.button.click()
    wait_for(panel.button.isEnabled)
    window.steps.export.reveal(panel)
    return window


def _ending(part: Callable[[Ending], QWidget]) -> Callable[[Window], QWidget]:
    """What comes after an export, from one of its parts on."""

    def prepare(window: Window) -> QWidget:
        result = _exported(window).steps.export.result
        settle(window)
        window.steps.export.reveal(part(result.ending.widget))
        return window

    return prepare


def _outdated(window: Window) -> Window:
    """The visual was edited since it was exported, and a message lies over the formats."""
    _exported(window)
    window.state.edit(write_quote(window.state.visual, "Une autre phrase."), "quote")
    window.exports.copy_caption("instagram")
    return window


def _listed(window: Window) -> Window:
    """The list of findings, open over the visual."""
    window.state.edit(write_quote(window.state.visual, _LONG_QUOTE * 2), "quote")
    window.state.edit(
        write_part(window.state.visual, "story", "Rendez-vous du 10 au 14 février 2025. #JPS2025"), "caption"
    )
    wait_for(lambda: len(window.findings.found) > 1)
    window.problems.open()
    return window


def _exporting(window: Window) -> Window:
    window.export()
    return window


def _refused(window: Window) -> Window:
    step = window.steps.photo
    step.importer.take(Path("vacances.docx"), "vacances.docx")
    return window


def _nothing_ticked(window: Window) -> Window:
    window.state.go_to("export")
    step = window.steps.export
    for tick in filter(PlainTick.isChecked, step.formats.values()):
        tick.click()
    return window


def _long(window: Window) -> Window:
    window.state.edit(write_quote(window.state.visual, _LONG_QUOTE), "quote")
    window.state.edit(describe_person(window.state.visual, name=_LONG_NAME), "person")
    window.state.go_to("quote")
    return window


def _proposed(window: Window) -> Window:
    return _answered(window, _ANSWER)


def _answered(window: Window, said: str) -> Window:
    window.state.edit(answer(window.state.visual, "parcours", said), "answer")
    window.state.go_to("quote")
    step = window.steps.quote
    step.modes[1].click()
    step.cards.widget.ask.click()
    wait_for(lambda: step.cards.widget.proposals)
    return window


_SPOKEN = (
    "Ben moi, euh, j’ai raté mon premier cours de chimie. Ma mère m’a dit de recommencer, alors j’ai recommencé, même "
    "si j’avais peur d’échouer encore. Mon amie Lucie Roy m’a prêté ses notes. J’ai fait une dépression cet hiver-là. "
    "Aujourd’hui, j’enseigne la chimie à mon tour."
)


def _by_hand(window: Window) -> Window:
    """A sentence chosen in the answers, trimmed to begin by « alors »."""
    _answered(window, _SPOKEN)
    found = window.steps.quote.cards.widget.proposals
    assert found is not None
    found.by_hand.button.setChecked(True)
    assert found.picker is not None
    found.picker.text.choose(Pick(16, 18, 1))
    window.steps.quote.reveal(found.by_hand)
    return window


def _rest(window: Window) -> Window:
    """The rest of the answers, one of its sentences told in the caption."""
    _by_hand(window)
    found = window.steps.quote.cards.widget.proposals
    assert found is not None
    assert found.picker is not None
    found.picker.take.click()
    found.rest.ticks[-1].click()
    window.steps.quote.reveal(found.rest)
    return window


def _written(window: Window) -> Window:
    window.state.go_to("quote")
    window.overlays.write("quote")
    return window


def _new(window: Window) -> Window:
    window.documents.new()
    step = window.steps.poster
    buttons = [step.cards.button(each) for each in window.state.studio.context.poster_ids()]
    wait_for(lambda: not any(button.icon().isNull() for button in buttons))
    return window


def _example(window: Window) -> Window:
    window.documents.see_example()
    window.state.go_to("quote")
    return window


def _example_refused(window: Window) -> Window:
    window.documents.see_example()
    window.export()
    wait_for(lambda: window.exports.outcome == "refused")
    return window


def _six_networks(window: Window) -> QWidget:
    """The campaign's networks and the others, on the one that takes the least of a long caption."""
    campaign = window.state.studio.context.campaign
    told = write_part(window.state.visual, "story", _ANSWER)
    window.state.edit(choose_networks(told, campaign.networks, campaign), "networks")
    window.state.go_to("caption")
    step = window.steps.caption
    step.choice.button.setChecked(True)
    step.bars.show_network("bluesky")
    return window


def _gallery(window: Window) -> Window:
    """The posters in large, drawn with a finished visual."""
    window.gallery.open()
    wait_for(lambda: window.gallery.gallery.settled, 60_000)
    return window


def _two_compared(window: Window) -> Window:
    gallery = _gallery(window).gallery.gallery
    for card in gallery.grid.shown[:2]:
        card.tick.click()
    wait_for(lambda: gallery.settled, 60_000)
    return window


def _gallery_of_a_story(window: Window) -> Window:
    """Words longer than some posters hold, in the tallest format."""
    window.state.edit(write_quote(window.state.visual, _LONG_QUOTE), "quote")
    window.state.edit(describe_person(window.state.visual, name=_LONG_NAME), "person")
    window.state.look_at("story")
    return _gallery(window)


def _campaign(section: str) -> Callable[[Window], QWidget]:
    """The form of a campaign at a section, once its picture is drawn."""

    def prepare(window: Window) -> EditorDialog:
        editor = writing(window)
        editor.resize(window.size() - QSize(60, 60))
        editor.go_to(section)
        wait_for(lambda: not editor.preview.picture.pixmap().isNull())
        return editor

    return prepare


def _wrong_campaign(window: Window) -> QWidget:
    editor = _campaign("dates")(window)
    assert isinstance(editor, EditorDialog)
    page = editor.pages["dates"]
    assert isinstance(page, Page)
    for place, text in ((("theme", "fr"), _LONG_QUOTE), (("dates", "end"), "20 février")):
        field = cell_at(page, *place).field
        assert isinstance(field, QLineEdit)
        field.setText(text)
    return editor


def _next_edition(window: Window) -> QWidget:
    editor = _campaign("dates")(window)
    assert isinstance(editor, EditorDialog)
    editor.edition.click()
    (form,) = editor.findChildren(ShortForm)
    for name, text in (("theme_fr", "Ensemble, on va loin"), ("start", "15 février 2027"), ("end", "2027-02-19")):
        form.fields[name].setText(text)
    return form


def _new_region(window: Window) -> QWidget:
    editor = _campaign("dates")(window)
    assert isinstance(editor, EditorDialog)
    editor.region.click()
    (form,) = editor.findChildren(ShortForm)
    return form


SCENES: dict[str, Callable[[Window], QWidget]] = {
    "start": _sheet,
    "new": _new,
    "example": _example,
    "example-refused": _example_refused,
    "settings": _dialog(lambda window: window.commands["settings"].trigger()),
    **CAMPAIGN_DIALOGS,
    "campaign": _campaign("identity"),
    "campaign-questions": _campaign("questions"),
    "campaign-hashtags": _campaign("hashtags"),
    "campaign-posters": _campaign("posters"),
    "campaign-wrong": _wrong_campaign,
    **BATCH_SCENES,
    **REVIEW_SCENES,
    **WORKSHOP_SCENES,
    "next-edition": _next_edition,
    "new-region": _new_region,
    "about": _dialog(lambda window: window.commands["about"].trigger()),
    "guide": _guide,
    "help": _dialog(lambda window: window.commands["help"].trigger()),
    "recovery": _recovery,
    "old-visual": _old_visual,
    "asking": _asking,
    "exporting": _exporting,
    "exported": _exported,
    "ending-pictures": _ending(lambda ending: ending.stage),
    "ending-posting": _ending(lambda ending: ending.postings["instagram"]),
    "ending-phone": _ending(lambda ending: ending.postings["instagram"].preview),
    "outdated": _outdated,
    "listed": _listed,
    "sent": _sent,
    "refused": _refused,
    "nothing-ticked": _nothing_ticked,
    "long": _long,
    "proposed": _proposed,
    "by-hand": _by_hand,
    "rest-of-answers": _rest,
    "on-canvas": _written,
    "six-networks": _six_networks,
    "gallery": _gallery,
    "gallery-compared": _two_compared,
    "gallery-story": _gallery_of_a_story,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
