"""Whatever is brought at once is sorted, and one sentence says what was taken and what was not."""

import os
from pathlib import Path

import pytest

from composer.app.incoming import Arrivals, left_out, sorted_out
from composer.storage.limited_zip import zip_of
from tests.own_posters import poster_folder, poster_zip


def _files(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()
    return [folder / name for name in names]


def _message(arrivals: Arrivals) -> str:
    problem = left_out(arrivals)
    return problem.words.fr if problem else ""


def test_one_photo_is_taken_without_a_word(tmp_path: Path) -> None:
    (photo,) = _files(tmp_path, "élève.HEIC")
    assert sorted_out([photo]) == Arrivals(photo=photo)
    assert _message(sorted_out([photo])) == ""


def test_several_photos_are_offered_to_choose_from_without_a_word(tmp_path: Path) -> None:
    photos = _files(tmp_path, "c.jpg", "a.heic", "b.webp")
    arrivals = sorted_out(photos)
    assert (arrivals.photo, arrivals.photos, _message(arrivals)) == (None, tuple(photos), "")


@pytest.mark.parametrize("beside", ["IMG_1234.MOV", "img_1234.mov", "IMG_1234.AAE", "IMG_O1234.aae"])
def test_what_a_phone_keeps_beside_a_photo_is_passed_over_without_a_word(beside: str, tmp_path: Path) -> None:
    other, photo = _files(tmp_path, beside, "IMG_1234.HEIC")
    assert sorted_out([other, photo]) == Arrivals(photo=photo)
    assert sorted_out([tmp_path]) == Arrivals(photo=photo)


def test_a_film_that_is_no_half_of_a_live_photo_is_named(tmp_path: Path) -> None:
    film, photo = _files(tmp_path, "IMG_9.MOV", "IMG_1234.HEIC")
    assert sorted_out([film, photo]).photo == photo
    assert "«\u00a0IMG_9.MOV\u00a0» (ni photo" in _message(sorted_out([film, photo]))
    assert sorted_out([film]) == Arrivals(photo=film)


def test_a_list_is_opened_on_its_own_and_what_came_with_it_is_named(tmp_path: Path) -> None:
    photo, list_ = _files(tmp_path, "zoé.jpg", "liste.ods")
    arrivals = sorted_out([photo, list_])
    assert (arrivals.list, arrivals.photo, arrivals.taken) == (list_, None, (list_,))
    assert "«\u00a0zoé.jpg\u00a0» (une liste s’ouvre seule)" in _message(arrivals)


@pytest.mark.parametrize("inside", ["kit.json", "visuel.jps", "zoe-roy/kit.json"])
def test_a_folder_of_what_ambassadors_send_is_reviewed_on_its_own(tmp_path: Path, inside: str) -> None:
    (photo,), received = _files(tmp_path, "zoé.jpg"), tmp_path / "recu"
    _files((received / inside).parent, Path(inside).name, "image.jpg")
    arrivals = sorted_out([photo, received])
    assert (arrivals.received, arrivals.photo, arrivals.art) == ((received,), None, ())
    assert "«\u00a0zoé.jpg\u00a0» (des trousses se relisent seules)" in _message(arrivals)


_UNPACK, _NO_USE = "(un zip à décompresser", "(un zip sans trousse, ni affiche, ni photo)"


@pytest.mark.parametrize(
    ("names", "field", "said"),
    [
        (["zoe-roy/kit.json", "zoe-roy/portrait.jpg"], "received", ""),
        (["zoé.jps"], "received", ""),
        (["bloc/poster.toml", "bloc/art.svg"], "posters", ""),
        (["mimetype", "manifest.json", "campaign.toml"], "campaign", ""),
        (["IMG_1.HEIC", "__MACOSX/kit.json"], "", _UNPACK),
        (["jps-2027.jpscampagne"], "", _UNPACK),
        (["a.txt"], "", _NO_USE),
        ([], "", _NO_USE),
    ],
)
def test_a_zip_goes_where_what_is_in_it_goes(names: list[str], field: str, said: str, tmp_path: Path) -> None:
    source = tmp_path / "Reçu.ZIP"
    source.write_bytes(zip_of(dict.fromkeys(names, b"")))
    arrivals = sorted_out([source])
    assert arrivals.taken == ((source,) if field else ())
    assert not field or getattr(arrivals, field) in (source, (source,))
    assert said in _message(arrivals)
    assert bool(said) == bool(_message(arrivals))


def test_a_zip_that_cannot_be_read_goes_to_what_says_so(tmp_path: Path) -> None:
    (source,) = _files(tmp_path, "abîmé.zip")
    assert sorted_out([source]).posters == (source,)


def test_many_names_are_counted(tmp_path: Path) -> None:
    arrivals = sorted_out(_files(tmp_path, "a.jpg", *(f"{number}.docx" for number in range(9))))
    assert "«\u00a02.docx\u00a0» et 6 de plus (ni photo" in _message(arrivals)


def test_a_photo_is_taken_before_what_is_none(tmp_path: Path) -> None:
    notes, photo = _files(tmp_path, "notes.docx", "a.jpg")
    arrivals = sorted_out([notes, photo])
    assert arrivals.photo == photo
    assert "«\u00a0notes.docx\u00a0» (ni photo, ni affiche, ni visuel)" in _message(arrivals)


def test_what_has_no_known_name_goes_to_what_opens_photos(tmp_path: Path) -> None:
    """A telephone may give a photo no suffix at all; what is none is refused there, in words."""
    for name in ("IMG_0042", "notes.docx"):
        (file,) = _files(tmp_path, name)
        assert sorted_out([file]) == Arrivals(photo=file)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "Rien n’est retenu\u00a0: «\u00a0dossier\u00a0» (le dossier est vide)."),
        ((".DS_Store",), "Rien n’est retenu\u00a0: «\u00a0dossier\u00a0» (le dossier est vide)."),
        (("a.txt",), "Rien n’est retenu\u00a0: «\u00a0dossier\u00a0» (ni affiche ni photo dans ce dossier)."),
    ],
)
def test_a_folder_that_gives_nothing_says_why(names: tuple[str, ...], said: str, tmp_path: Path) -> None:
    _files(tmp_path / "dossier", *names)
    arrivals = sorted_out([tmp_path / "dossier"])
    assert arrivals.taken == ()
    assert _message(arrivals) == said


