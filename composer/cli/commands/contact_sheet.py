"""`contact-sheet`: shows one visual in every format, or on every poster, in one picture."""

from argparse import Namespace

from composer.app.brief import resolve
from composer.app.brightening import with_light
from composer.app.campaign.for_visual import context_for_file
from composer.app.detect_faces import with_faces
from composer.app.proof.contact_sheet import Wanted, contact_sheet
from composer.app.studio import open_studio, photo_in
from composer.cli.brief_from_arguments import brief_of
from composer.cli.report import WRITTEN, print_answer
from composer.core.words import Language
from composer.export.raster import encode_png
from composer.render.photo.faces import FaceFinder
from composer.storage.atomic_write import write_atomic


def run(arguments: Namespace, language: Language) -> int:
    """Write the contact sheet of the visual that the arguments describe."""
    opened = context_for_file(arguments.file, arguments.campaign)
    studio = open_studio(opened.context)
    brief = brief_of(arguments)
    resolved = opened.noted(resolve(brief, studio.context))
    photo = photo_in(resolved) if arguments.faces == "found" else None
    if photo is not None:
        resolved = with_faces(resolved, brief, FaceFinder(), photo)
    resolved = with_light(resolved, brief, photo)
    wanted = Wanted(arguments.show, arguments.format, arguments.finish)
    write_atomic(arguments.out, encode_png(contact_sheet(resolved, studio, wanted, language)))
    file = str(arguments.out)
    print_answer(arguments, language, {"file": file}, (file,), resolved.problems)
    return WRITTEN
