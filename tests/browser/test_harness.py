"""The tools see a fault where there is one and none where there is none."""

import subprocess
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.browser import harness

GOOD = """<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Le Fanal</title></head>
<body><main><h1>Le Fanal</h1><p>Quotidien de Port-Ferréol et de l’Armance</p></main></body>
</html>
"""

BAD = """<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Le Fanal</title></head>
<body><main><h1>Le Fanal</h1>
<h3>Un titre qui saute un rang</h3>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<p style="color:#999;background:#fff">Trop pâle</p>
<button style="width:9px;height:9px;padding:0;border:0;font-size:6px" aria-label="un"></button
><button style="width:9px;height:9px;padding:0;border:0;font-size:6px" aria-label="deux"></button>
</main></body>
</html>
"""


def written(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def test_axe_finds_nothing_on_a_good_page(browser, serve, axe, tmp_path):
    base = serve(written(tmp_path, index=GOOD))
    page = browser.new_page()
    page.goto(base + "/")

    assert page.title() == "Le Fanal"
    assert axe(page) == ()
    page.close()


def test_axe_names_every_fault_of_a_bad_page(browser, serve, axe, tmp_path):
    """One fault of each family: level A, level AA, WCAG 2.2, and the advice that no standard asks."""
    base = serve(written(tmp_path, index=BAD))
    page = browser.new_page()
    page.goto(base + "/")

    faults = {violation.rule: violation for violation in axe(page)}

    assert {"html-has-lang", "image-alt", "color-contrast", "target-size", "heading-order"} <= set(faults)
    assert faults["image-alt"].targets == ("img",)
    page.close()


def test_axe_sees_the_colours_that_the_reader_asked_for(browser, serve, axe, tmp_path):
    dark = "<style>@media (prefers-color-scheme: dark) { p { color: #444; background: #333 } }</style></head>"
    base = serve(written(tmp_path, index=GOOD.replace("</head>", dark)))
    found = {}
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.goto(base + "/")
        found[scheme] = [violation.rule for violation in axe(page)]
        page.close()

    assert found == {"light": [], "dark": ["color-contrast"]}


def test_nu_reports_a_bad_file_and_leaves_a_good_one_alone(nu, tmp_path):
    folder = written(tmp_path, good=GOOD, bad=GOOD.replace("<p>", '<p align="center"><div></p>'))

    report = nu(folder.glob("*.html"))

    assert {message.path for message in report.errors} == {folder / "bad.html"}
    assert report.errors[0].line == 4
    assert nu([folder / "good.html"]) == harness.NuReport(errors=(), warnings=())


def test_nu_keeps_warnings_apart_from_errors(nu, tmp_path):
    folder = written(tmp_path, index=GOOD.replace("<main>", "<main><section><p>Sans titre</p></section>"))

    report = nu([folder / "index.html"])

    assert report.errors == ()
    assert len(report.warnings) == 1


def test_nu_reads_a_file_whose_name_has_spaces_and_accents(nu, tmp_path):
    folder = tmp_path / "un été"
    folder.mkdir()
    written(folder, **{"à la une": GOOD.replace("<p>", "<p><p2>")})

    report = nu([folder / "à la une.html"])

    assert {message.path for message in report.errors} == {folder / "à la une.html"}


def test_nu_checks_stylesheets_too(nu, tmp_path):
    sheet = tmp_path / "page.css"
    sheet.write_text("a { color: red }\np { colour: red }\n", encoding="utf-8")

    assert [(message.path, message.line) for message in nu([sheet]).errors] == [(sheet, 2)]


def test_nu_refuses_to_check_nothing(nu, tmp_path):
    """A wrong glob would otherwise make a test that cannot fail."""
    with pytest.raises(ValueError, match="no file"):
        nu(tmp_path.glob("*.html"))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.xml", "application/xml"),
        ("a.json", "application/json"),
        ("a.woff2", "font/woff2"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
    ],
)
def test_the_server_names_the_type_that_a_host_names(serve, tmp_path, name, kind):
    (tmp_path / name).write_bytes(b"x")

    with urlopen(f"{serve(tmp_path)}/{name}") as answer:
        assert answer.headers["Content-Type"] == kind


