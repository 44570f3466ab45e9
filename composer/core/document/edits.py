"""Everything a person can do to a visual, as functions from a visual to the next; the window's only verbs."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from composer.core.campaign import Campaign, HandleForm
from composer.core.caption import caption_edits
from composer.core.caption.handle import ANY_FORM, plain_handle
from composer.core.caption.hashtag import with_choice, with_hashtag
from composer.core.geometry import MAX_ZOOM, Crop, Point, Size
from composer.core.layout.photo_rotation import seen_point, taken_point, within_photo
from composer.core.location import at_slot
from composer.core.text.cleaning import clean_answer
from composer.core.visual import (
    MAX_ANGLE,
    AlternativeEdits,
    Arrangement,
    CaptionEdits,
    CaptionPart,
    Consent,
    Edited,
    Face,
    FormatChoice,
    HashtagChoice,
    LookChoice,
    LookName,
    Mirror,
    PhotoChoice,
    Visual,
)
from composer.core.words import Language, Words

_UNTOUCHED = FormatChoice()


def choose_poster(visual: Visual, poster: str) -> Visual:
    """Another poster; its first palette, as palettes are each poster's own."""
    return visual if poster == visual.poster else replace(visual, poster=poster, palette="")


def choose_palette(visual: Visual, palette: str) -> Visual:
    """Another palette of the same poster."""
    return replace(visual, palette=palette)


def write_quote(visual: Visual, quote: str) -> Visual:
    """Other words on the poster."""
    return replace(visual, quote=quote)


def describe_person(visual: Visual, **fields: str) -> Visual:
    """Other words in fields of the person, by their ids; TypeError for a field that a person has not."""
    return replace(visual, person=replace(visual.person, **fields))


def give_handle(visual: Visual, network: str, handle: str, form: HandleForm = ANY_FORM) -> Visual:
    """The person's own handle on `network`, whose names have this `form`; an empty one is forgotten."""
    plain = plain_handle(handle, form)
    handles = {name: own for name, own in visual.person.handles.items() if name != network}
    if plain:
        handles[network] = plain
    return replace(visual, person=replace(visual.person, handles=handles))


def take_photo(visual: Visual, digest: str, photographer: str = "", faces: tuple[Face, ...] = ()) -> Visual:
    """A photo and the faces found in it, framed anew in every format; its look stays: it is the visual's style."""
    look: LookChoice = visual.photo.look if visual.photo else "poster"
    photo = PhotoChoice(digest, faces=faces, photographer=photographer, look=look)
    return _uncropped(replace(visual, photo=photo))


def remove_photo(visual: Visual) -> Visual:
    """No photo."""
    return _uncropped(replace(visual, photo=None))


def frame(visual: Visual, crop: Crop, format_id: str | None = None) -> Visual:
    """The photo framed by `crop`: everywhere, or in one format only."""
    if visual.photo is None:
        return visual
    kept = _within(crop)
    if format_id is None:
        return replace(visual, photo=replace(visual.photo, crop=kept))
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), crop=kept)})


def unframe(visual: Visual, format_id: str | None = None) -> Visual:
    """The framing as first proposed: in one format, or in all."""
    if visual.photo is None:
        return visual
    if format_id is not None:
        return _touched_up(visual, {format_id: replace(_choice(visual, format_id), crop=None)})
    return _uncropped(replace(visual, photo=replace(visual.photo, crop=None)))


def mark_faces(visual: Visual, faces: Iterable[Face]) -> Visual:
    """Where the faces of the photo are, each kept within it."""
    if visual.photo is None:
        return visual
    return replace(visual, photo=replace(visual.photo, faces=tuple(map(within_photo, faces))))


def choose_look(visual: Visual, look: LookName) -> Visual:
    """The photo as it is, in black and white or in two tones."""
    return replace(visual, photo=replace(visual.photo, look=look)) if visual.photo else visual


def turn_photo(visual: Visual, quarters: int, photo: Size) -> Visual:
    """The photo turned by quarters clockwise, as the person sees it; `photo` is the upright photo's size."""
    if visual.photo is None:
        return visual
    turn = visual.photo.turn + (-quarters if visual.photo.flip else quarters)
    return _seen_as(visual, photo, replace(visual.photo, turn=turn % 4))


