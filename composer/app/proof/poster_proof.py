"""Makes proofs of posters, the sample in every format, for authors to look at and for the self-test."""

import io
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from composer.app.brief import Resolved
from composer.app.context import Context
from composer.app.drawable import prove
from composer.app.poster.capacity import LONG_PERSON, representative
from composer.app.poster.quote_room import words_only
from composer.app.sample import persons_on, resolved_sample
from composer.app.studio import Studio
from composer.core.art.raster import picture_size
from composer.core.campaign.campaign import Campaign
from composer.core.formats import FileType, Format
from composer.core.poster import Art, Poster, parts_of
from composer.core.problems import Location, Problem, Refused, at_slot, in_file
from composer.core.words import LANGUAGES, Words, decimal, meant, named
from composer.export.encode import encode, file_name
from composer.export.metadata import visual_labels
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.text.entry import GIVEN_UP, LACKING
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.posters.poster_file import POSTER_FILE, read_poster

_SOFT = Words(
    "Le dessin {quoted} est agrandi {times}\u00a0fois sur papier\u00a0: il y sera flou.",
    "The drawing {quoted} is enlarged {times} times on paper: it will be soft there.",
)
_LARGER = Words("Fournissez-le plus grand, ou en SVG.", "Provide it larger, or as SVG.")


class Proof(Struct, frozen=True):
    """The sample on one poster in one format: the bytes of its file, and its problems."""

    poster: str
    format: Format
    name: str
    data: bytes
    problems: tuple[Problem, ...]

    @property
    def passed(self) -> bool:
        """Whether the picture has no error."""
        return all(problem.severity != "error" for problem in self.problems)


def self_test(studio: Studio) -> Iterator[Proof]:
    """Make the sample on every poster in every format, and read each file back."""
    for poster_id, person in persons_on(studio.context.poster_ids(), studio.context.sample).items():
        resolved = resolved_sample(poster_id, studio.context, person=person)
        yield from (_proof(resolved, studio, format_id) for format_id in resolved.poster.layouts)


def check_poster(folder: Path, out: Path, studio: Studio) -> Iterator[Proof]:
    """Read the poster in `folder` and write its sample to `out`; Refused, with every reason, when it is not valid.

    Each format is also tried, in both languages, with a quote as long as the capacity it declares.
    """
    poster = read_poster(folder, studio.context.campaign.format_by_id)
    if problems := tuple(_unknown_days(poster, studio.context.campaign)):
        raise Refused(*problems)
    prove(poster, studio.context.campaign, studio.fonts)
    make_folder(out)
    # The folder may have been given as « . », or as a link of another name.
    home = Context(studio.context.campaign, folder.resolve().parent)
    sample = resolved_sample(poster.id, home, person=persons_on(home.poster_ids(), home.sample).get(poster.id))
    for format_id in poster.layouts:
        proof = _proof(sample, studio, format_id)
        write_atomic(out / proof.name, proof.data)
        more = (*capacity_problems(sample, studio, format_id), *few_pixels(poster, proof.format))
        yield replace(proof, problems=(*proof.problems, *more))


def _unknown_days(poster: Poster, campaign: Campaign) -> Iterator[Problem]:
    """Each day that a text of `poster` names and `campaign` lacks: nothing would be drawn there."""
    unknown = {part.day: keys for keys, part in parts_of(poster) if part.day and part.day not in campaign.days}
    for day, keys in unknown.items():
        location, quoted = Location(file=f"{poster.id}/{POSTER_FILE}", keys=(*keys, "day")), named(day)
        words = Words(
            "La campagne n’a pas de jour {quoted}\u00a0: rien ne serait écrit là.",
            "The campaign has no day {quoted}: nothing would be written there.",
        ).format(quoted=quoted)
        yield Problem("unknown-day", "error", words, location, meant(day, campaign.days))


def _proof(resolved: Resolved, studio: Studio, format_id: str) -> Proof:
    format_ = studio.context.campaign.format_by_id[format_id]
    kind = format_.usual_type
    arranged = arrange(studio.scene(resolved), format_)
    labels = visual_labels(resolved.visual, resolved.poster.name, studio.context.campaign)
    data = encode(arranged.frame, format_, kind, labels)
    name = file_name(resolved.poster.id, format_, kind)
    problems = (*arranged.problems, *_read_back(data, format_, kind, name))
    return Proof(resolved.poster.id, format_, name, data, problems)


def capacity_problems(sample: Resolved, studio: Studio, format_id: str) -> Iterator[Problem]:
    """The problem of a quote as long as `format_id` declares, with a long name, role and organisation.

    The layout is the same whatever the palette.
    """
    capacity = sample.poster.layouts[format_id].capacity
    format_ = studio.context.campaign.format_by_id[format_id]
    for language in LANGUAGES:
        visual = replace(sample.visual, quote=representative(capacity), person=LONG_PERSON, language=language)
        strained = replace(sample, visual=visual)
        for problem in arrange(words_only(studio.scene(strained)), format_, UNMEASURED).problems:
            if problem.code in LACKING | GIVEN_UP:
                yield _lacks_room(problem, format_id, capacity)
                return


def _read_back(data: bytes, format_: Format, kind: FileType, name: str) -> Iterator[Problem]:
    """A problem when the file, opened again, is not what its format requires."""
    if kind == "pdf":
        sound = data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    else:
        with Image.open(io.BytesIO(data), formats=[kind.upper()]) as image:
            image.load()
            sound = image.size == (format_.pixels.width, format_.pixels.height)
    if not sound:
        words = Words(
            "Le fichier relu n’est pas celui qui était attendu.", "The file read back is not the expected one."
        )
        yield Problem("not-as-written", "error", words, in_file(name))


def _lacks_room(problem: Problem, format_id: str, capacity: int) -> Problem:
    return Problem(
        "poster-capacity",
        "error",
        Words(
            f"Une citation de {capacity} caractères n’entre pas dans ce format\u00a0: " + problem.words.fr,
            f"A quote of {capacity} characters does not fit in this format: " + problem.words.en,
        ),
        at_slot(*problem.location.slots[:1], format_id),
        Words(
            "Agrandissez la boîte du texte, réduisez la taille minimale, ou déclarez une `capacity` plus petite.",
            "Enlarge the text’s box, reduce its smallest size, or declare a smaller `capacity`.",
        ),
    )


def few_pixels(poster: Poster, format_: Format) -> Iterator[Problem]:
    """Report, as a warning, each picture that a layout for paper enlarges by so much that a photo would look soft."""
    for index, layer in enumerate(poster.layouts[format_.id].layers if format_.medium == "print" else ()):
        if isinstance(layer, Art) and layer.file in poster.pictures:
            enlargement = _enlargement(layer, poster.pictures[layer.file], format_)
            if enlargement > format_.enlargement:
                keys = ("layouts", format_.id, "layers", index)
                location = Location(file=f"{poster.id}/{POSTER_FILE}", keys=keys)
                words = _SOFT.format(quoted=named(layer.file), times=decimal(enlargement))
                yield Problem("art-few-pixels", "warning", words, location, _LARGER)


def _enlargement(layer: Art, data: bytes, format_: Format) -> float:
    """How many pixels of the file each pixel of the picture becomes, along the side where it is the most."""
    size = picture_size(data)
    if size is None:
        return 0.0
    across, along = layer.box.width * format_.scale, layer.box.height * format_.scale
    # A picture may be stored on its side: its header does not say, and the better way counts.
    return min(max(across / size.width, along / size.height), max(across / size.height, along / size.width))
