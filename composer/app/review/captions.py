"""Finds captions in files, visuals and folders, each with its network and campaign; one unreadable stops no other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.for_visual import Opened, context_for, context_for_file
from composer.app.context import Context, load_context
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.saved_facts import Origin
from composer.core.caption.caption import Caption, compose_caption
from composer.core.problems import Misused, Problem, Refused, file_problem
from composer.core.words import Words, named
from composer.export.manifest import read_manifest
from composer.export.texts import caption_file
from composer.storage.received.walk import files_in, is_folder, is_visual

_TEXT = ".txt"
#: What is between a caption's name and its suffix where it was written beside one that somebody changed.
_BESIDE = "-nouvelle"
_NONE = Words("{name} est un dossier sans légende.", "{name} is a folder without captions.")
_WHICH = Words(
    "Une légende est un visuel (.jps) ou un texte nommé legende-RÉSEAU.txt; pour d’autres noms, ajoutez --network.",
    "A caption is a visual (.jps) or a text called legende-NETWORK.txt; for other names, add --network.",
)
_NO_NETWORK = Words("Le réseau de {name} n’est pas indiqué.", "The network of {name} is not given.")

#: Reads the text of a file by its path, or refuses it.
Reader = Callable[[str], str]


class CaptionFile(Struct, frozen=True):
    """A file with captions: its path, its captions by network, its campaign, and the problems met while reading it.

    `campaign` is None where the file could not be read.
    """

    path: str
    captions: Mapping[str, str | Caption] = {}
    campaign: Campaign | None = None
    problems: tuple[Problem, ...] = ()


class Wanted(Struct, frozen=True):
    """Which captions are wanted: of one network, or of all, under the campaign asked for, or under each one's own."""

    network: str | None
    campaign: str
    read: Reader


def captions_of(path: Path, network: str | None, context: Context) -> tuple[dict[str, Caption], tuple[Problem, ...]]:
    """Compose the captions of a visual for its networks, or for `network`, with the problems of reading it.

    Refused for what is no visual.
    """
    # Imported here: reading a visual takes longer to import than a text takes to lint.
    from composer.app.brief import Brief, resolve_words  # noqa: PLC0415

    visual, noticed = resolve_words(Brief(file=path), context)
    asked = context.campaign.chosen(visual.networks) if network is None else (network,)
    return {each: compose_caption(visual, context.campaign, each) for each in asked}, noticed


class _CaptionFolder(Struct, frozen=True):
    """A folder of captions: the campaign that they are checked under, and whether it is a kit."""

    opened: Opened
    is_kit: bool


#: Gives what is known of a folder.
_FolderReader = Callable[[Path], _CaptionFolder]


def caption_files(sources: Sequence[str], wanted: Wanted) -> Iterator[CaptionFile]:
    """Read the captions of files and folders, in order; in a folder, a caption that its visual composes too comes once.

    A kit's captions are checked under its own campaign. Refused for a campaign asked for that is not here.
    """
    folder_of = _folder_reader(Opened(load_context(wanted.campaign)), wanted.campaign)
    for source in sources:
        if is_folder(source):
            yield from _in_folder(Path(source), wanted, folder_of)
        else:
            yield _guarded(source, wanted, folder_of)


def _folder_reader(in_force: Opened, campaign: str) -> _FolderReader:
    """A function that gives what is known of a folder, read once."""
    folders: dict[Path, _CaptionFolder] = {}

    def folder_of(folder: Path) -> _CaptionFolder:
        if folder not in folders:
            kit = read_manifest(folder)
            opened = context_for(Origin(kit.campaign_mark), campaign) if kit else in_force
            folders[folder] = _CaptionFolder(opened, kit is not None)
        return folders[folder]

    return folder_of


def _in_folder(folder: Path, wanted: Wanted, folder_of: _FolderReader) -> Iterator[CaptionFile]:
    try:
        paths = files_in(folder, lambda path: is_visual(path) or path.suffix.lower() == _TEXT)
    except Refused as refused:
        yield CaptionFile(str(folder), problems=refused.problems)
        return
    chosen = [path for path in paths if is_visual(path) or _is_caption(path, wanted.network, folder_of)]
    if not chosen:
        yield CaptionFile(str(folder), problems=(file_problem("no-input", "error", _NONE, folder, _WHICH),))
    seen: set[tuple[Path, str, str]] = set()
    # Texts before visuals: what was written is what will be posted.
    for path in sorted(chosen, key=lambda path: (path.parent, is_visual(path), path.name)):
        file = _guarded(str(path), wanted, folder_of)
        new = {name: each for name, each in file.captions.items() if (path.parent, name, _text(each)) not in seen}
        seen |= {(path.parent, name, _text(each)) for name, each in new.items()}
        if new or file.problems:
            yield replace(file, captions=new)


def _guarded(source: str, wanted: Wanted, folder_of: _FolderReader) -> CaptionFile:
    try:
        if not is_visual(Path(source)):
            return _text_file(source, wanted, folder_of)
        opened = context_for_file(Path(source), wanted.campaign)
        captions, noticed = captions_of(Path(source), wanted.network, opened.context)
        return CaptionFile(source, captions, opened.context.campaign, (*opened.problems, *noticed))
    except Refused as refused:
        return CaptionFile(source, problems=refused.problems)


def _text_file(source: str, wanted: Wanted, folder_of: _FolderReader) -> CaptionFile:
    path, text = Path(source), wanted.read(source).rstrip("\n")
    opened = folder_of(path.parent).opened
    campaign = opened.context.campaign
    network = network_of_file(path.name, campaign.networks) or wanted.network
    if network is None:
        raise Misused(Problem("no-network", "error", _NO_NETWORK.format(name=named(path.name)), fix=_WHICH))
    return CaptionFile(source, {network: text}, campaign, opened.problems)


def network_of_file(name: str, networks: Iterable[str]) -> str | None:
    """The network that a caption file is for, by its name in a kit; None for any other name."""
    stem = name.removesuffix(_TEXT).partition(_BESIDE)[0]
    return next((each for each in networks if caption_file(each) == stem + _TEXT), None)


def _is_caption(path: Path, network: str | None, folder_of: _FolderReader) -> bool:
    """Whether a text in a folder is a caption that is wanted; in a kit, only those that are called so are."""
    folder = folder_of(path.parent)
    of_file = network_of_file(path.name, folder.opened.context.campaign.networks)
    if of_file is not None:
        return network in {None, of_file}
    return network is not None and not folder.is_kit


def _text(caption: str | Caption) -> str:
    return (caption if isinstance(caption, str) else caption.text).rstrip("\n")
