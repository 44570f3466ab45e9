"""Finds the words of speech that say nothing: « euh », « ben », « faque », “you know”."""

import re

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.sentences import fold
from composer.core.text.wording import quoted
from composer.core.words import LANGUAGES, Words

_FILLERS = anywhere(r"""
    euh+ heu+ hum+ hmm+ ben bin bah faque tsé t'sé t'sais lol um+ uh+ er+ you_know i_mean
    (?<!ça_)(?<!cela_)(?<!ce_qui_)fait_que (?<=,_)genre(?=,) (?<=,_)là(?=[,.!…]) (?<=,_)like(?=,)
""")


_KEEPS = Words("Garde des mots de l’oral\u00a0: {fillers}.", "Keeps filler words: {fillers}.")


def fillers_in(text: str) -> tuple[str, ...]:
    """The fillers of `text` as they are written, each once."""
    found = (text[each.start() : each.end()] for each in _FILLERS.finditer(fold(text)) if not _is_name(text, each))
    return tuple({fold(each): each for each in found}.values())


def warning_of_fillers(text: str) -> tuple[Words, ...]:
    """One sentence that names the fillers of `text`; none without any."""
    found = fillers_in(text)
    named = (", ".join(quoted(each, language) for each in found) for language in LANGUAGES)
    return (_KEEPS.format(fillers=Words(*named)),) if found else ()


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether it is somebody's name: « mon frère Ben », « Ben Roy »."""
    named = found.start() > 0 or text[found.end() + 1 : found.end() + 2].isupper()
    return found[0] == "ben" and text[found.start()].isupper() and named
