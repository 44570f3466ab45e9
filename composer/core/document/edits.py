"""The edits that a person can make, as functions from a visual to the next one; the window makes no other change."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, HandleForm
from composer.core.caption.handle import ANY_FORM, plain_handle
from composer.core.caption.hashtag import with_choice, with_hashtag
from composer.core.geometry import MAX_ZOOM, Crop, Point, Size
from composer.core.layout.photo_rotation import seen_point, taken_point, within_photo
from composer.core.text.accents import followed, toggled
from composer.core.visual import (
    MAX_ANGLE,
    AlternativeEdits,
    Arrangement,
    Brighten,
    CaptionEdits,
    CaptionPart,
    Consent,
    Edited,
    Face,
    FormatChoice,
    HashtagChoice,
    LookName,
    Mirror,
    Person,
    PhotoChoice,
    QuoteSize,
    Reframing,
    Switch,
    Tone,
    Visual,
)
from composer.core.words import Language

_UNTOUCHED = FormatChoice()


def choose_poster(visual: Visual, poster: str) -> Visual:
    """Choose another poster, with its first palette, since each poster has its own."""
    return visual if poster == visual.poster else replace(visual, poster=poster, palette="")


def choose_palette(visual: Visual, palette: str) -> Visual:
    """Choose another palette of the same poster."""
    return replace(visual, palette=palette)


def choose_look_of(visual: Visual, poster: str, palette: str) -> Visual:
    """Choose a poster with one of its palettes; an empty `palette` is the one it has, or its first."""
    chosen = choose_poster(visual, poster)
    return choose_palette(chosen, palette) if palette else chosen


def write_quote(visual: Visual, quote: str) -> Visual:
    """Change the quote; a word in the accent colour keeps it as it is edited, and loses it when it goes away."""
    accents = followed(visual.accents, visual.quote, quote, visual.language)
    return replace(visual, quote=quote, accents=accents)


def size_quote(visual: Visual, size: QuoteSize) -> Visual:
    """Choose the size of the quote: the poster's, or a step smaller or larger."""
    return replace(visual, quote_size=size)


def mark_quote(visual: Visual, marks: Switch) -> Visual:
    """Set whether the quote is between quotation marks."""
    return replace(visual, marks=marks)


def accent_word(visual: Visual, word: str) -> Visual:
    """Put a word of the quote in the accent colour, or take it off; of more than two, the oldest loses it."""
    return replace(visual, accents=toggled(visual.accents, word, visual.language))


def describe_person(visual: Visual, **fields: str) -> Visual:
    """Change fields of the person, by their ids; raises TypeError for an unknown field."""
    return replace(visual, person=replace(visual.person, **fields))


def introduce(visual: Visual, person: Person, logo: str = "") -> Visual:
    """Put a person, with their handles and the logo of their organisation, in the place of whoever was there."""
    return replace(visual, person=person, logo=logo)


def give_handle(visual: Visual, network: str, handle: str, form: HandleForm = ANY_FORM) -> Visual:
    """Set the person's own handle on `network`, whose names have this `form`; an empty one is removed."""
    plain = plain_handle(handle, form)
    handles = {name: own for name, own in visual.person.handles.items() if name != network}
    if plain:
        handles[network] = plain
    return replace(visual, person=replace(visual.person, handles=handles))


def take_photo(visual: Visual, digest: str, photographer: str = "", faces: tuple[Face, ...] = ()) -> Visual:
    """Put a photo on the visual with its faces, uncropped in every format; the look is kept, as the visual's style.

    So is whether its credit is drawn.
    """
    before = visual.photo or PhotoChoice("")
    photo = PhotoChoice(digest, faces=faces, photographer=photographer, look=before.look, credit=before.credit)
    return _uncropped(replace(visual, photo=photo))


def remove_photo(visual: Visual) -> Visual:
    """Remove the photo."""
    return _uncropped(replace(visual, photo=None))


def take_logo(visual: Visual, digest: str) -> Visual:
    """Put the logo of the person's organisation on the visual, by the SHA-256 of its cleaned bytes."""
    return replace(visual, logo=digest)


def remove_logo(visual: Visual) -> Visual:
    """Remove the logo of the person's organisation; the campaign's, if any, is then drawn."""
    return replace(visual, logo="")


def frame(visual: Visual, crop: Crop, format_id: str | None = None) -> Visual:
    """Crop the photo to `crop`: everywhere, or in one format only."""
    if visual.photo is None:
        return visual
    kept = _within(crop)
    if format_id is None:
        return _with_photo(visual, crop=kept)
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), crop=kept)})


