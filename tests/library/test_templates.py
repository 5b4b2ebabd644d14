from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.library.loading import load_module
from desktop.library.model import Context, Module, PageFile
from desktop.library.templates import check_template, fill, fold
from desktop.problems import Problems
from desktop.settings import Clinic, WhenToCall
from tests.helpers import make_module, module_context


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Module:
    return load_module(make_module(tmp_path_factory.mktemp("module")))


def page(body: str) -> PageFile:
    return PageFile(
        id="p", title="P", rail="P", layout="single", minutes={}, file="p.md.j2", line=10, body=body
    )


def filled(module: Module, body: str, context: Context | None = None) -> str:
    problems = Problems()
    made = fill(module, page(body), context or module_context(filled=True), problems)
    assert not problems.found
    assert made is not None
    return made.restore(made.text).removesuffix("\n")


def told(module: Module, body: str) -> list[str]:
    problems = Problems()
    check_template(module, page(body), problems)
    made = fill(module, page(body), module_context(), problems)
    assert (made is None) == bool(problems.found)
    return [str(problem) for problem in dict.fromkeys(problems.found)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{ clinic.name }}", "Pelvic Health Clinic"),
        ("{{ indication }} {{ route }} {{ language }}", "bladder full en"),
        ("{{ trial.kind }}, {{ trial.length | upper }}", "temporary, TWO WEEKS"),
        ('{{ facts["unpleasant-change"].per_100 }}/{{ facts["unpleasant-change"].n }}', "12/272"),
        (
            "{% for x in when_to_call.now %}\n- {{ x }}\n{% endfor %}\nend",
            "- You cannot feel your legs.\nend",
        ),
        ('{% if indication in ["bladder", "bowel"] %}\nyes\n{% else %}\nno\n{% endif %}\n', "yes"),
        ('{{ "a" if clinic.phone and not trial.kind == "staged" else "b" }}', "a"),
        ("{## never said ##}said {#an-id}", "said {#an-id}"),
        ("{{ minutes }}", "0"),
    ],
)
def test_a_template_says_what_was_set_up(module: Module, body: str, text: str) -> None:
    assert filled(module, body) == text


def test_every_line_keeps_its_number(module: Module) -> None:
    body = "one\n{% if clinic.name %}\nthree {{ clinic.name }}\n{% endif %}\n{## a\nb ##}\nseven\n"
    body += "{{ route }}\n\nten"
    made = fill(module, page(body), module_context(filled=True), Problems())
    assert made is not None
    rows = zip(made.text.split("\n"), made.lines, strict=True)
    lines = {made.restore(row): line - 9 for row, line in rows if row}
    assert lines == {"one": 1, "three Pelvic Health Clinic": 3, "seven": 7, "full": 8, "ten": 10}


