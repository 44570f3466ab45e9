"""The table of the fields of a campaign's form, by section; the form makes every widget from it."""

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import AUTHOR, Status
from composer.core.campaign.draft import Draft, KeyPath, items_of, keys_of, text_at
from composer.core.words import Words

#: fact: a value with its status and source. day: such a value that is a day. text: a plain text.
Kind = Literal["fact", "day", "text"]
#: The languages that a text has side by side; a value that is not by language has one nameless field.
SIDE_BY_SIDE = ("fr", "en")

STATUSES: Mapping[Status, Words] = {
    "given": Words("Donnée", "Given"),
    "verified": Words("Vérifiée", "Verified"),
    "to-confirm": Words("À confirmer", "To confirm"),
    "to-provide": Words("À fournir", "To provide"),
}
LANGUAGE_NAMES: Mapping[str, Words] = {
    "": Words("", ""),
    "fr": Words("en français", "in French"),
    "en": Words("en anglais", "in English"),
}


class Row(Struct, frozen=True):
    """One value of the form: its label, its path in the tables, and its languages side by side.

    `lines` is how many lines of text are seen at once; `example` shows its form in the empty field.
    """

    label: Words
    key_path: KeyPath
    languages: tuple[str, ...] = ("",)
    kind: Kind = "fact"
    lines: int = 1
    example: str = ""

    def path_in(self, language: str) -> KeyPath:
        """The path of the value in one language."""
        return (*self.key_path, language) if language else self.key_path

    def within(self, *key_path: str | int) -> "Row":
        """The same row in the item at `key_path`."""
        return replace(self, key_path=(*key_path, *self.key_path))


class Entry(Struct, frozen=True):
    """Rows that belong together: an item of a list, which can be moved and removed, or what is always there."""

    rows: tuple[Row, ...]
    key_path: KeyPath = ()
    order: Literal["free", "fixed"] = "free"


class Listed(Struct, frozen=True):
    """A list that the author adds to: where it is, the stem of a new entry's key, and what a new one has."""

    path: tuple[str, ...]
    add: Words
    new: Mapping[str, object]
    #: Empty for a list without keys, whose items are found by their number, and where the author gives the key.
    stem: str = ""
    #: What the author is asked for to make the key, where it is not made from the stem.
    asks: Words | None = None


class Section(Struct, frozen=True):
    """A page of the form; `entries` lists what a draft has there."""

    id: str
    title: Words
    entries: Callable[[Draft], tuple[Entry, ...]]
    note: Words = Words("", "")
    listed: Listed | None = None

    def key_paths(self, draft: Draft) -> tuple[KeyPath, ...]:
        """The paths of all values of the page."""
        rows = (row for entry in self.entries(draft) for row in entry.rows)
        return tuple(row.path_in(language) for row in rows for language in row.languages)


def _always(*rows: Row) -> Callable[[Draft], tuple[Entry, ...]]:
    return lambda _: (Entry(rows),)


def _handles(draft: Draft) -> tuple[Entry, ...]:
    at = ("networks",)
    names = ((network, text_at(draft, (*at, network, "name"))) for network in keys_of(draft, at))
    offered = [(network, name) for network, name in names if draft.value(*at, network, "handle") is not None]
    return tuple(
        Entry((Row(Words(name, name), (*at, network, "handle"), example="@…"),), (*at, network, "handle"), "fixed")
        for network, name in offered
    )


def _each_of(at: str, *rows: Row) -> Callable[[Draft], tuple[Entry, ...]]:
    """An entry for each item of the list or table `at`, with these rows, whose paths begin in the item."""

    def entries(draft: Draft) -> tuple[Entry, ...]:
        keys = keys_of(draft, (at,)) or range(len(items_of(draft, (at,))))
        return tuple(Entry(tuple(row.within(at, key) for row in rows), (at, key)) for key in keys)

    return entries


def _language(tag: str) -> Entry:
    at = ("languages", tag)
    texts = (
        (Words("Thème", "Theme"), ("theme", tag)),
        (Words("Dates", "Dates"), ("dates", "line", tag)),
        (Words("Nom de la campagne", "Name of the campaign"), ("name", tag)),
    )
    written = tuple(
        Row(Words("{each} ({tag})", "{each} ({tag})").format(each=each, tag=tag), key_path) for each, key_path in texts
    )
    names = (
        Row(Words("Nom de la langue", "Name of the language"), (*at, "name"), kind="text"),
        Row(Words("Police, s’il en faut une", "Typeface, if it needs one"), (*at, "family"), kind="text"),
    )
    return Entry((*names, *written), at)


