"""Copies of the shipped campaign's files, the region's and the national one, with changes."""

from pathlib import Path

from composer.storage.paths import resource

REGION, NATIONAL = (resource("campaigns", f"{name}.toml") for name in ("jps-2026", "jps-2026-national"))


def campaign_file(folder: Path, *changes: tuple[str, str], name: str = REGION.name) -> Path:
    """Write both files to `folder`, each change made once, where the text stands; return the region's."""
    texts = {each: each.read_text("utf-8") for each in (REGION, NATIONAL)}
    for before, after in changes:
        file = next(each for each, text in texts.items() if before in text)
        texts[file] = texts[file].replace(before, after, 1)
    (folder / NATIONAL.name).write_text(texts[NATIONAL], "utf-8")
    path = folder / name
    path.write_text(texts[REGION], "utf-8")
    return path
