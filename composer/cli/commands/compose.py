"""`compose`: makes a kit from a poster, a photo and a quote."""

from argparse import Namespace

from composer.app.brief import resolve
from composer.app.brightening import with_light
from composer.app.campaign.for_visual import context_for_file
from composer.app.detect_faces import with_faces
from composer.app.kit.order import Order, decode_ahead, for_shop
from composer.app.studio import open_studio, photo_in
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import print_kit, progress_on
from composer.core.words import Language
from composer.render.photo.faces import FaceFinder


def run(arguments: Namespace, language: Language) -> int:
    """Compose the visual that the arguments describe, in every format and file type requested."""
    opened = context_for_file(arguments.file, arguments.campaign)
    studio = open_studio(opened.context)
    brief = brief_of(arguments)
    resolved = opened.noted(resolve(brief, studio.context))
    photo = photo_in(resolved)
    if photo is not None and arguments.faces == "found":
        resolved = with_faces(resolved, brief, FaceFinder(), photo)
    order = Order(
        with_light(resolved, brief, photo),
        arguments.out,
        tuple(arguments.format),
        tuple(dict.fromkeys(arguments.type)),
        arguments.metadata,
        arguments.insistence,
        shop=for_shop(arguments.profile) if arguments.print_for or arguments.profile else None,
    )
    formats = studio.context.campaign.format_by_id
    if photo is not None:
        decode_ahead(photo, order, formats)
    # While the photo is decoded on another core, what draws it is imported.
    from composer.app.kit.make import make_kit  # noqa: PLC0415

    return print_kit(make_kit(order, studio, progress_on(), photo), formats, arguments, language)
