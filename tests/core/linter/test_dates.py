"""Days given as the campaign's are this year's; what is fixed keeps its form, and nobody else's days are touched."""

import pytest

from composer.core.campaign.campaign import Campaign
from composer.core.linter.lint import apply_fixes, lint

_PHRASE = "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."


def _caption(body: str) -> str:
    return f"{_PHRASE} mon histoire. {body}\n\n@Réseauréussitemontréal"


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        # This campaign's days in another year.
        ("Rendez-vous du 16 au 20 février 2025!", "Rendez-vous du 16 au 20 février 2026!"),
        ("JPS 2025, du 16 au 20 février 2025", "JPS 2026, du 16 au 20 février 2026"),
        ("JPS 2025, du 16 au 20 février 2026", "JPS 2026, du 16 au 20 février 2026"),
        ("Du 16 au 20 février 2027, on persévère.", "Du 16 au 20 février 2026, on persévère."),
        ("Hooked on School Days: February 16–20, 2025!", "Hooked on School Days: February 16–20, 2026!"),
        ("HSD, 16-20 February 2025", "HSD, 16-20 February 2026"),
        ("HSD run from February 16 to February 20, 2025.", "HSD run from February 16 to February 20, 2026."),
        # Other days beside the campaign's name: no year that nobody typed.
        ("Les JPS, du 16 au 21 février", "Les JPS, du 16 au 20 février"),
        ("Les JPS, du lundi 17 au vendredi 21 février!", "Les JPS, du lundi 16 au vendredi 20 février!"),
        ("JPS : DU 17 AU 21 FÉVRIER", "JPS : DU 16 AU 20 FÉVRIER"),
        ("Les JPS, du 16 février au 20 mars", "Les JPS, du 16 février au 20 février"),
        # Last year's edition.
        ("Les JPS, du 10 au 14 février", "Les JPS, du 16 au 20 février"),
        ("Les JPS 2025, du 10 au 14 février!", "Les JPS 2026, du 16 au 20 février!"),
        ("Les JPS se tiennent du 10 au 14 février 2025.", "Les JPS se tiennent du 16 au 20 février 2026."),
        ("Du 10 au 14 février 2025, portez le ruban!", "Du 16 au 20 février 2026, portez le ruban!"),
        ("Oui.\n12 au 16 février 2024\n", "Oui.\n16 au 20 février 2026\n"),
        ("Fière ambassadrice des JPS 2025!", "Fière ambassadrice des JPS 2026!"),
        # In numbers.
        ("JPS : 2025-02-16 au 2025-02-20", "JPS : 2026-02-16 au 2026-02-20"),
        ("JPS, 16/02/2025 au 20/02/2025", "JPS, 16/02/2026 au 20/02/2026"),
        ("JPS (10-02-2025 – 14-02-2025)", "JPS (16-02-2026 – 20-02-2026)"),
        ("HSD, 02/16/2025 to 02/20/2025", "HSD, 02/16/2026 to 02/20/2026"),
        ("JPS, du 17/02 au 21/02", "JPS, du 16/02 au 20/02"),
        # A day that has a name, the first day, the last one.
        ("Jeudi PerséVERT, c'est le 20 février 2026!", "Jeudi PerséVERT, c'est le 19 février 2026!"),
        ("Le vendredi 20 février, c'est le Jeudi PerséVERT!", "Le jeudi 19 février, c'est le Jeudi PerséVERT!"),
        ("Du vert au Jeudi PerséVERT, le 13 février 2025!", "Du vert au Jeudi PerséVERT, le 19 février 2026!"),
        ("PersiVERDANT Thursday is on February 20th.", "PersiVERDANT Thursday is on February 19th."),
        ("Jeudi PerséVERT : 2026-02-20", "Jeudi PerséVERT : 2026-02-19"),
        ("Les JPS commencent le 17 février.", "Les JPS commencent le 16 février."),
        ("Les JPS, c'est jusqu'au 21 février 2025.", "Les JPS, c'est jusqu'au 20 février 2026."),
    ],
)  # fmt: skip
def test_the_campaign_s_days_are_fixed_in_the_form_they_were_typed(campaign: Campaign, typed: str, fixed: str) -> None:
    (finding, *_) = lint(_caption(typed), "facebook", campaign)
    assert (finding.problem.code, finding.problem.severity) in {("dates-wrong", "warning"), ("edition-year", "warning")}
    assert apply_fixes(_caption(typed), "facebook", campaign) == _caption(fixed)


@pytest.mark.parametrize(
    "body",
    [
        *("En 2019, j’ai lâché l’école.", "Née le 20 février 2009, j’ai grandi ici."),
        *("Ma fille est née le 20 février 2025.", "Le concert du 20 février 2025"),
        *("Un séjour du 16 au 20 février 2025 à Gaspé.", "Du 16 au 20 février 2025, j’étais hospitalisée."),
        *("J’ai fait un stage du 10 au 14 février 2025.", "Mon stage du 10 au 14 février 2025 m’a changé."),
        *("Du 10 au 14 février, je serai à Québec.", "Le 20 février, je passe mon examen."),
        *("Les JPS du 10 au 14 février 2025 ont été ma première fois.", "Les JPS 2025 : mon premier souvenir."),
        *("J’ai découvert les JPS 2024 grâce à ma fille.", "Ambassadrice des JPS 2024 et 2025, me revoici."),
        *("Jeudi PerséVERT, le 19 février!", "Jeudi PerséVERT : 2026-02-19.", "Le jeudi 19 février 2026, PerséVERT!"),
        *("Les JPS, du 16 au 20 février 2026.", "JPS, 2026-02-16 – 2026-02-20", "JPS, du 17 au 19 février."),
        *("HSD, 02/16/2026 to 02/20/2026", "JPS : 16/02 au 20/02", "Les JPS commencent le 16 février."),
        *("Un pointage de 16/20 et une note de 10/14.", "La version 2.10.2025, article 16-20.", "Tél. 514-555-0116"),
        *("Les JPS, c’est le 18 février chez nous.", "L’an dernier, le Jeudi PerséVERT était le 13 février 2025."),
    ],
)  # fmt: skip
def test_right_days_and_other_people_s_are_never_touched(campaign: Campaign, body: str) -> None:
    assert lint(_caption(body), "facebook", campaign) == ()
