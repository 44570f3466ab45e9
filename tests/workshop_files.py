"""Files of art made in code, of the kinds that agencies deliver: PNG, PDF drawn by Qt, SVG text, PSD with layers."""

from collections.abc import Callable, Collection, Mapping
from io import BytesIO

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter


def png(picture: Image.Image, dots: int = 0) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG", compress_level=1, **({"dpi": (dots, dots)} if dots else {}))
    return file.getvalue()


def jpeg(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=88)
    return file.getvalue()


def webp(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "WEBP", lossless=True, method=0)
    return file.getvalue()


def pdf(width: float, height: float, *draws: Callable[[QPainter], None]) -> bytes:
    """A PDF with a page of `width` by `height` inches for each of `draws`, which draw in hundredths of an inch."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Inch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Inch)
    writer.setResolution(300)
    painter = QPainter(writer)
    for number, draw in enumerate(draws):
        if number:
            writer.newPage()
        painter.save()
        painter.scale(3, 3)
        draw(painter)
        painter.restore()
    painter.end()
    buffer.close()
    return bytes(kept.data())


def filled(painter: QPainter, box: tuple[float, float, float, float], color: str) -> None:
    painter.fillRect(QRectF(*box), QColor(color))


def psd(merged: Image.Image, layers: Mapping[str, tuple[int, int, Image.Image]], hidden: Collection[str] = ()) -> bytes:
    """A PSD as Photoshop lays one out (Adobe's file format specification): layers with names, then the merged picture.

    Each layer is its left and top, and its RGBA picture; those `hidden` are not to be in the merged picture. Nothing is
    compressed.
    """
    width, height = merged.size
    head = b"8BPS" + (1).to_bytes(2, "big") + bytes(6) + (3).to_bytes(2, "big")
    head += height.to_bytes(4, "big") + width.to_bytes(4, "big") + (8).to_bytes(2, "big") + (3).to_bytes(2, "big")
    records, planes = b"", b""
    for name, (left, top, picture) in layers.items():
        record, plane = _psd_layer(name, left, top, picture, 2 if name in hidden else 0)
        records, planes = records + record, planes + plane
    info = len(layers).to_bytes(2, "big") + records + planes
    info += bytes(len(info) % 2)
    section = len(info).to_bytes(4, "big") + info + bytes(4)
    body = np.asarray(merged.convert("RGB")).transpose(2, 0, 1).tobytes()
    return head + bytes(8) + len(section).to_bytes(4, "big") + section + bytes(2) + body


def _psd_layer(name: str, left: int, top: int, picture: Image.Image, flags: int) -> tuple[bytes, bytes]:
    width, height = picture.size
    bounds = b"".join(each.to_bytes(4, "big") for each in (top, left, top + height, left + width))
    length = (width * height + 2).to_bytes(4, "big")
    channels = b"".join(channel + length for channel in (b"\xff\xff", b"\0\0", b"\0\1", b"\0\2"))
    raw = name.encode("mac-roman")
    pascal = bytes([len(raw)]) + raw
    pascal += bytes(-len(pascal) % 4)
    units = name.encode("utf-16-be")
    unicode_name = len(name).to_bytes(4, "big") + units
    unicode_name += bytes(len(unicode_name) % 2)
    tagged = b"8BIMluni" + len(unicode_name).to_bytes(4, "big") + unicode_name
    extra = bytes(8) + pascal + tagged
    record = bounds + (4).to_bytes(2, "big") + channels + b"8BIMnorm" + bytes([255, 0, flags, 0])
    record += len(extra).to_bytes(4, "big") + extra
    levels = np.asarray(picture.convert("RGBA"))
    planes = b"".join(bytes(2) + levels[..., channel].tobytes() for channel in (3, 0, 1, 2))
    return record, planes
