"""Draws the posters of the gallery in the background, one at a time, and keeps the last ones drawn."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from composer.app.poster.candidates import Pictured, format_on, pictured
from composer.app.sample import persons_on
from composer.app.studio import Studio
from composer.core.poster import Poster
from composer.core.visual import Visual, drawn_part, is_empty
from composer.gui.poster.poster_cards import Filling, example_of
from composer.gui.shared import Shared
from composer.render.logo import Logo
from composer.render.photo.photo import Photo
from composer.render.photo.proxy import ProxyPhoto

#: Bytes of pictures kept: three palettes of every poster, in a window of 1920 pixels.
KEPT_BYTES = 48_000_000
#: `thumbnail` paints at up to this many times the pixels that it gives: a photo needs no more.
_PAINTED = 2


class Wanted(Struct, frozen=True):
    """A poster in one of its palettes, `width` of the screen's own pixels wide."""

    poster: str
    palette: str
    width: int


class _Given(Struct, frozen=True):
    """What all pictures have in common; `drawn` is the visual without its poster and its captions."""

    drawn: Visual
    photo: Photo | None
    logo: Logo | None
    format_id: str


class Pictures(QObject):
    """The pictures known so far; the others that are wanted are drawn one after the other."""

    #: A picture was drawn: a Wanted.
    drawn = Signal(object)

    def __init__(self, shared: Shared, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs = shared.state, shared.jobs
        self.studio = shared.state.studio.apart()
        self._given: _Given | None = None
        self._source: _Source | None = None
        self._kept: OrderedDict[Wanted, Pictured] = OrderedDict()
        self._queue: list[Wanted] = []
        self._drawing: Wanted | None = None

    def begin(self) -> bool:
        """Draw for the visual, the photo and the format of now; whether they are others, of which none is known."""
        state = self._state
        drawn = replace(drawn_part(state.visual), networks=state.visual.networks, poster="", palette="")
        given = _Given(drawn, state.session.photo, state.session.logo, state.format.id)
        is_other = given != self._given
        if is_other:
            self.forget()
        if self._source is None:
            self._source = _Source(given, self.studio)
        self._given = given
        return is_other

    def forget(self) -> None:
        """Forget every picture: the posters may be others."""
        self._kept.clear()
        self.stop()

    def stop(self) -> None:
        """Draw nothing more, and free what is drawn from; what is known stays."""
        self._queue.clear()
        self._source = None

    def of(self, wanted: Wanted) -> Pictured | None:
        """The picture, if it is known."""
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
        return self._kept.get(wanted)

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Draw these in order, instead of those that were waiting."""
        self._queue = [each for each in wanted if each not in self._kept]
        self._draw_next()

    def want_first(self, wanted: Wanted) -> None:
        """Draw this one before those that are waiting."""
        if wanted not in self._kept:
            self._queue = [wanted, *(each for each in self._queue if each != wanted)]
            self._draw_next()

    @property
    def kept_bytes(self) -> int:
        """How many bytes the pictures kept take."""
        return sum(each.image.sizeInBytes() for each in self._kept.values())

    @property
    def settled(self) -> bool:
        """Whether nothing is left to draw."""
        return not self._queue and self._drawing is None

    def _draw_next(self) -> None:
        source = self._source
        if self._drawing is None and source is not None and self._queue:
            self._drawing = wanted = self._queue.pop(0)
            self._jobs.start(partial(source.draw, wanted), partial(self._keep, source, wanted), self._give_up)

    def _give_up(self, _: object) -> None:
        self._drawing = None
        self._draw_next()

    def _keep(self, source: "_Source", wanted: Wanted, made: Pictured) -> None:
        self._drawing = None
        if source.given == self._given:
            self._kept[wanted] = made
            while len(self._kept) > 1 and self.kept_bytes > KEPT_BYTES:
                self._kept.popitem(last=False)
            self.drawn.emit(wanted)
        self._draw_next()


class _Source:
    """What the posters are filled with, made in the background thread that draws them, and used in it alone."""

    def __init__(self, given: _Given, studio: Studio) -> None:
        self.given, self._studio = given, studio
        context = studio.context
        self._persons = persons_on(context.poster_ids(), context.sample)
        self._own: Filling | None = None
        self._examples: dict[str, Filling] = {}

    def draw(self, wanted: Wanted) -> Pictured:
        """Draw a poster; Refused when it can no longer be read."""
        poster = self._studio.context.poster(wanted.poster)
        format_ = format_on(poster, self._studio.context.campaign.format_by_id, self.given.format_id)
        filling = self._filling(poster)
        if filling.photo is not None:
            filling.photo.fineness = _PAINTED * wanted.width / format_.pixels.width
        return pictured(filling.on(poster, self._studio, wanted.palette), format_, wanted.width)

    def _filling(self, poster: Poster) -> Filling:
        given = self.given
        if is_empty(given.drawn):
            person = self._persons[poster.id]
            if person.id not in self._examples:
                self._examples[person.id] = example_of(person, self._studio.context)
            return self._examples[person.id].instead_of(given.drawn, self._studio.context)
        if self._own is None:
            photo = ProxyPhoto(given.photo) if given.photo else None
            self._own = Filling(given.drawn, photo, given.logo)
        return self._own
