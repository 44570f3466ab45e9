"""The list of a bundle's parts as CycloneDX 1.6 JSON: versions, licences, and the SHA-256 of each file."""

import hashlib
from pathlib import Path

import msgspec

import composer
from shipping.parts import OWN, Part

Component = dict[str, object]


def sbom(parts: list[Part], bundle: Path) -> bytes:
    """Encode the parts of `bundle`; the same bundle gives the same bytes."""
    program = _component(next(each for each in parts if each.name == OWN), bundle) | {"type": "application"}
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program},
        "components": [_component(each, bundle) for each in parts if each.name != OWN],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _component(part: Part, bundle: Path) -> Component:
    files = [_file(each, bundle) for each in part.files]
    said: Component = {"type": "library", "bom-ref": f"{part.name}@{part.version}", "name": part.name}
    said |= {"version": part.version or "unknown", "licenses": [{"license": {"name": part.licence}}]}
    return said | ({"purl": part.purl} if part.purl else {}) | ({"components": files} if files else {})


def _file(file: Path, bundle: Path) -> Component:
    name = file.relative_to(bundle).as_posix()
    return {"type": "file", "bom-ref": name, "name": name, "hashes": [{"alg": "SHA-256", "content": digest(file)}]}


def digest(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


#: The program's own version, which names the archive.
VERSION = composer.__version__
