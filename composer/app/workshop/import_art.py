"""Makes a poster's folder from files of official art: read, matched with formats, slots proposed, checked, written."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from composer.app.studio import Studio
from composer.app.workshop.drafts import Draft, drafts_of, made_of, piece_of, read_files, tight_formats
from composer.core.campaign.campaign import wording_of
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, file_problem
from composer.core.words import LANGUAGES, Words
from composer.core.workshop.artwork import Artwork
from composer.core.workshop.compose import Identity
from composer.core.workshop.proposal_findings import left_out, to_check
from composer.storage.posters.poster_file import read_poster
from composer.storage.posters.poster_text import write_poster

_EXISTS = Words(
    "Il y a déjà un dossier {name} à cet endroit. Il n’a pas été touché.",
    "There is a folder {name} in that place already. It was not touched.",
)
_ANOTHER = Words("Donnez un autre nom à l’affiche, ou un autre dossier.", "Give the poster another name, or folder.")


class Imported(Struct, frozen=True):
    """A poster made of official art: its folder, its formats, those to check, and the findings."""

    folder: Path
    poster: Poster
    to_check: tuple[str, ...]
    findings: tuple[Problem, ...]
    artworks: tuple[Artwork, ...]


def import_art(sources: Sequence[Path], out: Path, identity: Identity, studio: Studio) -> Imported:
    """Make the poster `identity` of the art in `sources`, as a folder in `out`; Refused when nothing can be made of it.

    A file that cannot be read is told, and the others are used. A format that nobody supplied is proposed from the
    nearest one where a quote has room in it.
    """
    folder = out / identity.id
    if folder.exists():
        raise Refused(file_problem("poster-exists", "error", _EXISTS, folder, _ANOTHER))
    reads, problems = read_files(sources)
    campaign = studio.context.campaign
    themes = [wording_of(campaign.theme).to(language) for language in LANGUAGES]
    drafts, findings = drafts_of(reads, campaign.format_by_id, themes)
    if not drafts:
        raise Refused(*problems, *findings)
    kept, room_findings = _fitting(drafts, identity, studio)
    made = made_of(kept, identity)
    write_poster(folder, made.poster, made.files, made.notes)
    poster = read_poster(folder, campaign.format_by_id)
    adapted = tuple(each.format.id for each in kept if each.source)
    artworks = tuple(each.artwork for each in reads)
    return Imported(folder, poster, adapted, (*problems, *findings, *room_findings), artworks)


def _fitting(
    drafts: Sequence[Draft], identity: Identity, studio: Studio
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """The drafts in which a quote has room, and the findings about the others.

    Where none that was supplied has room, these are kept, with their problems: a person may mend them.
    """
    tight = tight_formats(tuple(map(piece_of, drafts)), identity, studio)
    roomy = tuple(each for each in drafts if each.format.id not in tight)
    given = tuple(each for each in drafts if not each.source)
    kept = roomy if any(not each.source for each in roomy) else given
    room_findings = [left_out(each.format, supplied=each.source is None) for each in drafts if each not in kept]
    room_findings += [problem for each in kept if (problem := tight.get(each.format.id))]
    sources = dict.fromkeys(each.source for each in kept if each.source)
    room_findings += [to_check([each.format for each in kept if each.source == source], source) for source in sources]
    return kept, tuple(room_findings)
