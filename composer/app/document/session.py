"""The session of one open visual: its history, its photos, its file, and what has been saved of it."""

import contextlib
import copy
import secrets
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import Resolved, with_digest
from composer.app.brightening import brightened, is_as_measured
from composer.app.campaign.for_visual import lost_logo, notices_under, own_context
from composer.app.context import Context, load_context
from composer.app.example import in_its_language, recognised
from composer.app.logo import stored_logo, with_logo
from composer.app.poster.find_poster import look_notices, nearest_poster, on_poster
from composer.app.sample import resolved_sample
from composer.core.campaign.saved_facts import SavedFacts, facts_of
from composer.core.document.edit_names import NAMES
from composer.core.document.edits import forget_person, introduce, take_logo, take_photo
from composer.core.document.first_change import as_own
from composer.core.document.history import History
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, at_slot
from composer.core.text.wording import unknown_language
from composer.core.visual import Face, Person, Visual, is_empty
from composer.core.words import Language
from composer.render.logo import Logo
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import Photo, open_photo
from composer.storage.file_stamp import Stamp, stamp_after, stamp_of
from composer.storage.visual_file import read_origin, read_stored, write_visual


class Session:
    """The document of a window. Every change goes through `edit`, so that every change can be undone.

    The bytes of photos and logos are kept by their digest for as long as the session lasts, so that a change of one can
    be undone. Of decoded pixels, only those of the current photo are kept.
    """

    def __init__(
        self,
        context: Context,
        visual: Visual,
        photo: Intake | None = None,
        path: Path | None = None,
        logo: Logo | None = None,
    ) -> None:
        """Open `visual`, whose photo is `photo` and logo is `logo`; `path` is its file when it has one."""
        self.context = context
        self.history: History[Visual] = History(visual)
        self.path = path
        #: The stamp of its file when last read or written here, None when that is not known.
        self.stamp: Stamp | None = None
        #: The file that this is a copy of, which must be saved under another name.
        self.copy_of: Path | None = None
        #: The problems found as it was opened.
        self.notices: tuple[Problem, ...] = ()
        self._saved: Visual | None = visual
        self._intakes: dict[str, Intake] = {photo.digest: photo} if photo else {}
        self._logos: dict[str, Logo] = {logo.digest: logo} if logo else {}
        self._photo: Photo | None = None
        #: The files and kit folders written since it was opened, in order.
        self.written: dict[Path, None] = {}
        #: The visuals of the person before this one and of the next: undo and redo lead to them.
        self.before: Session | None = None
        self.after: Session | None = None

    @property
    def visual(self) -> Visual:
        """The current visual."""
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
    def photos(self) -> frozenset[str]:
        """The digests of every photo it has had."""
        return frozenset(self._intakes)

    @property
    def photo(self) -> Photo | None:
        """The visual's photo, decoded as far as it has been needed."""
        return self._opened(self.intake) if self.intake else None

    @property
    def own_logo(self) -> Logo | None:
        """The logo of the person's organisation."""
        return self._logos.get(self.visual.logo)

    @property
    def logo(self) -> Logo | None:
        """The logo that is drawn: the person's own, else the campaign's."""
        return self.own_logo or self.context.logo

    @property
    def photo_problems(self) -> tuple[Problem, ...]:
        """The problems of the visual's photo itself, as it was imported and once it was decoded."""
        intake, photo = self.intake, self.photo
        problems = (*(intake.problems if intake else ()), *(photo.found if photo else ()))
        return tuple(replace(problem, location=at_slot("photo")) for problem in problems)

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose work: a new visual, or an example, that nobody touched is no work."""
        return self.visual != self._saved

    @property
    def untouched(self) -> bool:
        """Whether it is an empty visual in which nobody has done anything yet."""
        return self.path is None and not self.unsaved and is_empty(self.visual) and not self.visual.sample

    def poster_of(self, poster_id: str) -> Poster:
        """Read the poster `poster_id`, once."""
        return self.context.poster(poster_id)

    def edit(self, visual: Visual, name: str, key: str = "") -> None:
        """Make `visual` the current one; `name` is one of `core.document.edit_names`, equal keys are one step.

        A person's first change replaces the whole example, in the same step.
        """
        edited = self._brightened(as_own(self.visual, visual))
        if edited.sample and edited.language != self.visual.language:
            edited = in_its_language(edited, self.context.sample)
        self.history = self.history.push(edited, NAMES[name], key)

    def _brightened(self, visual: Visual) -> Visual:
        """`visual` with its photo's light measured, in the same step, when what it depends on has changed."""
        intake = self._intakes.get(visual.photo.digest) if visual.photo else None
        if intake is None or is_as_measured(self.visual, visual):
            return visual
        return brightened(visual, partial(self._opened, intake))

    def _opened(self, intake: Intake) -> Photo:
        if self._photo is None or self._photo.digest != intake.digest:
            self._photo = open_photo(intake)
        return self._photo

    def undo(self) -> None:
        """Undo the last step."""
        self.history = self.history.undo()

    def redo(self) -> None:
        """Redo the last step undone."""
        self.history = self.history.redo()

    def settle(self) -> None:
        """End the current step: the pointer has stopped, and the next edit is a new step."""
        self.history = self.history.settled()

    def put_photo(self, intake: Intake, opened: Photo | None = None, faces: tuple[Face, ...] = ()) -> None:
        """Put a photo on the visual, and its faces, in one step; `opened` is the same photo, decoded elsewhere."""
        self._intakes[intake.digest] = intake
        if opened is not None:
            self._photo = opened
        self.edit(take_photo(self.visual, intake.digest, faces=faces), "photo")

    def put_logo(self, logo: Logo) -> None:
        """Put the logo of the person's organisation on the visual, in one step."""
        self._logos[logo.digest] = logo
        self.edit(take_logo(self.visual, logo.digest), "logo")

    def introduce(self, person: Person, logo: Logo | None) -> None:
        """Put a person and the logo of their organisation on the visual, in one step."""
        if logo is not None:
            self._logos[logo.digest] = logo
        self.edit(introduce(self.visual, person, logo.digest if logo else ""), "person")

    def resolved(self) -> Resolved:
        """Return what a kit is made from."""
        intake = self.intake
        return Resolved(self._held(self.visual), self.poster, intake, intake.problems if intake else (), self.logo)

    def save(self, path: Path) -> None:
        """Write the visual as it is to `path`, which becomes its file; Refused, the old file intact, if that fails."""
        snapshot = self.snapshot()
        self.mark_saved(path, snapshot, stamp_after(path, snapshot.write(path)))

    def snapshot(self, path: Path | None = None) -> "Snapshot":
        """Copy the visual and its photo as they are now, to be written in the background while this keeps changing.

        With the `path` that a person saves to, it has an id: a new one when it has none, or when it becomes a second
        file beside its own. A person who saves under another name continues with another document, most often for
        another person: the kit of the first one is not its own.
        """
        intake = self.intake
        digest = ""
        with contextlib.suppress(Refused):  # the poster is gone: the visual is kept all the same
            digest = self.poster.digest
        current = replace(self.visual, campaign=self.context.mark)
        if path is not None and (not current.id or self.copy_of is not None or self.path not in {None, path}):
            current = replace(current, id=new_id())
        return Snapshot(self._held(current), intake, current, digest, self.own_logo, facts_of(self.context.campaign))

    def mark_saved(self, path: Path, snapshot: "Snapshot", stamp: Stamp | None) -> None:
        """Record that `snapshot` is now in the file `path`, with the stamp `stamp`, which becomes this visual's own."""
        saved = snapshot.shown
        if (saved.id, saved.campaign) != (self.visual.id, self.visual.campaign):
            # In every state that can be undone to.
            self.history = self.history.throughout(lambda visual: replace(visual, id=saved.id, campaign=saved.campaign))
        self.path, self.stamp, self._saved, self.copy_of = path, stamp, saved, None
        self.written[path] = None

    def become_copy(self) -> None:
        """Become a copy that is in no file yet, and leave the file to the window that has it."""
        self.path, self.stamp, self.copy_of, self._saved = None, None, self.path, None

    def start_on(self, visual: Visual) -> None:
        """Start with `visual` instead of the file's content: there is nothing to undo, and it is not saved."""
        self.history = History(visual)

    def under(self, context: Context) -> "Session":
        """The same document under another campaign: what it has of the former one is updated, in one step.

        Its photos, its file and its past stay as they are; a poster that the campaign does not have is replaced by the
        most similar one. A visual that nobody touched, or the example, begins anew.
        """
        from composer.core.campaign.update import updated  # noqa: PLC0415 - a start does without it

        if self.visual.sample:
            return example_session(context, self.visual.poster, self.visual.language)
        if self.untouched:
            return new_session(context, self.visual.language)
        other = copy.copy(self)
        other.context, other.notices, other.before, other.after = context, (), None, None
        other.history = self.history.throughout(lambda visual: _at_hand(visual, context))
        after = updated(other.visual, self.context.campaign, context.campaign)
        marked = replace(after, campaign=context.mark) if after.campaign.id else after
        other.edit(marked, "campaign")
        return other

    def mark_unsaved(self) -> None:
        """Record that no file contains this visual: it was recovered after a crash."""
        self._saved = None

    def _held(self, visual: Visual) -> Visual:
        return with_logo(visual if self.intake else replace(visual, photo=None), self.own_logo)