def reframe(visual: Visual, reframing: Reframing) -> Visual:
    """Move and zoom the photo in every format that has no crop of its own."""
    kept = replace(reframing, times=min(MAX_ZOOM, max(1 / MAX_ZOOM, reframing.times)))
    return _with_photo(visual, reframing=kept)


def unframe(visual: Visual, format_id: str | None = None) -> Visual:
    """Reset the framing to the one proposed: in one format, or in all."""
    if visual.photo is None:
        return visual
    if format_id is not None:
        return _touched_up(visual, {format_id: replace(_choice(visual, format_id), crop=None)})
    return _uncropped(_with_photo(visual, crop=None, reframing=None))


def mark_faces(visual: Visual, faces: Iterable[Face]) -> Visual:
    """Set where the faces of the photo are, each kept within it."""
    return _with_photo(visual, faces=tuple(map(within_photo, faces)))


def choose_look(visual: Visual, look: LookName) -> Visual:
    """Choose the look of the photo: natural, black and white, duotone or halftone."""
    return _with_photo(visual, look=look)


def choose_brighten(visual: Visual, brighten: Brighten) -> Visual:
    """Choose whether the photo is brightened; by how much is measured on the photo (`app.brightening`)."""
    return _with_photo(visual, brighten=brighten)


def tone_photo(visual: Visual, tone: Tone) -> Visual:
    """Set the brightness, contrast and warmth of the photo."""
    return _with_photo(visual, tone=tone)


def reset_light_and_tone(visual: Visual) -> Visual:
    """Undo what the person changed of the photo's light and colours."""
    return _with_photo(visual, light=None, tone=Tone())


def credit_photo(visual: Visual, credit: Switch) -> Visual:
    """Set whether the credit of the photo is drawn on the visual."""
    return _with_photo(visual, credit=credit)


def turn_photo(visual: Visual, quarters: int, photo: Size) -> Visual:
    """Rotate the photo by quarter turns clockwise, as the person sees it; `photo` is the upright photo's size."""
    if visual.photo is None:
        return visual
    turn = visual.photo.turn + (-quarters if visual.photo.flip else quarters)
    return _seen_as(visual, photo, replace(visual.photo, turn=turn % 4))


def flip_photo(visual: Visual, photo: Size) -> Visual:
    """Flip the photo left to right, as the person sees it."""
    if visual.photo is None:
        return visual
    return _seen_as(visual, photo, replace(visual.photo, flip=not visual.photo.flip, angle=-visual.photo.angle))


def tilt_photo(visual: Visual, angle: float, photo: Size) -> Visual:
    """Tilt the photo by `angle` degrees clockwise, at most MAX_ANGLE each way."""
    if visual.photo is None:
        return visual
    return _seen_as(visual, photo, replace(visual.photo, angle=max(-MAX_ANGLE, min(angle, MAX_ANGLE))))


def straighten(visual: Visual) -> Visual:
    """Undo every rotation, flip and tilt of the photo, and reset its framing in every format."""
    return unframe(_with_photo(visual, turn=0, flip=False, angle=0.0))


def reframe_alike(visual: Visual, reframing: Reframing) -> Visual:
    """Move and zoom the photo in every format, including those that had their own crop."""
    return reframe(_uncropped(visual), reframing)


def name_photographer(visual: Visual, photographer: str) -> Visual:
    """Set who took the photo, for the credit."""
    return _with_photo(visual, photographer=photographer)


def describe_photo(visual: Visual, shows: str) -> Visual:
    """Set what the photo shows, for the alternative text."""
    return _with_photo(visual, shows=shows)


def give_consent(visual: Visual, consent: Consent) -> Visual:
    """Record who is in the photo and what they agreed to; this applies to this photo only."""
    return _with_photo(visual, consent=consent)


def choose_arrangement(visual: Visual, format_id: str, arrangement: Arrangement) -> Visual:
    """Set the arrangement of one format: the program's choice, or the person's."""
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), arrangement=arrangement)})


def choose_mirror(visual: Visual, format_id: str, mirror: Mirror) -> Visual:
    """Set whether the layout of one format is mirrored: the program's choice, or the person's."""
    return _touched_up(visual, {format_id: replace(_choice(visual, format_id), mirror=mirror)})


def choose_word(visual: Visual, word: str) -> Visual:
    """Choose the one to three words of the quote to set in large type; empty for the best proposed."""
    return replace(visual, word=word)


