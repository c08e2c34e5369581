"""Handouts in a real browser: printed on both papers, nothing cut, no blank page, no request."""

import io
import json
import os
import re
import shutil
import socket
import subprocess
import threading

import pytest
from pypdf import PdfReader
from sheets_at_hand import one, services_in

from redirection_tui.handout.html import render
from redirection_tui.handout.labels import Labels

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="not proven here: there is no Chromium to print handouts with"
)
LABELS = Labels(services_in().words)
QUIET = (
    *("--headless", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-extensions"),
    *(("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()),
)
SIZES = {"a4": (595, 842), "letter": (612, 792)}
WIDTHS = {"a4": 658, "letter": 680}
"""CSS pixels between the margins of each paper."""
NAMES = (
    *("emotion-diary/entry", "what-matters/compass", "coping-cards", "my-plan/hard-hours"),
    *("safety-plan/write-it", "riding-out-urges"),
)


def browser(folder, *words):
    return subprocess.run(
        [BROWSER, *QUIET, f"--user-data-dir={folder / 'profile'}", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout


def printed(handout, folder):
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_bytes(render(handout, LABELS))
    browser(folder, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())
    return PdfReader(io.BytesIO(pdf.read_bytes()))


def squeezed(text):
    return "".join(text.split())


def bare(text):
    """The words of a page without its head, foot and number."""
    kept = re.sub(r"CC BY 4\.0.*|\d+ / \d+", "", text)
    return squeezed(kept)


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_prints_whole_and_without_a_blank_page(name, paper, tmp_path):
    handout = one(name, paper=paper)
    reader = printed(handout, tmp_path)
    box = reader.pages[0].mediabox
    assert abs(box.width - SIZES[paper][0]) < 2
    assert abs(box.height - SIZES[paper][1]) < 2
    texts = [page.extract_text() for page in reader.pages]
    heads = {squeezed(LABELS.head(sheet)[0]) for sheet in handout.sheets}
    for number, text in enumerate(texts, 1):
        assert f"{number} / {len(texts)}" in text
        left = bare(text)
        for head in heads:
            left = left.replace(head, "", 1)
        assert len(left) > 30, f"page {number} of {len(texts)} is blank"
    whole = squeezed("".join(texts))
    assert all(squeezed(sheet.title) in whole for sheet in handout.sheets)


def test_every_page_of_an_example_says_so(tmp_path):
    reader = printed(one("emotion-diary/entry", example=True), tmp_path)
    assert len(reader.pages) > 1
    assert all("Fictional example (Sam)" in page.extract_text() for page in reader.pages)


def probe(text, width):
    """The page as it is laid out on paper, with a script that measures it: for this test only."""
    script = """<script>
    document.body.style.width = "WIDEpx"; document.body.style.margin = "0";
    const wide = [...document.querySelectorAll("main *:not(.vh)")].filter(
      one => one.getBoundingClientRect().right > WIDE + 1
        || (one.classList.contains("card") && one.scrollHeight > one.clientHeight + 1));
    document.title = JSON.stringify([wide.length, wide.slice(0, 3).map(one => one.className)]);
    </script>""".replace("WIDE", str(width))
    without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    return without.replace("@media print", "@media all").replace("</body>", f"{script}</body>")


def overflowing(text, width, folder):
    page = folder / "probe.html"
    page.write_text(probe(text, width), encoding="utf-8")
    said = browser(folder, "--dump-dom", "--window-size=1200,900", page.as_uri())
    return json.loads(re.search(r"<title>(.*?)</title>", said).group(1).replace("&quot;", '"'))


@pytest.mark.parametrize("paper", WIDTHS)
@pytest.mark.parametrize("whole", ["blank", "filled"])
def test_nothing_of_the_whole_program_is_wider_than_the_paper_or_its_card(
    whole, paper, tmp_path, request
):
    text = render(request.getfixturevalue(whole), LABELS).decode()
    assert overflowing(text, WIDTHS[paper], tmp_path) == [0, []]


def test_what_is_too_wide_would_be_found(tmp_path):
    text = render(one("urge-log"), LABELS).decode()
    wide = text.replace("</main>", '<p class="wide" style="width: 300mm">x</p></main>')
    assert overflowing(wide, WIDTHS["a4"], tmp_path)[0] == 1


class Listener:
    """A proxy that answers nothing and notes who was asked for."""

    def __init__(self):
        self.asked = []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            with connection:
                self.asked.append(connection.recv(2_000).decode("latin-1").partition("\r\n")[0])


def asked_for(text, folder):
    """What the browser asks the network for while it shows a page."""
    listener = Listener()
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8")
    browser(folder, f"--proxy-server=127.0.0.1:{listener.port}", "--dump-dom", page.as_uri())
    listener.server.close()
    return [line for line in listener.asked if "leak.example" in line]


LEAK = '<img src="http://leak.example/picture" alt="">'


def test_no_request_leaves_the_page_even_if_a_picture_were_in_it(tmp_path):
    text = render(one("urge-log"), LABELS).decode().replace("</main>", f"{LEAK}</main>")
    assert asked_for(text, tmp_path) == []


def test_without_the_policy_the_request_would_be_seen(tmp_path):
    text = render(one("urge-log"), LABELS).decode().replace("</main>", f"{LEAK}</main>")
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    assert asked_for(open_page, tmp_path) != []


def test_no_script_would_run_even_if_one_were_in_it(tmp_path):
    page = tmp_path / "page.html"
    text = render(one("urge-log"), LABELS).decode()
    page.write_text(text.replace("</body>", "<script>document.title='ran'</script></body>"))
    assert "<title>ran</title>" not in browser(tmp_path, "--dump-dom", page.as_uri())
