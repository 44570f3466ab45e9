"""One open visual: its history, its photos, its file, and what has been saved of it."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Resolved, resolve
from composer.app.context import Context
from composer.app.sample import sample_brief
from composer.core.edits import NAMES, take_photo
from composer.core.history import History
from composer.core.poster import Poster
from composer.core.visual import Visual
from composer.render.photo_intake import Intake, take_in
from composer.render.photos import Photo, open_photo
from composer.storage.visual_file import read_visual, write_visual


class Session:
    """What a window works on. Every change goes through `edit`, so that every change can be undone.

    Photos are kept by their digest for as long as the session lasts: undoing a change of photo finds it again.
    """

    def __init__(self, context: Context, visual: Visual, photo: Intake | None = None, path: Path | None = None) -> None:
        """Open `visual`, whose photo is `photo`; `path` is its file when it has one."""
        self.context = context
        self.history: History[Visual] = History(visual)
        self.path = path
        self._saved = visual
        self._intakes: dict[str, Intake] = {photo.digest: photo} if photo else {}
        self._photos: dict[str, Photo] = {}
        self._posters: dict[str, Poster] = {}

    @property
    def visual(self) -> Visual:
        """The visual as it is now."""
        return self.history.state

    @property
    def poster(self) -> Poster:
        """The poster of the visual; Refused when it is gone."""
        return self.poster_of(self.visual.poster)

    @property
    def intake(self) -> Intake | None:
        """The bytes of the visual's photo."""
        return self._intakes.get(self.visual.photo.digest) if self.visual.photo else None

    @property
    def photo(self) -> Photo | None:
        """The visual's photo, decoded as far as it has been needed."""
        intake = self.intake
        if intake is None:
            return None
        if intake.digest not in self._photos:
            self._photos[intake.digest] = open_photo(intake)
        return self._photos[intake.digest]

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose something: an example nobody touched is not a loss."""
        return self.visual != self._saved

    def poster_of(self, poster_id: str) -> Poster:
        """The poster called `poster_id`, read once."""
        if poster_id not in self._posters:
            self._posters[poster_id] = self.context.poster(poster_id)
        return self._posters[poster_id]

    def edit(self, visual: Visual, name: str, key: str = "") -> None:
        """Make `visual` what is now; `name` is one of `core.edits.NAMES`, equal keys in a row are one step."""
        self.history = self.history.push(visual, NAMES[name], key)

    def undo(self) -> None:
        """Take back the last step."""
        self.history = self.history.undo()

    def redo(self) -> None:
        """Bring back the last step undone."""
        self.history = self.history.redo()

    def settle(self) -> None:
        """The hand has stopped: what follows is a new step."""
        self.history = self.history.settled()

    def put_photo(self, intake: Intake, opened: Photo | None = None) -> None:
        """Put a photo on the visual; `opened` is the same photo, decoded elsewhere."""
        self._intakes[intake.digest] = intake
        if opened is not None:
            self._photos.setdefault(intake.digest, opened)
        self.edit(take_photo(self.visual, intake.digest), "photo")

    def resolved(self) -> Resolved:
        """What a kit is made from."""
        intake = self.intake
        visual = self.visual if intake else replace(self.visual, photo=None)
        return Resolved(visual, self.poster, intake, intake.problems if intake else ())

    def save(self, path: Path) -> None:
        """Write the visual to `path`, which becomes its file; Refused, the old file intact, when that fails."""
        snapshot = self.snapshot()
        snapshot.write(path)
        self.mark_saved(path, snapshot)

    def snapshot(self) -> "Snapshot":
        """The visual and its photo as they are now, to be written beside while this goes on changing."""
        intake = self.intake
        return Snapshot(self.visual if intake else replace(self.visual, photo=None), intake, self.visual)

    def mark_saved(self, path: Path, snapshot: "Snapshot") -> None:
        """`snapshot` is now in the file `path`, which is this visual's own."""
        self.path, self._saved = path, snapshot.shown

    def mark_unsaved(self) -> None:
        """No file holds this visual: it comes from what a crash left."""
        self._saved = None


class Snapshot(Struct, frozen=True):
    """A visual at one moment, and the photo it names; `shown` is the same visual as the session has it."""

    visual: Visual
    intake: Intake | None
    shown: Visual

    def write(self, path: Path) -> None:
        """Write it as a .jps; Refused, the old file intact, when that fails."""
        write_visual(path, self.visual, self.intake.data if self.intake else None)


def new_session(context: Context) -> Session:
    """The finished example, ready to become somebody's own."""
    resolved = resolve(sample_brief(context.poster_ids()[0]), context)
    return Session(context, resolved.visual, resolved.photo)


def open_session(context: Context, path: Path) -> Session:
    """The visual of a .jps; Refused when it cannot be read."""
    visual, stored = read_visual(path)
    photo = take_in(stored, path.name) if stored is not None else None
    if photo is not None and visual.photo is not None:
        visual = replace(visual, photo=replace(visual.photo, digest=photo.digest))
    return Session(context, visual, photo, path)
