"""The files of the freedesktop.org specifications: desktop entry, media types, AppStream description."""

from xml.sax.saxutils import escape

import composer
from composer.core.words import Words
from composer.storage.paths import PROGRAM
from shipping.document_types import DOCUMENT_TYPES, DocumentType

NAME = Words("Compositeur des JPS", "JPS composer")
SUMMARY = Words(
    "Compose les visuels et les légendes des Journées de la persévérance scolaire",
    "Composes visuals and captions for the Journées de la persévérance scolaire",
)
_ABOUT = Words(
    "D’une photo, d’une phrase et d’une affiche, il produit des images prêtes à publier dans tous les formats, et une "
    "légende pour chaque réseau. Tout se passe sur votre ordinateur\u00a0: aucune connexion, aucun compte.",
    "From a photo, a sentence and a poster, it makes pictures ready to publish in every format, and a caption for each "
    "network. Everything happens on your computer: no connection, no account.",
)
_KEYWORDS = Words("affiche;citation;photo;légende;persévérance;", "poster;quote;photo;caption;perseverance;")


def desktop_entry(program: str = PROGRAM) -> str:
    """The entry of the menu, and of what opens a double-clicked file; `program` is what it starts."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={NAME.en}",
        f"Name[fr]={NAME.fr}",
        f"Comment={SUMMARY.en}",
        f"Comment[fr]={SUMMARY.fr}",
        f"Keywords={_KEYWORDS.en}",
        f"Keywords[fr]={_KEYWORDS.fr}",
        f"Exec={program} %F",
        f"Icon={PROGRAM}",
        "Terminal=false",
        "Categories=Graphics;Publishing;",
        f"MimeType={''.join(f'{kind.mime};' for kind in DOCUMENT_TYPES)}",
        f"StartupWMClass={PROGRAM}",
    )
    return "\n".join(lines) + "\n"


def media_types() -> str:
    """The kinds of files, as shared-mime-info reads them."""
    inside = "".join(map(_media_type, DOCUMENT_TYPES))
    return f'{_XML}<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n{inside}</mime-info>\n'


def _media_type(kind: DocumentType) -> str:
    # Above the usual 50, since old stereo cameras wrote pictures called .jps.
    return (
        f'  <mime-type type="{kind.mime}">\n    <comment>{kind.name.en}</comment>\n'
        f'    <comment xml:lang="fr">{kind.name.fr}</comment>\n    <sub-class-of type="application/zip"/>\n'
        f'    <generic-icon name="{PROGRAM}"/>\n    <glob pattern="*{kind.suffix}" weight="60"/>\n  </mime-type>\n'
    )


def description(released: str) -> str:
    """The AppStream description, which software centres show; `released` is the ISO date of this version."""
    media = "".join(f"    <mediatype>{kind.mime}</mediatype>\n" for kind in DOCUMENT_TYPES)
    return _XML + _DESCRIPTION.format(
        name=NAME, summary=SUMMARY, about=_ABOUT, media=media, version=composer.__version__, released=escape(released)
    )


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DESCRIPTION = """<component type="desktop-application">
  <id>org.jps_composer.Composer</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>{name.en}</name>
  <name xml:lang="fr">{name.fr}</name>
  <summary>{summary.en}</summary>
  <summary xml:lang="fr">{summary.fr}</summary>
  <developer_name>The JPS composer's authors</developer_name>
  <description>
    <p>{about.en}</p>
    <p xml:lang="fr">{about.fr}</p>
  </description>
  <launchable type="desktop-id">jps-composer.desktop</launchable>
  <url type="homepage">https://www.journeesperseverancescolaire.com/</url>
  <provides>
    <binary>jps-composer</binary>
{media}  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{version}" date="{released}"/>
  </releases>
</component>
"""
