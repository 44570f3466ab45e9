"""Tells quickly whether a text has any of some signs, without which a pattern need not be searched for."""

from functools import lru_cache

# From the most common in French and in English: what is not here is rarer still.
_COMMON = " esaitnrulodcmphvgqfbyxj,'\n.kw012z"


def has_any(text: str, signs: tuple[str, ...]) -> bool:
    """Whether `text` has one of `signs`: each is searched for only where its rarest character is there."""
    present = _characters(text)
    return any(rarest in present and sign in text for rarest, sign in _with_rarest(signs))


@lru_cache(maxsize=8)
def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


@lru_cache(maxsize=128)
def _with_rarest(signs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each sign after its rarest character; the empty one is in every text."""
    return tuple((max(sign, key=_rarity) if sign else "", sign) for sign in signs if sign) or (("", ""),)


def _rarity(character: str) -> int:
    at = _COMMON.find(character)
    return at if at >= 0 else len(_COMMON)