def test_a_folder_of_one_photo_gives_it(tmp_path: Path) -> None:
    photo, _ = _files(tmp_path / "dossier", "a.jpg", "lisez-moi.txt")
    assert sorted_out([tmp_path / "dossier"]) == Arrivals(photo=photo)


def test_a_folder_of_several_photos_offers_them(tmp_path: Path) -> None:
    *photos, _ = _files(tmp_path / "dossier", "a.jpg", "b.JPG", "c.txt")
    assert sorted_out([tmp_path / "dossier"]).photos == tuple(photos)


def test_a_photo_beside_a_folder_is_not_lost(tmp_path: Path) -> None:
    _files(tmp_path / "dossier")
    (photo,) = _files(tmp_path, "a.jpg")
    arrivals = sorted_out([tmp_path / "dossier", photo])
    assert arrivals.photo == photo
    assert _message(arrivals) == (
        "Retenu\u00a0: «\u00a0a.jpg\u00a0». Laissé de côté\u00a0: «\u00a0dossier\u00a0» (le dossier est vide)."
    )


def test_posters_and_a_photo_are_all_taken(tmp_path: Path) -> None:
    folder, archive = poster_folder(tmp_path), poster_zip(tmp_path / "x.zip", "deux")
    (photo,) = _files(tmp_path, "a.jpg")
    arrivals = sorted_out([photo, folder, archive])
    assert (set(arrivals.posters), arrivals.photo, arrivals.left) == ({folder, archive}, photo, ())


def test_a_folder_of_posters_is_one(tmp_path: Path) -> None:
    poster_folder(tmp_path / "affiches", "une")
    assert sorted_out([tmp_path / "affiches"]).posters == (tmp_path / "affiches",)


def test_a_visual_opens_alone(tmp_path: Path) -> None:
    photo, visual, other = _files(tmp_path, "a.jpg", "zoé.JPS", "b.jps")
    arrivals = sorted_out([photo, visual, other])
    assert (arrivals.visual, arrivals.photo, arrivals.posters) == (visual, None, ())
    assert "«\u00a0a.jpg\u00a0», «\u00a0b.jps\u00a0» (un visuel s’ouvre seul)" in _message(arrivals)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "fermé").mkdir(mode=0)
    assert "le dossier ne peut pas être lu" in _message(sorted_out([tmp_path / "fermé"]))


def test_official_art_is_for_the_workshop_with_the_pictures_beside_it(tmp_path: Path) -> None:
    page, square, notes = _files(tmp_path, "affiche.PDF", "carre.png", "notes.docx")
    arrivals = sorted_out([page, square, notes])
    assert (arrivals.art, arrivals.photo, arrivals.posters) == ((page, square), None, ())
    assert "«\u00a0notes.docx\u00a0» (une affiche à faire s’ouvre seule)" in _message(arrivals)


@pytest.mark.parametrize("name", ["a.pdf", "a.svg", "a.psd", "A.AI"])
def test_each_kind_of_official_art_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    (file,) = _files(tmp_path, name)
    assert sorted_out([file]) == Arrivals(art=(file,))


def test_the_folder_of_an_agency_is_art_and_that_of_a_poster_is_not(tmp_path: Path) -> None:
    pages = _files(tmp_path / "agence", "a.pdf", "b.png", "lisez-moi.txt")
    assert sorted_out([tmp_path / "agence"]) == Arrivals(art=tuple(pages[:2]))
    folder = poster_folder(tmp_path)
    (folder / "source.pdf").touch()
    assert sorted_out([folder]) == Arrivals(posters=(folder,))


def test_a_visual_comes_before_art(tmp_path: Path) -> None:
    visual, page = _files(tmp_path, "a.jps", "b.pdf")
    assert (sorted_out([page, visual]).visual, sorted_out([page, visual]).art) == (visual, ())


def test_several_pictures_are_kept_together_since_they_may_be_art(tmp_path: Path) -> None:
    photos = _files(tmp_path, "a.png", "b.jpg", "c.heic")
    arrivals = sorted_out(photos)
    assert (arrivals.photo, arrivals.pictures) == (None, tuple(photos[:2]))
    assert sorted_out(photos[:1]).pictures == ()