@given(st.lists(st.sampled_from(["a", "{{ route }}", "{% if trial.kind %}", "{% endif %}", "", "{## x ##}"])))
def test_words_are_found_in_their_own_line(module: Module, rows: list[str]) -> None:
    body = "\n".join(f"{row} L{i}" if row == "a" else row for i, row in enumerate(rows))
    made = fill(module, page(body), module_context(filled=True), Problems())
    for row, line in zip(made.text.split("\n"), made.lines, strict=True) if made else ():
        if "L" in row:
            assert row.endswith(f"L{line - 10}")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("a\n{% if %}", "11: the template is wrong"),
        ("{% if clinic.name %}", "10: the template is wrong"),
        ("{{ clinik.name }}", "10: 'clinik' is not known here; did you mean 'clinic'?"),
        ("x\n{{ clinic.fone }}", "11: 'clinic' has no 'fone'; did you mean 'phone'?"),
        (
            "{{ clinic }}",
            "10: 'clinic' alone says nothing; use one of clinic.name, clinic.phone, clinic.hours",
        ),
        ("{{ when_to_call.now }}", "10: a list cannot be printed as it is"),
        (
            "{{ facts['unpleasant'].per_100 }}",
            "10: there is no fact 'unpleasant'; did you mean 'unpleasant-change'?",
        ),
        ("{{ facts['unpleasant-change'].rate }}", "10: a fact has no 'rate'"),
        (
            "{% if facts['unpleasant-change'].per_100 > 5 %}\nx\n{% endif %}",
            "10: a fact may be printed, but never",
        ),
        ("{% for f in facts %}\nx\n{% endfor %}", "10: a fact may be printed, but never"),
        ("{{ facts['unpleasant-change'].n * 2 }}", "10: 'mul' is not known here"),
        ("{{ 1 if facts['unpleasant-change'].n else 2 }}", "10: a fact may be printed, but never"),
        ("{{ [facts['unpleasant-change'].n] | first }}", "10: a fact may be printed, but never"),
        ("{% set x = 1 %}", "10: 'set' is not known here"),
        ("{% include 'x' %}", "10: 'include' is not known here"),
        ("{% macro m() %}{% endmacro %}", "10: 'macro' is not known here"),
        ("{{ route.upper() }}", "10: 'call' is not known here"),
        ("{{ route.__class__ }}", "10: nothing can be looked up in 'route' like this"),
        ("{{ ''.__class__.__mro__ }}", "10: '' is not known here"),
        ("{{ route | tojson }}", "10: the filter 'tojson' is not known here"),
        ("{{ loop.index }}", "10: 'loop' is not known outside of a loop; take it out"),
        (
            "{% if indication == 'bladdr' %}\nx\n{% endif %}",
            "10: 'bladdr' is no indication; did you mean 'bladder'?",
        ),
        ("{% if route in ['ful'] %}\nx\n{% endif %}", "10: 'ful' is no route; did you mean 'full'?"),
        (
            "{% if trial.kind == 'staget' %}\nx\n{% endif %}",
            "10: 'staget' is no trial.kind; did you mean 'staged'?",
        ),
        ("a\nb \ue000", "11: a character for private use stands here; take it out"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "10: the template is too deep to read"),
        ("{{ " + "not " * 30 + "route }}", "10: is nested too deeply"),
        ("{{ " + "not " * 300 + "route }}", "10: says too much at once"),
        ("{{ route" + ".a" * 3000 + " }}", "10: "),
        ("{% if " + "route and " * 300 + "route %}\nx\n{% endif %}", "10: is nested too deeply"),
    ],
)
def test_what_a_template_may_not_say_is_told_with_its_line(module: Module, body: str, message: str) -> None:
    assert told(module, body)[0].startswith(f"p.md.j2:{message}")


def test_faults_are_told_in_branches_that_are_not_taken(module: Module) -> None:
    body = "{% if trial.kind == 'staged' %}\n{{ a }}\n{% else %}\n{{ b }}\n{% endif %}"
    assert [line.split(";")[0] for line in told(module, body)] == [
        "p.md.j2:11: 'a' is not known here",
        "p.md.j2:13: 'b' is not known here",
    ]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_in_a_setting_comes_out_as_typed(module: Module, text: str) -> None:
    context = msgspec.structs.replace(module_context(), clinic=Clinic(name=text))
    assert filled(module, "[{{ clinic.name }}]", context) == f"[{fold(text)}]"


@given(st.text(st.sampled_from("{}%# ifor\n-'\"x.|[]()fact"), max_size=60))
def test_any_template_is_filled_or_told(module: Module, body: str) -> None:
    told(module, body)


def test_a_setting_of_spaces_counts_as_not_set(module: Module) -> None:
    body = "{% if clinic.name or when_to_call.now %}\nset\n{% endif %}"
    context: Any = msgspec.structs.replace(
        module_context(), clinic=Clinic(name=" \n "), when_to_call=WhenToCall(now=(" ",))
    )
    assert filled(module, body, context) == ""


def test_a_page_that_settings_make_too_long_is_told(module: Module) -> None:
    body = "{% for line in when_to_call.now %}\n- {{ line }}\n{% endfor %}"
    context = msgspec.structs.replace(module_context(), when_to_call=WhenToCall(now=("x" * 1000,) * 300))
    problems = Problems()
    assert fill(module, page(body), context, problems) is None
    (told,) = problems.found
    assert told.wrong == "comes out longer than 200,000 characters"
