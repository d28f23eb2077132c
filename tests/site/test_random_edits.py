"""Whatever happens to a newsroom between two builds, what readers are served is what a clean build would print.

In CI the same edits at every run; `ROTATIVE_EDITS=200` tries that many newsrooms, with edits of their own.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.site.builds import Warm
from tests.site.machinist import DAMAGES
from tests.site.newsroom import write_newsroom
from tests.site.phrases import (
    DAYS,
    EMBARGOES,
    GENRES,
    HEADS,
    NUMBERS,
    PARAGRAPHS,
    SLUGS,
    STATUSES,
    STEPS,
)
from tests.site.twins import TWO_WORKERS, Twins

EDITS = int(os.environ.get("ROTATIVE_EDITS", "0"))
HOUSES: list[Warm] = []
MOSTLY = st.sampled_from([True, True, True, False])


# Every act, with what it draws. One rule draws among them evenly: of many rules each example would get but a few.
ACTS: list[st.SearchStrategy[tuple[str, dict[str, object]]]] = []


def act(**drawn: st.SearchStrategy[object]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Enter a method among the acts, with the strategy of each of its arguments."""

    def enter(method: Callable[..., None]) -> Callable[..., None]:
        ACTS.append(st.tuples(st.just(method.__name__), st.fixed_dictionaries(drawn)))
        return method

    return enter


