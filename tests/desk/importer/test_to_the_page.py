"""From a foreign source to the reader's page: imported, built, read back."""

import re
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from desk.__main__ import main
from tests.desk.importer.sources import FIRST, PAGE, SECOND, THIRD, newsroom, picture, write

HOUSE = Path(__file__).resolve().parents[3]
ODDITIES = f"""Title: Moteurs & coques : « le <em>grand</em> tour »
Date: 2019-06-14
Category: Vie locale
Author: Ada Riva
Summary: {FIRST}

# Un début

{SECOND}

<script>alert('non')</script>
<iframe title="Le film du quai" src="https://video.example/e/1"></iframe>

::: tip
**Astuce** : passer par la rue Basse.
:::

![Un quai](images/quai.png "Le quai, hier"){{.large}}

<div class="encadre">

Du *Markdown* dans un conteneur, et `<script>` dans du code.

</div>

[La suite]({{filename}}suite.md)
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.setenv("ROTATIVE_NOW", "2026-11-23T12:00:00+01:00")
    root = newsroom(tmp_path / "journal")
    settings = (HOUSE / "pelicanconf.py").read_text(encoding="utf-8")
    write(root, {"pelicanconf.py": f"{settings}\nTHEME = {str(HOUSE / 'theme')!r}\n"})
    monkeypatch.chdir(root)
    return tmp_path


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text))


def follow(wanted: list[str], found: list[str]) -> bool:
    """Whether the words come in this order, others between them."""
    rest = iter(found)
    return all(word in rest for word in wanted)


def shown(house, address: str) -> BeautifulSoup:
    page = house / "journal/output" / address / "index.html"
    return BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")


def test_a_page_gives_every_word_back_on_page_and_in_feed(house):
    write(house, {"page.txt": PAGE.replace("\n", "\r\n").encode("utf-8-sig")})
    assert main(["importer", "../page.txt", "--adopter"]) == 0
    assert main(["construire"]) == 0
    soup = shown(house, "2019/06/14/trois-millions-votes-sans-plans")
    text = words(soup.main.get_text(" "))
    assert follow(words("Port/Quais Trois millions votés sans plans " + FIRST + SECOND + THIRD), text)
    assert follow(words("Ada Riva Correspondante au port, a suivi le conseil pour Le Phare"), text)
    assert follow(words("14 juin 2019"), text)
    feed = etree.parse(str(house / "journal/output/flux/actualites.xml"))
    item = feed.find(".//item")
    assert item is not None
    assert words(str(item.findtext("title"))) == words("Port/Quais Trois millions votés sans plans")
    encoded = item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded")
    body = BeautifulSoup(str(item.findtext("description")) + str(encoded), "lxml").get_text(" ")
    assert follow(words(FIRST + SECOND + THIRD), words(body))


def test_a_folder_with_every_oddity_builds_and_shows_its_words(house, capsys):
    files = {
        "local/a.md": ODDITIES,
        "local/suite.md": f"Title: La suite\nDate: 2019-06-20\nCategory: Vie locale\nAuthor: Ada Riva\n\n{THIRD}",
        "local/images/quai.png": picture(),
    }
    write(house / "ancien", files)
    assert main(["importer", "../ancien", "--adopter"]) == 0
    assert main(["construire"]) == 0, capsys.readouterr().err
    soup = shown(house, "2019/06/14/a")
    body = soup.main.get_text(" ")
    for wanted in (
        FIRST,
        SECOND,
        "Astuce : passer par la rue Basse",
        "Du Markdown dans un conteneur",
        "Un début",
    ):
        assert follow(words(wanted), words(body)), wanted
    assert soup.main.find("script", src=None, string=re.compile("alert")) is None
    assert "<script>" in body, "an example of code stays one"
    assert soup.find("a", href="https://video.example/e/1").get_text() == "Le film du quai"
    assert soup.find("img", alt="Un quai") is not None
    assert (house / "journal/output/images/2019/06/quai.png").exists()
    assert soup.find("a", href="/2019/06/20/suite/", string="La suite") is not None
    assert "2 articles lus, 2 importés, 0 refusé ; 1 image" in capsys.readouterr().out
