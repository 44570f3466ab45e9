import pytest

from composer.core.web_address import MAX_BYTES, address_problem


@pytest.mark.parametrize(
    "address",
    [
        "https://www.journeesperseverancescolaire.com/fr/montreal",
        "http://exemple.org",
        "HTTPS://Exemple.Org/É?a=b#c",
        "https://exemple.org:8080/x",
        "https://école.québec/",
        "https://exemple.org/" + "a" * (MAX_BYTES - 20),
    ],
)
def test_a_web_page_is_an_address(address: str) -> None:
    assert address_problem(address) is None


@pytest.mark.parametrize(
    "text",
    ["", "exemple.org", "ftp://exemple.org", "javascript:alert(1)", "https://", "https://x", "https://a b.org",
     "https://exemple.org/a b", "https://.org", "https://exemple.", "mailto:zoe@exemple.org", "https://zoe@exemple.org"],
)  # fmt: skip
def test_anything_else_is_said_not_to_be_one(text: str) -> None:
    problem = address_problem(text)
    assert problem is not None
    assert problem.code == "qr-not-an-address"


def test_bytes_are_counted_not_letters() -> None:
    start = "https://exemple.org/"
    accents = (MAX_BYTES - len(start)) // 2
    assert address_problem(start + "é" * accents) is None
    problem = address_problem(start + "é" * (accents + 1))
    assert problem is not None
    assert problem.code == "qr-too-long"
