"""`check` of a campaign: its file, or its pack, each fault with its file and key."""

from pathlib import Path

from tests.campaign_files import campaign_file
from tests.cli.conftest import Run


def test_what_is_wrong_with_a_campaigns_file_is_told_in_one_round(run: Run, tmp_path: Path) -> None:
    path = campaign_file(tmp_path, ('region = "', 'regoin = "'), ("@reseau_reussite_montreal", "reseau"))
    ran = run("check", path)
    assert ran.code == 1
    assert "jps-2026.toml:regoin" in ran.out + ran.err
    assert "networks.instagram.handle" in ran.out + ran.err


def test_what_is_no_pack_is_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jpscampagne").write_bytes(b"PK\x03\x04")
    ran = run("check", tmp_path / "a.jpscampagne")
    assert ran.code != 0
    assert "a.jpscampagne" in ran.out + ran.err
