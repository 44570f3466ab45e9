"""Goes through the whole journey on the bridge: `python3 -m tests.access.journey LANGUAGE HOME PROGRAM…`.

The photo is HOME/portrait.jpg, what is no photo HOME/absent.jpg; the visual is saved as HOME/zoe.jps. It prints what
was seen, and each fault: what has no name, a finding that was not announced. Run by the system's Python.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

from tests.access.bridge import Bridge, Missing, Node, Seen
from tests.access.names import NAMES, Names

PERSON, OPENING = "Zoé Tremblay", "Une chute, puis un retour."
QUOTE = {
    "fr": "J’ai raté mon premier cours de chimie. On apprend chaque fois à mieux se relever.",
    "en": "I failed my first chemistry class. Each time we learn to get up a little better.",
}
#: Too long for any poster.
_LONG = "Des mots et encore des mots. " * 24
_BUTTON, _TICK, _FIELD = ("button", "push button", "toggle button"), ("check box",), ("text", "entry")
_CHOICE = (*_BUTTON, *_TICK, "radio button")
#: How a finding begins, in the list of them.
_MARKS = ("✖ ", "▲ ", "• ")
#: Seconds that findings take to settle, and that a dialog may take to open.
_SETTLED, _OPENS = 2.0, 4.0


class Visit:
    """One journey in one language, and what it found."""

    def __init__(self, bridge: Bridge, language: str) -> None:
        """Begin with nothing found."""
        self.bridge, self.names, self._language = bridge, NAMES[language], language
        self.faults, self.dialogs = list[str](), list[str]()
        #: Entries of the menus that opened nothing, and windows that only the system closes.
        self.without, self.open = list[str](), list[str]()
        #: Objects that were looked at, and findings that were announced.
        self.count, self.findings = 0, set[str]()

    def press(self, name: str, *roles: str, top: Node | None = None) -> Seen:
        """Press the button of that name."""
        pressed = self.bridge.find(name, *(roles or _CHOICE), top=top)
        self.bridge.act(pressed)
        return pressed

    def write(self, name: str, text: str) -> None:
        """Write in the field of that name."""
        self.bridge.write(self.bridge.find(name, *_FIELD), text)

    def look(self, where: str, top: Node | None = None) -> None:
        """Count what can be seen, and find what has no name."""
        seen = list(self.bridge.objects(top))
        self.count += len(seen)
        for at, each in enumerate(seen):
            if each.must_be_named and not each.name:
                after = next((before.name for before in reversed(seen[:at]) if before.name), "")
                self.faults.append(f"{where}: {each.role} without a name, after « {after} »")

    def hear_findings(self, where: str) -> None:
        """Open the list of findings: each must have been announced."""
        self.bridge.listen(_SETTLED)
        ways = [each for each in self.bridge.objects() if _counts(each, self.names)]
        if not ways:
            return
        self.bridge.act(ways[0])
        rows = [each.name for each in self.bridge.objects() if each.role == "label" and each.name.startswith(_MARKS)]
        self.look(f"{where}, findings")
        self.bridge.act(ways[0])
        if not rows:
            self.faults.append(f"{where}: the list of findings shows none")
        for row in rows:
            self.findings.add(row)
            if not any(_says(row, heard) for heard in self.bridge.announced):
                self.faults.append(f"{where}: not announced: {row}")

    def live(self, home: Path) -> None:
        """From the start sheet to the files, each step looked at."""
        self.look("start")
        self.press(self.names.begin)
        for part in (self._poster, self._photo, self._quote, self._caption, self._export):
            part(home)
        self._save(home)

    def _poster(self, _: Path) -> None:
        self.press(self.names.poster_step)
        chosen = self.press(self.names.poster)
        self.bridge.until(lambda: self.bridge.is_checked(chosen), f"poster « {chosen.name} » chosen")
        self.look("poster")
        self.hear_findings("poster")

    def _photo(self, home: Path) -> None:
        self.press(self.names.photo_step)
        self._choose(self.names.open_photo, home / "absent.jpg", self.names.take_file)
        self.bridge.hears(self.names.refused)
        self.look("photo, refused")
        self._choose(self.names.open_photo, home / "portrait.jpg", self.names.take_file)
        # Only a visual with a photo has somebody to ask about.
        self.bridge.find(self.names.remove_photo, *_BUTTON)
        self.look("photo")
        self.hear_findings("photo")

    def _choose(self, way: str, file: Path, take: str) -> None:
        """Give `file` to the dialog that the button of that name opens."""
        before = self.bridge.windows()
        self.press(way)
        dialog = self._opened(before)
        self.look(f"dialog of « {way} »", dialog)
        self.bridge.write(self.bridge.find(self.names.file_name, *_FIELD, top=dialog), str(file))
        self.press(take, *_BUTTON, top=dialog)

    def _opened(self, before: list[Node]) -> Node:
        """The window that is open now and was not."""
        news = self.bridge.until(
            lambda: [each for each in self.bridge.windows() if each not in before], "dialog", _OPENS
        )
        return news[-1]

    def _quote(self, _: Path) -> None:
        self.press(self.names.quote_step)
        self.write(self.names.quote, _LONG.strip())
        self.hear_findings("quote too long")
        self.write(self.names.quote, QUOTE[self._language])
        self.write(self.names.name, PERSON)
        self.look("quote")
        self.hear_findings("quote")

    def _caption(self, _: Path) -> None:
        self.press(self.names.caption_step)
        self.write(self.names.opening, OPENING)
        self.look("caption")
        self.hear_findings("caption")

    def _export(self, _: Path) -> None:
        self.press(self.names.export_step)
        self.look("export")
        self.press(self.names.export, *_BUTTON)
        self.bridge.hears(self.names.asking)
        self.look("export, whose photo")
        self.press(self.names.whose)
        agreed = self.press(self.names.agree)
        self.bridge.until(lambda: self.bridge.is_checked(agreed), "agreement")
        since = len(self.bridge.announced)
        self.press(self.names.export, *_BUTTON)
        self.bridge.hears(self.names.done, since)
        self.look("export, done")

    def _save(self, home: Path) -> None:
        """Through the menu and the system's dialog, to zoe.jps."""
        before = self.bridge.windows()
        self.bridge.act(self._item(self.names.save_as))
        dialog = self._opened(before)
        self.bridge.write(self.bridge.find(self.names.file_name, *_FIELD, top=dialog), str(home / "zoe.jps"))
        self.press(self.names.keep_file, *_BUTTON, top=dialog)
        self.bridge.until((home / "zoe.jps").is_file, "saved visual")

    def _item(self, name: str) -> Seen:
        return self.bridge.until(
            lambda: next((each for each in self.bridge.menu_items() if each.name == name), None), f"menu « {name} »"
        )

    def open_dialogs(self) -> None:
        """Each entry of the menus that asks for more, opened, looked at and closed."""
        for item in [each for each in self.bridge.menu_items() if each.name.endswith(("…", *self.names.helps))]:
            before = self.bridge.windows()
            self.bridge.act(item)
            try:
                dialog = self._opened(before)
            except Missing:
                self.without.append(item.name)
                continue
            self.look(item.name, dialog)
            self.dialogs.append(item.name)
            self._close(item.name, dialog)

    def _close(self, name: str, dialog: Node) -> None:
        ways = [
            each for each in self.bridge.objects(dialog) if each.role in _BUTTON and each.name in self.names.closing
        ]
        if not ways:
            self.open.append(name)
            return
        self.bridge.act(ways[-1])
        self.bridge.until(lambda: dialog not in self.bridge.windows(), f"end of the dialog of « {name} »", _OPENS)


