"""Whose kit a folder holds, and whether another run makes the same one: the rule that never loses anybody's kit."""

from msgspec import Struct

from composer.core.kit.folder_name import PersonRecord, slug
from composer.core.person.fields import PERSON_FIELDS


class KitOwner(Struct, frozen=True):
    """Whose a kit is: a document by its id, or else a person and the digest of their photo.

    `seed` is a digest of the words and the photo where those are all that tells one person from the next. None is
    what a manifest of an earlier version does not tell.
    """

    id: str
    person: PersonRecord
    photo: str | None = ""
    seed: str | None = ""


def is_known(person: PersonRecord, photo: str) -> bool:
    """Whether `person` can be told from a namesake without reading what they say.

    A role, an organisation or a handle does it, and so does a photo beside a name; a name and pronouns do not.
    """
    distinct = any(each.of(person) for each in PERSON_FIELDS if each.distinguishes)
    return bool(distinct or person.handles or (person.name and photo))


def same_kit(before: KitOwner, now: KitOwner) -> bool:
    """Whether what `now` owns is the kit that `before` owned, and may refresh it.

    The same document, as long as it presents somebody of the same name (accents, case and signs aside): a copy made
    for the next person has the id of the first. Where one of them has no id: the same person, handles included,
    and the same photo. In doubt it is another kit: a folder too many is seen, a kit replaced is lost.
    """
    if before.id and now.id:
        return before.id == now.id and slug(before.person.name) == slug(now.person.name)
    told = ((before.photo, now.photo), (before.seed, now.seed))
    return before.person == now.person and all(old is None or old == new for old, new in told)
