"""The linter finds what is wrong in captions as people write them, nothing in good ones, and every mend mends."""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import compose_caption
from composer.core.linter.finding import CaptionFinding, TextEdit, applied
from composer.core.linter.lint import apply_fixes, lint
from composer.core.problems import Misused
from composer.core.text.length import utf16_length
from composer.core.visual import CaptionEdits, PhotoChoice, Visual
from composer.core.words import LANGUAGES, Language
from composer.storage.campaigns.campaign_file import read_campaign
from tests.networks import NETWORKS

_ROOT = Path(__file__).parents[3]
_PHRASE = "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."
_HANDLES = {
    "instagram": "@reseau_reussite_montreal",
    "facebook": "@Réseauréussitemontréal",
    "linkedin": "@Réseauréussitemontréal",
}


class _Sample(msgspec.Struct, frozen=True):
    name: str
    network: str
    text: str
    codes: list[str]


def _read_samples() -> list[_Sample]:
    data = tomllib.loads((_ROOT / "tests" / "data" / "captions.toml").read_text("utf-8"))
    return msgspec.convert(data["caption"], list[_Sample], strict=True)


_SAMPLES = _read_samples()
_GOOD = [sample for sample in _SAMPLES if not sample.codes]
_EACH = pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: sample.name)


@pytest.fixture(scope="session")
def shipped() -> Campaign:
    """The campaign as people get it."""
    return read_campaign(_ROOT / "resources" / "campaigns" / "jps-2026.toml")


def _codes(text: str, network: str, campaign: Campaign) -> list[str]:
    return [finding.problem.code for finding in lint(text, network, campaign)]


def _caption(body: str, network: str = "facebook") -> str:
    return f"{_PHRASE} {body}\n\n{_HANDLES[network]}"


@_EACH
def test_a_caption_has_the_findings_that_a_reader_expects(campaign: Campaign, sample: _Sample) -> None:
    assert _codes(sample.text, sample.network, campaign) == sample.codes


@_EACH
def test_the_shipped_campaign_finds_the_same(shipped: Campaign, sample: _Sample) -> None:
    assert _codes(sample.text, sample.network, shipped) == sample.codes


def test_the_captions_are_many_good_ones_among_them_and_every_rule_bites() -> None:
    assert len(_SAMPLES) >= 60
    assert len(_GOOD) >= 25
    assert len({sample.name for sample in _SAMPLES}) == len(_SAMPLES)
    assert {code for sample in _SAMPLES for code in sample.codes} == {
        *("empty-text", "handle-missing", "handle-altered", "phrase-missing", "theme-altered", "dates-wrong"),
        *(
            "hashtags-too-many",
            "hashtag-split",
            "stuck",
            "escaped",
            "theme-year",
            "hashtag-cut",
            "hashtag-spaced",
            "hashtag-year",
            "hashtag-altered",
            "leftover",
            "phrase-altered",
            "phrase-capitals",
            "handle-foreign",
        ),
    }


# --- Mends: in any order, they end in a caption with nothing to say but what only the person can fill. ---

_FOR_THE_PERSON = {
    *("leftover", "look-again", "caption-too-long", "hashtags-too-many", "name-altered", "weekday-wrong"),
    *("handle-foreign", "pasted"),
    *("phrase-altered", "phrase-alone", "phrase-missing", "phrase-twice"),
}


def _fixed(
    text: str, network: str, campaign: Campaign, choose: Callable[[tuple[CaptionFinding, ...]], CaptionFinding]
) -> str:
    for _ in range(60):
        fixes = tuple(each for each in lint(text, network, campaign) if each.fix)
        if not fixes:
            break
        chosen = choose(fixes).fix
        text = applied(text, [chosen] if isinstance(chosen, TextEdit) else [])
    _assert_fixed(text, network, campaign)
    return text


def _assert_fixed(text: str, network: str, campaign: Campaign) -> None:
    """Nothing is left but what only the person can tell."""
    assert all(each.fix is None and _is_for_the_person(each) for each in lint(text, network, campaign))


def _is_for_the_person(found: CaptionFinding) -> bool:
    """Whether only the person can tell: by its code, or as the right hashtag or handle stands beside it already."""
    advice = found.problem.fix
    return found.problem.code in _FOR_THE_PERSON or (advice is not None and advice.en.startswith("Remove it: "))


