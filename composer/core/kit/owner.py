"""Decides whose kit a folder contains, and whether a new export is the same kit, so that no kit is ever overwritten."""

from msgspec import Struct

from composer.core.kit.folder_name import PersonRecord, slug
from composer.core.person.fields import PERSON_FIELDS


class KitOwner(Struct, frozen=True):
    """The owner of a kit: a document by its id, or else a person and the digest of their photo.

    `seed` is a digest of the texts and the photo where only those distinguish one person from the next. None means
    that a manifest of an earlier version does not have the value.
    """

    id: str
    person: PersonRecord
    photo: str | None = ""
    seed: str | None = ""


def is_known(person: PersonRecord, photo: str) -> bool:
    """Whether `person` can be distinguished from a namesake without comparing their texts.

    A role, an organisation or a handle is enough, as is a photo with a name; a name and pronouns are not.
    """
    distinct = any(each.of(person) for each in PERSON_FIELDS if each.distinguishes)
    return bool(distinct or person.handles or (person.name and photo))


def same_kit(before: KitOwner, now: KitOwner) -> bool:
    """Whether the kit of `now` is the kit of `before`, and may therefore update it.

    It is for the same document, as long as the person has the same name (accents, case and punctuation aside): a copy
    made for the next person has the id of the first. Where one of them has no id, it is for the same person, handles
    included, and the same photo. In doubt it is another kit: an extra folder is noticed, an overwritten kit is lost.
    """
    if before.id and now.id:
        return before.id == now.id and slug(before.person.name) == slug(now.person.name)
    digests = ((before.photo, now.photo), (before.seed, now.seed))
    return before.person == now.person and all(old is None or old == new for old, new in digests)
