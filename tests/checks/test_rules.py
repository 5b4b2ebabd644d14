from __future__ import annotations

import sys
from pathlib import Path

import pytest

import desktop.checks as package
from desktop.checks import Findings, Rule, check_folder, check_module, rules
from desktop.library.loading import load_module
from desktop.problems import Problem
from tests.helpers import edit, make_module

OPTION = "- bad: The leaks stay as they are.\n"


def found(folder: Path) -> list[str]:
    return [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).problems]


def advised(folder: Path) -> list[str]:
    return [str(problem).removeprefix("small-guide/") for problem in check_folder(folder).advice]


def test_a_good_module_has_nothing_to_tell(tmp_path: Path) -> None:
    assert check_folder(make_module(tmp_path)) == Findings((), ())


def say(words: str) -> tuple[str, str, str]:
    """An edit that puts words on a page in a paragraph that cites."""
    return ("en/welcome.md.j2", "This is a", f"{words} [@manual].\n\nThis is a")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("en/welcome.md.j2", "{% if clinic.name %}", "{% if not clinic.name %}\n# x"),
            "en/welcome.md.j2:15: a heading",
        ),
        (
            ("en/finish.md.j2", "- {{ line }}", "> {{ line }}"),
            "en/finish.md.j2:10: a quotation is not used here",
        ),
        (
            ("en/finish.md.j2", "{{ line }}", "{{ lin }}"),
            "en/finish.md.j2:10: 'lin' is not known here; did you mean",
        ),
        (
            ("en/your-choices.md.j2", OPTION, OPTION + "- bad: More.\n"),
            "en/your-choices.md.j2:8: options: for 'bladder'",
        ),
        (
            ("en/your-choices.md.j2", OPTION, OPTION * 2),
            "en/your-choices.md.j2:8: options: for 'bladder' the options",
        ),
        (
            ("coverage.yaml", "layer: none", "layer: page"),
            "coverage.yaml:8: A2: is said nowhere, but its layer is 'page'",
        ),
        (
            ("coverage.yaml", "[]", "[welcome]"),
            "coverage.yaml:8: A2: is said on a page, but its layer is 'none'",
        ),
        (
            ("coverage.yaml", "  sources: [made_up2026]\n", ""),
            "coverage.yaml:1: A1: is 'supported' by no source",
        ),
        (
            ("coverage.yaml", "layer: page", "layer: cue"),
            "coverage.yaml:1: A1: no page it is said on has a cue",
        ),
        (
            ("coverage.yaml", "[how-likely]\n  layer: page", "[welcome]\n  layer: detail"),
            "coverage.yaml:1: A1: no page it is said on has more detail",
        ),
        (
            say("word " * 400),
            "module.yaml:14: minutes: is 4, but reading it aloud and answering takes 8",
        ),
        (say("It comes to 1 in 8 people"), "en/welcome.md.j2:12: '1 in 8' in"),
        (say("It comes to one person in ten"), "en/welcome.md.j2:12: 'one person in ten' in"),
        (say("It is rare, 3 in 100 people"), "en/welcome.md.j2:12: 'rare' stands beside a number in"),
        (say("About 12% is common"), "en/welcome.md.j2:12: 'common' stands beside a number in"),
        (say("It is twice as likely"), "en/welcome.md.j2:12: 'twice as likely' in"),
        (say("It is 3 times more so"), "en/welcome.md.j2:12: 'times more' in"),
        (say("It doubles the risk"), "en/welcome.md.j2:12: 'doubles the risk' in"),
        (
            ("statements.yaml", "This is not", "It is twice as likely, not"),
            "statements.yaml:6: [1].text: 'twice as likely'",
        ),
        (
            ("statements.yaml", "This is not", "For 3 in 100 it is not"),
            "statements.yaml:6: not-consent: states a number",
        ),
        (
            ("en/welcome.md.j2", "- What happens", "- Is it 1 in 8? What happens"),
            "en/welcome.md.j2:10: prompts[0]: '1 in 8'",
        ),
        (
            ("en/welcome.md.j2", "- Ask how", "- It is twice as likely. Ask"),
            "en/welcome.md.j2:8: cues[0]: 'twice as likely'",
        ),
        (
            ("facts.yaml", "  scope: This counts", "  # scope: This counts"),
            "facts.yaml:1: unpleasant-change.scope: is missing",
        ),
        (
            ("en/tell-it-back.md.j2", "what-matters own", "happens-now own"),
            "en/tell-it-back.md.j2:15: rating: the id",
        ),
        (
            ("en/tell-it-back.md.j2", "page=how-likely", "page=how"),
            "en/tell-it-back.md.j2:8: page: there is no page 'how'",
        ),
        (
            ("en/tell-it-back.md.j2", "routes=full", "routes=fulll,full"),
            "en/tell-it-back.md.j2:8: routes: there is no",
        ),
        (
            ("en/tell-it-back.md.j2", "layout: single", "layout: split"),
            "en/tell-it-back.md.j2:5: layout: is 'split', but",
        ),
        (
            ("en/welcome.md.j2", "This is a **talk**", "For 12 in 100 **talk**"),
            "en/welcome.md.j2:12: '12 in 100' has no",
        ),
        (
            ("sources.yaml", "title: ", "title: Old title (title not shown in the copy read) # "),
            "sources.yaml:2: made_up2026.title: ",
        ),
        (
            ("sources.yaml", "title: ", "title: A page, as quoted on the website scite # "),
            "sources.yaml:2: made_up2026.title: ",
        ),
        (
            ("sources.yaml", "title: ", "url: https://www.manualslib.mx/manual/9/Box.html\n  title: "),
            "sources.yaml:2: made_up2026.url: ",
        ),
        (
            ("en/welcome.md.j2", "This is a", "::: figure leg\n:::\n\nThis is a"),
            "en/welcome.md.j2:12: figure: there is no",
        ),
    ],
)
def test_a_module_that_breaks_a_rule_is_told(
    tmp_path: Path, change: tuple[str, str, str], message: str
) -> None:
    folder = make_module(tmp_path)
    edit(folder, *change)
    assert any(line.startswith(message) for line in found(folder)), found(folder)


