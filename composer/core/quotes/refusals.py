"""Says why a good-looking sentence of the answers is not proposed as a quote."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from composer.core.quotes.answer import Answer, Quote
from composer.core.quotes.candidates import LONGEST, SHORTEST, trim
from composer.core.quotes.private.subjects import caution
from composer.core.quotes.reading import Bar, ReadSentence, of_nobody, origin_of_all, read_all
from composer.core.quotes.scoring import WORTH, strength
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import has_verb, is_aside, leans, only_falls, refuses
from composer.core.quotes.story import OF_VOICES, naming
from composer.core.quotes.voices.origin import Origin, may_come
from composer.core.words import Words

#: A sentence that would be worth nearly as much as one proposed looks good; shorter ones never do.
_LOOKS_GOOD, _SHORT = WORTH - 0.8, 20


class Refusal(Struct, frozen=True):
    """A sentence that is not proposed, the number of its answer, and why: a stable code and a sentence."""

    text: str
    answer: int
    code: str
    why: Words


BARRED: dict[Bar, Words] = {
    "heading": Words("C’est un titre, qui annonce la suite.", "It is a heading, which announces what follows."),
    "another": Words(
        "Ces mots sont ceux de quelqu’un d’autre, ou une maxime connue.",
        "These words are somebody else’s, or a well-known maxim.",
    ),
    "joke": Words(
        "C’est de l’ironie, ou une blague\u00a0: sur une affiche, on la croirait sérieuse.",
        "It is ironic, or a joke: on a poster, it would be taken seriously.",
    ),
    "named": Words(
        "Elle nomme quelqu’un, qui n’a peut-être pas donné son accord.",
        "It names someone, who may not have agreed.",
    ),
    "withheld": OF_VOICES["withheld"],
}
UNFIT = {
    "question": Words("C’est une question.", "It is a question."),
    "chatter": Words("Elle s’adresse à qui pose les questions.", "It speaks to whoever asks the questions."),
    "asking": Words(
        "C’est une consigne de formulaire, ou une présentation par quelqu’un d’autre.",
        "It is a form’s order, or an introduction by somebody else.",
    ),
    "publicity": Words("C’est une annonce, ou un appel à voter.", "It is an advertisement, or a call to vote."),
    "organisation": Words("C’est une organisation qui parle d’elle-même.", "It is an organisation about itself."),
    "complaint": Words(
        "Elle se plaint à qui décide, ou à la campagne.", "It complains to those in charge, or to the campaign."
    ),
    "harmful": Words(
        "Un inconnu pourrait en être blessé, découragé ou moqué, ou elle vend quelque chose.",
        "A stranger could be hurt, put off or mocked by it, or it sells something.",
    ),
    "rough": Words("Elle contient un mot trop cru pour une affiche.", "It contains a word too crude for a poster."),
    "worn": Words("Elle pourrait être de n’importe qui.", "It could be anybody’s."),
    "tic": Words("Elle garde un tic de langage.", "It keeps a habit of speech."),
    "named": BARRED["named"],
    "elsewhere": Words("Elle renvoie à quelque chose dit ailleurs.", "It refers to something said elsewhere."),
    "unfinished": Words("Elle n’est pas finie.", "It is not finished."),
    "enclosed": Words("Elle a des parenthèses ou des guillemets incomplets.", "It has brackets or unpaired marks."),
    "fragment": Words("Elle n’a pas de verbe à elle.", "It has no verb of its own."),
    "link": Words("Elle continue la phrase d’avant.", "It goes on from the sentence before."),
    "pointer": Words(
        "Elle parle de quelqu’un ou de quelque chose nommé avant.", "It refers to something named before."
    ),
    "falls": Words("Elle s’arrête sur un échec, sans ce qui a suivi.", "It stops at a failure, without what followed."),
    "declined": Words("La personne demande à ne pas participer.", "The person asks not to take part."),
    "by-somebody-else": Words(
        "Les réponses sont écrites au nom de quelqu’un d’autre.",
        "The answers are written in the name of somebody else.",
    ),
    "not-answers": Words(
        "Le texte ne semble pas être fait des réponses d’une personne.",
        "The text does not seem to be made of a person’s answers.",
    ),
    "unsure": Words(
        "Rien ne dit qu’elle parle de la personne qui répond.", "Nothing says that it is about the person who answers."
    ),
    "network": Words("Elle dit où trouver quelqu’un en ligne.", "It says where to find someone online."),
    "too-long": Words("Elle est trop longue pour cette affiche.", "It is too long for this poster."),
    "modest": Words(
        "Elle tient seule, mais dit moins que les autres.", "It stands alone, but says less than the others."
    ),
    "others-first": Words(
        "Elle tient seule; d’autres ont été préférées. Demandez plus de propositions.",
        "It stands alone; others were preferred. Ask for more proposals.",
    ),
}


def refusals(
    answers: tuple[Answer, ...],
    quotes: Iterable[Quote],
    fits: Callable[[str], bool],
    networks: Iterable[str] = (),
    own: frozenset[str] = frozenset(),
) -> tuple[Refusal, ...]:
    """The sentences that look good and are in none of `quotes`, in order, each with the reason.

    `networks` and `own` are those of `propose_quotes`.
    """
    shown = [quote.text for quote in quotes]
    elsewhere = naming(networks)
    heard = read_all(answers, own)
    origin = origin_of_all(heard)
    nobody = of_nobody(heard, origin)
    return tuple(
        Refusal(said.text, answer.number, code, why)
        for answer, paragraphs in heard
        for paragraph in paragraphs
        for said in paragraph
        if _looks_good(said) and not any(_shares(said.text, quote) for quote in shown)
        for code, why in [
            (nobody, UNFIT[nobody])
            if nobody
            else _reason(said, fits, origin, named=bool(elsewhere.search(fold(said.text))))
        ]
    )


def _looks_good(said: ReadSentence) -> bool:
    text = trim(said.text)
    if len(text) < _SHORT or (is_aside(text) and not said.subject):
        return False
    return bool(said.bar) or (has_verb(text) and strength(text) >= _LOOKS_GOOD) or only_falls(text)


def _shares(text: str, quote: str) -> bool:
    """Whether a quote is made of this sentence or of a part of it."""
    return any(piece.strip() in text or text in piece for piece in quote.split("[…]") if piece.strip())


def _reason(said: ReadSentence, fits: Callable[[str], bool], origin: Origin, *, named: bool) -> tuple[str, Words]:
    if said.bar in BARRED:
        return said.bar, BARRED[said.bar]
    if said.subject:
        return "private", caution(said.subject)
    code = next(_unfit(trim(said.text), fits, origin, named=named))
    return code, UNFIT[code]


def _unfit(text: str, fits: Callable[[str], bool], origin: Origin, *, named: bool) -> Iterator[str]:
    if unfit := refuses(text) or leans(text):
        yield unfit
    if named:
        yield "network"
    if only_falls(text):
        yield "falls"
    if not SHORTEST <= len(text) <= LONGEST or not fits(text):
        yield "too-long"
    if not may_come(text, origin):
        yield "unsure"
    yield "modest" if strength(text) < WORTH else "others-first"