def flip_photo(visual: Visual, photo: Size) -> Visual:
    """The photo mirrored left to right, as the person sees it."""
    if visual.photo is None:
        return visual
    return _seen_as(visual, photo, replace(visual.photo, flip=not visual.photo.flip, angle=-visual.photo.angle))


def tilt_photo(visual: Visual, angle: float, photo: Size) -> Visual:
    """The photo leaning by `angle` degrees clockwise, at most MAX_ANGLE each way."""
    if visual.photo is None:
        return visual
    return _seen_as(visual, photo, replace(visual.photo, angle=max(-MAX_ANGLE, min(angle, MAX_ANGLE))))


def straighten(visual: Visual) -> Visual:
    """The photo neither turned, mirrored nor leaning, framed as first proposed in every format."""
    if visual.photo is None:
        return visual
    return unframe(replace(visual, photo=replace(visual.photo, turn=0, flip=False, angle=0.0)))


def frame_alike(visual: Visual, crop: Crop) -> Visual:
    """The photo framed by `crop` in every format, those touched up on their own included."""
    return frame(_uncropped(visual), crop)


def name_photographer(visual: Visual, photographer: str) -> Visual:
    """Who took the photo, for the credit."""
    return replace(visual, photo=replace(visual.photo, photographer=photographer)) if visual.photo else visual


def give_consent(visual: Visual, consent: Consent) -> Visual:
    """Whose photo it is and what was agreed to; the answer belongs to this photo."""
    return replace(visual, photo=replace(visual.photo, consent=consent)) if visual.photo else visual


def choose_arrangement(visual: Visual, format_id: str, arrangement: Arrangement) -> Visual:
    """The arrangement of one format: the program's choice, or the person's."""
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), arrangement=arrangement)})


def choose_mirror(visual: Visual, format_id: str, mirror: Mirror) -> Visual:
    """The layout of one format mirrored or not: the program's choice, or the person's."""
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), mirror=mirror)})


def choose_word(visual: Visual, word: str) -> Visual:
    """The word of the quote that stands large; an empty one for the word proposed."""
    return replace(visual, word=word)


def speak(visual: Visual, language: Language) -> Visual:
    """The language of the visual."""
    return replace(visual, language=language)


def add_qr(visual: Visual, address: str) -> Visual:
    """A QR code that leads to `address`; none for an empty one."""
    return replace(visual, qr=address)


def answer(visual: Visual, number: int, text: str) -> Visual:
    """What is answered to question `number`, 1 to 7; an empty answer is forgotten."""
    answers = {key: said for key, said in visual.answers.items() if key != str(number)}
    return replace(visual, answers={**answers, str(number): text} if text else answers)


def tell_rest(visual: Visual, rest: str) -> Visual:
    """The rest of the answers told in every caption, after what is told there already; itself once they are.

    Only ever because somebody asked: it may name people, and says more than the quote. Refused when that is too long.
    """
    told = visual.caption.shared.get("story", "").strip()
    if tells(visual, rest):
        return visual
    story, _ = clean_answer("\n\n".join(filter(None, (told, rest))), at_slot("caption"))
    return write_part(visual, "story", story)


def tells(visual: Visual, rest: str) -> bool:
    """Whether every caption tells `rest`."""
    return rest in visual.caption.shared.get("story", "")


def write_part(visual: Visual, part: CaptionPart, text: str, *, network: str | None = None) -> Visual:
    """Other words for a part of the captions: on every network, or on one only."""
    return replace(visual, caption=caption_edits.edit(visual.caption, part, text, network=network))


def restore_part(visual: Visual, part: CaptionPart, *, network: str | None = None) -> Visual:
    """A part of the captions as composed; with `network`, as it is on the other networks."""
    return replace(visual, caption=caption_edits.restore(visual.caption, part, network=network))


def choose_hashtag(visual: Visual, tag: str, choice: HashtagChoice) -> Visual:
    """What is said of a hashtag; hashtags that were written by hand gain it or lose it too."""

    def chosen(edited: Edited) -> Edited:
        if "hashtags" not in edited:
            return edited
        return {**edited, "hashtags": with_hashtag(edited["hashtags"], tag, choice)}

    own = {network: chosen(edited) for network, edited in visual.caption.by_network.items()}
    edits = CaptionEdits(chosen(visual.caption.shared), own)
    return replace(visual, hashtags=with_choice(visual.hashtags, tag, choice), caption=edits)


