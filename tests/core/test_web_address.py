import pytest

from composer.core.web_address import MAX_BYTES, address_problem, encoded_address, readable_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.journeesperseverancescolaire.com/fr/montreal",
        "http://exemple.org",
        "HTTPS://Exemple.Org/É?a=b#c",
        "https://exemple.org:8080/x",
        "https://école.québec/",
        "https://exemple.org/ma page",
        "https://exemple.org/" + "a" * (MAX_BYTES - 20),
    ],
)
def test_a_web_page_is_an_address(address: str) -> None:
    assert address_problem(address) is None


@pytest.mark.parametrize(
    "text",
    ["", "exemple.org", "ftp://exemple.org", "javascript:alert(1)", "https://", "https://x", "https://a b.org",
     "https://exemple.org/a https://exemple.org/b", "https://é..ca/",
     "https://.org", "https://exemple.", "mailto:zoe@exemple.org", "https://zoe@exemple.org"],
)  # fmt: skip
def test_anything_else_is_reported_not_to_be_one(text: str) -> None:
    problem = address_problem(text)
    assert problem is not None
    assert problem.code == "qr-not-an-address"


def test_bytes_are_counted_once_encoded_not_letters() -> None:
    start = "https://exemple.org/"
    accents = (MAX_BYTES - len(start)) // len("%C3%A9")
    assert address_problem(start + "é" * accents) is None
    problem = address_problem(start + "é" * (accents + 1))
    assert problem is not None
    assert problem.code == "qr-too-long"


@pytest.mark.parametrize(
    ("typed", "encoded"),
    [
        ("https://exemple.ca/école", "https://exemple.ca/%C3%A9cole"),
        ("https://exemple.ca/e\u0301cole", "https://exemple.ca/%C3%A9cole"),
        ("https://exemple.ca/ma page?q=été#début", "https://exemple.ca/ma%20page?q=%C3%A9t%C3%A9#d%C3%A9but"),
        ("https://exemple.ca/%C3%A9cole", "https://exemple.ca/%C3%A9cole"),
        ("https://exemple.ca/100%?a=b&c=d+e", "https://exemple.ca/100%25?a=b&c=d+e"),
        ("https://école.exemple.ca/", "https://xn--cole-9oa.exemple.ca/"),
        ("https://exemple.québec:8080/é", "https://exemple.xn--qubec-csa:8080/%C3%A9"),
        ("https://exem\u200bple.ca/a\u2060b", "https://exemple.ca/ab"),
        ("https://exemple.ca/«a»", "https://exemple.ca/%C2%ABa%C2%BB"),
        ("https://www.exemple.ca/fr/a_b~c", "https://www.exemple.ca/fr/a_b~c"),
    ],
)
def test_accents_and_spaces_are_encoded_as_telephones_want_them(typed: str, encoded: str) -> None:
    assert encoded_address(typed) == encoded
    assert encoded_address(encoded) == encoded
    assert address_problem(typed) is None


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://exemple.ca/%C3%A9cole?a=%C3%A9t%C3%A9", "https://exemple.ca/école?a=été"),
        ("https://xn--cole-9oa.exemple.ca/", "https://école.exemple.ca/"),
        ("https://exemple.ca/a%2Fb%20c%25", "https://exemple.ca/a%2Fb%20c%25"),
        ("https://exemple.ca/%E9", "https://exemple.ca/%E9"),
        ("https://exemple.ca/%E2%80%AE", "https://exemple.ca/%E2%80%AE"),
        ("https://exemple.ca/école", "https://exemple.ca/école"),
        ("pas une adresse", "pas une adresse"),
    ],
)
def test_a_person_reads_the_letters(address: str, read: str) -> None:
    assert readable_address(address) == read
