from __future__ import annotations

from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.library.loading import load_module
from desktop.problems import ProblemsFound
from tests.helpers import edit, make_module


def told(folder: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        load_module(folder)
    return [str(problem).removeprefix("small-guide/") for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "module.yaml",
            "id: small-guide",
            "id: big-guide",
            "module.yaml:1: id: 'big-guide' is not the name of the folder",
        ),
        (
            "module.yaml",
            "id: small-guide",
            "id: Small Guide",
            "module.yaml:1: id: 'Small Guide' is not written as it",
        ),
        ("module.yaml", "[en]", "[]", "module.yaml:4: languages: is empty"),
        (
            "module.yaml",
            "[en]",
            "[english_words]",
            "module.yaml:4: languages[0]: 'english_words' is not written as it",
        ),
        ("module.yaml", "id: bowel", "id: bladder", "module.yaml:8: indications[1]: 'bladder' stands twice"),
        (
            "module.yaml",
            "review_by: 2099",
            "review_by: 2025",
            "module.yaml:26: review_by: is not after the day",
        ),
        ("module.yaml", "2099-11-24", "2099-11-31", "module.yaml:26: review_by: '2099-11-31' is no date"),
        (
            "module.yaml",
            "[welcome, how-likely, your-choices, tell-it-back, finish]\n    routes",
            "[welcome, how-likley, your-choices, tell-it-back, finish]\n    routes",
            "module.yaml:12: visits[0].pages[1]: there is no page 'how-likley'; write the file "
            "'how-likley.md.j2', or did you mean 'how-likely'?",
        ),
        (
            "module.yaml",
            "pages: [welcome, how-likely, finish]",
            "pages: [how-likely, welcome, finish]",
            "module.yaml:14: visits[0].routes[0].pages: is not in the order of the visit; write welcome,",
        ),
        (
            "module.yaml",
            "pages: [welcome, how-likely, finish]",
            "pages: [welcome, how-likelly, finish]",
            "module.yaml:14: visits[0].routes[0].pages[1]: 'how-likelly' is not a page of the visit;",
        ),
        (
            "module.yaml",
            "minutes: 7.5",
            "minutes: 7.6",
            "module.yaml:17: visits[0].routes[1].minutes: is 7.6, but its pages add up to 7.5; write 7.5",
        ),
        (
            "module.yaml",
            "    routes:\n",
            "    parts:\n      - {id: a, title: A, first: how-likely}\n    routes:\n",
            "module.yaml:14: visits[0].parts[0].first: is not the first page of the visit; write 'welcome'",
        ),
        (
            "module.yaml",
            "    routes:\n",
            "    parts:\n      - {id: a, title: A, first: welcome}\n"
            "      - {id: b, title: B, first: finish}\n      - {id: c, title: C, first: how-likely}\n"
            "    routes:\n",
            "module.yaml:16: visits[0].parts[2].first: does not come after the part before it",
        ),
        (
            "module.yaml",
            "    routes:\n",
            "    parts:\n      - {id: a, title: A, first: welcom}\n    routes:\n",
            "module.yaml:14: visits[0].parts[0].first: 'welcom' is not a page of the visit; did you mean",
        ),
        (
            "facts.yaml",
            "events: 32",
            "events: 273",
            "facts.yaml:2: unpleasant-change.events: is 273 of 272; write a",
        ),
        ("facts.yaml", "n: 272", "n: 0", "facts.yaml:3: unpleasant-change.n: is 0; write how many people"),
        (
            "facts.yaml",
            "made_up2026",
            "made_up2025",
            "facts.yaml:10: unpleasant-change.source: there is no source",
        ),
        (
            "statements.yaml",
            "page: welcome",
            "page: welcom",
            "statements.yaml:7: [1].page: there is no page 'welcom'",
        ),
        (
            "statements.yaml",
            "id: not-consent",
            "id: can-cramp",
            "statements.yaml:5: [1]: 'can-cramp' stands twice",
        ),
        (
            "statements.yaml",
            "This is not",
            "word " * 20 + "This is not",
            "statements.yaml:6: [1].text: has 27 words",
        ),
        (
            "statements.yaml",
            "[made_up2026]",
            "[made_up]",
            "statements.yaml:4: [0].sources[0]: there is no source",
        ),
        ("coverage.yaml", "[how-likely]", "[how]", "coverage.yaml:4: [0].said_on[0]: there is no page 'how'"),
        ("coverage.yaml", "id: A2", "id: A1", "coverage.yaml:8: [1]: 'A1' stands twice"),
        (
            "coverage.yaml",
            "verdict: empty",
            "verdict: wrong",
            "coverage.yaml:10: [1].verdict: 'wrong' is not known",
        ),
        (
            "en/how-likely.md.j2",
            "@manual]",
            "@manul]",
            "en/how-likely.md.j2:12: there is no source 'manul'; did you",
        ),
    ],
)
def test_files_that_do_not_agree_are_told(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    folder = make_module(tmp_path)
    edit(folder, file, old, new)
    assert any(line.startswith(message) for line in told(folder))


def test_a_citation_in_a_branch_that_is_never_taken_is_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(
        folder,
        "en/welcome.md.j2",
        "You are at",
        '{% if route == "full" %}\nOdd [@nobody1999].\n{% endif %}\nYou are at',
    )
    assert any("there is no source 'nobody1999'" in line for line in told(folder))


def test_a_page_that_no_visit_shows_is_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    page = (folder / "en" / "welcome.md.j2").read_text()
    (folder / "en" / "more.md.j2").write_text(page.replace("id: welcome", "id: more"))
    assert told(folder) == [
        "en/more.md.j2:1: id: no visit shows the page 'more'; add it to the pages of a visit in "
        "module.yaml, or delete the file"
    ]


def test_more_than_eight_statements_are_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    with (folder / "statements.yaml").open("a") as file:
        file.writelines(f"- {{id: more-{i}, text: More words., page: welcome}}\n" for i in range(7))
    assert told(folder) == ["statements.yaml:14: [8]: there are 9 statements; keep at most 8"]


PAPER = "---\nid: handout\ntitle: To take home\n---\nWords.\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "en/how-likely.md.j2",
            "en/how-likly.md.j2",
            [
                "en/how-likly.md.j2:2: id: 'how-likely' is not the name of the file; "
                "write 'how-likly', or rename the file",
                "module.yaml:12: visits[0].pages[1]: there is no page 'how-likely'; "
                "write the file 'how-likely.md.j2', or did you mean 'how-likly'?",
            ],
        ),
        (
            "en/papers/handout.md.j2",
            "en/papers/hand-out.md.j2",
            [
                "en/papers/hand-out.md.j2:2: id: 'handout' is not the name of the file; "
                "write 'hand-out', or rename the file"
            ],
        ),
        (
            "en",
            "english",
            [
                "module.yaml:9: visits: none of the pages is there; "
                "write them in a folder named as the language"
            ],
        ),
    ],
)
def test_what_was_renamed_is_told_once(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    folder = make_module(tmp_path)
    (folder / "en" / "papers").mkdir()
    (folder / "en" / "papers" / "handout.md.j2").write_text(PAPER)
    (folder / old).rename(folder / new)
    assert [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).problems] == told