@pytest.mark.parametrize("seed", range(4))
@_EACH
def test_mends_taken_one_by_one_in_any_order_end_in_a_clean_caption(
    campaign: Campaign, sample: _Sample, seed: int
) -> None:
    text = _fixed(sample.text, sample.network, campaign, Random(seed).choice)  # noqa: S311 - an order, not a secret
    assert _HANDLES[sample.network] in text


@_EACH
def test_all_mends_at_once_end_in_a_clean_caption_and_leave_a_good_one_alone(
    campaign: Campaign, sample: _Sample
) -> None:
    text = apply_fixes(sample.text, sample.network, campaign)
    _assert_fixed(text, sample.network, campaign)
    assert (text == sample.text) is (not any(each.fix for each in lint(sample.text, sample.network, campaign)))


@_EACH
def test_a_mend_changes_the_text_and_its_finding_goes(campaign: Campaign, sample: _Sample) -> None:
    for finding in lint(sample.text, sample.network, campaign):
        if not isinstance(finding.fix, TextEdit):
            continue
        after = applied(sample.text, [finding.fix])
        codes = _codes(after, sample.network, campaign)
        assert codes.count(finding.problem.code) < sample.codes.count(finding.problem.code)


_PIECES = (
    *("[votre histoire]", "XXX", "{nom}", "Lorem ipsum dolor sit amet", "#JPS2025", "#perseVERT2026", "# JPS2026"),
    *("#persévérance-scolaire", "#l’école", "#a1 #b2 #c3 #d4", "@Réseauréussitemontréal", "@reseau_reussite_montreal"),
    *("« La persévérance mène loin »", "JPS, 17 au 21 février 2026", "\n\n", "@", "#", "\u0301", "\u200b", "Рад", "…"),
    *("[", "]", "_", "un mot " * 400, "😀" * 700, "#mot " * 12, "\n16 au 20 février 2025\n", "le thème : "),
)


Harm = Callable[[str], str]


def _inserting(piece: str, at: float) -> Harm:
    return lambda text: text[: round(at * len(text))] + piece + text[round(at * len(text)) :]


def _cutting(at: float, length: int) -> Harm:
    return lambda text: text[: round(at * len(text))] + text[round(at * len(text)) + length :]


def _replacing(old: str, new: str) -> Harm:
    return lambda text: text.replace(old, new)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


_PLACES = st.floats(0, 1)
_SLIPS = (("_", "-"), ("_", " "), ("é", "e"), ("@", "\uff20"), ("@", ""), (" ", "\u00a0"), ("\n", ""), ("n", "nn"))
_WHOLESALE: tuple[Harm, ...] = (str.upper, str.swapcase, _decomposed, *(_replacing(*slip) for slip in _SLIPS))
_HARMS = st.one_of(
    st.builds(_inserting, st.sampled_from(_PIECES), _PLACES),
    st.builds(_cutting, _PLACES, st.integers(1, 90)),
    st.sampled_from(_WHOLESALE),
)


