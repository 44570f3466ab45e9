"""The formats of the program, read once from its own file, for tests that go through them."""

from composer.core.formats import by_id
from composer.storage.formats_file import shipped_formats

FORMATS = shipped_formats()
FORMAT_BY_ID = by_id(FORMATS)
