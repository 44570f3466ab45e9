"""The zips that the program writes are those of Python's own library, whatever is in them."""

import io
import stat
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from composer.storage.limited_zip import zip_of

names = st.text(st.characters(codec="utf-8", exclude_characters="\0/\\:"), min_size=1, max_size=20)


@given(st.dictionaries(names, st.binary(max_size=200), max_size=6))
def test_a_zip_has_the_bytes_that_the_library_writes_to_a_file(entries: dict[str, bytes]) -> None:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, data in entries.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    assert zip_of(entries) == file.getvalue()
