"""The address that opens a new message in the system's mail program (`mailto:`, RFC 6068)."""

from urllib.parse import quote

#: Characters of an address that every system hands to a mail program: Windows takes 2,083 (INTERNET_MAX_URL_LENGTH).
LONGEST = 2000


def new_message(subject: str, body: str, to: str = "") -> str:
    """The address of a message to `to`, or to whom the person writes in; lines end as RFC 6068 asks."""
    texts = (quote(text, safe="") for text in (subject, body.replace("\r\n", "\n").replace("\n", "\r\n")))
    return "mailto:{to}?subject={}&body={}".format(*texts, to=quote(to, safe="@"))


def fits(address: str) -> bool:
    """Whether every system hands `address` over whole."""
    return len(address) <= LONGEST
