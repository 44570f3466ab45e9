"""Writes a video script: the campaign’s phrase, the person’s words and the organisation’s name, with its duration."""

import math
import re
from collections.abc import Iterator

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.problems import Problem
from composer.core.quotes.sentences import fold
from composer.core.words import Language, Words

#: Words per minute of someone who speaks to a camera without hurrying. An assumption of the project, not a
#: measurement: published rates for spoken French and English range from 130 to 190.
WORDS_PER_MINUTE = 150
#: Guides give 90 seconds or 3 minutes for the same network: 90 is safe on every one (docs/facts.md).
LONGEST = 90

_CLOSING = Words("Avec {organisation}.", "With {organisation}.")
_WORD = re.compile(r"[^\W_][\w'’-]*")


class Script(Struct, frozen=True):
    """What to say to the camera, its duration in seconds, and the problems to know before filming."""

    text: str
    seconds: int
    problems: tuple[Problem, ...] = ()


def video_script(quote: str, story: str, campaign: Campaign, language: Language) -> Script:
    """The script of a video: the phrase, `quote`, `story`, then the organisation, one paragraph each.

    The phrase stays in French, as in a caption, and is not repeated when the text already begins with it. Only the
    last line is written by the program, in `language`.
    """
    parts = [part.strip() for part in (quote, story) if part.strip()]
    phrase = campaign.phrase.value
    opening = [] if parts and _bare(parts[0]).startswith(_bare(phrase)) else [phrase]
    closing = _CLOSING.to(language).format(organisation=campaign.organisation.value)
    text = "\n\n".join([*opening, *parts, closing])
    seconds = reading_seconds(text)
    return Script(text, seconds, tuple(_problems(parts, seconds)))


def reading_seconds(text: str) -> int:
    """Seconds to read `text` aloud at `WORDS_PER_MINUTE`, rounded up; marks such as « […] » do not count."""
    return math.ceil(len(_WORD.findall(text)) * 60 / WORDS_PER_MINUTE)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


def _problems(parts: list[str], seconds: int) -> Iterator[Problem]:
    if not parts:
        yield Problem(
            "script-empty",
            "notice",
            Words(
                "Ce texte ne contient que la phrase de la campagne\u00a0: vos mots manquent encore.",
                "This script contains only the campaign’s phrase: your own words are still missing.",
            ),
            fix=Words("Ajoutez une citation ou quelques phrases de votre histoire.", "Add a quote or a few sentences."),
        )
    if seconds > LONGEST:
        over = math.ceil((seconds - LONGEST) * WORDS_PER_MINUTE / 60)
        yield Problem(
            "script-long",
            "warning",
            Words(
                f"Lu à voix haute, ce texte dure environ {seconds}\u00a0secondes; une vidéo de {LONGEST}\u00a0secondes "
                "au plus convient à tous les réseaux.",
                f"Read aloud, this script takes about {seconds} seconds; a video of at most {LONGEST} seconds suits "
                "every network.",
            ),
            fix=Words(f"Retirez environ {over}\u00a0mots de l’histoire.", f"Cut about {over} words from the story."),
        )