def _counts(seen: Seen, names: Names) -> bool:
    """Whether it is the button that counts findings: « 3 points à vérifier: … »."""
    number, _, rest = seen.name.partition(" ")
    return seen.role in _CHOICE and number.isdigit() and rest.startswith(names.findings)


def _says(row: str, heard: str) -> bool:
    """Whether what was heard has the first sentence of the finding, whose row may begin with its formats."""
    words = row[2:]
    sentences = (words, re.split(r"\s?: ", words, maxsplit=1)[-1])
    return any(re.split(r"(?<=[.!?]) ", each)[0] in heard for each in sentences)


def main(language: str, home: Path, command: list[str]) -> int:
    """Go through it; 0 when every step was done and nothing is wrong."""
    began = time.monotonic()
    with subprocess.Popen(command) as program:
        try:
            visit = Visit(Bridge(program.pid), language)
            try:
                visit.live(home)
                visit.open_dialogs()
            except Missing as missing:
                visit.faults.append(str(missing))
        finally:
            program.terminate()
    faults = list(dict.fromkeys(visit.faults))
    said = f"{visit.count} objects, {len(visit.findings)} findings, {len(visit.dialogs)} dialogs of the menus"
    sys.stdout.write(f"{language}: {said}, {time.monotonic() - began:.0f} s, {len(faults)} faults\n")
    for each, names in (("nothing opened", visit.without), ("closed by the system only", visit.open)):
        sys.stdout.write(f"  {each}: {', '.join(names) or 'none'}\n")
    sys.stdout.writelines(f"  {each}\n" for each in faults)
    return min(1, len(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
