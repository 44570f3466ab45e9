"""What the macOS application says of itself in its Info.plist: name, version, the files that Finder opens with it."""

import composer
from shipping.document_types import DOCUMENT_TYPES, DocumentType


def _document(kind: DocumentType) -> dict[str, object]:
    return {
        "CFBundleTypeName": kind.name.en,
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [kind.uti],
    }


def _exported(kind: DocumentType) -> dict[str, object]:
    tags = {"public.filename-extension": [kind.suffix.removeprefix(".")], "public.mime-type": [kind.mime]}
    return {
        "UTTypeIdentifier": kind.uti,
        "UTTypeDescription": kind.name.en,
        "UTTypeConformsTo": ["public.data"],
        "UTTypeTagSpecification": tags,
    }


#: Minimum system: the one of the oldest wheels of Qt that pyproject.toml takes.
INFO: dict[str, object] = {
    "CFBundleIdentifier": "jps-composer.composer",
    "CFBundleDisplayName": "JPS composer",
    "CFBundleShortVersionString": composer.__version__,
    "CFBundleVersion": composer.__version__,
    "CFBundleDevelopmentRegion": "fr",
    "CFBundleLocalizations": ["fr", "en"],
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "CFBundleDocumentTypes": [_document(kind) for kind in DOCUMENT_TYPES],
    "UTExportedTypeDeclarations": [_exported(kind) for kind in DOCUMENT_TYPES],
}