@pytest.mark.parametrize(
    "words",
    [
        "For 1 in 100 people it was so",
        "For 11 in 100 people it was so",
        "It is common. For 12 in 100 people it was so",
        "Turn it down twice a day",
        "It happened three times",
        "It is more likely, but we cannot say by how much",
    ],
)
def test_what_may_be_said_is_not_told(tmp_path: Path, words: str) -> None:
    folder = make_module(tmp_path)
    edit(folder, *say(words))
    assert found(folder) == []


def test_a_cue_may_quote_what_must_not_be_said(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(
        folder,
        "en/welcome.md.j2",
        "- Ask how they are",
        '- Do not say "twice as likely" or "1 in 8". Ask how they are',
    )
    assert found(folder) == []


def test_a_fault_in_one_combination_alone_is_told(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    rare = 'indication == "bowel" and trial.kind == "staged" and not when_to_call.today'
    body = "{% if " + rare + " %}\n`x`\n{% endif %}\n"
    edit(folder, "en/welcome.md.j2", "This is a", body + "\nThis is a")
    assert [line.split(":")[1] for line in found(folder)] == ["13"]


LATE = "published: 2020-11-24\nreview_by: 2021-11-24"
UNSEEN = """\
other:
  {events: 1, n: 40, outcome: x, outcome_not: y, period: z, population: p, source: manual, scope: s}
"""


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("module.yaml", "published: 2026-11-24\nreview_by: 2099-11-24", LATE),
            "module.yaml:26: review_by: the review was due on 2021-11-24",
        ),
        (
            ("en/how-likely.md.j2", "Most people", "word " * 20 + "Most people"),
            "en/how-likely.md.j2:17: 26 words in",
        ),
        (
            ("facts.yaml", "unpleasant-change:", UNSEEN + "unpleasant-change:"),
            "facts.yaml:1: other: is shown on no",
        ),
        (
            ("sources.yaml", "manual:", "other:\n  {title: x, kind: study, seen: page}\nmanual:"),
            "sources.yaml:9: other: is",
        ),
    ],
)
def test_advice_does_not_make_a_module_unfit(
    tmp_path: Path, change: tuple[str, str, str], message: str
) -> None:
    folder = make_module(tmp_path)
    edit(folder, *change)
    assert found(folder) == []
    assert any(line.startswith(message) for line in advised(folder)), advised(folder)


def test_a_folder_that_cannot_be_loaded_is_told_and_nothing_is_raised(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (folder / "module.yaml").write_text("{")
    assert found(folder)[0].startswith("module.yaml:1: this is not YAML")


def test_rules_and_structure_are_told_together(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, *say("It is twice as likely"))
    edit(folder, "module.yaml", "minutes: 4,", "minutes: 5,")
    assert [line.split(":")[0] for line in found(folder)] == ["en/welcome.md.j2", "module.yaml"]


def test_every_language_is_checked(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "module.yaml", "[en]", "[en, es]")
    (folder / "es").mkdir()
    for page in (folder / "en").iterdir():
        (folder / "es" / page.name).write_text(page.read_text())
    (folder / "es" / "words.yaml").write_text("module: {title: x}\n")
    edit(folder, "es/welcome.md.j2", "This is a", "`x`\n\nThis is a")
    lines = found(folder)
    assert "es/welcome.md.j2:12: words between backquotes are code; take the backquotes out" in lines
    assert "es/words.yaml:1: statements.can-cramp: is missing; write it in the language 'es'" in lines


def test_a_rule_is_found_by_being_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "quiet.py").write_text(
        "from desktop.problems import Problem\n"
        "NAME = 'quiet'\n"
        "def check(module):\n    yield Problem('f', 1, '', 'too loud', 'be quiet')\n"
    )
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    try:
        assert "quiet" in {rule.name for rule in rules()}
        assert Problem("f", 1, "", "too loud", "be quiet") in check_folder(make_module(tmp_path)).problems
    finally:
        sys.modules.pop("desktop.checks.quiet", None)


def test_rules_from_elsewhere_can_be_added(tmp_path: Path) -> None:
    told = Problem("f", 1, "", "does not fit the screen", "make it shorter")
    module = load_module(make_module(tmp_path))
    assert check_module(module, [Rule("fits", lambda _: [told])]).problems == (told,)
    assert check_module(module, [Rule("fits", lambda _: [told], blocks=False)]).advice == (told,)