_NEW = {"status": "to-provide"}
SECTIONS: tuple[Section, ...] = (
    Section(
        "identity",
        Words("Identité", "Identity"),
        _always(
            Row(Words("Nom de la campagne", "Name of the campaign"), ("name",), SIDE_BY_SIDE),
            Row(Words("Région", "Region"), ("region",), kind="text"),
            Row(Words("Organisation", "Organisation"), ("organisation",)),
            Row(
                Words("Courriel qui reçoit les trousses", "E-mail that receives kits"),
                ("email",),
                example="trousses@exemple.ca",
            ),
        ),
    ),
    Section(
        "dates",
        Words("Thème et dates", "Theme and dates"),
        _always(
            Row(Words("Thème", "Theme"), ("theme",), SIDE_BY_SIDE),
            Row(Words("Premier jour", "First day"), ("dates", "start"), kind="day", example="2027-02-15"),
            Row(Words("Dernier jour", "Last day"), ("dates", "end"), kind="day", example="2027-02-19"),
            Row(Words("Dates sur l’affiche", "Dates on the poster"), ("dates", "line"), SIDE_BY_SIDE),
        ),
        Words(
            "Les dates sur l’affiche suivent les jours; vous pouvez les retaper.",
            "The dates on the poster follow the days; you can type others.",
        ),
    ),
    Section(
        "phrase",
        Words("Phrase", "Phrase"),
        _always(Row(Words("Premiers mots de chaque légende", "First words of each caption"), ("phrase",), lines=2)),
        Words("Elle est en français dans toutes les légendes.", "It is in French in every caption."),
    ),
    Section(
        "handles",
        Words("Identifiants", "Handles"),
        _handles,
        Words(
            "Tant qu’un identifiant est à fournir, la légende de ce réseau est retenue. Retirez un réseau où "
            "l’organisation n’a pas de compte\u00a0: elle y sera nommée en toutes lettres.",
            "Until a handle is provided, that network’s caption is held back. Remove a network where the "
            "organisation has no account: it is named in words there.",
        ),
    ),
    Section(
        "hashtags",
        Words("Mots-clics", "Hashtags"),
        _each_of("hashtags", Row(Words("Mot-clic", "Hashtag"), (), example="#JPS2027")),
        Words(
            "Ceux qui sont à confirmer ne sont dans aucune légende avant d’être annoncés.",
            "Those to confirm are in no caption until they are announced.",
        ),
        Listed(
            ("hashtags",),
            Words("Ajouter un mot-clic", "Add a hashtag"),
            {"value": "#", "status": "given", "source": AUTHOR},
        ),
    ),
    Section(
        "addresses",
        Words("Adresses", "Addresses"),
        _each_of(
            "addresses",
            Row(Words("Nom", "Name"), ("name",), SIDE_BY_SIDE, "text"),
            Row(Words("Adresse", "Address"), ("url",), example="https://…"),
        ),
        Words("Les pages où un code QR peut mener.", "The pages that a QR code may lead to."),
        Listed(
            ("addresses",),
            Words("Ajouter une adresse", "Add an address"),
            {"name": {"fr": "Page", "en": "Page"}, "url": _NEW},
            "page",
        ),
    ),
    Section(
        "questions",
        Words("Questions", "Questions"),
        _each_of("questions", Row(Words("Question", "Question"), (), lines=2)),
        Words(
            "Une réponse reste avec sa question, même quand l’ordre change.",
            "An answer stays with its question, even when the order changes.",
        ),
        Listed(("questions",), Words("Ajouter une question", "Add a question"), _NEW, "question"),
    ),
    Section(
        "days",
        Words("Journées", "Days"),
        _each_of(
            "days",
            Row(Words("Nom de la journée", "Name of the day"), ("name",), SIDE_BY_SIDE),
            Row(Words("Date", "Date"), ("date",), kind="day", example="2027-02-18"),
            Row(Words("Date sur l’affiche", "Date on the poster"), ("line",), SIDE_BY_SIDE),
        ),
        Words("Les journées qui ont leur propre nom.", "The days that have their own name."),
        Listed(
            ("days",),
            Words("Ajouter une journée", "Add a day"),
            {"name": {"fr": _NEW, "en": _NEW}, "date": _NEW, "line": {"fr": _NEW, "en": _NEW}},
            "day",
        ),
    ),
    Section(
        "languages",
        Words("Langues", "Languages"),
        lambda draft: tuple(map(_language, keys_of(draft, ("languages",)))),
        Words(
            "Une campagne peut avoir ses textes dans d’autres langues que le français et l’anglais.",
            "A campaign can have its texts in languages other than French and English.",
        ),
        Listed(
            ("languages",),
            Words("Ajouter une langue", "Add a language"),
            {"name": "…"},
            asks=Words("Code de la langue, tel que iu ou es", "Code of the language, such as iu or es"),
        ),
    ),
)
