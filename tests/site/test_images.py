"""Pictures on the built site: stripped, in several sizes, converted once in their life."""

from __future__ import annotations

import shutil

import pytest
from bs4 import BeautifulSoup
from PIL import Image, UnidentifiedImageError

from tests.images.pictures import TRACES, jpeg, moving, opened, photo, png, saved
from tests.site.folder import Folder, make_folder, tree_of

PHOTO = "images/2026/11/quai.jpg"
HEAD = f"Image: {PHOTO}\nImage_alt: Le quai\nImage_credit: Ada Riva\n"
CONVERTED = ", 1 image convertie, "


@pytest.fixture
def illustrated(folder: Folder) -> Folder:
    """One article with a photograph of 12 megapixels, as a telephone makes it: on its side, with its place."""
    folder.write(PHOTO, jpeg((4000, 3000), orientation=6))
    folder.article("quai", head=HEAD)
    return folder


@pytest.fixture
def small(folder: Folder) -> Folder:
    """One article with a small photograph."""
    folder.write(PHOTO, jpeg())
    folder.article("quai", head=HEAD)
    return folder


def pictures_of(tree: dict[str, bytes]) -> dict[str, Image.Image]:
    found = {}
    for path, content in tree.items():
        if path.startswith("images/"):
            found[path] = opened(content)
    return found


def built(folder: Folder, *arguments: str) -> str:
    run = folder.rotative("construire", *arguments)
    assert run.code == 0, run.said
    return run.out


def test_a_photograph_of_twelve_megapixels_is_converted_once_in_its_life(illustrated: Folder, tmp_path):
    assert CONVERTED in built(illustrated)
    first = illustrated.tree()
    assert "convertie" not in built(illustrated), "the next build"
    shutil.rmtree(illustrated.root / ".rotative" / "state")
    assert "convertie" not in built(illustrated), "a build of everything"
    (illustrated.content / PHOTO).rename(illustrated.content / "images/2026/11/digue.jpg")
    illustrated.article("quai", head=HEAD.replace("quai.jpg", "digue.jpg"))
    assert "convertie" not in built(illustrated), "a rename"
    renamed = illustrated.tree()
    assert renamed["images/2026/11/digue.jpg.1280.avif"] == first[f"{PHOTO}.1280.avif"]

    clone = make_folder(tmp_path / "clone")
    shutil.copytree(illustrated.content, clone.content, dirs_exist_ok=True)
    shutil.copytree(illustrated.root / ".rotative" / "images", clone.root / ".rotative" / "images")
    assert "convertie" not in built(clone), "another clone with the cache"
    assert clone.tree() == renamed

    # Turned upright: 3000 x 4000, of which 1600 wide are published.
    sizes = {path: image.size for path, image in pictures_of(first).items()}
    assert sizes[PHOTO] == (1600, 2133)
    assert sizes[f"{PHOTO}.1600.avif"] == (1600, 2133)
    assert {width for width, _ in sizes.values()} == {320, 640, 960, 1280, 1600}
    # AVIF and WebP in five widths, JPEG in four beside the picture itself.
    assert len(sizes) == 15


def test_a_photograph_with_its_place_leaves_none_in_the_output(folder: Folder):
    """Read as bytes and as pictures, every file of the output."""
    folder.write(PHOTO, jpeg(orientation=8))
    folder.write("images/2026/11/plan.png", png())
    folder.write("images/2026/11/lien.jpg", jpeg())
    folder.write("images/2026/11/tape.jpg", jpeg())
    folder.write("images/2026/11/danse.gif", moving("GIF", comment=b"4711"))
    folder.write("images/ada.jpg", jpeg())
    folder.write("registry/authors.toml", '[ada-riva]\nnom = "Ada Riva"\nportrait = "images/ada.jpg"\n')
    body = (
        'Le port.\n\n![Un plan](/images/2026/11/plan.png){credit="Ada Riva"}\n\n'
        "[la photo](/images/2026/11/lien.jpg)\n\n"
        '<img src="/images/2026/11/tape.jpg" alt="Le port">\n\n'
        '![On danse](/images/2026/11/danse.gif){credit="Ada Riva"}\n'
    )
    folder.article("quai", head=HEAD, body=body)
    built(folder)
    tree = folder.tree()
    pictures = pictures_of(tree)
    sources = ("quai.jpg", "plan.png", "lien.jpg", "tape.jpg", "danse.gif")
    assert {f"images/2026/11/{name}" for name in sources} | {"images/ada.jpg"} <= pictures.keys()
    for path, content in tree.items():
        if path in pictures:
            assert [trace for trace in TRACES if trace in content] == [], path
            assert not pictures[path].getexif()
        assert b"4711" not in content, path


