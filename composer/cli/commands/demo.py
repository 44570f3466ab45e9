"""`demo`: composes the finished example as a kit that is labelled as an example."""

from argparse import Namespace

from composer.app.context import load_context
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.sample import resolved_sample
from composer.app.studio import open_studio
from composer.cli.report import print_kit, progress_on
from composer.core.words import Language


def run(arguments: Namespace, language: Language) -> int:
    """Compose the example on the first poster, in every format."""
    studio = open_studio(load_context(arguments.campaign))
    order = Order(resolved_sample(studio.context.poster_ids()[0], studio.context), arguments.out, of="example")
    formats = studio.context.campaign.format_by_id
    return print_kit(make_kit(order, studio, progress_on()), formats, arguments, language)
