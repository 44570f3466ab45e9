"""What a region still has to be given holds back its own files, and no others."""

from pathlib import Path

import pytest

from composer.app.brief import Brief, resolve
from composer.app.context import load_context
from composer.app.findings import campaign_findings, caption_findings
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.kit.preflight import preflight
from composer.app.studio import Studio, open_studio
from composer.core.problems import Refused
from tests.app.conftest import no_progress

_ZOE = Brief(poster="bloc", quote="Je suis arrivée quand même.", person={"name": "Zoé Roy"})


def _order(studio: Studio, out: Path) -> Order:
    return Order(resolve(_ZOE, studio.context), out, ("square",), insistence="despite-errors")


def test_a_caption_waits_for_its_handle_and_the_other_files_are_made(studio: Studio, tmp_path: Path) -> None:
    assert studio
    estrie = open_studio(load_context("jps-2026-estrie"))
    made = make_kit(_order(estrie, tmp_path), estrie, no_progress)
    assert set(made.withheld) == {"legende-instagram.txt", "legende-linkedin.txt"}
    assert {each.name for each in made.files} >= {"bloc-square.jpg", "legende-facebook.txt", "texte-alternatif.txt"}
    assert {each.code for each in made.problems} == {"handle-to-provide"}
    findings = caption_findings(_order(estrie, tmp_path).resolved.visual, estrie.context.campaign)
    assert [each.problem.code for each in findings] == ["handle-to-provide"] * 2


def test_nothing_is_exported_under_a_campaign_whose_theme_is_to_be_provided(studio: Studio, tmp_path: Path) -> None:
    assert studio
    nunavik = open_studio(load_context("jps-2026-nunavik"))
    order = _order(nunavik, tmp_path)
    with pytest.raises(Refused) as refused:
        make_kit(order, nunavik, no_progress)
    assert [each.code for each in refused.value.problems] == ["campaign-incomplete"]
    assert not list(tmp_path.iterdir())
    withheld = preflight(order, nunavik)
    assert withheld.whole
    assert not withheld.can_insist
    (finding,) = campaign_findings(order.resolved.visual, nunavik.context.campaign)
    assert finding.problem.code == "campaign-incomplete"
