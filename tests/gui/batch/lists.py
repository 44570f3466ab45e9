"""A list of three people as a file, and two drawn photos."""

from pathlib import Path

from PIL import Image

HEADINGS = "Prénom;Nom;Citation;Photo;Rôle;Consentement;Affiche;Formats"
ZOE = "Zoé;Roy;Je continue, un pas à la fois.;zoe.png;Soudeuse;Oui;bloc;landscape"
LEO = "Léo;Gagnon;Demain est un autre jour.;leo.png;Élève;Oui;bloc;landscape"
#: Stopped: the photo that it names is not there.
MAX = "Max;Côté;J’avance.;absente.png;Élève;Oui;bloc;landscape"
#: Stopped: the quote is cut; nobody says whether the person agrees.
_CUT = "Je continue, un pas à la fois, et encore. " * 12
LONG = f"Marie-Antoinette;Vaillancourt-Desrochers;{_CUT};leo.png;;;bloc;landscape"


def write_list(folder: Path, *rows: str, headings: str = HEADINGS) -> Path:
    path = folder / "liste.csv"
    path.write_text("\n".join((headings, *rows)), "utf-8-sig")
    return path


def write_photos(folder: Path) -> Path:
    photos = folder / "photos"
    photos.mkdir()
    for name, angle in (("zoe.png", 0), ("leo.png", 90)):
        Image.linear_gradient("L").rotate(angle).resize((1200, 1500)).convert("RGB").save(photos / name)
    return photos
