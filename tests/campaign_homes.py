"""Folders of campaigns for tests, each of somebody who has none yet."""

from pathlib import Path

import pytest

from composer.storage.paths import own_campaign_home


def campaign_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the program keep its campaigns below `folder`, and return where."""
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(folder))
    found = own_campaign_home()
    assert found is not None
    found.mkdir(parents=True)
    return found
