"""Lays the visual out for the screen: at once with a small photo, then exactly, then in every other format."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.app.poster.capacity import beyond_capacity
from composer.core.document.edits import choose_arrangement
from composer.core.formats import Format
from composer.core.geometry import Size
from composer.core.problems import Problem, Refused, in_formats
from composer.core.visual import Visual, drawn_part
from composer.gui.canvas.print_baker import PrintBaker
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot
from composer.render.arrange import Arranged, ArrangementName, arranging
from composer.render.frame import Frame
from composer.render.legibility.legibility import Legibility
from composer.render.photo.looks import chosen_look
from composer.render.photo.proxy import Cut, ProxyPhoto
from composer.render.scene import Scene

#: Milliseconds without a change before the photo is cropped exactly, and before the other formats are laid out.
REFINE_AFTER, FOLLOW_AFTER = 120, 150


class Frames(QObject):
    """Holds the frames of the visual in every format, and keeps them up to date."""

    #: The frame of the current format changed.
    changed = Signal()
    #: The frame of this format (its id) was laid out again, for its thumbnail.
    followed = Signal(str)
    #: The small copy of another photo is there, after a while in which the frames had that of the one before, or none.
    photo_shown = Signal()

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs = state, jobs
        self._proxy: ProxyPhoto | None = None
        #: A photo whose small copy is being made; until it is there, the last frame stays.
        self._coming: ProxyPhoto | None = None
        self._shown: Arranged | None = None
        #: Shown in place of the frame of the current format.
        self._compared: Frame | None = None
        self._fineness = 1.0
        #: Whether a hand is framing the photo.
        self._is_held = False
        #: Whether the other formats are to be laid out once it stops.
        self._is_late = False
        #: The format that it is framed in, and the arrangement that this one keeps until the hand stops.
        self._kept_arrangement: tuple[str, ArrangementName] | None = None
        self._arranged: dict[str, Arranged] = {}
        #: The crops of the frame of the current format that are from the small copy.
        self._lacking: tuple[Cut, ...] = ()
        #: Inks and veils from the start of a drag, kept until it ends so that nothing flickers.
        self._held: dict[str, Legibility] = {}
        self._drawn = _drawn_choices(state.visual)
        #: The rest of the work on the other formats, a little at each step; None when there is none.
        self._following: Iterator[None] | None = None
        #: What is to be done in the place of its next step.
        self._between: Callable[[], object] | None = None
        self._refine = single_shot(self, REFINE_AFTER, self._request_exact)
        self._others = single_shot(self, FOLLOW_AFTER, self._begin_others)
        self._next = single_shot(self, 0, self._run_next)
        state.photo_changed.connect(self._take_photo)
        state.visual_changed.connect(self._start_over)
        state.format_changed.connect(self._show_format)
        state.posters_changed.connect(self._renew)
        self._prints = PrintBaker(jobs, self)
        self._prints.baked.connect(self._show_baked)
        self._take_photo()

    @property
    def frame(self) -> Frame:
        """The frame of the current format, or what it is compared with."""
        if self._compared is not None:
            return self._compared
        if self._coming is None or self._shown is None:
            self._shown = self._of(self._state.format)
        return self._shown.frame

    def compare(self, visual: Visual | None) -> None:
        """Show `visual` in the current format instead of the one that is edited; that one again with None."""
        if visual is None and self._compared is None:
            return
        held = self._of(self._state.format).legibility
        self._compared = None if visual is None else self._laid_out(visual, self._state.format, held).frame
        self.changed.emit()

    @property
    def size(self) -> Size:
        """The size of the frame of the current format, which is not laid out for that."""
        late = self._shown if self._coming is not None else None
        return late.frame.size if late else self._state.format.size

    @property
    def format(self) -> Format:
        """The current format."""
        return self._state.format

    @property
    def photo(self) -> ProxyPhoto | None:
        """The small photo that the frames are made with."""
        return self._proxy

    @property
    def is_held(self) -> bool:
        """Whether a hand is framing the photo."""
        return self._is_held

    def thumbnail(self, format_id: str) -> Frame | None:
        """Return the frame of a format, or None while it is not laid out."""
        arranged = self._arranged.get(format_id)
        return arranged.frame if arranged else None

    def show_at(self, scale: float) -> None:
        """Set how many screen pixels show one design pixel: the small photo needs no more."""
        fineness = scale / self._state.format.scale
        if fineness != self._fineness:
            self._fineness = fineness
            # A halftone is baked for the pixels it is shown on.
            self._refine.start()

    def hold_other_formats(self) -> None:
        """Leave the other formats as they are while a hand frames the photo of them all.

        The displayed one keeps its arrangement meanwhile: nothing but the photo moves under the hand.
        """
        shown = self._arranged.get(self._state.format.id)
        if not self._is_held and shown is not None:
            self._kept_arrangement = self._state.format.id, shown.arrangement
        self._is_late = self._is_late or self._following is not None or self._others.isActive()
        self._is_held = True
        self._others.stop()
        self._stop_following()

    def release_other_formats(self) -> None:
        """Lay the other formats out again, once the hand has stopped."""
        self._is_held, self._kept_arrangement = False, None
        if self._is_late:
            self._is_late = False
            self._refine.start()
            self._others.start()
        self.changed.emit()

    def start_other_formats(self) -> None:
        """Lay the other formats out, once the first one is on the screen."""
        self._others.start()

    def do_between(self, piece: Callable[[], object]) -> None:
        """Do `piece`, but never in the turn of the event loop in which a part of a thumbnail is laid out.

        Where thumbnails follow, it takes the place of the next part; it is forgotten if the visual changes before.
        """
        if self._following is None:
            piece()
        else:
            self._between = piece

    def _take_photo(self) -> None:
        """Make the small copy of another photo in the background; the first paint waits for it, having no other."""
        photo = self._state.session.photo
        proxy = ProxyPhoto(photo) if photo else None
        if proxy is None or self._shown is None:
            self._proxy, self._coming = proxy, None
        else:
            self._coming = proxy
        if proxy is not None:
            show = partial(self._show_photo, proxy)
            look = chosen_look(self._state.visual, self._state.poster)
            self._jobs.start(partial(proxy.prepare, look), show, show)

    def _show_photo(self, proxy: ProxyPhoto, _: object) -> None:
        """Use the small copy; a photo that could not be decoded after all is reported when it is laid out."""
        if proxy is self._coming:
            self._proxy, self._coming = proxy, None
            self._renew()
            self.photo_shown.emit()

    def _start_over(self) -> None:
        drawn = _drawn_choices(self._state.visual)
        if drawn != self._drawn:
            self._hold_legibility(drawn)
            self._drawn = drawn
            self._renew()

    def _renew(self) -> None:
        """Discard every layout and begin again."""
        self._compared = None
        self._arranged.clear()
        self._stop_following()
        self._refine.start()
        if self._is_held:
            self._is_late = True
        else:
            self._others.start()
        self.changed.emit()

    def _hold_legibility(self, drawn: Visual) -> None:
        """Keep the inks and veils chosen for the same photo, poster and palette until changes stop."""
        if drawn.photo and _ground(drawn) == _ground(self._drawn):
            held = {format_id: arranged.legibility for format_id, arranged in self._arranged.items()}
            # A word that was just chosen is coloured at once.
            chosen = drawn.accents != self._drawn.accents
            self._held |= {each: replace(kept, accents=None) for each, kept in held.items()} if chosen else held
        else:
            self._held.clear()

    def _show_format(self) -> None:
        self._compared = None
        self._refine.start()
        self.changed.emit()

    def _scene(self, visual: Visual, format_: Format) -> Scene:
        state, photo = self._state, self._proxy
        studio = state.studio
        if photo is not None:
            photo.fineness = self._fineness
        # Only the displayed format can be under a hand: a thumbnail is drawn once.
        shown = photo.in_hand() if photo is not None and format_ == state.format else photo
        kept = self._kept_arrangement
        if kept is not None and kept[0] == format_.id:
            visual = choose_arrangement(visual, *kept)
        return Scene(visual, state.poster, studio.context.campaign, studio.fonts, shown, state.session.logo)

    def _of(self, format_: Format) -> Arranged:
        if format_.id not in self._arranged:
            self._missing()
            self._arranged[format_.id] = self._arrange(format_)
            if format_ == self._state.format:
                self._lacking = self._missing()
                self._prints.follow(self._proxy)
        return self._arranged[format_.id]

    def _missing(self) -> tuple[Cut, ...]:
        """The crops that were asked for since the last call, and given from the small copy."""
        return self._proxy.missing() if self._proxy is not None else ()

    def _show_baked(self) -> None:
        """Lay the displayed format out with a print that was baked since."""
        self._arranged.pop(self._state.format.id, None)
        self.changed.emit()

    def _arrange(self, format_: Format) -> Arranged:
        return self._laid_out(self._state.visual, format_, self._held.get(format_.id))

    def _laid_out(self, visual: Visual, format_: Format, held: Legibility | None) -> Arranged:
        return next(filter(None, self._laying_out(visual, format_, held)))

    def _laying_out(self, visual: Visual, format_: Format, held: Legibility | None) -> Iterator[Arranged | None]:
        """Lay `visual` out in a few parts: None after each but the last."""
        try:
            yield from arranging(self._scene(visual, format_), format_, held)
        except Refused as refused:
            yield Arranged(Frame(format_.size, ()), refused.problems)

    def _request_exact(self) -> None:
        proxy = self._proxy
        if proxy is None or self._coming is not None:
            return
        before = self._arranged.pop(self._state.format.id, None)
        self._held.pop(self._state.format.id, None)
        # Those of the frame on the screen are made while it is laid out again, which seldom asks for others.
        begun = self._lacking if before else ()
        self._start_exact(proxy, begun)
        legibility = self._of(self._state.format).legibility
        if before and (before.legibility != legibility or not self._lacking):
            self.changed.emit()
        self._start_exact(proxy, tuple(each for each in self._lacking if each not in begun))

    def _start_exact(self, proxy: ProxyPhoto, cuts: tuple[Cut, ...]) -> None:
        for cut in cuts:
            self._jobs.start(partial(proxy.exact, cut), partial(self._keep_exact, proxy, cut, self._looked_at()))

    def _keep_exact(self, proxy: ProxyPhoto, cut: Cut, looked_at: object, image: QImage) -> None:
        """Show an exact crop; where the hand has moved on meanwhile, it is only kept."""
        if proxy is not self._proxy:
            return
        proxy.keep(cut, image)
        if looked_at == self._looked_at():
            self._show_baked()

    def _looked_at(self) -> tuple[object, ...]:
        """What the displayed frame shows."""
        return self._drawn, self._state.format.id

    def _begin_others(self) -> None:
        if self._coming is None:
            self._held.clear()
            self._following = self._follow()
            self._next.start()

    def _follow(self) -> Iterator[None]:
        """Lay every format out and have it drawn, a little at a time."""
        # First: a photo put on a visual that was never shown would be decoded at once.
        _ = self.frame
        yield
        known = self._state.campaign.format_by_id
        for format_id in self._state.poster.layouts:
            yield from self._lay_out(known[format_id])
            self.followed.emit(format_id)
            yield
        self._state.set_problems(self._problems())

    def _lay_out(self, format_: Format) -> Iterator[None]:
        """Lay a format out, unless it is, a part at each step: all of it takes longer than a keystroke may wait."""
        if format_ == self._state.format:
            self._of(format_)
        laying_out = self._laying_out(self._state.visual, format_, None)
        while format_.id not in self._arranged:
            arranged = next(laying_out)
            if arranged is not None:
                self._arranged[format_.id] = arranged
            yield

    def _run_next(self) -> None:
        """Take one step per turn of the event loop: a keystroke never waits for more than that."""
        following, between = self._following, self._between
        if following is None:
            return
        if between is not None:
            self._between = None
            between()
            self._next.start()
        elif next(following, "over") is None:
            self._next.start()
        elif self._following is following:
            self._following = None

    def _stop_following(self) -> None:
        self._following = self._between = None

    def _problems(self) -> tuple[Problem, ...]:
        state = self._state
        known = state.campaign.format_by_id
        # A format made only when asked for concerns whoever looks at it. In the poster's order, whichever came first.
        laid_out = [each for each in state.poster.layouts if each in self._arranged]
        looked_at = [each for each in laid_out if not known[each].asked or each == state.format.id]
        found = [(each, problem) for each in looked_at for problem in self._arranged[each].problems]
        about_words = beyond_capacity(state.visual, state.poster, state.studio.context)
        return (*state.session.photo_problems, *in_formats(found), *about_words)


def _drawn_choices(visual: Visual) -> Visual:
    """The choices of `visual` that are drawn, and its networks, which hide parts of it."""
    return replace(drawn_part(visual), networks=visual.networks)


def _ground(drawn: Visual) -> tuple[object, ...]:
    """What inks and veils depend on: when one of these changes, they are chosen anew at once."""
    photo = drawn.photo
    return (drawn.poster, drawn.palette, *((photo.digest, photo.look, photo.light) if photo else ()))