@given(st.sampled_from(_GOOD), st.lists(_HARMS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_good_caption_harmed_in_any_way_is_fixed_in_any_order(
    campaign: Campaign, sample: _Sample, harms: list[Harm], order: Random
) -> None:
    text = sample.text
    for harm in harms:
        text = harm(text)
    fixed = _fixed(text, sample.network, campaign, order.choice)
    assert _HANDLES[sample.network] in fixed
    _assert_fixed(apply_fixes(text, sample.network, campaign), sample.network, campaign)


@given(st.text(max_size=80), st.sampled_from(NETWORKS))
def test_any_text_at_all_can_be_fixed(campaign: Campaign, text: str, network: str) -> None:
    fixed = apply_fixes(text, network, campaign)
    _assert_fixed(fixed, network, campaign)
    assert _HANDLES[network] in fixed


# --- What a finding says. ---


@_EACH
def test_a_finding_speaks_both_languages_and_points_at_its_words(campaign: Campaign, sample: _Sample) -> None:
    for finding in lint(sample.text, sample.network, campaign):
        problem, fix = finding.problem, finding.fix
        assert 0 <= finding.start <= finding.end <= len(sample.text)
        if isinstance(fix, TextEdit):
            assert 0 <= fix.start <= fix.end <= len(sample.text)
            assert fix.replacement != sample.text[fix.start : fix.end]
            assert problem.fix == fix.label
        assert problem.fix is not None
        for said in (problem.words, problem.fix):
            assert said.fr != said.en
            # What is quoted may be wrong as it likes; the program's own French is Québec's.
            ours = re.sub("«\u00a0.*?\u00a0»", "", said.fr)
            assert not re.search(" [;!?]|(?<!\u00a0):(?= |$)|'", ours)
            assert said.fr.endswith((".", "\u00a0»")), said.fr


def test_the_handle_is_demanded_and_the_phrase_suggested(campaign: Campaign) -> None:
    severities = {each.problem.code: each.problem.severity for each in lint("Bonjour!", "facebook", campaign)}
    assert severities == {"handle-missing": "error", "phrase-missing": "notice"}


def test_a_place_is_the_network_the_line_and_the_column(campaign: Campaign) -> None:
    (finding,) = lint(f"{_PHRASE} oui.\n\nÀ @reseau-reussite-montreal", "instagram", campaign)
    assert str(finding.problem.location) == "instagram:3:3"
    assert finding.start == len(_PHRASE) + 9


def test_a_disguised_handle_is_not_shown_twice_as_if_it_were_right(campaign: Campaign) -> None:
    (finding,) = lint(f"{_PHRASE} oui. @rese\u0430u_reussite_montreal", "instagram", campaign)
    assert finding.problem.words.fr.count("reussite_montreal") == 1


def test_an_unknown_network_is_refused_in_words(campaign: Campaign) -> None:
    with pytest.raises(Misused) as refusal:
        lint("", "myspace", campaign)
    assert refusal.value.problems[0].code == "unknown-network"


# --- What the program composes, and each rule at its edges. ---


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_composes_is_clean(shipped: Campaign, network: str, language: Language) -> None:
    photo = PhotoChoice("0" * 64, photographer="Ana Roy")
    edits = CaptionEdits().edited("story", "J’ai recommencé trois fois.")
    visual = Visual("bloc", quote="Chaque essai compte.", photo=photo, language=language, caption=edits)
    assert not lint(compose_caption(visual, shipped, network).text, network, shipped)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\u200b\ufeff"])
@pytest.mark.parametrize("network", NETWORKS)
def test_an_empty_text_starts_again_from_phrase_and_handle(campaign: Campaign, text: str, network: str) -> None:
    assert _codes(text, network, campaign) == ["empty-text"]
    assert apply_fixes(text, network, campaign) == f"{_PHRASE}\n\n{_HANDLES[network]}"


def test_the_phrase_is_put_before_the_first_words_so_that_they_come_before_the_fold(campaign: Campaign) -> None:
    text = apply_fixes("\n J’ai lâché l’école.\n\n@Réseauréussitemontréal", "facebook", campaign)
    assert text == f"{_PHRASE} J’ai lâché l’école.\n\n@Réseauréussitemontréal"


def test_a_phrase_with_words_put_in_gets_its_own_words_back_where_it_stands(campaign: Campaign) -> None:
    reworded = _caption("ma route.", "linkedin").replace("scolaire, je", "scolaire 2026 (JPS), je")
    assert apply_fixes(reworded, "linkedin", campaign) == _caption("ma route.", "linkedin")


@pytest.mark.parametrize("extra", [2, 500, 5000])
@pytest.mark.parametrize("filler", ["mot ", "😀", "é", "Une phrase. Une autre!\n\n"])
def test_a_caption_over_the_limit_is_left_as_it_is_and_says_by_how_much(
    campaign: Campaign, extra: int, filler: str
) -> None:
    room = 2200 - utf16_length(_caption("", "instagram"))
    text = _caption((filler * 8000)[: room // utf16_length(filler[0]) + extra].rstrip() + "!", "instagram")
    (finding,) = lint(text, "instagram", campaign)
    assert (finding.problem.code, finding.fix) == ("caption-too-long", None)
    assert finding.problem.fix is not None
    over = f"{utf16_length(text) - 2200:,}"
    assert f"Remove {over}," in finding.problem.fix.en
    assert apply_fixes(text, "instagram", campaign) == text


@pytest.mark.parametrize("filler", ["mot ", "😀", "é"])
def test_a_caption_as_long_as_the_network_takes_is_not_too_long(campaign: Campaign, filler: str) -> None:
    room = 2200 - utf16_length(_caption("", "instagram"))
    text = _caption((filler * 8000)[: room // utf16_length(filler[0])], "instagram")
    assert 2199 <= utf16_length(text) <= 2200
    assert not lint(text, "instagram", campaign)


def test_the_finding_on_length_points_at_what_overflows(campaign: Campaign) -> None:
    text = _caption("a " * 1500, "instagram")
    (finding,) = lint(text, "instagram", campaign)
    assert (finding.start, finding.end) == (2200, len(text))


def test_hashtags_too_many_lose_their_sign_in_a_sentence_and_one_said_twice_goes(campaign: Campaign) -> None:
    body = "j’aime l’#école, le #café, le #thé, la #neige et le #vent qui #souffle fort. #un"
    assert apply_fixes(_caption(body, "instagram"), "instagram", campaign) == _caption(
        "j’aime l’#école, le #café, le #thé, la #neige et le vent qui souffle fort. #un", "instagram"
    )
    text = f"{_PHRASE} oui.\n\n@reseau_reussite_montreal\n#a1 #b2 #a1 #c3 #d4 #JPS2026"
    assert apply_fixes(text, "instagram", campaign).endswith("\n#a1 #b2 #c3 #d4 #JPS2026")


def test_which_of_too_many_hashtags_goes_is_the_person_s_choice(campaign: Campaign) -> None:
    text = f"{_PHRASE} oui.\n\n@reseau_reussite_montreal\n#a1 #b2 #c3 #d4 #e5 #JPS2026"
    (finding,) = lint(text, "instagram", campaign)
    assert (finding.problem.code, finding.fix) == ("hashtags-too-many", None)
    assert text[finding.start : finding.end] == "#JPS2026"
    assert apply_fixes(text, "instagram", campaign) == text


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        ("Merci @reseau\\_reussite\\_montreal!", "Merci @reseau_reussite_montreal!"),
        ("Merci \\@reseau\\_reussite\\_montreal.", "Merci @reseau_reussite_montreal."),
        ("Merci reseau\\_reussite\\_montreal", "Merci @reseau_reussite_montreal"),
        ("Merci @reseau _reussite_montreal", "Merci @reseau_reussite_montreal"),
        ("Merci @reseau_\nreussite_montreal", "Merci @reseau_reussite_montreal"),
        ("Merci @reseau_reussite_ montreal.", "Merci @reseau_reussite_montreal."),
        ("Merci @Reseau_Reussite_Montreal!", "Merci @reseau_reussite_montreal!"),
        ("Merci \uff20reseau_reussite_montreal.", "Merci @reseau_reussite_montreal."),
        ("Merci https://www.instagram.com/reseau_reussite_montreal/", "Merci @reseau_reussite_montreal"),
        ("(instagram.com/reseau\\_reussite\\_montreal?igsh=a1)", "(@reseau_reussite_montreal)"),
        ("Voir www.instagram.com/reseau_reussite_montreal.", "Voir @reseau_reussite_montreal."),
        ("@reseau_reussite_montreal#JPS2026", "@reseau_reussite_montreal #JPS2026"),
        ("@reseau_reussite_montreal #JPS2026#perséVERT2026", "@reseau_reussite_montreal #JPS2026 #perséVERT2026"),
        ("#JPS2026@reseau_reussite_montreal", "#JPS2026 @reseau_reussite_montreal"),
        ("#JPS2026@reseau\\_reussite\\_montreal", "#JPS2026 @reseau_reussite_montreal"),
        ("@reseau_reussite_montreal #JPS2025#PERSEVERT2025", "@reseau_reussite_montreal #JPS2026 #perséVERT2026"),
        ("@reseau_reussite_montreal #a#b#c", "@reseau_reussite_montreal #a #b #c"),
        ("Merci#JPS2026 @reseau_reussite_montreal", "Merci #JPS2026 @reseau_reussite_montreal"),
        ("@reseau_reussite_montreal # JPS2026", "@reseau_reussite_montreal #JPS2026"),
        ("@reseau_reussite_montreal ##JPS2026", "@reseau_reussite_montreal #JPS2026"),
        ("@reseau_reussite_montreal \\#JPS2026", "@reseau_reussite_montreal #JPS2026"),
        ("@reseau_reussite_montreal \\#école", "@reseau_reussite_montreal #école"),
        ("@reseau_reussite_montreal #JPS 2026", "@reseau_reussite_montreal #JPS2026"),
        ("@reseau_reussite_montreal #JPS 2025, oui", "@reseau_reussite_montreal #JPS2026, oui"),
        ("@reseau_reussite_montreal #Persé VERT 2026", "@reseau_reussite_montreal #perséVERT2026"),
        ("@reseau_reussite_montreal #JPS25", "@reseau_reussite_montreal #JPS2026"),
        ("Photo : @karim\\_b @reseau_reussite_montreal", "Photo : @karim_b @reseau_reussite_montreal"),
        (
            "« La persévérance fait toute la différence » @reseau_reussite_montreal",
            "« La persévérance, ça mène loin » @reseau_reussite_montreal",
        ),
        (
            "Oui.\nLa persévérance fait toute la différence!\n@reseau_reussite_montreal",
            "Oui.\nLa persévérance, ça mène loin!\n@reseau_reussite_montreal",
        ),
        (
            "Pour leur futur, persévérer se conjugue toujours au présent. @reseau_reussite_montreal",
            "La persévérance, ça mène loin. @reseau_reussite_montreal",
        ),
    ],
)
def test_what_is_stuck_split_escaped_or_of_another_edition_is_reported_and_mended_in_place(
    campaign: Campaign, typed: str, fixed: str
) -> None:
    text = f"{_PHRASE} mon histoire. {typed}"
    assert lint(text, "instagram", campaign)
    assert apply_fixes(text, "instagram", campaign) == f"{_PHRASE} mon histoire. {fixed}"


@pytest.mark.parametrize(
    "body",
    [
        "pour moi, la persévérance fait toute la différence dans une vie.",
        "En 2025, le thème était « La persévérance fait toute la différence ».",
        "je suis @nom@mastodon.social et j’écris ¯\\_(ツ)_/¯ en C# et en F#.",
        "une page https://exemple.ca/a#JPS2026 et l’essai no #1#2.",
        "#JPS. 2026 sera grand.",
    ],
)
def test_right_handles_hashtags_and_words_of_one_s_own_are_left_alone(campaign: Campaign, body: str) -> None:
    assert lint(_caption(body), "facebook", campaign) == ()


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        ("vive #l’école", "vive l’#école"),
        ("#Abitibi-Témiscamingue", "#AbitibiTémiscamingue"),
        ("#jps-2026", "#jps2026"),
        ("le parcours de [nom], pompière", "le parcours de [nom], pompière"),
        ("mes cours, en XXXX.", "mes cours, en XXXX."),
        ("(Insérer ici un rire nerveux.)", "(Insérer ici un rire nerveux.)"),
        (
            "on la tient du lundi 17 au vendredi 21 février, les JPS",
            "on la tient du lundi 16 au vendredi 20 février, les JPS",
        ),
        ("HSD (Feb. 17 to 21)", "HSD (Feb. 16 to 20)"),
        ("le thème : la persévérance ça mène loin", "le thème : La persévérance, ça mène loin"),
    ],
)
def test_a_mend_reads_well(campaign: Campaign, typed: str, fixed: str) -> None:
    assert apply_fixes(_caption(typed), "facebook", campaign) == _caption(fixed)


@pytest.mark.parametrize(
    "body",
    [
        "un séjour du 16 au 20 février 2015 à Gaspé.",
        "les JPS du 17 au 21 février 2025, mon premier souvenir.",
        "les pages 16 à 20 du livre, février 2026.",
        "un horaire de 16-20 h, en février 2026, pendant les JPS.",
        "un pointage de 31 au 40 février.",
        "« Persévérer, c’est aller loin. »",
        "« La persévérance, ça mène où? »",
        "“Perseverance took me far.”",
        "le thème de ma vie : avancer. La persévérance mène loin.",
        "mon blogue : monsite.ca/@reseau_reussite_montreal",
        "un tournoi #Covid_19 et #2026, chambre # 12.",
        "un dessin <3 {…} et (insertion) [1] [NDLR : oui] [mon école].",
        "le Super Bowl XXX. Becs xxx",
        "@reseau, @reussite et @montreal sont trois autres.",
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(campaign: Campaign, body: str) -> None:
    assert not lint(_caption(body), "facebook", campaign)