def test_a_page_that_was_copied_is_told_once(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (folder / "en" / "copy.md.j2").write_bytes((folder / "en" / "welcome.md.j2").read_bytes())
    (only,) = check_folder(folder).problems
    assert (only.file, only.key) == ("small-guide/en/copy.md.j2", "id")


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            "en/welcome.md.j2",
            "id: welcome",
            "id: hello",
            "en/welcome.md.j2:2: id: 'hello' is not the name of",
        ),
        ("en/how-likely.md.j2", "{{ facts", "{{ fcts", "en/how-likely.md.j2:25: 'fcts' is not known here"),
        ("en/your-choices.md.j2", "layout: full", "layout: ful", "en/your-choices.md.j2:5: layout: 'ful' is"),
        ("module.yaml", "title: A", "titel: [", "module.yaml:"),
        ("facts.yaml", "n: 272", "n: 0272", "facts.yaml:3: unpleasant-change.n: '0272' may not be read as"),
        ("sources.yaml", "made_up2026:", "{", "sources.yaml:"),
        (
            "module.yaml",
            "title: Before the trial\n    pages: [welcome",
            "title: Before the trial\n    pages: [welcome, welcome",
            "module.yaml:12: visits[0].pages[1]: 'welcome' stands twice",
        ),
    ],
)
def test_what_follows_from_a_fault_is_not_told(
    tmp_path: Path, file: str, old: str, new: str, line: str
) -> None:
    folder = make_module(tmp_path)
    edit(folder, file, old, new)
    (only,) = check_folder(folder).problems
    assert str(only).removeprefix("small-guide/").startswith(line)
