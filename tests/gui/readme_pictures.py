"""The two pictures at the top of each README, in its language: a row of posters, and the window."""

import sys
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QLoggingCategory, QSize
from PySide6.QtGui import QImage

from composer.app.brief import Brief, resolve
from composer.app.context import load_context
from composer.app.document.session import Session, new_id
from composer.app.studio import Studio, open_studio
from composer.core.color import parse_color
from composer.core.geometry import Rect, Size
from composer.core.words import LANGUAGES, Language, Words
from composer.export.raster import pillow_picture
from composer.gui.window.window import Window
from composer.render.arrange import arrange
from composer.render.frame import Flat, Frame, Item, Picture
from composer.render.picture import thumbnail
from tests.formats import FORMAT_BY_ID
from tests.gui.screenshots import Look, opened_window, settle
from tests.own_person import QUOTE, ROLE, own_brief

#: Poster and palette of each picture in the row, from the left: unlike each other in composition and in colour.
ROW = (("bloc", "foret"), ("horizon", "aube"), ("grand-mot", "corail"), ("carnet", "page"), ("persevert", "pousse"))
#: Pixels: twice the 830 that a forge gives to a README's column, then the room around each poster and its width.
WIDTH, GAP = 1660, 20
_EACH = (WIDTH - (len(ROW) + 1) * GAP) // len(ROW)
_GROUND = parse_color("#dcdfd8")
_QUOTE = Words(QUOTE, "I failed my first chemistry course. I retook it, then retook it again, and today I teach it.")
_ROLE = Words(ROLE, "Teacher")


def main(out: Path) -> None:
    """Write `posters-fr.jpg`, `window-fr.jpg` and the same in English in `out`, a folder that is made."""
    out.mkdir(parents=True, exist_ok=True)
    QLoggingCategory.setFilterRules("default.warning=false")  # as in tests/gui/screenshots.py
    for language in LANGUAGES:
        (out / f"window-{language}.jpg").write_bytes(_jpeg(window_picture(language)))
        (out / f"posters-{language}.jpg").write_bytes(_jpeg(poster_row(language)))


def poster_row(language: Language) -> QImage:
    """The portraits of `ROW` side by side on a light ground, `WIDTH` pixels wide."""
    studio = open_studio(load_context())
    pictures = [_portrait(studio, language, *each) for each in ROW]
    size = Size(WIDTH, pictures[0].height() + 2 * GAP)
    items: list[Item] = [Flat("", Rect(0, 0, size.width, size.height), _GROUND)]
    for index, picture in enumerate(pictures):
        left = GAP + index * (_EACH + GAP)
        items.append(Picture("", Rect(left, GAP, picture.width(), picture.height()), picture))
    return thumbnail(Frame(size, tuple(items)), 1.0)


def _portrait(studio: Studio, language: Language, poster: str, palette: str) -> QImage:
    brief = replace(_brief(poster, language), palette=palette)
    frame = arrange(studio.scene(resolve(brief, studio.context)), FORMAT_BY_ID["portrait"]).frame
    return thumbnail(frame, _EACH / frame.size.width)


def window_picture(language: Language) -> QImage:
    """The window in `language` at the step « Légende », on somebody's finished visual."""
    with opened_window(Look(language, "light", QSize(1366, 768))) as window:
        show_finished(window, language)
        window.state.go_to("caption")
        settle(window)
        return window.grab().toImage()


def show_finished(window: Window, language: Language) -> None:
    """Show somebody's finished visual in `language`."""
    context = window.state.studio.context
    resolved = resolve(_brief("bloc", language), context)
    window.state.show(Session(context, replace(resolved.visual, id=new_id()), resolved.photo))


def _brief(poster: str, language: Language) -> Brief:
    own = own_brief(poster, language)
    return replace(own, quote=_QUOTE.to(language), person={**own.person, "role": _ROLE.to(language)})


def _jpeg(image: QImage) -> bytes:
    """`image` at quality 88 and 4:4:4: clean letters, and a README that opens at once on a telephone."""
    file = BytesIO()
    pillow_picture(image).save(file, "JPEG", quality=88, subsampling=0, optimize=True, progressive=True)
    return file.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