class Newsroom(RuleBasedStateMachine):
    """One newsroom folder: an act edits it; then it is built over what is there, and compared with a clean build."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="rotative-"))
        self.twins = Twins(self.place, *HOUSES)
        self.editor, self.machinist = self.twins.editor, self.twins.machinist
        self.pick = self.editor.pick
        self.refusals = 0
        self.way: dict[str, object] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.place, ignore_errors=True)

    @initialize()
    def open(self) -> None:
        write_newsroom(self.editor)

    @invariant()
    def serves_what_a_clean_build_prints(self) -> None:
        """Built in the way that was asked for last, our own when none was."""
        way, self.way = self.way, {}
        self.refusals = 0 if self.twins.build(**way) else self.refusals + 1  # type: ignore[arg-type]
        if self.refusals > 1:
            # Somebody mends what nobody could publish, so that the edits to come are seen.
            self.twins.put_back(self.twins.good)
            self.refusals = 0

    @rule(acts=st.deferred(lambda: st.lists(st.one_of(ACTS), min_size=1, max_size=3)))
    def after(self, acts):
        for name, drawn in acts:
            getattr(self, name)(**drawn)

    # How it is built next.

    @act(program=st.sampled_from(["pelican", "desk"]), environ=st.sampled_from([TWO_WORKERS, {}]))
    def build_another_way(self, program, environ):
        self.way = {"program": program, "environ": environ}

    @act(share=st.floats(0, 1.2))
    def kill_the_next_build(self, share):
        self.way = {"killed_after": share * 0.2}

    @act(step=STEPS)
    def let_time_pass(self, step):
        self.twins.pass_time(**step)

    # What is written.

    @act(n=NUMBERS, pair=HEADS)
    def set_head(self, n, pair):
        self.editor.set(self.pick(n), **{pair[0]: pair[1]})

    @act(n=NUMBERS, pairs=st.lists(HEADS, min_size=2, max_size=4))
    def set_heads(self, n, pairs):
        """The commonest edit, so that there is more of it."""
        for m, (key, value) in enumerate(pairs):
            self.editor.set(self.pick(n + m), **{key: value})

    @act(n=NUMBERS, paragraph=PARAGRAPHS)
    def add_to_body(self, n, paragraph):
        self.editor.append(self.pick(n), paragraph)

    @act(n=NUMBERS, number=NUMBERS)
    def take_from_body(self, n, number):
        self.editor.drop_paragraph(self.pick(n), number)

    @act(n=NUMBERS, m=NUMBERS, by=st.sampled_from(["file", "address", "heading", "related"]))
    def link(self, n, m, by):
        if self.pick(n) != self.pick(m):
            self.editor.link(self.pick(n), self.pick(m), by)

    @act(n=NUMBERS, m=NUMBERS, lang=st.sampled_from(["en", "br", "fr", None]))
    def translate(self, n, m, lang):
        original = PurePosixPath(self.pick(m)).stem if lang and self.pick(n) != self.pick(m) else None
        self.editor.set(self.pick(n), Lang=lang, Traduction_de=original)

    @act(n=NUMBERS, key=st.sampled_from(["budget", "vote", None]))
    def share_a_key(self, n, key):
        self.editor.set(self.pick(n), Translation=key)

    @act(n=NUMBERS, status=STATUSES)
    def set_status(self, n, status):
        self.editor.set_status(self.pick(n), status)

    @act(n=NUMBERS, until=EMBARGOES)
    def set_embargo(self, n, until):
        self.editor.set(self.pick(n), Embargo=until)

    @act(n=NUMBERS, genre=GENRES)
    def set_genre(self, n, genre):
        self.editor.set_genre(self.pick(n), genre)

    @act(n=NUMBERS, image=st.sampled_from(["images/2026/11/quai.png", "images/2026/11/digue.png", None]))
    def illustrate(self, n, image):
        self.editor.illustrate(self.pick(n), image)

    @act(n=NUMBERS, text=st.sampled_from(["Un nom était mal écrit.", "Le chiffre était faux."]))
    def correct(self, n, text):
        self.editor.correct(self.pick(n), f"{self.twins.clock:%Y-%m-%d}", text)

    @act(n=NUMBERS, text=st.sampled_from(["C'est faux.", "Voir [le port](/rubriques/economie/)."]))
    def reply(self, n, text):
        self.editor.reply(self.pick(n), "2026-11-22", text)

    @act(
        n=NUMBERS,
        m=NUMBERS,
        end=st.sampled_from(["", "2026-11-23T12:20:00+01:00", "2026-11-30T00:00:00+01:00"]),
    )
    def choose_the_front_page(self, n, m, end):
        self.editor.choose(n, m, banner=end)

    # What comes, goes and moves.

    @act(slug=SLUGS, date=DAYS, number=st.sampled_from([1, 1, 1, 2, 4]))
    def write_articles(self, slug, date, number):
        for n in range(number):
            self.editor.create(f"{slug}-{n}" if n else slug, date, Tags="port", Authors="Luc Ney")

    @act(n=NUMBERS, follow=MOSTLY)
    def delete(self, n, follow):
        if len(self.editor.articles) > 4:
            self.editor.delete(self.pick(n), follow=follow)

    @act(n=NUMBERS, slug=SLUGS, follow=MOSTLY)
    def rename(self, n, slug, follow):
        self.editor.move(self.pick(n), slug=slug, follow=follow)

    @act(n=NUMBERS, date=DAYS, follow=MOSTLY)
    def redate(self, n, date, follow):
        self.editor.move(self.pick(n), date=date, follow=follow)

    # Who an article is.

    @act()
    def register(self):
        """The register is brought up to date, unless the content is refused."""
        self.twins.say("enregistrer")

    @act(n=NUMBERS, title=st.sampled_from(["Un titre tout autre", "Le même, repris"]))
    def give_a_new_title(self, n, title):
        self.editor.set(self.pick(n), Title=title)

    @act(n=NUMBERS, slug=st.sampled_from(["nouveau-nom", "encore-un-nom", None]), follow=MOSTLY)
    def give_a_new_slug(self, n, slug, follow):
        self.editor.readdress(self.pick(n), slug, follow=follow)

    @act(n=NUMBERS, how=st.sampled_from(["twice", "lost", "cut", "later"]))
    def spoil_the_register(self, n, how):
        self.machinist.spoil_register(how, n)

    @act(n=NUMBERS)
    def put_in_another_folder(self, n):
        self.editor.shelve(self.pick(n))

    @act(n=NUMBERS, m=NUMBERS, whole_files=st.booleans())
    def swap(self, n, m, whole_files):
        (self.editor.swap_files if whole_files else self.editor.swap)(self.pick(n), self.pick(m))

    @act(n=NUMBERS)
    def edit_unseen(self, n):
        self.editor.edit_unseen(self.pick(n))

    # Machinery.

    @act(n=NUMBERS, is_unseen=st.booleans())
    def switch(self, n, is_unseen):
        self.machinist.switch(n, is_unseen=is_unseen)

    @act(n=NUMBERS)
    def welcome(self, n):
        self.machinist.welcome(n)

    @act(n=NUMBERS, is_unseen=st.booleans())
    def repaint(self, n, is_unseen):
        self.machinist.repaint(n, is_unseen=is_unseen)

    @act(n=NUMBERS)
    def lose_picture(self, n):
        self.machinist.lose_picture(n)

    @act(seconds=st.sampled_from([None, 0, 1_700_000_000, 4_000_000_000]))
    def set_times(self, seconds):
        self.machinist.set_times(seconds)

    @act()
    def move_house(self):
        self.machinist.move_house()

    @act(how=st.sampled_from(sorted(DAMAGES)), n=st.integers(-1, 9))
    def spoil_state(self, how, n):
        self.machinist.spoil(how, n)

    @act()
    def keep_state(self):
        self.machinist.keep_state()

    @act()
    def bring_back_state(self):
        self.machinist.bring_back_state()

    @act(all_of_them=st.booleans())
    def lose_trees(self, all_of_them):
        self.twins.served = self.twins.served if not all_of_them else {}
        self.machinist.lose_trees(all_of_them=all_of_them)


@pytest.mark.timeout(0 if EDITS else 300)
def test_after_any_edits_a_build_serves_what_a_clean_build_prints(houses):
    HOUSES[:] = houses
    chosen = settings(
        max_examples=EDITS or 6,
        stateful_step_count=60 if EDITS else 25,
        derandomize=not EDITS,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink] if EDITS else [Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Newsroom, settings=chosen)
