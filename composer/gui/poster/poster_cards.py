"""The gallery: every poster as a thumbnail with the person's photo and words, made while the program is idle.

As long as there are none, the posters show the finished example, labelled, of a different person from one to the next:
an empty poster shows little.
"""

from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

from composer.app.context import Context
from composer.app.example import EXAMPLE, in_its_language
from composer.app.poster.candidates import Candidate, candidates, format_on
from composer.app.sample import persons_on, resolved_sample
from composer.app.studio import Studio
from composer.core.document.edits import choose_look_of
from composer.core.person.invented import InventedPerson
from composer.core.poster import Poster
from composer.core.problems import Refused
from composer.core.visual import Visual, is_empty
from composer.core.words import Words
from composer.gui.canvas.badge import marked
from composer.gui.notice import in_words
from composer.gui.shared import Shared
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import set_help
from composer.gui.widgets.thumbnail import on_screen, small_image
from composer.gui.widgets.turns import single_shot
from composer.render.arrange import arrange
from composer.render.logo import Logo
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.scene import Scene


class Filling(Struct, frozen=True):
    """A visual, a reduced copy of its photo, and its logo."""

    visual: Visual
    photo: ProxyPhoto | None
    logo: Logo | None = None

    def on(self, poster: Poster, studio: Studio, palette: str = "") -> Scene:
        """The visual on `poster`; an empty `palette` is the one it has there, or the poster’s first."""
        visual = choose_look_of(self.visual, poster.id, palette)
        return Scene(visual, poster, studio.context.campaign, studio.fonts, self.photo, self.logo)

    def instead_of(self, empty: Visual, context: Context) -> "Filling":
        """Put this example in the place of the visual `empty`: on its poster, in its palette and its language."""
        visual = replace(self.visual, poster=empty.poster, palette=empty.palette, language=empty.language)
        return replace(self, visual=in_its_language(visual, context.sample))


def example_of(person: InventedPerson, context: Context) -> Filling:
    """Read the example of an invented person, in any thread; Refused when it cannot be read."""
    resolved = resolved_sample(context.poster_ids()[0], context, person=person)
    photo = ProxyPhoto(open_photo(resolved.photo)) if resolved.photo else None
    if photo is not None:
        photo.prepare()
    return Filling(resolved.visual, photo)


#: Milliseconds without an edit before the thumbnails are made again.
FOLLOW_AFTER = 150
_NAME = Words("Affiches", "Posters")
#: The mark of the posters that suit the visual best.
SUITS = Words("Conseillée", "Suggested")
#: How many pixels of the photo are asked for, for one of a card.
_PAINTED = 2
#: Pixels: two side by side in the panel, or three once there are many.
_LARGE, _SMALLER, _MANY = QSize(148, 185), QSize(92, 115), 4