def choose_networks(visual: Visual, networks: Iterable[str], campaign: Campaign) -> Visual:
    """The networks to write captions for, in the campaign's order; none, or the offered ones, for those it offers."""
    chosen = campaign.chosen(networks)
    return replace(visual, networks=() if chosen == campaign.offered else chosen)


def describe(visual: Visual, alternative: AlternativeEdits) -> Visual:
    """The alternative text as the person wrote it."""
    return replace(visual, alternative=alternative)


def forget_person(visual: Visual) -> Visual:
    """Nobody in particular: the next person of a day starts from the same poster, and inherits no word of theirs."""
    return Visual(visual.poster, visual.palette, language=visual.language, qr=visual.qr, networks=visual.networks)


def _seen_as(visual: Visual, size: Size, photo: PhotoChoice) -> Visual:
    """The photo turned as `photo` says; each framing stays on the place of the photo that it was on."""

    def followed(crop: Crop) -> Crop:
        place = taken_point(Point(crop.x, crop.y), visual.photo or photo, size)
        middle = seen_point(place, photo, size)
        return _within(Crop(middle.x, middle.y, crop.zoom))

    by_format = {
        name: replace(choice, crop=followed(choice.crop)) if choice.crop else choice
        for name, choice in visual.by_format.items()
    }
    turned = replace(photo, crop=followed(photo.crop)) if photo.crop else photo
    return replace(visual, photo=turned, by_format=by_format)


def _choice(visual: Visual, format_id: str) -> FormatChoice:
    return visual.by_format.get(format_id, _UNTOUCHED)


def _uncropped(visual: Visual) -> Visual:
    return _touched_up(visual, {name: replace(choice, crop=None) for name, choice in visual.by_format.items()})


def _touched_up(visual: Visual, choices: Mapping[str, FormatChoice]) -> Visual:
    """`visual` with these choices by format; one that says nothing is forgotten, so that no edit leaves a trace."""
    kept = {name: choice for name, choice in {**visual.by_format, **choices}.items() if choice != _UNTOUCHED}
    return replace(visual, by_format=kept)


def _within(crop: Crop) -> Crop:
    # In this order, what is no number gives the lower bound.
    return Crop(min(1.0, max(0.0, crop.x)), min(1.0, max(0.0, crop.y)), min(MAX_ZOOM, max(1.0, crop.zoom)))


#: What « Annuler » and « Rétablir » call each verb.
NAMES: dict[str, Words] = {
    "poster": Words("le choix de l’affiche", "the choice of poster"),
    "palette": Words("le choix de la palette", "the choice of palette"),
    "quote": Words("la citation", "the quote"),
    "person": Words("la signature", "the signature"),
    "handle": Words("l’identifiant", "the handle"),
    "photo": Words("la photo", "the photo"),
    "frame": Words("le cadrage", "the framing"),
    "turn": Words("la rotation de la photo", "the turn of the photo"),
    "flip": Words("le miroir", "the mirroring"),
    "tilt": Words("le redressement de la photo", "the straightening of the photo"),
    "face": Words("le cercle d’un visage", "the circle of a face"),
    "face-added": Words("l’ajout d’un visage", "the adding of a face"),
    "face-removed": Words("le retrait d’un visage", "the removal of a face"),
    "look": Words("l’allure de la photo", "the look of the photo"),
    "photographer": Words("le nom du photographe", "the photographer’s name"),
    "consent": Words("l’accord pour la photo", "the agreement for the photo"),
    "arrangement": Words("la disposition", "the arrangement"),
    "mirror": Words("le miroir de l’affiche", "the mirroring of the poster"),
    "word": Words("le grand mot", "the large word"),
    "language": Words("la langue du visuel", "the language of the visual"),
    "qr": Words("le code QR", "the QR code"),
    "answer": Words("la réponse", "the answer"),
    "caption": Words("la légende", "the caption"),
    "hashtag": Words("le mot-clic", "the hashtag"),
    "networks": Words("le choix des réseaux", "the choice of networks"),
    "alternative": Words("le texte alternatif", "the alternative text"),
    "new": Words("le nouveau visuel", "the new visual"),
}