def test_pages_offer_every_format_and_width_that_is_published_and_nothing_else(folder: Folder):
    folder.write(PHOTO, jpeg((1000, 500)))
    folder.write("images/2026/11/plan.png", png((700, 700)))
    folder.write("images/ada.jpg", jpeg((500, 500)))
    folder.write("registry/authors.toml", '[ada-riva]\nnom = "Ada Riva"\nportrait = "images/ada.jpg"\n')
    folder.article(
        "quai", head=HEAD, body='Le port.\n\n![Un plan](/images/2026/11/plan.png){credit="Ada Riva"}\n'
    )
    built(folder)
    tree = folder.tree()
    offered: dict[str, int] = {}
    for page in ("2026/11/20/quai/index.html", "auteurs/ada-riva/index.html", "index.html"):
        soup = BeautifulSoup(tree[page], "html.parser")
        images = soup.find_all("img")
        assert images
        for image in images:
            assert image["width"]
            assert image["height"]
            picture = image.parent
            assert picture.name == "picture"
            assert [source["type"] for source in picture.find_all("source")] == ["image/avif", "image/webp"]
            for element in (*picture.find_all("source"), image):
                assert not element.get("srcset") or element["sizes"]
                for candidate in element.get("srcset", "").split(", "):
                    if candidate:
                        address, width = candidate.split()
                        offered[address.lstrip("/")] = int(width.removesuffix("w"))
        eager = [image for image in images if image.get("loading") != "lazy"]
        assert [image.get("fetchpriority") for image in eager] == ["high"] * len(eager)
        assert len(eager) <= 1
    sizes = {path: image.width for path, image in pictures_of(tree).items()}
    assert offered == {path: sizes[path] for path in offered}
    article = tree["2026/11/20/quai/index.html"].decode()
    assert "plan.png.700.avif 700w" in article
    assert f"{PHOTO}.1000.avif 1000w" in article
    assert f"{PHOTO}.640.jpg 640w" in article


def test_feeds_show_the_picture_itself(folder: Folder):
    folder.write(PHOTO, jpeg((1000, 500)))
    folder.article("quai", body=f'Le port.\n\n![Le quai](/{PHOTO}){{credit="Ada Riva"}}\n')
    built(folder)
    feed = folder.tree()["flux/actualites.xml"].decode()
    assert f"https://phare.example/{PHOTO}" in feed
    assert "srcset" not in feed
    assert ".avif" not in feed


@pytest.mark.parametrize("command", ["rotative", "pelican"])
def test_an_edit_leaves_what_a_build_of_everything_would(small: Folder, tmp_path, command):
    """A photo comes, is replaced, is renamed, goes: each time the same tree as afresh."""
    built(small)

    def bring() -> None:
        small.write("images/2026/11/digue.png", png((500, 400)))
        small.article("digue", head=HEAD.replace("quai.jpg", "digue.png"), title="La digue")

    def replace() -> None:
        small.write(PHOTO, jpeg((800, 300)))

    def spare() -> None:
        small.article("digue", title="La digue")
        (small.content / "images/2026/11/digue.png").unlink()

    for number, change in enumerate((bring, replace, spare)):
        change()
        said = small.pelican("content") if command == "pelican" else small.rotative("construire")
        assert said.code == 0, said.said
        afresh = make_folder(tmp_path / f"afresh-{number}")
        shutil.copytree(small.content, afresh.content, dirs_exist_ok=True)
        built(afresh)
        assert small.tree() == afresh.tree()


def test_an_edit_of_a_text_converts_nothing_and_one_that_brings_a_photo_says_so(small: Folder):
    assert CONVERTED in built(small)
    small.article("vote", title="Le budget")
    assert "convertie" not in built(small)
    small.write("images/2026/11/digue.jpg", jpeg((500, 100)))
    small.article("digue", head=HEAD.replace("quai.jpg", "digue.jpg"), title="La digue")
    assert CONVERTED in built(small)