class Snapshot(Struct, frozen=True):
    """A visual at one moment, with the photo and the logo it names.

    The visual is marked with the campaign it is under. `shown` is the same visual as the session has it, and
    `poster_digest` the digest of its poster.
    """

    visual: Visual
    intake: Intake | None
    shown: Visual
    poster_digest: str = ""
    logo: Logo | None = None
    #: What its campaign says.
    facts: SavedFacts | None = None

    def write(self, path: Path) -> str:
        """Write it as a .jps and return its SHA-256; Refused, the old file intact, when that fails."""
        return write_visual(path, self.visual, self.intake, self.poster_digest, self.logo, self.facts)


def _at_hand(visual: Visual, context: Context) -> Visual:
    """`visual` on its poster, or on the most similar one where there is none of that id under `context`."""
    if context.has_poster(visual.poster):
        return visual
    return on_poster(visual, context.poster(nearest_poster(visual.poster, context.poster_ids())))


def new_session(context: Context, language: Language = "fr") -> Session:
    """Start an empty visual on the first poster, in `language`."""
    return Session(context, Visual(context.poster_ids()[0], language=language, id=new_id()))


def next_session(session: Session) -> Session:
    """Start the visual of the next person, with the poster and the settings of `session`; undo goes back to that one.

    Only the last person before is within reach: the photos of a whole day would fill the memory.
    """
    after = Session(session.context, replace(forget_person(session.visual), id=new_id()))
    after.before, session.after, session.before = session, after, None
    # They were told.
    session.notices = ()
    return after


