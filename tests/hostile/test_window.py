"""No visual of others harms the window, by whichever of its doors it comes in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="bounds on memory and pipes with names are asked of Linux")
def test_no_visual_harms_the_window_by_any_of_its_doors(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.hostile.window", str(tmp_path)]
    environment = {**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=600)
    assert ran.returncode == 0, ran.stderr[-2000:]
    ended = json.loads(ran.stdout)
    assert len(ended) >= 100
    assert {name: fault for name, fault in ended.items() if fault} == {}