def test_the_server_answers_an_unknown_address_with_the_site_s_own_page(serve, tmp_path):
    written(tmp_path, **{"404": GOOD})
    (tmp_path / "empty").mkdir()
    base = serve(tmp_path)

    for address in ("/rien/", "/empty/"):
        with pytest.raises(HTTPError) as refusal:
            urlopen(base + address)
        assert refusal.value.code == 404
        assert "Le Fanal" in refusal.value.read().decode("utf-8")


def test_the_server_is_closed_with_the_block(tmp_path):
    with harness.serve(written(tmp_path, index=GOOD)) as base:
        assert urlopen(base).status == 200

    with pytest.raises(OSError, match="refused"):
        urlopen(base)


def fake_machine(folder: Path, *commands: str, user: int = 0) -> dict[str, str]:
    """Lay a PATH that has the given commands, a shell's, and an apt-get that only says its words."""
    folder.mkdir()
    for name in commands:
        (folder / name).write_text("#!/bin/sh\n")
    (folder / "apt-get").write_text('#!/bin/sh\necho apt-get "$@"\n')
    (folder / "id").write_text(f"#!/bin/sh\necho {user}\n")
    for name in folder.iterdir():
        name.chmod(0o755)
    for name in ("sh", "find", "head", "tr"):
        found = next(path for path in map(Path, ("/usr/bin", "/bin")) if (path / name).exists())
        (folder / name).symlink_to(found / name)
    return {"PATH": str(folder)}


def run_tools(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    script = harness.ROOT / "tests/browser/install-tools"
    return subprocess.run([script], env=environment, capture_output=True, text=True, check=False)


def with_files(folder: Path) -> dict[str, str]:
    """A font and the library, below folders of their own."""
    for name in ("fonts/truetype/a.ttf", "lib/x86_64-linux-gnu/libatomic.so.1"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(b"")
    return {"ROTATIVE_FONT_FOLDERS": str(folder / "fonts"), "ROTATIVE_LIBRARY_FOLDERS": str(folder / "lib")}


# sfeed asks curl to fetch, and Debian only recommends it.
READERS = ("newsboat", "sfeed_update", "curl", "r2e")


def without_files(folder: Path) -> dict[str, str]:
    return {"ROTATIVE_FONT_FOLDERS": str(folder / "none"), "ROTATIVE_LIBRARY_FOLDERS": str(folder / "none")}


def test_tools_that_are_there_are_not_installed_again(tmp_path):
    machine = fake_machine(tmp_path / "bin", "chromium", "java", "npm", *READERS) | with_files(tmp_path)

    result = run_tools(machine)

    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_root_installs_exactly_what_is_missing(tmp_path):
    machine = fake_machine(tmp_path / "bin", "chromium", "npm", *READERS) | with_files(tmp_path)

    result = run_tools(machine)

    assert result.returncode == 0
    assert result.stdout.splitlines() == [
        "apt-get update -qq",
        "apt-get install --yes -qq --no-install-recommends default-jre-headless",
    ]


def test_anybody_else_is_told_the_line_to_run(tmp_path):
    machine = fake_machine(tmp_path / "bin", user=1000) | without_files(tmp_path)

    result = run_tools(machine)

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.rstrip().endswith(
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends"
        " chromium chromium-sandbox default-jre-headless npm newsboat sfeed curl rss2email"
        " fonts-dejavu-core libatomic1"
    )


def test_a_package_that_cannot_be_installed_stops_the_run(tmp_path):
    machine = fake_machine(tmp_path / "bin") | without_files(tmp_path)
    (tmp_path / "bin/apt-get").write_text("#!/bin/sh\nexit 100\n")

    assert run_tools(machine).returncode == 100