def example_session(context: Context, poster: str, language: Language = "fr") -> Session:
    """Open the finished example on `poster`, or on the first one when that is gone, to look at or to start from."""
    known = context.poster_ids()
    resolved = resolved_sample(poster if poster in known else known[0], context, language)
    return Session(context, replace(resolved.visual, id=new_id()), resolved.photo)


def new_id() -> str:
    """Make an id that no other document has, here or on another computer."""
    return secrets.token_hex(16)


def open_session(context: Context, path: Path) -> Session:
    """Open the visual of a .jps, on its own poster or, when that is gone, on none; Refused when it cannot be read."""
    # Before the file is read: a change in between is then detected when it is saved.
    stamp = stamp_of(path)
    stored = read_stored(path)
    photo = take_in(stored.photo, path.name) if stored.photo is not None else None
    # Earlier versions started with the example, and did not mark it.
    logo = stored_logo(stored.logo, path.name)
    visual = with_logo(with_digest(stored.visual, photo), logo)
    session = Session(context, recognised(visual), photo, path, logo)
    unknown = unknown_language(visual, context.campaign)
    elsewhere = notices_under(stored.visual.campaign, context)
    session.stamp, session.notices = stamp, (*elsewhere, *stored.problems, *((unknown,) if unknown else ()))
    if context.has_poster(stored.visual.poster):
        session.notices = (*session.notices, *look_notices(session.poster, stored.poster_digest))
    return session


def open_own(context: Context, path: Path) -> Session:
    """Open the visual of a .jps under its own campaign, or that of `context` when it is the same.

    The campaign in force takes the place of one that is not here. Refused when the file cannot be read.
    """
    origin = read_origin(path)
    own = own_context(origin)
    followed = own or load_context()
    if not followed.same_campaign(context):
        context = replace(followed, own_posters=context.own_posters)
    session = open_session(context, path)
    if own is None:
        # The card over the visual says it, and asks.
        session.notices = tuple(each for each in session.notices if each.code != "other-campaign")
    session.notices = (*session.notices, *lost_logo(origin, session.context))
    return session
