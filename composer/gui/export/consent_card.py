"""Whose photo it is and what they agreed to: asked once per photo, on a card that can be dismissed."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker

from composer.core.document.edits import give_consent
from composer.core.person.consent import has_answer
from composer.core.visual import USES, Consent, PhotoOf, Use
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.labels import add_all, bound_button, bound_label
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.when_visible import follow, show_in_place

_TITLE = Words("De qui est la photo?", "Whose photo is it?")
_WHOSE: dict[PhotoOf, Words] = {
    "self": Words("De moi", "Mine"),
    "adult": Words("D’un adulte", "An adult’s"),
    "minor": Words("D’un mineur", "A minor’s"),
    "nobody": Words("De personne", "Nobody’s"),
}
_NOBODY = Words(
    "Un dessin, ou une photo où l’on ne reconnaît personne\u00a0: il n’y a rien à demander.",
    "A drawing, or a photo where nobody can be recognized: there is nothing to ask.",
)
#: The agreements asked for, by whose photo it is: each use is asked separately.
_AGREED: dict[PhotoOf, dict[Use, Words]] = {
    "self": {
        "publish": Words(
            "J’accepte que ma photo soit publiée pour cette campagne.",
            "I agree to my photo being published for this campaign.",
        ),
        "reshare": Words("J’accepte que {network} la repartage.", "I agree to {network} resharing it."),
    },
    "adult": {
        "publish": Words(
            "Cette personne accepte que sa photo soit publiée pour cette campagne.",
            "This person agrees to their photo being published for this campaign.",
        ),
        "reshare": Words(
            "Cette personne accepte que {network} la repartage.", "This person agrees to {network} resharing it."
        ),
    },
    "minor": {
        "publish": Words(
            "Un parent ou tuteur accepte que cette photo soit publiée pour cette campagne.",
            "A parent or tutor agrees to this photo being published for this campaign.",
        ),
        "reshare": Words(
            "Un parent ou tuteur accepte que {network} la repartage.",
            "A parent or tutor agrees to {network} resharing it.",
        ),
    },
}
# After the Civil Code, 35 and 36, and Éducaloi: docs/facts.md, « People and language ».
_WHY = Words(
    "Montrer quelqu’un que l’on reconnaît demande son accord, pour cet usage seulement. Avant 18 ans, c’est celui d’un "
    "parent; cacher le visage ne suffit pas à s’en passer. Renseignement général, et non un avis juridique.",
    "Showing someone who can be recognized requires their agreement, for this use only. Under 18, a parent must agree; "
    "hiding the face does not remove that need. General information, not legal advice.",
)
_DISMISS = Words("Ne pas le demander pour cette photo", "Do not ask about this photo")


class ConsentCard(Disclosure):
    """Open until the question is answered or dismissed; then folded, unless reopened."""

    def __init__(self, state: State) -> None:
        super().__init__(state.translator, _TITLE)
        self._state = state
        self._photo_asked = ""
        translator = state.translator
        self.whose = Choices(translator, _TITLE, 2)
        self.whose.offer(list(_WHOSE.items()))
        self.whose.chosen.connect(self._set_whose)
        self.agreed: dict[Use, TickRow] = {use: TickRow() for use in USES}
        for tick in self.agreed.values():
            tick.box.toggled.connect(self._set_agreed)
        self.nobody = bound_label(translator, _NOBODY, "quiet")
        self.dismiss = bound_button(translator, _DISMISS, kind="quietButton", does=self._dismiss)
        why = bound_label(translator, _WHY, "quiet")
        add_all(self.column, self.whose, *self.agreed.values(), self.nobody, why, self.dismiss)
        follow(self._on_visual_changed, state.visual_changed, translator.changed)

    def open(self) -> None:
        """Unfold the question, answered or not."""
        self.button.setChecked(True)

    def _set_whose(self, whose: PhotoOf) -> None:
        if whose != self._consent.photo_of:
            # One person's agreement is not another's.
            self._set(Consent(whose))

    def _set_agreed(self) -> None:
        agreed = tuple(use for use, tick in self.agreed.items() if tick.box.isChecked())
        self._set(replace(self._consent, agreed=agreed))

    def _dismiss(self) -> None:
        self._set(replace(self._consent, dismissed=True))
        self.button.setChecked(False)

    def _set(self, consent: Consent) -> None:
        self._state.edit(give_consent(self._state.visual, consent), "consent")

    @property
    def _consent(self) -> Consent:
        photo = self._state.visual.photo
        return photo.consent if photo else Consent()

    def _on_visual_changed(self) -> None:
        photo, consent = self._state.visual.photo, self._consent
        # No one can agree for the example's photo, which the first change replaces anyway.
        show_in_place(self, shown=photo is not None and "photo" not in self._state.visual.sample)
        if photo is not None and photo.digest != self._photo_asked:
            self._photo_asked = photo.digest
            self.button.setChecked(not has_answer(consent))
        self.whose.clear()
        self.whose.mark(consent.photo_of or "")
        self.nobody.setVisible(consent.photo_of == "nobody")
        self.dismiss.setVisible(not has_answer(consent))
        self._show_agreed(consent)
        self.note(_WHOSE[consent.photo_of] if consent.photo_of else Words("", ""))

    def _show_agreed(self, consent: Consent) -> None:
        network = self._state.campaign.organisation.value
        labels = _AGREED.get(consent.photo_of) if consent.photo_of else None
        for use, tick in self.agreed.items():
            tick.setVisible(labels is not None)
            with QSignalBlocker(tick.box):
                tick.box.setChecked(use in consent.agreed)
            if labels is not None:
                tick.say(self._state.translator(labels[use]).format(network=network))
