"""Lists what a column of texts leaves out where it has no room: pronouns, what is optional, organisation, then role."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.poster import Content, TextSlot
from composer.core.problems import Problem, Severity, at_slot
from composer.core.visual import Person
from composer.core.words import Words
from composer.render.scene import Scene


class Asked(Struct, frozen=True):
    """A slot and the scene it is filled from, as asked or with less; the problems say what was left out."""

    slot: TextSlot
    scene: Scene
    problems: tuple[Problem, ...] = ()


class _Concession(Struct, frozen=True):
    """A field of the person that gives way in the texts of `content`, and the problem then reported."""

    field: str
    content: Content
    code: Code
    severity: Severity
    words: Words


_PRONOUNS = _Concession(
    "pronouns",
    "name",
    "pronouns-left-out",
    "notice",
    Words(
        "Il n’y a pas de place pour les pronoms après le nom\u00a0: l’affiche ne les montre pas.",
        "There is no room for the pronouns after the name: the poster does not show them.",
    ),
)
_ORGANISATION = _Concession(
    "organisation",
    "role",
    "organisation-left-out",
    "warning",
    Words(
        "Il n’y a pas de place pour l’organisation\u00a0: l’affiche ne la montre pas.",
        "There is no room for the organisation: the poster does not show it.",
    ),
)
_ROLE = _Concession(
    "role",
    "role",
    "role-left-out",
    "warning",
    Words(
        "Il n’y a pas de place pour le rôle ou le métier\u00a0: l’affiche ne le montre pas.",
        "There is no room for the role or occupation: the poster does not show it.",
    ),
)
_MAKE_ROOM = Words(
    "Raccourcissez un texte, ou choisissez une autre affiche ou un autre format.",
    "Shorten a text, or choose another poster or another format.",
)


def concessions(asked: Asked) -> Iterator[Asked]:
    """What may be drawn in place of `asked`, each with less than the one before. A name never gives way."""
    for each in (_PRONOUNS, None, _ORGANISATION, _ROLE):
        less = _required_only(asked) if each is None else _without(asked, each)
        if less is not None:
            asked = less
            yield asked


def nameless_pronouns(slot: TextSlot, person: Person) -> Sequence[Problem]:
    """The problem of pronouns that have no name to follow in `slot`; none elsewhere."""
    if person.name or not person.pronouns:
        return ()
    words = Words(
        "Les pronoms suivent un nom, et il n’y en a pas\u00a0: l’affiche ne les montre pas.",
        "Pronouns follow a name, and there is none: the poster does not show them.",
    )
    fix = Words("Écrivez le nom, ou effacez les pronoms.", "Write the name, or delete the pronouns.")
    names = (part.slot_id for part in slot.parts if part.content == "name")
    return [Problem("pronouns-left-out", "notice", words, at_slot(name), fix) for name in names]


def _required_only(asked: Asked) -> Asked | None:
    """`asked` without the optional parts of its slot; None when it has none."""
    kept = tuple(part for part in asked.slot.parts if not part.optional)
    return replace(asked, slot=replace(asked.slot, parts=kept)) if kept != asked.slot.parts else None


def _without(asked: Asked, less: _Concession) -> Asked | None:
    """`asked` without what `less` concedes, with its problem; None when the slot does not show it."""
    person = asked.scene.visual.person
    slots = [part.slot_id for part in asked.slot.parts if part.content == less.content]
    if not slots or not getattr(person, less.field) or (not person.name and less is _PRONOUNS):
        return None
    bare = replace(asked.scene.visual, person=replace(person, **{less.field: ""}))
    problems = (Problem(less.code, less.severity, less.words, at_slot(slot), _MAKE_ROOM) for slot in slots)
    return Asked(asked.slot, replace(asked.scene, visual=bare), (*asked.problems, *problems))
