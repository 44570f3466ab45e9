"""The posting of what was exported on one network: what to copy, its page, the steps, the post as a phone shows it."""

import re
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from composer.app.brief import Resolved
from composer.app.kit.made_pictures import MadePicture, posted_on
from composer.core.caption.caption import fold_index
from composer.core.caption.credit import own_handle
from composer.core.caption.guide import Material, StepId, is_story
from composer.core.web_address import network_page
from composer.core.words import Words
from composer.gui.export.ending.copies import Copies, SmallPictures
from composer.gui.export.ending.phone import Phone, Post
from composer.gui.guide_ticks import GuideTicks
from composer.gui.state import State
from composer.gui.widgets.labels import add_all, bound_button, bound_label, tab_in_order
from composer.gui.widgets.open_folder import show_address
from composer.gui.widgets.when_visible import WhenVisible

_BOTH = Words("Copier l’image et la légende", "Copy the picture and the caption")
_BOTH_HELP = Words(
    "Met les deux dans le presse-papiers\u00a0: le programme où vous collez prend ce qu’il accepte. L’image est celle "
    "que vous regardez plus haut, si elle convient.",
    "Copies both: the program you paste into takes what it accepts. The picture is the one you are looking at above, "
    "if it fits.",
)
_CAPTION = Words("Copier la légende seule", "Copy the caption only")
_ALTERNATIVE = Words("Copier le texte alternatif", "Copy the alternative text")
_OPEN = Words("Ouvrir {network}", "Open {network}")
_OPEN_HELP = Words("Ouvre {page} dans votre navigateur.", "Opens {page} in your browser.")
_PREVIEW = Words("Comme sur un téléphone", "As it looks on a phone")
_PHONE = Words(
    "Votre publication sur {network}, comme sur un téléphone", "Your post on {network}, as it looks on a phone"
)
_MORE = Words("… plus", "… more")
_NOW = Words("À l’instant", "Just now")
_YOU = Words("Vous", "You")
#: What is left of a word at the end.
_LAST_WORD = re.compile(r"\S+\Z")
_GRID = Words("Dans la grille du profil", "In the profile’s grid")


class NetworkPosting(GuideTicks):
    """The guide of a network, after what one copies for it."""

    def __init__(self, state: State, network: str, copies: Copies, pictures: SmallPictures) -> None:
        super().__init__(state, network)
        self._state, self._network, self._copies, self._pictures = state, network, copies, pictures
        self._known = state.campaign.networks[network]
        self._made_from: Resolved | None = None
        self._add_buttons()
        self.preview = bound_label(state.translator, _PREVIEW, "section")
        self.phone = Phone()
        state.translator.bind(self.phone, self.phone.setAccessibleName, _PHONE.format(network=self._known.name))
        add_all(self.column, self.preview, self.phone)
        copies.copied.connect(self._on_copied)
        copies.picture_copied.connect(self.on_picture_taken)
        changes = (pictures.changed, pictures.read, pictures.chosen_changed, state.translator.changed)
        WhenVisible(self._list, self._show_phone, *changes)

    def _add_buttons(self) -> None:
        translator, page = self._state.translator, network_page(self._known)
        caption = partial(self._copies.copy_caption, self._network)
        alternative = partial(self._copies.copy_alternative, self._network)
        self.both = bound_button(translator, _BOTH, _BOTH_HELP, icon="copy", does=self._copy_both)
        self.caption = bound_button(translator, _CAPTION, icon="copy", does=caption)
        self.alternative = bound_button(translator, _ALTERNATIVE, icon="copy", does=alternative)
        opening = (_OPEN.format(network=self._known.name), _OPEN_HELP.format(page=page))
        self.open_page = bound_button(translator, *opening, icon="drag-out", does=partial(show_address, page))
        for place, button in enumerate((self.both, self.caption, self.open_page, self.alternative)):
            self.column.insertWidget(place, button)
        self.open_page.setVisible(bool(page))
        tab_in_order(self.button, self.both, self.caption, self.open_page, self.alternative, self._list)

    def show_export(self, made_from: Resolved) -> None:
        """Show the steps and the post of what was made from `made_from`."""
        self._made_from = made_from
        campaign, visual = self._state.campaign, made_from.visual
        caption = self._copies.caption(made_from, self._network)
        own = {self._network: [each.path.name for each in self._suitable if each.network]}
        formats = {each.format for each in self._pictures.all}
        captions = {} if campaign.lacks_handle(self._network) else {self._network: caption.text}
        self.show_steps(Material(captions, pictures=own, formats=formats, visual=visual))
        self.both.setVisible(bool(self._suitable))

    @property
    def _suitable(self) -> tuple[MadePicture, ...]:
        return posted_on(self._network, self._pictures.all, self._state.campaign)

    @property
    def _posted(self) -> MadePicture | None:
        """The picture of the post: the one that the person is looking at, where it suits a post, else the first."""
        known, suitable = self._state.campaign.format_by_id, self._suitable
        chosen = [each for each in suitable if each == self._pictures.chosen and not is_story(known[each.format])]
        return next(iter((*chosen, *suitable)), None)

    def _copy_both(self) -> None:
        if self._posted is not None:
            self._copies.copy_post(self._network, self._posted.path)

    def _on_copied(self, network: str, steps: tuple[StepId, ...]) -> None:
        if network == self._network:
            for step in steps:
                self.tick(step)

    def on_picture_taken(self, path: Path) -> None:
        """Tick the step of the picture, while this guide is open, when one of its own was copied or dragged away."""
        if self.button.isChecked() and any(each.path == path for each in self._suitable):
            self.tick("picture")

    def _show_phone(self) -> None:
        image = self._pictures.images.get(self._posted, QImage()) if self._posted else QImage()
        for part in (self.preview, self.phone):
            part.setVisible(not image.isNull())
        if self._made_from is not None and not image.isNull():
            self._draw_phone(self._made_from, image)

    def _draw_phone(self, made_from: Resolved, image: QImage) -> None:
        translator, grid = self._state.translator, self._known.grid
        caption = self._copies.caption(made_from, self._network)
        at = fold_index(caption.text, self._known)
        text = _whole_words(caption.text, at)
        rest = translator(_MORE) if at < len(caption.text) else ""
        shape = (grid.width, grid.height) if grid else None
        person = made_from.visual.person
        author = own_handle(person, self._network, self._known.own_handle) or person.name or translator(_YOU)
        self.phone.setAccessibleDescription(f"{author}. {text}{rest}")
        said = (self._known.name, author, translator(_NOW), text, rest)
        self.phone.show_post(Post(*said, self._known.caption, image, shape, translator(_GRID)))


def _whole_words(text: str, at: int) -> str:
    """The beginning of `text` up to `at`, without the word that this would cut, unless it is the only one."""
    cut_word = text[at - 1 : at + 1].strip()
    head = text[:at] if len(cut_word) < 2 else _LAST_WORD.sub("", text[:at])
    return (head or text[:at]).rstrip()
