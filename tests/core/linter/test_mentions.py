"""Where the organisation has no handle it is named in words, and no handle is taken for its own."""

import pytest

from composer.core.caption.caption import compose_caption
from composer.core.linter.lint import apply_fixes, fixed_text, lint, lint_caption
from composer.core.visual import Visual
from tests.networks import ALL_NETWORKS, NETWORKS, SHIPPED

_PHRASE, _NAME = SHIPPED.phrase.value, SHIPPED.organisation.value
_WITHOUT = [each for each in ALL_NETWORKS if each not in NETWORKS]


@pytest.mark.parametrize("network", _WITHOUT)
@pytest.mark.parametrize("named", [_NAME, "réseau réussite montréal", f"le {_NAME}, merci"])
def test_the_name_in_words_is_enough(named: str, network: str) -> None:
    assert lint(f"{_PHRASE} ma route.\n\n{named}", network, SHIPPED) == ()


@pytest.mark.parametrize("network", _WITHOUT)
def test_without_the_name_it_is_an_error_that_asks_for_the_name_and_for_no_handle(network: str) -> None:
    (finding,) = lint(f"{_PHRASE} ma route.", network, SHIPPED)
    assert (finding.problem.code, finding.problem.severity) == ("organisation-missing", "error")
    assert finding.problem.fix is not None
    assert finding.problem.fix.fr == f"Ajoutez {_NAME} à la fin."
    assert "@" not in finding.problem.words.fr + finding.problem.fix.fr
    assert apply_fixes(f"{_PHRASE} ma route.", network, SHIPPED) == f"{_PHRASE} ma route.\n\n{_NAME}"


@pytest.mark.parametrize("network", _WITHOUT)
@pytest.mark.parametrize(
    "handle", ["@reseau_reussite_montreal", "@Réseauréussitemontréal", "@reseau reussite montreal"]
)
def test_a_handle_of_another_network_is_nobody_s_here_and_put_in_words(handle: str, network: str) -> None:
    (finding,) = lint(f"{_PHRASE} ma route.\n\n{handle}", network, SHIPPED)
    assert (finding.problem.code, finding.problem.severity) == ("handle-unofficial", "error")
    assert apply_fixes(f"{_PHRASE} ma route.\n\n{handle}", network, SHIPPED) == f"{_PHRASE} ma route.\n\n{_NAME}"


@pytest.mark.parametrize("network", NETWORKS)
def test_where_there_is_a_handle_the_name_in_words_is_not_enough(network: str) -> None:
    (finding,) = lint(f"{_PHRASE} ma route.\n\n{_NAME}", network, SHIPPED)
    assert finding.problem.code == "handle-missing"


@pytest.mark.parametrize("network", ALL_NETWORKS)
def test_a_composed_caption_has_no_finding_on_any_network(network: str) -> None:
    caption = compose_caption(Visual("bloc", quote="Un pas à la fois."), SHIPPED, network)
    assert lint_caption(caption, SHIPPED) == ()
    assert fixed_text(caption, SHIPPED) == caption.text


@pytest.mark.parametrize("network", _WITHOUT)
def test_an_empty_text_starts_from_the_phrase_and_the_name(network: str) -> None:
    assert apply_fixes("", network, SHIPPED) == f"{_PHRASE}\n\n{_NAME}"
