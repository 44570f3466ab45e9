"""A model of a list for the campaign in force, whose headings the program reads back."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from composer.app.context import Context
from composer.core.lists.meanings import NAMES, Field
from composer.core.words import Language, Words
from composer.storage.atomic_write import write_atomic
from composer.storage.lists.model import ModelColumn, model_bytes

_LIST, _HELP = Words("Liste", "List"), Words("Mode d’emploi", "How to")


class _Entry(Struct, frozen=True):
    """What is said of a column, the choices that its cells offer, and whether it is wide."""

    help: Words
    choices: tuple[Words, ...] = ()
    is_wide: bool = False


_YES_OR_NO = Words("oui", "yes"), Words("non", "no")
_AS_SHOWN = _Entry(Words("Comme il doit paraître.", "As it is to appear."))
#: The columns of the model in their order; a handle has one for each network that the campaign offers.
_ENTRIES: Mapping[Field, _Entry] = {
    "first-name": _AS_SHOWN,
    "name": _AS_SHOWN,
    "pronouns": _Entry(Words("S’il y a lieu.", "If any.")),
    "quote": _Entry(Words("Les mots de la personne, tels quels.", "The person’s own words, unchanged."), is_wide=True),
    "photo": _Entry(
        Words(
            "Le nom du fichier dans le dossier de photos; vide\u00a0: cherché par le nom.",
            "The file’s name in the folder of photos; empty: looked for by the person’s name.",
        )
    ),
    "role": _Entry(Words("Rôle ou métier.", "Role or occupation.")),
    "organisation": _Entry(Words("École, organisme…", "School, organisation…")),
    "handle": _Entry(Words("Son propre identifiant, avec @.", "Their own handle, with its @.")),
    "poster": _Entry(Words("Vide\u00a0: celle qui est donnée à la commande.", "Empty: the one given to the command.")),
    "language": _Entry(
        Words("Vide\u00a0: français.", "Empty: French."), (Words("français", "French"), Words("anglais", "English"))
    ),
    "photo-of": _Entry(
        Words("Adulte ou mineur.", "Adult or minor."), (Words("adulte", "adult"), Words("mineur", "minor"))
    ),
    "publish": _Entry(
        Words(
            "La personne, ou le parent d’un mineur, accepte la publication.",
            "The person, or a minor’s parent, agrees to publication.",
        ),
        _YES_OR_NO,
    ),
    "reshare": _Entry(Words("De même, pour le repartage.", "Likewise, for resharing."), _YES_OR_NO),
    "shows": _Entry(Words("Pour qui ne la voit pas.", "For those who cannot see it."), is_wide=True),
    "photographer": _Entry(Words("Pour le crédit.", "For the credit.")),
}


def write_model(path: Path, context: Context, language: Language) -> Path:
    """Write a model workbook, with the posters and networks of the campaign; Refused when it cannot be written."""
    columns = tuple(model_columns(context, language))
    write_atomic(path, model_bytes(columns, _LIST.to(language), _HELP.to(language)))
    return path


def model_columns(context: Context, language: Language) -> Iterator[ModelColumn]:
    """The columns of the model, in `language`."""
    posters = tuple(context.poster_name(each) for each in context.poster_ids())
    networks = tuple(context.campaign.networks[each].name for each in context.campaign.offered)
    for field, entry in _ENTRIES.items():
        headings = networks if field == "handle" else (NAMES[field].to(language),)
        choices = posters if field == "poster" else entry.choices
        for heading in headings:
            offered = tuple(each.to(language) for each in choices)
            yield ModelColumn(heading, entry.help.to(language), offered, entry.is_wide)
