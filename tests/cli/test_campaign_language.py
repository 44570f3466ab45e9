"""The language of the campaign's own texts, asked for on the command line."""

from tests.cli.conftest import Run


def test_a_language_of_the_campaign_is_taken_and_another_is_a_sentence(run: Run) -> None:
    words = ("caption", "--quote", "Oui.", "--visual-lang", "fr", "--campaign-language")
    taken, refused = run(*words, "en", "--json"), run(*words, "iu")
    assert taken.code == 0
    assert "Perseverance will take you far" in taken.out
    assert refused.code == 2
    assert "iu" in refused.err
    assert "fr, en" in refused.err