class PosterCards(Choices):
    """The posters, each read, laid out and drawn in the background, so that nothing waits for them."""

    def __init__(self, shared: Shared) -> None:
        many = len(shared.state.studio.context.poster_ids()) > _MANY
        self._side = (_SMALLER if many else _LARGE).height()
        super().__init__(shared.state.translator, _NAME, 3 if many else 2, _SMALLER if many else _LARGE)
        self._state, self._frames, self._jobs = shared.state, shared.frames, shared.jobs
        self._queue: list[str] = []
        self._stale = True
        #: What the cards being drawn are drawn from; that of another round is out of date.
        self._given: _Given | None = None
        #: The posters that suit the visual best, once they are known, and whether they are as the visual is now.
        self._suggested: frozenset[str] = frozenset()
        self._ranked = False
        #: The example of each invented person, by their id, once needed; None where it could not be read.
        self._examples: dict[str, Filling | None] = {}
        self._pause, self._next = single_shot(self, FOLLOW_AFTER, self._begin), single_shot(self, 0, self._refresh)
        self._list()
        self._state.posters_changed.connect(self._list)
        self._state.visual_changed.connect(self._on_visual_changed)
        self._frames.photo_shown.connect(self._on_visual_changed)
        self._state.step_changed.connect(self._wake)
        self._state.translator.changed.connect(self._on_visual_changed)

    def _list(self) -> None:
        """Offer every poster by its name, before it is read."""
        context = self._state.studio.context
        self._ids = context.poster_ids()
        self._persons = persons_on(self._ids, context.sample)
        self.offer([(id_, context.poster_name(id_)) for id_ in self._ids])
        self._on_visual_changed()

    def _on_visual_changed(self) -> None:
        self.mark(self._state.visual.poster)
        self._stale, self._ranked = True, False
        self._queue.clear()
        self._wake()

    def _wake(self) -> None:
        if self._stale and self._state.step == "poster":
            self._pause.start()

    def _begin(self) -> None:
        if self._state.step != "poster":
            return
        self._stale = False
        self._given = self._gathered()
        self._queue = list(self._ids)
        self._next.start()

    def _gathered(self) -> "_Given":
        state, photo = self._state, self._frames.photo
        own = Filling(state.visual, photo.apart() if photo else None, state.session.logo)
        return _Given(state.studio.apart(), own, self._side * self.devicePixelRatioF())

    def _keep_example(self, person_id: str, example: Filling | None) -> None:
        self._examples[person_id] = example
        self._next.start()

    def _refresh(self) -> None:
        if not self._queue:
            # What it was drawn from takes memory.
            self._given = None
            self._rank()
            return
        context, person = self._state.studio.context, self._persons[self._queue[0]]
        if is_empty(self._state.visual) and person.id not in self._examples:
            # Loaded in the background, and only where it is shown, so that the window's first picture does not wait.
            load, keep = partial(example_of, person, context), partial(self._keep_example, person.id)
            self._jobs.start(load, keep, lambda _: keep(None))
            return
        poster_id = self._queue.pop(0)
        if poster_id in context.read:
            self._show(poster_id, context.read[poster_id])
        else:
            # Reading one takes long enough to be noticed.
            read = partial(self._state.session.poster_of, poster_id)
            self._jobs.start(read, partial(self._show, poster_id), partial(self._refuse, poster_id))

    def _show(self, poster_id: str, poster: Poster) -> None:
        if self._stale or poster_id not in self._ids:
            # Something changed meanwhile: all will be shown again.
            return
        self.call(poster_id, poster.name)
        given = self._given
        if given is not None:
            draw = partial(given.drawn, poster, self._example(poster_id))
            self._jobs.start(draw, partial(self._keep, poster_id, given), partial(self._refuse, poster_id))

    def _keep(self, poster_id: str, given: "_Given", image: QImage) -> None:
        if self._stale or given is not self._given or poster_id not in self._ids:
            return
        self.button(poster_id).setEnabled(True)
        self.draw(poster_id, self._marked(poster_id, on_screen(image, self.devicePixelRatioF())))
        self._next.start()

    def _rank(self) -> None:
        """Find the posters that suit the visual best, once all are shown: the example’s would suit somebody else."""
        state = self._state
        if self._ranked or self._stale or is_empty(state.visual) or state.is_example:
            return
        self._ranked = True
        rank = partial(candidates, state.visual, state.session.photo, state.studio.apart(), state.format.id)
        self._jobs.start(rank, self._suggest)

    def _suggest(self, found: tuple[Candidate, ...]) -> None:
        """Mark the best posters; the buttons stay where they are, and show why on demand."""
        if not self._ranked:
            return
        for each in found:
            if each.poster is not None and each.reason is not None:
                self._explain(each.id, each.reason)
        best = frozenset(each.id for each in found if each.is_suggested)
        self._given = self._gathered()
        self._queue, self._suggested = [each for each in self._ids if each in best ^ self._suggested], best
        self._next.start()

    def _refuse(self, poster_id: str, refused: Refused) -> None:
        """Disable a poster that cannot be read or filled; its button shows why."""
        if poster_id in self._ids:
            self.button(poster_id).setEnabled(False)
            self._explain(poster_id, in_words(refused.problems[0]))
        self._next.start()

    def _explain(self, poster_id: str, words: Words) -> None:
        reason = self._state.translator(words)
        set_help(self.button(poster_id), reason)
        self.button(poster_id).setAccessibleDescription(reason)

    def _marked(self, poster_id: str, picture: QPixmap) -> QPixmap:
        if self._example(poster_id) is not None or self._state.is_example:
            return marked(picture, self._state.translator(EXAMPLE), self.font())
        suggested = poster_id in self._suggested
        return marked(picture, self._state.translator(SUITS), self.font()) if suggested else picture

    def _example(self, poster_id: str) -> Filling | None:
        """The example that this poster shows; None once there is content."""
        current, context = self._state.visual, self._state.studio.context
        example = self._examples.get(self._persons[poster_id].id)
        return example.instead_of(current, context) if example and is_empty(current) else None


class _Given(Struct, frozen=True, eq=False):
    """What cards are drawn from: the person's own visual, and the longer side of a card in the screen's pixels."""

    studio: Studio
    own: Filling
    side: float

    def drawn(self, poster: Poster, example: Filling | None) -> QImage:
        """Draw a card in the background; Refused where the poster cannot be filled."""
        filling, formats = example or self.own, self.studio.context.campaign.format_by_id
        format_ = format_on(poster, formats)
        if filling.photo is not None:
            filling.photo.fineness = min(1.0, _PAINTED * self.side / format_.pixels.height)
        return small_image(arrange(filling.on(poster, self.studio), format_).frame, self.side)
