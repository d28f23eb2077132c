"""`--statistiques` says where the time went."""

from tests.site.folder import Folder


def test_every_stage_has_its_line_and_the_lines_are_aligned(folder: Folder):
    folder.article()
    run = folder.rotative("construire", "--statistiques", "--silencieux")
    assert run.code == 0, run.said
    lines = run.out.splitlines()
    assert [line[:14].strip() for line in lines] == [
        "démarrage", "lecture", "vérifications", "tri du public", "plan des pages", "impression", "mise en place", "total",
    ]  # fmt: skip
    assert len({len(line) for line in lines}) == 1
    assert lines[-1].endswith("100 %")
