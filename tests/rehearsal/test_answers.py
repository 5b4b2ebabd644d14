from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rehearsal.answers import load_answers
from desktop.consultation.apply import replay
from desktop.rehearsal.talk import rehearse
from desktop.problems import Problem, ProblemsFound
from tests.rehearsal.answers import SETTINGS, WHOLE, loaded
from tests.helpers import make_module

LINES = WHOLE.split("\n")


def problems(folder: Path, text: str) -> list[Problem]:
    with pytest.raises(ProblemsFound) as found:
        loaded(folder, text)
    return list(found.value.problems)


@pytest.mark.parametrize(
    ("was", "now", "wrong", "right"),
    [
        ('module = "small-guide"', 'module = "smal-guide"', "'smal-guide' is not known", "'small-guide'"),
        ('module = "small-guide"', "", "'module' is missing", "add 'module'"),
        ('language = "en"', 'language = "xx"', "'xx' is not known", "use en"),
        ('route = "full"', 'route = "ful"', "'ful' is not known", "'full'"),
        ('route = "full"', 'rout = "full"', "not a key that is known", "did you mean 'route'"),
        ("T10:00:00+01:00", "T10:00:00", "no offset", "+00:00"),
        ("2026-11-24T10:00:00+01:00", "2026-11-24", "is a date, not a date and time", "T10:00:00"),
        ('indication = "bowel"', 'indication = "bowels"', "'bowels' is not known", "'bowel'"),
        ('role = "Surgeon"', 'name = "B"', "'role' is missing", "add 'role'"),
        ('interpreter = "yes"', 'interpreter = "maybe"', "'maybe' is not known", "one of no, not-sure, yes"),
        ('id = "welcome"', 'id = "welcom"', "'welcom' is not known", "'welcome'"),
        ('id = "tell-it-back"', 'id = "welcome"', "'welcome' stands twice", "one place"),
        ("minutes = 2", "minutes = -2", "is -2", "from 0"),
        ("minutes = 2", 'minutes = "2"', "is text, not a number", "write a number"),
        ("minutes = 2", "minuts = 2", "not a key that is known", "did you mean 'minutes'"),
        ('skip = "known"', 'skip = "knwon"', "'knwon' is not known", "'known'"),
        ('skip = "known"', 'skip = ""', "without a reason", "known, no-time"),
        ('skip = "known"', 'skip = "known"\nquestions = ["?"]', "page that is skipped", "take 'skip' out"),
        ("{happens-now = [", "{happens-nw = [", "'happens-nw' is not known", "'happens-now'"),
        ('["nothing", "leg-feelings"]', '["nothin"]', "'nothin' is not known", "'nothing'"),
        ('["nothing", "leg-feelings"]', "[]", "chooses nothing", "take it out"),
        ('["nothing", "leg-feelings"]', '["nothing", "nothing"]', "the same twice", "each once"),
        ("words = {too-much =", "words = {much-too =", "'much-too' is not known", "use too-much"),
        ('leaning = "not-sure"', 'words = {too-much = "x"}', "not on this page", "the page 'welcome'"),
        ('leaning = "not-sure"', 'leaning = "forwards"', "'forwards' is not known", "'towards'"),
        ("minutes = 2", 'leaning = "away"', "no 'leaning' block", "the page 'tell-it-back'"),
        ("an-operation =", "operations =", "'operations' is not known", "'an-operation'"),
        ('an-operation = "a-lot"', 'an-operation = "lots"', "'lots' is not known", "a-lot"),
        ('text = "My dog"', 'text = "My dog"}, {text = "My cat"', "3 concerns, and 2 lines", "take some out"),
        ('answer = "a-lot"}', 'answer = "lots"}', "'lots' is not known", "a-lot"),
        ('cramp-at-home = "clear"', 'cramp = "clear"', "'cramp' is not known", "use cramp-at-home"),
        ('cramp-at-home = "clear"', 'cramp-at-home = "good"', "'good' is not known", "again, clear"),
        ("can-cramp =", "can-camp =", "'can-camp' is not known", "'can-cramp'"),
        ('not-consent = "talk"', 'not-consent = "agree"', "'agree' is not known", "'disagree'"),
        ('["Who?"]', '["Why?"]', "was asked before", "once"),
        ('["Who?"]', '[["Who?"]]', "is a list, not text", "write text"),
        ('{question = "When?"', '{question = "Whn?"', "not asked up to here", "'When?'"),
        ('{question = "When?"', '{question = "Why?"', "has an outcome already", "keep one"),
        (
            'outcome = "withdrawn"',
            'outcome = "withdrawn", note = "x"',
            "a note on a question",
            "take the note out",
        ),
        ('who = "clinician"', 'who = "patient"', "'patient' signs twice", "keep one"),
        ('name = "I. N. Terpreter"', 'name = " "', "typed and has no name", "write 'name'"),
        ("[1000, 280]", "[1001, 280]", "not on the field", "0 to 1000"),
        ("[[[1, 2], [1000, 280]]]", "[[]]", "without a point", "take 'strokes' out"),
        ('how = "declined"', 'how = "declined", strokes = [[[1, 2]]]', "not drawn", "take the strokes out"),
        ('id = "tell-it-back"', 'id = "tell-it-bak"', "'tell-it-bak' is not known", "'tell-it-back'"),
        (
            "minutes = 2",
            'signatures = [{who = "patient", how = "paper"}]',
            "no 'signature' block",
            "'finish'",
        ),
    ],
)
def test_a_fault_is_told_with_its_line_and_what_would_be_right(
    tmp_path: Path, was: str, now: str, wrong: str, right: str
) -> None:
    assert was in WHOLE
    before = WHOLE.partition(was)[0]
    found = problems(tmp_path, WHOLE.replace(was, now, 1))
    assert any(wrong in problem.wrong and right in problem.right for problem in found), found
    lines = {problem.line for problem in found if wrong in problem.wrong}
    where = before.count("\n") + 1
    assert lines & {1, where, where + 1}, found


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    text = (
        WHOLE.replace('"a-lot"', '"lots"')
        .replace('"yes"', '"maybe"')
        .replace("minutes = 2", "minutes = true")
    )
    text = text.replace('id = "finish"', 'id = "finish"\nsung = 1')
    found = [(problem.line, problem.key) for problem in problems(tmp_path, text)]
    assert found == [
        (10, "setup.interpreter"),
        (15, "page[0].minutes"),
        (27, "page[2].ratings.what-matters.an-operation"),
        (28, "page[2].own_concerns.what-matters[0]"),
        (34, "page[3].sung"),
    ]