def choose_language(visual: Visual, language: Language) -> Visual:
    """Choose the language of the visual."""
    return replace(visual, language=language)


def choose_campaign_language(visual: Visual, tag: str) -> Visual:
    """Choose the language of the campaign's own texts by its tag; empty for the visual's own language."""
    return replace(visual, campaign_language=tag)


def add_qr(visual: Visual, address: str) -> Visual:
    """Add a QR code that leads to `address`; an empty address removes it."""
    return replace(visual, qr=address)


def answer(visual: Visual, question: str, text: str) -> Visual:
    """Answer the question of that id; an empty answer is removed."""
    answers = {key: other for key, other in visual.answers.items() if key != question}
    return replace(visual, answers={**answers, question: text} if text else answers)


def write_part(visual: Visual, part: CaptionPart, text: str, *, network: str | None = None) -> Visual:
    """Write a part of the captions: on every network, or on one only."""
    return replace(visual, caption=visual.caption.edited(part, text, network=network))


def restore_part(visual: Visual, part: CaptionPart, *, network: str | None = None) -> Visual:
    """Reset a part of the captions to its composed text; with `network`, to the text of the other networks."""
    return replace(visual, caption=visual.caption.restored(part, network=network))


def choose_hashtag(visual: Visual, tag: str, choice: HashtagChoice) -> Visual:
    """Add, confirm or remove a hashtag, also where the hashtags of a caption were edited by hand."""

    def chosen(edited: Edited) -> Edited:
        if "hashtags" not in edited:
            return edited
        return {**edited, "hashtags": with_hashtag(edited["hashtags"], tag, choice)}

    own = {network: chosen(edited) for network, edited in visual.caption.by_network.items()}
    edits = CaptionEdits(chosen(visual.caption.shared), own)
    return replace(visual, hashtags=with_choice(visual.hashtags, tag, choice), caption=edits)


def choose_networks(visual: Visual, networks: Iterable[str], campaign: Campaign) -> Visual:
    """Choose the networks to write captions for; none, or just the offered ones, means those the campaign offers."""
    chosen = campaign.chosen(networks)
    return replace(visual, networks=() if chosen == campaign.offered else chosen)


def describe(visual: Visual, alternative: AlternativeEdits) -> Visual:
    """Set the alternative text written by the person."""
    return replace(visual, alternative=alternative)


def forget_person(visual: Visual) -> Visual:
    """Start over for the next person: the same poster and settings, with nothing of the previous person."""
    return Visual(
        visual.poster,
        visual.palette,
        language=visual.language,
        qr=visual.qr,
        networks=visual.networks,
        campaign_language=visual.campaign_language,
        marks=visual.marks,
    )


def _with_photo(visual: Visual, **changes: object) -> Visual:
    return replace(visual, photo=replace(visual.photo, **changes)) if visual.photo else visual


def _seen_as(visual: Visual, size: Size, photo: PhotoChoice) -> Visual:
    """The photo rotated as `photo` describes; each crop stays centred on the same point of the photo.

    A reframing is a change to what is proposed for the rotated photo, and stays as it is.
    """

    def rotated(crop: Crop) -> Crop:
        taken = taken_point(Point(crop.x, crop.y), visual.photo or photo, size)
        middle = seen_point(taken, photo, size)
        return _within(Crop(middle.x, middle.y, crop.zoom))

    by_format = {
        name: replace(choice, crop=rotated(choice.crop)) if choice.crop else choice
        for name, choice in visual.by_format.items()
    }
    recropped = replace(photo, crop=rotated(photo.crop)) if photo.crop else photo
    return replace(visual, photo=recropped, by_format=by_format)


def _choice(visual: Visual, format_id: str) -> FormatChoice:
    return visual.by_format.get(format_id, _UNTOUCHED)


def _uncropped(visual: Visual) -> Visual:
    return _touched_up(visual, {name: replace(choice, crop=None) for name, choice in visual.by_format.items()})


def _touched_up(visual: Visual, choices: Mapping[str, FormatChoice]) -> Visual:
    """`visual` with these choices by format; one equal to the default is removed, so that no edit leaves a trace."""
    kept = {name: choice for name, choice in {**visual.by_format, **choices}.items() if choice != _UNTOUCHED}
    return replace(visual, by_format=kept)


def _within(crop: Crop) -> Crop:
    # In this order, NaN gives the lower bound.
    return Crop(min(1.0, max(0.0, crop.x)), min(1.0, max(0.0, crop.y)), min(MAX_ZOOM, max(1.0, crop.zoom)))
