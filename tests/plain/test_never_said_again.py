"""What is never kept does not come back, in no question, note or page; what is kept does."""

import json
import shutil
from pathlib import Path

import pytest
from tests.plain.harness import Face

from helpers import sleep_week
from helpers.build import data, filled
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings

HUSH = "hushhush"


@pytest.mark.parametrize(("store", "found"), [("never", False), ("saved", True)])
def test_it_comes_back_nowhere(tmp_path: Path, store: str, found: bool) -> None:
    sleep_week.write(tmp_path)
    shutil.copy(content_folder() / "en/ui.yaml", tmp_path / "en/ui.yaml")
    field = f"[{{id: word, kind: text, prompt: What?, store: {store}, export: []}}]"
    form = filled({"kind": "form", "id": "ask", "fields": data(field)})
    module = {"format": 1, "id": "evening", "title": "E", "aim": "Rest.", "steps": [form]}
    (tmp_path / "en/modules/evening.yaml").write_text(json.dumps(module), encoding="utf-8")
    face = Face(Services.open(tmp_path, Settings(language="en")))
    face.enter(HUSH, "leave", at="module/evening")
    face.enter("again", "leave", at="module/evening")
    face.enter("1", "leave", at="list/notes")
    face.enter(HUSH, at="find")
    assert (HUSH in face.text) is found
