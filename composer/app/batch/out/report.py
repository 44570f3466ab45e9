"""The report of a run as a CSV that French Excel opens with its accents and its columns."""

from collections.abc import Iterable, Iterator

from composer.app.batch.run import RowResult, RowState
from composer.core.visual import Consent, PhotoOf
from composer.core.words import Language, Words
from composer.export.csv_table import csv_bytes

REPORT = "rapport.csv"
STATES: dict[RowState, Words] = {
    "ready": Words("prêt", "ready"),
    "to-review": Words("à voir", "to review"),
    "stopped": Words("arrêté", "stopped"),
    "made": Words("fait", "made"),
    "unchanged": Words("inchangé", "unchanged"),
    "failed": Words("incomplet", "incomplete"),
    "left": Words("pas encore fait", "not made yet"),
}
_HEADINGS = (
    Words("Ligne", "Row"),
    Words("Nom", "Name"),
    Words("Dossier", "Folder"),
    Words("État", "State"),
    Words("Consentement", "Consent"),
    Words("Constats", "Findings"),
)
_UNSAID = Words("non précisé", "not stated")
_WHO: dict[PhotoOf, Words] = {
    "self": Words("la personne", "the person"),
    "adult": Words("un adulte", "an adult"),
    "minor": Words("un mineur", "a minor"),
    "nobody": Words("personne de reconnaissable", "nobody recognizable"),
}
_USES = {"publish": Words("publier", "publication"), "reshare": Words("repartager", "resharing")}


def report_bytes(results: Iterable[RowResult], language: Language) -> bytes:
    """The report, a line for each row, in UTF-8 with its mark, and semicolons between columns."""
    return csv_bytes((each.to(language) for each in _HEADINGS), (_cells(each, language) for each in results))


def _cells(result: RowResult, language: Language) -> Iterator[str]:
    yield str(result.number)
    yield result.name
    yield result.folder
    yield STATES[result.state].to(language)
    yield _consent(result.consent, language)
    yield "\n".join(each.words.to(language) for each in result.problems)


def _consent(consent: Consent, language: Language) -> str:
    if consent.photo_of is None:
        return _UNSAID.to(language)
    uses = (_USES[each].to(language) for each in consent.agreed)
    return ", ".join((_WHO[consent.photo_of].to(language), *uses))