def test_a_spoilt_cache_gives_the_same_site(small: Folder):
    built(small)
    tree = small.tree()
    for place in (small.root / ".rotative" / "images").rglob("*"):
        if place.is_file():
            place.write_bytes(place.read_bytes()[:-1] + b"?")
    shutil.rmtree(small.root / ".rotative" / "state")
    built(small)
    assert small.tree() == tree


def test_the_cache_may_stand_anywhere_and_the_widths_are_the_newsrooms(small: Folder, tmp_path):
    settings = small.root / "pelicanconf.py"
    lines = f"\nIMAGES_CACHE = {str(tmp_path / 'partage')!r}\nIMAGES_WIDTHS = [200, 100]\n"
    settings.write_text(settings.read_text("utf-8") + lines, "utf-8")
    built(small)
    assert not (small.root / ".rotative" / "images").exists()
    assert any((tmp_path / "partage").rglob("*"))
    assert {image.width for image in pictures_of(small.tree()).values()} == {100, 200}


@pytest.mark.parametrize("value", ["[]", "0", "[0]", "['640']", "[5000]", "[True]", "'640'"])
def test_widths_that_are_none_are_refused_in_french(small: Folder, value):
    settings = small.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + f"\nIMAGES_WIDTHS = {value}\n", "utf-8")
    run = small.rotative("construire")
    assert run.code == 1
    assert "E401 réglage « IMAGES_WIDTHS »" in run.said


def test_half_a_photograph_refuses_the_build_names_the_file_and_leaves_the_site(small: Folder):
    """Its head is sound, which is all that the checks look at: the conversion finds it out."""
    built(small)
    before = small.tree()
    small.write("images/2026/11/digue.jpg", jpeg((500, 400))[:6000])
    small.article("digue", head=HEAD.replace("quai.jpg", "digue.jpg"), title="La digue")
    run = small.rotative("construire")
    assert run.code == 1, run.said
    assert "content/images/2026/11/digue.jpg: E223" in run.said
    assert "Rien n’a été publié." in run.said
    assert small.tree() == before


def test_a_picture_that_moves_and_a_drawing_are_published_in_one_size(folder: Folder):
    folder.write("images/2026/11/danse.gif", moving("GIF"))
    folder.write("images/2026/11/carte.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    folder.article("danse", head=HEAD.replace("quai.jpg", "danse.gif"))
    folder.article("carte", head=HEAD.replace("quai.jpg", "carte.svg"), title="La carte")
    built(folder)
    tree = folder.tree()
    assert {path for path in tree if path.startswith("images/")} == {
        "images/2026/11/danse.gif",
        "images/2026/11/carte.svg",
    }
    assert b"<picture>" not in tree["2026/11/20/danse/index.html"]
    assert opened(tree["images/2026/11/danse.gif"]).n_frames == 2


def test_one_picture_in_two_files_of_one_name_does_not_clash(folder: Folder):
    """`quai.jpg` and `quai.png` stand side by side, and so do all that is made of them."""
    folder.write(PHOTO, jpeg())
    folder.write("images/2026/11/quai.png", saved(photo(), "PNG"))
    folder.article("un", head=HEAD)
    folder.article("deux", head=HEAD.replace("quai.jpg", "quai.png"), title="Un autre quai")
    built(folder)
    assert {f"{PHOTO}.400.avif", "images/2026/11/quai.png.400.avif"} <= folder.tree().keys()


def test_processes_of_any_number_print_the_same_pictures(small: Folder, tmp_path):
    built(small)
    settings = small.root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + "\nPRESS_EXECUTOR = 'serial'\n", "utf-8")
    before = small.tree()
    shutil.rmtree(small.root / ".rotative")
    small.output.unlink()
    built(small)
    assert tree_of(small.output) == before


def test_what_is_no_picture_is_not_published_as_one(folder: Folder):
    """Every file below `images/` of the output can be opened as a picture."""
    folder.write(PHOTO, jpeg())
    folder.article("quai", head=HEAD)
    built(folder)
    try:
        assert pictures_of(folder.tree())
    except UnidentifiedImageError as error:
        raise AssertionError(str(error)) from error
