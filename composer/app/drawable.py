"""Checks that an added poster can be drawn, by drawing the sample on it when it is added and once at each start.

Its reader checks every rule that is known; drawing it finds what no rule foresees.
"""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.app.sample import sample_brief
from composer.core.campaign.campaign import Campaign
from composer.core.formats import PAPER_UNITS, Format
from composer.core.geometry import Rect, Size
from composer.core.poster import Poster
from composer.core.problems import Location, Problem, Refused
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import Words, named
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.photo.looks import NATURAL, Look
from composer.render.picture import thumbnail
from composer.render.scene import Scene

#: Pixels of the longer side of the trial drawing: enough for everything to be drawn.
_SIDE = 200
_PHOTO, _ADDRESS = Size(1200, 1500), "https://exemple.org"
_UNDRAWABLE = Words(
    "L’affiche {name} ne peut pas être dessinée dans le format {form}.",
    "The poster {name} cannot be drawn in the format {form}.",
)
_ASK = Words(
    "Demandez une version corrigée à la personne qui l’a faite, puis déposez-la ici.",
    "Ask the person who made it for a corrected version, then drop it here.",
)


class _Plain(Struct, frozen=True):
    """A plain grey picture in place of a photo, so that nothing is decoded."""

    size: Size

    def cut(self, rect: Rect, pixels: tuple[int, int], look: Look = NATURAL) -> QImage:  # noqa: ARG002 - a source's
        """Return a grey picture."""
        made = QImage(*pixels, QImage.Format.Format_RGB32)
        made.fill(0xFF808080)
        return made


def prove(poster: Poster, campaign: Campaign, fonts: Fonts) -> None:
    """Draw the sample on `poster`, in each format, with and without a photo; Refused, by format, where that fails.

    May run in any thread, once a typeface of `fonts` was requested in the application's own thread.
    """
    scene = Scene(_sample(poster.id), poster, campaign, fonts.apart(), _Plain(_PHOTO))
    bare = Scene(_sample(poster.id, _ADDRESS), poster, campaign, scene.fonts)
    # Paper in the pixels of a screen: the trial drawing is shrunk anyway, and a ninth of them is faster to fill.
    formats = [replace(campaign.format_by_id[each], dots=PAPER_UNITS) for each in poster.layouts]
    found = [problem for format_ in formats for problem in _drawn((scene, bare), format_)]
    if found:
        raise Refused(*dict.fromkeys(found))


def _sample(poster_id: str, address: str = "") -> Visual:
    brief = sample_brief(poster_id)
    photo = None if address else PhotoChoice("")
    return Visual(
        poster_id, quote=brief.quote or "", person=Person(**brief.person, handles={}), photo=photo, qr=address
    )


def _drawn(scenes: tuple[Scene, ...], format_: Format) -> tuple[Problem, ...]:
    try:
        for scene in scenes:
            frame = arrange(scene, format_).frame
            thumbnail(frame, _SIDE / max(frame.size.width, frame.size.height))
    except Refused as refused:
        return refused.problems
    except Exception:  # of any kind: the poster is not ours, and nothing of it is kept
        poster = scenes[0].poster.id
        words = _UNDRAWABLE.format(name=named(poster), form=format_.name)
        return (Problem("poster-undrawable", "error", words, Location((format_.id,), file=poster), _ASK),)
    return ()
