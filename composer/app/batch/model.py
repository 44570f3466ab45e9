"""A model of a list for the campaign in force, whose headings the program reads back."""

from collections.abc import Iterator
from pathlib import Path

from composer.app.context import Context
from composer.core.lists.meanings import NAMES
from composer.core.words import Language, Words
from composer.storage.atomic_write import write_atomic
from composer.storage.lists.model import ModelColumn, model_bytes

_LIST, _HELP = Words("Liste", "List"), Words("Mode d’emploi", "How to")
_YES = Words("oui", "yes"), Words("non", "no")
_WHO = Words("adulte", "adult"), Words("mineur", "minor")
_LANGUAGES = Words("français", "French"), Words("anglais", "English")
_ANY = Words("Vide\u00a0: celle qui est donnée à la commande.", "Empty: the one given to the command.")


def write_model(path: Path, context: Context, language: Language) -> Path:
    """Write a model workbook, with the posters and networks of the campaign; Refused when it cannot be written."""
    columns = tuple(model_columns(context, language))
    write_atomic(path, model_bytes(columns, _LIST.to(language), _HELP.to(language)))
    return path


def model_columns(context: Context, language: Language) -> Iterator[ModelColumn]:
    """The columns of the model, in `language`."""

    def column(heading: Words, help_: Words, *choices: Words, wide: bool = False) -> ModelColumn:
        return ModelColumn(heading.to(language), help_.to(language), tuple(each.to(language) for each in choices), wide)

    for field in ("first-name", "name"):
        yield column(NAMES[field], Words("Comme il doit paraître.", "As it is to appear."))
    yield column(NAMES["pronouns"], Words("S’il y a lieu.", "If any."))
    said = Words("Les mots de la personne, tels quels.", "The person’s own words, unchanged.")
    yield column(NAMES["quote"], said, wide=True)
    file = Words(
        "Le nom du fichier dans le dossier de photos; vide\u00a0: cherché par le nom.",
        "The file’s name in the folder of photos; empty: looked for by the person’s name.",
    )
    yield column(NAMES["photo"], file)
    yield column(NAMES["role"], Words("Rôle ou métier.", "Role or occupation."))
    yield column(NAMES["organisation"], Words("École, organisme…", "School, organisation…"))
    for network in context.campaign.offered:
        name = context.campaign.networks[network].name
        yield column(Words(name, name), Words("Son propre identifiant, avec @.", "Their own handle, with its @."))
    yield column(NAMES["poster"], _ANY, *(context.poster_name(each) for each in context.poster_ids()))
    yield column(NAMES["language"], Words("Vide\u00a0: français.", "Empty: French."), *_LANGUAGES)
    yield column(NAMES["photo-of"], Words("Adulte ou mineur.", "Adult or minor."), *_WHO)
    agreed = Words(
        "La personne, ou le parent d’un mineur, accepte la publication.",
        "The person, or a minor’s parent, agrees to publication.",
    )
    yield column(NAMES["publish"], agreed, *_YES)
    again = Words("De même, pour le repartage.", "Likewise, for resharing.")
    yield column(NAMES["reshare"], again, *_YES)
    shows = Words("Pour qui ne la voit pas.", "For those who cannot see it.")
    yield column(NAMES["shows"], shows, wide=True)
    yield column(NAMES["photographer"], Words("Pour le crédit.", "For the credit."))
