"""Makes the sheets of a kit for a print shop, and reports what the check of their ten points found."""

from collections.abc import Iterable, Sequence

from composer.app.kit.order import ForShop
from composer.core.formats import Format
from composer.core.problems import Problem, in_file
from composer.core.words import Words, listed
from composer.export.manifest import Point, PrintCheck
from composer.export.metadata import Labels
from composer.render.arrange import Arranged
from composer.render.scene import Scene

#: The ten points in the order they are said.
POINTS: dict[Point, Words] = {
    "fonts": Words("polices", "fonts"),
    "colors": Words("couleurs", "colours"),
    "resolution": Words("résolution", "resolution"),
    "boxes": Words("boîtes de la page", "page boxes"),
    "ink": Words("encre", "ink"),
    "bleed": Words("fond perdu", "bleed"),
    "hairlines": Words("filets", "hairlines"),
    "transparency": Words("transparence", "transparency"),
    "version": Words("version", "version"),
    "intent": Words("intention de sortie", "output intent"),
}


def shop_file_name(poster_id: str, format_: Format) -> str:
    """Name a sheet for a print shop in a kit."""
    return f"{poster_id}-{format_.id}-imprimeur.pdf"


def shop_sheet(
    arranged: Arranged, scene: Scene, format_: Format, labels: Labels, wish: ForShop
) -> tuple[bytes, tuple[PrintCheck, ...]]:
    """The sheet of a format as the bytes of its file, and its ten points; Refused when the photo cannot be decoded."""
    from composer.export.pdf.objects import put_together  # noqa: PLC0415 - as above
    from composer.export.shop.check import checks  # noqa: PLC0415 - as above
    from composer.export.shop.page import shop_page  # noqa: PLC0415 - as above
    from composer.render.bleed.bleed import bled  # noqa: PLC0415 - as above

    frame = bled(arranged, scene, format_)
    pdf = shop_page(frame, format_, labels, wish.profile)
    return put_together(pdf), checks(pdf, frame, format_)


def unready(name: str, found: Iterable[PrintCheck]) -> tuple[Problem, ...]:
    """What is wrong with the sheet `name`: one problem for all the points that are not right."""
    failed = [each for each in found if not each.passed]
    if not failed:
        return ()
    words = Words(
        "Ce fichier pour l’imprimeur a des points à vérifier\u00a0: {points}.",
        "This file for the print shop has points to check: {points}.",
    ).format(points=listed([_described(each) for each in failed]))
    fix = Words("Montrez-les à l’imprimeur avant de commander.", "Show them to the shop before you order.")
    return (Problem("print-check", "warning", words, in_file(name), fix),)


def sheets_summary(checked: Sequence[Sequence[PrintCheck]]) -> Words | None:
    """One line on the sheets of a kit whose points are all right; None when there are none."""
    ready = sum(all(each.passed for each in one) for one in checked)
    if not ready:
        return None
    files = Words(
        "1 fichier prêt" if ready == 1 else f"{ready} fichiers prêts",
        "1 file ready" if ready == 1 else f"{ready} files ready",
    )
    points = checked[0]
    return Words(
        f"Pour l’imprimeur\u00a0: {files.fr}, les dix points vérifiés "
        f"({', '.join(POINTS[each.point].fr for each in points)}).",
        f"For the print shop: {files.en}, all ten points checked "
        f"({', '.join(POINTS[each.point].en for each in points)}).",
    )


def _described(check: PrintCheck) -> Words:
    return Words("{point} ({found})", "{point} ({found})").format(point=POINTS[check.point], found=check.found)
