"""Recognizes what an organisation says of itself, complaints and publicity: none is a person’s quote."""

from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone_words import COMMAND
from composer.core.quotes.voices import public_talk_words as words


def of_organisation(text: str) -> bool:
    """Whether the sentence is what an organisation says of itself, and nobody says « je »."""
    folded = fold(text)
    return bool(words.ORGANISATION.search(folded) or words.AT_A_FIRM.match(text)) and not words.SAYS_I.search(folded)


def complains(text: str) -> bool:
    """Whether the sentence is a complaint or a demand to those in charge of schools, or to the campaign."""
    folded = fold(text)
    return bool(words.DEMANDS.match(folded) or words.COMPLAINT.search(folded))


def advertises(text: str) -> bool:
    """Whether the sentence is an advertisement or a call to vote: « Votez pour… », an order for a date."""
    folded = fold(text)
    if words.SOLICITS.match(folded) or words.SELLS.search(folded):
        return True
    if words.PRICED.search(folded) and (COMMAND.match(folded) or not words.SAYS_I.search(folded)):
        return True
    ordered = COMMAND.match(folded) and words.DATED.match(folded)
    return bool(
        ordered or ((words.ANNOUNCES.match(folded) or words.OFFERS.search(folded)) and not words.SAYS_I.search(folded))
    )
