"""Opens zips that may come from anywhere, after checking how much they list."""

import io
import struct
from zipfile import BadZipFile, ZipFile

# The end of a zip, the comment after it, and the mark of a second end that would take its place.
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 0xFFFF
_OTHER_END, _OTHER_END_BEFORE = b"PK\x06\x07", 20


def open_zip(data: bytes, *, entries: int, directory: int) -> ZipFile:
    """Open the zip in `data`; BadZipFile when it lists more than `entries` files, or in over `directory` bytes.

    `zipfile` reads the whole list at once, and a list of millions takes gigabytes.
    """
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise BadZipFile
    here, everywhere, size, _, comment = struct.unpack("<2H2LH", data[at + 8 : at + _END_SIZE])
    whole = len(data) == at + _END_SIZE + comment
    if not whole or data[max(0, at - _OTHER_END_BEFORE) :].startswith(_OTHER_END):
        raise BadZipFile
    if not here == everywhere <= entries or size > directory:
        raise BadZipFile
    return ZipFile(io.BytesIO(data))
