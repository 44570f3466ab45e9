"""How a caption names the campaign beside its days and years, and what may stand between."""

import re
from datetime import date
from functools import lru_cache

from composer.core.campaign.campaign import Campaign, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import Days
from composer.core.linter.finding import Draft
from composer.core.linter.subject import sentence_span
from composer.core.text.late_pattern import LatePattern, places
from composer.core.words import MONTHS

# Words that may come between the campaign's name and its days without changing the subject: not « je vous
# partage mon voyage », after which the days are somebody's own.
FILLERS = (
    "qui|que|se|s|deroulent|derouleront|tiennent|tiendront|ont|auront|lieu|sont|seront|de|du|d|des|la|le|les|l|c|est|"
    "ce|cette|soit|namely|annee|semaine|edition|prochaine|a|au|aux|en|pour|pendant|lors|durant|occasion|celebrons|"
    "celebrez|vivez|on|"
    "nous|vous|bonnes?|campagne|retour|from|are|is|will|be|run|runs|held|happens|take|takes|place|this|year|week|the|"
    "of|during|"
    r"happening|we|celebrate|it|vont|va|durent|dureront|etendent|etendront|go|goes|last|lasts|span|spans|dire|savoir|"
    r"rappelons|donc|encore|partout|quebec|officiellement|officially|20\d\d"
)
MARKS = r"[ \n,:;()|!–'-]*"
YEAR = re.compile(r"20\d\d")
# The campaign by what it is: « la campagne 2026 », “this edition”, but not « la campagne de financement ».
_CALLED = LatePattern(
    r"\b(?:la|cette|l'|the|this) ?(?:\d\d(?:e|nd|th) )?(?:campagne|campaign|edition)\b(?: 20\d\d)?"
    r"(?! (?:d[eu]s? (?!la perseverance|perseverance)|d'|pour|[a-z]+(?:ale|aire|ique)\b|of|for))"
    r"|\b(?:the|this|la|cette|l') ?20\d\d (?:campaign|edition)\b(?! of| for)"
    r"|\bles journees(?=,? \(?du \d)|\bles journees,? (?=c'est (?:du|le)\b|(?:sont|seront|vont) du\b|durent|commenc|"
    r"debut|s'ouvr|s'amorc|ont lieu|auront lieu|se tien|se deroul|(?:se )?termin|"
    r"se conclu|s'achev|prennent fin|battent)|\bthe days (?=open|begin|start|kick off|run|end|close|take place)"
)
#: Characters before days, or a year, in which a label is searched for.
NEAR_LABEL = 90


@lru_cache(maxsize=4)
def years_in(seen: str) -> tuple[re.Match[str], ...]:
    """Each year of a skeleton, which several rules look at."""
    return tuple(YEAR.finditer(seen))


@once
def campaign_days(campaign: Campaign) -> Days:
    """The first and the last day of the campaign."""
    return date.fromisoformat(campaign.dates.start.value), date.fromisoformat(campaign.dates.end.value)


@once
def month_names(campaign: Campaign) -> tuple[str, str]:
    """The campaign's month in French and in English, as skeletons."""
    at = campaign_days(campaign)[0].month - 1
    return skeleton(MONTHS["fr"][at]).text, skeleton(MONTHS["en"][at]).text


@once
def names_of(campaign: Campaign) -> tuple[str, ...]:
    """The names of the campaign, as skeletons, and the initials of their long words (« jps », « hsd »)."""
    words = wording_of(campaign.name)
    names = [skeleton(name).text for name in (words.fr, words.en)]
    return (*names, *("".join(word[0] for word in name.split() if len(word) > 3) for name in names))


@once
def any_name(campaign: Campaign) -> str:
    """A pattern for any of those names."""
    return f"(?:{'|'.join(map(re.escape, names_of(campaign)))})"


@once
def name_ends(draft: Draft) -> tuple[int, ...]:
    """Where each name of the campaign ends in the skeleton."""
    seen, names = draft.seen.text, names_of(draft.campaign)
    return tuple(at + len(name) for name in names for at in places(seen, name))


def names_campaign(draft: Draft, span: Span) -> bool:
    """Whether the sentence around `span`, in the skeleton, names the campaign."""
    start, end = sentence_span(draft.seen.text, span)
    return _named(draft.campaign).search(draft.seen.text[start:end]) is not None


@once
def _named(campaign: Campaign) -> re.Pattern[str]:
    return re.compile(rf"(?<![#\w]){any_name(campaign)}(?!\w)")


def is_about_campaign(draft: Draft, span: Span) -> bool:
    """Whether the sentence around `span` names the campaign, or says « la campagne » of nothing else."""
    return (
        names_campaign(draft, span)
        or _CALLED.search(draft.seen.text, *sentence_span(draft.seen.text, span)) is not None
    )


@once
def title_of(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for the campaign by its year, right before days: « Campagne 2026 : du », but not « notre campagne »."""
    year = campaign_days(campaign)[0].year
    own = "".join(f"(?<!{each} )" for each in ("notre", "votre", "leur", "sa", "ma", "our", "your", "their", "my"))
    what = rf"(?:campagne|campaign|edition|journees) {year}|{year} (?:campagne|campaign|edition)"
    return re.compile(rf"(?<!\w){own}(?:{what}) ?[,:(|–-]?[ \n]?(?:du |from |les |on )?\Z")
