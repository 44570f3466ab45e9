"""No line of a poster parts words that belong together, where other breaks exist at that size."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

import pytest
from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.poster import Poster
from composer.core.text.fitting import Column, Fitted, block_height, fit
from composer.core.text.line_breaking import Measure
from composer.core.text.wording import opening_mark
from composer.core.visual import Visual
from composer.core.words import Language
from composer.render import fonts as fonts_module
from composer.render.fonts import Fonts
from composer.render.frame import Text
from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster
from tests.formats import FORMATS
from tests.render.stage import PERSON, Stage

POSTERS = sorted(each.name for each in poster_home().iterdir() if (each / "poster.toml").is_file())
#: Sentences of 14 to 280 characters; « ~ » is the space between two words that stay together.
SENTENCES: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Je n’ai~pas~lâché.",
        "Ça m’a~pris deux~ans",
        "Un~pas à la~fois, 5~jours sur 7",
        "Rien~n’était facile, mais j’ai~appris à me relever chaque~matin.",
        "On m’a~dit non trois~fois. La quatrième~fois, j’ai~dit oui.",
        "Tout commence par~un~petit pas, même quand on ne~voit~pas la~fin.",
        "Ce n’était~pas~gagné, et je n’ai~jamais~cessé d’y croire.",
        "Le jeudi~19~février, j’ai~remis mon dernier travail, deux~ans après tout le monde.",
        "Il m’a~fallu quatre~années pour comprendre que je n’avais~rien à prouver à personne.",
        "À trente-huit~ans, je suis~retournée sur les bancs de l’école et j’ai~obtenu mon diplôme.",
        "J’avais~perdu confiance, mais un~enseignant n’a~jamais~arrêté de me répéter que j’étais~rendu loin.",
        "Je ne~lâche~pas. J’ai~recommencé douze~fois le même problème, et la treizième~fois j’ai~compris que l’erreur "
        "n’était~pas un~échec.",
        "On n’apprend~pas à marcher sans tomber. J’ai~échoué à trois~examens, j’ai~pleuré, puis j’ai~demandé de l’aide "
        "et je n’ai~plus~jamais~eu peur.",
        "À seize~ans, je n’étais~pas capable de rester assis. Aujourd’hui, je cours 10~km chaque~matin, je "
        "n’ai~pas~arrêté l’école et j’ai~trouvé dans mon atelier une~deuxième~famille qui ne~me~laisse~jamais tomber.",
        "Quand je suis~arrivée au Québec, je ne~parlais~pas français. Il m’a~fallu trois~ans, deux~emplois et "
        "mille~essais pour finir mon secondaire. Le mardi~17~février, j’ai~reçu mon diplôme devant mes quatre~enfants, "
        "et je n’ai~rien~regretté de tout ce chemin.",
    ),
    "en": (
        "I did~not~quit.",
        "I’m~not~done yet, I’ve~just begun",
        "It took me two~years, and I don’t~regret a~single day of it.",
        "I have~failed three~times, but I’ve~never~given up on the things that I love.",
        "On Thursday,~February~19, I handed in my last paper, two~years after everyone else did.",
        "Nobody told me that it wasn’t~over. I didn’t~believe it at first, but I was wrong: the fourth~try was mine.",
        "At sixteen, I couldn’t~sit still. Today I run ten~kilometres every~morning, I haven’t~dropped out of school, "
        "and I’ve~found in my workshop a~second~family that won’t~let me fall.",
    ),
}


class Setting(Struct, frozen=True):
    """The lines of a quote as drawn, the widths that its lines may have in ems, and its face."""

    lines: tuple[str, ...]
    #: One for each line; on steps, there are as many lines as widths.
    widths: tuple[float, ...]
    measure: Measure
    stepped: bool


def solid(text: str) -> int:
    """The number of characters that are no space: line breaks and no-break spaces do not change it."""
    return len("".join(text.split()))


def ends(lines: Sequence[str]) -> list[int]:
    """How many characters are drawn up to the end of each line."""
    return list(accumulate(map(solid, lines)))


def together(sentence: str, before: int) -> set[int]:
    """Where a line must not end, counted as `ends` does, with the quotation mark `before` it, if any."""
    return {solid(sentence[:at].replace("~", " ")) + before for at, sign in enumerate(sentence) if sign == "~"}


def fewest(setting: Setting, kept: set[int]) -> int:
    """The fewest ends of line among `kept` that any breaks of the same words in the same widths have."""
    words = " ".join(setting.lines).split(" ")
    advances, after = [setting.measure.advance(word) for word in words], ends(words)
    space = setting.measure.advance("n n") - 2 * setting.measure.advance("n")
    least: dict[int, int] = {0: 0}
    whole = len(words)
    found: list[int] = []
    for width in setting.widths:
        longer: dict[int, int] = {}
        for start, parted in least.items():
            for end in range(start + 1, whole + 1):
                if sum(advances[start:end]) + space * (end - start - 1) > width + 1e-9:
                    break
                more = parted + (end < whole and after[end - 1] in kept)
                longer[end] = min(longer.get(end, more), more)
        least = longer
        if whole in least:
            found.append(least[whole])
    return least[whole] if setting.stepped else min(found)


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Column, Fitted]]:
    """Each column that a text was fitted in, as they come, with what came of it."""
    seen: list[tuple[Column, Fitted]] = []

    def watched(text: str, column: Column, measure: Measure, ending: str = "") -> Fitted:
        seen.append((column, fit(text, column, measure, ending)))
        return seen[-1][1]

    monkeypatch.setattr(fonts_module, "fit", watched)
    return seen


def setting_of(texts: Sequence[Text], fits: Sequence[tuple[Column, Fitted]], fonts: Fonts) -> Setting:
    """The setting of a drawn quote: on steps, each text is a line in a box of its own."""
    first, measure = texts[0], fonts.measure(texts[0].style)
    width = first.box.width / first.size
    column, fitted = next((each for each in reversed(fits) if drawn_as(each[1], first)), (None, None))
    if column is None or fitted is None:
        widths = tuple(text.box.width / text.size for text in texts)
        return Setting(tuple(line for text in texts for line in text.lines), widths, measure, stepped=True)
    room = max(
        count
        for count in range(1, column.lines + 1)
        if block_height(column.above + count, first.size, column.leading, measure) <= column.height + 0.01
    )
    # A mark that hangs takes no width.
    hung = measure.advance(first.lines[0]) - measure.advance(fitted.lines[0])
    return Setting(first.lines, (width + hung, *[width] * (room - 1)), measure, stepped=False)


def drawn_as(fitted: Fitted, text: Text) -> bool:
    """Whether `text` draws the lines of `fitted`, perhaps after a mark that hangs."""
    return fitted.lines[1:] == text.lines[1:] and text.lines[0].endswith(fitted.lines[:1])


def drawn_formats(poster: Poster) -> Iterator[str]:
    """The formats that the poster has layers of its own for."""
    return (each.id for each in FORMATS if each.id in poster.layouts and not poster.layouts[each.id].inherits)


def faults(stage: Stage, sentence: str, language: Language, fits: list[tuple[Column, Fitted]]) -> Iterator[str]:
    """The quotes, by format, that part words that belong together without need, or end on a short last line."""
    visual = Visual(stage.poster.id, quote=sentence.replace("~", " "), person=PERSON, language=language)
    for format_id in drawn_formats(stage.poster):
        fits.clear()
        fresh = replace(stage, fonts=stage.fonts.apart())
        texts = [text for text in fresh.arranged(visual, format_id).frame.texts() if text.slot == "quote"]
        setting = setting_of(texts, fits, fresh.fonts)
        kept = together(sentence, solid(opening_mark(setting.lines[0])))
        parted = len(kept.intersection(ends(setting.lines)[:-1]))
        if parted > fewest(setting, kept):
            yield f"{format_id}: {' | '.join(setting.lines)}"
        *others, last = map(setting.measure.advance, setting.lines)
        if others and not setting.stepped and last < 0.3 * max(others):
            yield f"{format_id}, last line: {' | '.join(setting.lines)}"


def every_fault(
    poster_id: str, language: Language, some: slice, stage: Stage, fits: list[tuple[Column, Fitted]]
) -> str:
    """The faults of a poster with some of the sentences."""
    stage = replace(stage, poster=load_poster(poster_id, poster_home()))
    return "\n".join(
        fault for sentence in SENTENCES[language][some] for fault in faults(stage, sentence, language, fits)
    )


@pytest.mark.parametrize("poster_id", POSTERS)
def test_no_line_parts_what_belongs_together(poster_id: str, stage: Stage, fits: list[tuple[Column, Fitted]]) -> None:
    some = slice(POSTERS.index(poster_id), None, 6)
    assert every_fault(poster_id, "fr", some, stage, fits) == ""


@pytest.mark.parametrize("poster_id", POSTERS)
def test_no_english_line_parts_what_belongs_together(
    poster_id: str, stage: Stage, fits: list[tuple[Column, Fitted]]
) -> None:
    at = POSTERS.index(poster_id) % len(SENTENCES["en"])
    assert every_fault(poster_id, "en", slice(at, at + 1), stage, fits) == ""


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("poster_id", POSTERS)
def test_no_line_of_any_sentence_parts_what_belongs_together(
    poster_id: str, language: Language, stage: Stage, fits: list[tuple[Column, Fitted]]
) -> None:
    assert every_fault(poster_id, language, slice(None), stage, fits) == ""


def test_a_parted_pair_is_seen(fonts: Fonts, campaign: Campaign) -> None:
    assert campaign
    measure = fonts.measure(load_poster("bloc", poster_home()).styles["quote"])
    lines, kept = ("«\u00a0Il a fallu deux", "ans d’efforts.\u00a0»"), together("Il a fallu deux~ans d’efforts.", 1)
    wide = Setting(lines, (20.0, 20.0), measure, stepped=False)
    assert kept.intersection(ends(lines)[:-1])
    assert fewest(wide, kept) == 0
    narrow = replace(wide, widths=(max(map(measure.advance, lines)),) * 2)
    assert fewest(narrow, {*kept, *range(20)}) == 1
