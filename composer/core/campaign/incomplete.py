"""Reports what a campaign must still be given before its posters and captions can be published."""

from collections.abc import Iterable, Iterator

from composer.core.campaign.campaign import Campaign, Network
from composer.core.campaign.facts import GIVEN_HERE, Texts
from composer.core.codes import Code
from composer.core.location import on_network
from composer.core.problems import Problem
from composer.core.words import LANGUAGES, Words, listed

#: The problems that end once a campaign is given what it lacks.
TO_PROVIDE: frozenset[Code] = frozenset({"handle-to-provide", "campaign-incomplete"})
_NAME = Words("son nom", "its name")
_THEME = Words("son thème", "its theme")
_DATES = Words("ses dates", "its dates")
_DAY = Words("le jour {day}", "the day {day}")
_PHRASE = Words("sa phrase", "its phrase")
_ORGANISATION = Words("le nom de son organisation", "its organisation’s name")
_LANGUAGES = {"fr": Words("en français", "in French"), "en": Words("en anglais", "in English")}
_ASK = Words(
    "Demandez-le à l’organisation, puis donnez-le une fois\u00a0: menu «\u00a0Campagne\u00a0», «\u00a0Identifiants et "
    "textes à fournir…\u00a0».",
    "Ask the organisation, then give it once: “Campaign” menu, “Handles and texts to provide…”.",
)
_GIVE = Words("jps-composer campaign {id} {options}", "jps-composer campaign {id} {options}")


def incomplete_problems(
    campaign: Campaign, language: str, days: Iterable[str] = (), *, chosen: str = ""
) -> tuple[Problem, ...]:
    """Report, as one error, the texts that `campaign` still lacks for a visual in `language` about these `days`.

    A text that a poster shows may be in the language `chosen` for the campaign's texts instead.
    """
    missing = dict(_missing(campaign, language, days, chosen))
    if not missing:
        return ()
    words = Words(
        "À la campagne de la région «\u00a0{region}\u00a0», il manque encore {what}\u00a0: rien n’est "
        "exporté d’ici là.",
        "The campaign of the region “{region}” still lacks {what}: nothing is exported until then.",
    ).format(region=campaign.region, what=listed(list(missing.values())))
    options = " ".join(f"--text {key}=…" for key in missing)
    command = _GIVE.format(id=campaign.id, options=options)
    return (Problem("campaign-incomplete", "error", words, fix=_ASK, command=command),)


def handle_to_provide(campaign: Campaign, network: str) -> Problem:
    """The error that holds back the caption for `network`, whose handle is not known yet: it is never made up."""
    name, organisation = campaign.networks[network].name, campaign.organisation.value
    words = Words(
        f"L’identifiant à nommer sur {name} ({organisation}) est encore à fournir\u00a0: cette légende l’attend.",
        f"The handle to name on {name} ({organisation}) is still to be provided: this caption waits for it.",
    )
    options = Words(f"--handle {network}=@NOM", f"--handle {network}=@NAME")
    command = _GIVE.format(id=campaign.id, options=options)
    return Problem("handle-to-provide", "error", words, on_network(network), _ASK, command=command)


def asked_handles(campaign: Campaign) -> dict[str, Network]:
    """The networks, by id, whose handle is to be provided, or was given by the person, who may correct it."""
    return {
        name: network
        for name, network in campaign.networks.items()
        if network.handle is not None and (not network.handle.value or network.handle.source == GIVEN_HERE)
    }


def lacking_texts(campaign: Campaign) -> dict[str, Words]:
    """The key of each text that is to be provided for visuals in French or English about any day, and its name."""
    return {key: name for language in LANGUAGES for key, name in _missing(campaign, language, campaign.days, "")}


def _missing(campaign: Campaign, language: str, days: Iterable[str], chosen: str) -> Iterator[tuple[str, Words]]:
    """The key of each text that is to be provided, and its name; pages of the kit are in both languages."""
    yield from _absent("name", _NAME, campaign.name, (*LANGUAGES, language))
    yield from _absent("theme", _THEME, campaign.theme, (_shown_in(campaign.theme, language, chosen),))
    yield from _absent("dates.line", _DATES, campaign.dates.line, (*LANGUAGES, language))
    for day in days:
        known, name = campaign.days.get(day), _DAY.format(day=day)
        if known:
            yield from _absent(f"days.{day}.name", name, known.name, (_shown_in(known.name, language, chosen),))
            yield from _absent(f"days.{day}.line", name, known.line, (_shown_in(known.line, language, chosen),))
    if not campaign.phrase.value:
        yield "phrase", _PHRASE
    if not campaign.organisation.value:
        yield "organisation", _ORGANISATION


def _shown_in(texts: Texts, language: str, chosen: str) -> str:
    """The language that a poster shows a text in: the one chosen, where the text is given in it."""
    return chosen if chosen in texts and texts[chosen].value else language


def _absent(key: str, name: Words, texts: Texts, languages: Iterable[str]) -> Iterator[tuple[str, Words]]:
    for language in dict.fromkeys(languages):
        # Where a campaign does not have a language at all, its French is used.
        fact = texts.get(language, texts["fr"])
        if not fact.value:
            here = _LANGUAGES.get(language, Words(language, language))
            yield f"{key}.{language}", Words("{name} {here}", "{name} {here}").format(name=name, here=here)