def test_pages_out_of_order_are_told(tmp_path: Path) -> None:
    head, *pages = WHOLE.split("[[page]]")
    text = "[[page]]".join([head, pages[1], pages[0], *pages[2:]])
    (problem,) = problems(tmp_path, text)
    assert "'welcome' comes before 'how-likely'" in problem.wrong


def test_a_page_that_is_not_on_the_route_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, WHOLE.replace('route = "full"', 'route = "essentials"'))
    assert (problem.line, problem.wrong) == (26, "'tell-it-back' is not on the route 'essentials'")


def test_an_answer_after_signing_is_told(tmp_path: Path) -> None:
    module = make_module(tmp_path)
    page = module / "en" / "your-choices.md.j2"
    page.write_text(page.read_text(encoding="utf-8") + "\n::: signature\nSign.\n:::\n", encoding="utf-8")
    sign = '[[page]]\nid = "your-choices"\nsignatures = [{who = "clinician", how = "paper"}]\n\n'
    text = WHOLE.replace('[[page]]\nid = "tell', sign + '[[page]]\nid = "tell')
    text = text.replace('  {who = "clinician", how = "drawn"},\n', "")
    wrong = [problem.key for problem in problems(tmp_path, text) if "after a signature" in problem.wrong]
    assert wrong == [
        "page[3].ratings", "page[3].own_concerns", "page[3].leaning",
        "page[4].statements", "page[4].questions", "page[4].outcomes",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "line", "wrong"),
    [
        (b'module = "small-guide"\nroute = full\n', 2, "not TOML"),
        (b'module = "a"\nmodule = "b"\n', 2, "not TOML"),
        (b'module = "small-guide"\nroute = "\xff"\n', 2, "not UTF-8"),
        (b"", 1, "'module' is missing"),
        (b"module = 3\n", 1, "is a number, not text"),
        (b"page = 3\nsetup = 3\ndecision = 3\n", 1, "is a number"),
        (b"[[page]]\nid = 3\n[[page]]\n[page.words]\nx = 1\n", 2, "is a number, not text"),
    ],
)
def test_a_file_that_is_no_answers_file_is_told_not_raised(
    tmp_path: Path, content: bytes, line: int, wrong: str
) -> None:
    path = tmp_path / "answers.toml"
    path.write_bytes(content)
    with pytest.raises(ProblemsFound) as found:
        load_answers(path, [make_module(tmp_path)], SETTINGS)
    assert any(problem.line == line and wrong in problem.wrong for problem in found.value.problems)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="no such file"):
        load_answers(tmp_path / "answers.toml", [make_module(tmp_path)], SETTINGS)


def test_faults_of_the_module_are_told_beside_those_of_the_file(tmp_path: Path) -> None:
    module = make_module(tmp_path)
    page = module / "en" / "welcome.md.j2"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ nothing_known }}\n", encoding="utf-8")
    found = problems(tmp_path, WHOLE.replace('"yes"', '"maybe"'))
    assert {Path(problem.file).name for problem in found} == {"answers.toml", "welcome.md.j2"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("answers")


WORDS = ("3", "true", '""', "[]", "{}", "[[1]]", "{a = 1}", '"x"', "2026-11-24", "nan", "-1", '["a", "a"]')


@given(data=st.data())
def test_whatever_is_written_is_told_or_rehearsed(folder: Path, data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        number = data.draw(st.integers(0, len(lines) - 1))
        key, equals, _value = lines[number].partition(" = ")
        what = data.draw(st.sampled_from(("drop", "twice", "value", "swap")))
        if what == "drop":
            del lines[number]
        elif what == "twice":
            lines.insert(number, lines[number])
        elif what == "value" and equals:
            lines[number] = f"{key} = {data.draw(st.sampled_from(WORDS))}"
        else:
            lines[number] = data.draw(st.sampled_from(LINES))
    with suppress(ProblemsFound):
        assert replay(rehearse(loaded(folder, "\n".join(lines)))).status == "closed"


def test_a_guide_that_is_wrong_is_told_before_what_does_not_fit_it(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (folder / "en" / "how-likely.md.j2").rename(folder / "en" / "how-likly.md.j2")
    told = problems(tmp_path, WHOLE.replace('route = "full"', 'route = "ful"'))
    assert {problem.file for problem in told} == {"small-guide/module.yaml", "small-guide/en/how-likly.md.j2"}


@pytest.mark.parametrize("minutes", ["0x2", "2e0", "+2", "1_0", "inf"])
def test_a_number_is_plain(tmp_path: Path, minutes: str) -> None:
    (told,) = problems(tmp_path, WHOLE.replace("minutes = 2", f"minutes = {minutes}"))
    assert (told.key, told.right[:22]) == ("page[0].minutes", "write it in plain digi")
