from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.library.digest import find_modules, read_content
from desktop.library.loading import load_module
from desktop.library.rendering import render_pages
from desktop.problems import ProblemsFound
from tests.helpers import edit, make_module, module_context


def told(folder: Path, language: str | None = None) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        load_module(folder, language)
    return [str(problem) for problem in caught.value.problems]


def test_a_whole_module_is_loaded(tmp_path: Path) -> None:
    module = load_module(make_module(tmp_path))
    assert (module.id, module.language, module.facts["unpleasant-change"].per_100) == (
        "small-guide",
        "en",
        12,
    )
    assert [statement.id for statement in module.statements] == ["can-cramp", "not-consent"]
    assert list(module.pages) == list(module.visits[0].pages)
    assert module.sources["manual"].id == "manual"


def test_modules_are_found_by_their_folders(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (tmp_path / "notes").mkdir()
    assert find_modules(tmp_path) == [folder]
    assert find_modules(tmp_path / "none") == []


def test_what_a_module_is_does_not_change_with_its_folder(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    module = load_module(folder)
    edit(folder, "en/welcome.md.j2", "This is a", "That was a")
    assert "This is a" in module.pages["welcome"].body


@pytest.mark.parametrize("name", ["module", "sources", "facts", "statements"])
@pytest.mark.parametrize(
    "data", [None, b"", b"\xff", b"a: [", b"3", b"[1, {x: y}]", b"{a: {b: c}}", b"\t- x"]
)
def test_a_file_that_cannot_be_understood_is_told(tmp_path: Path, name: str, data: bytes | None) -> None:
    folder = make_module(tmp_path)
    file = folder / f"{name}.yaml"
    file.unlink()
    if data is not None:
        file.write_bytes(data)
    lines = told(folder)
    if (name, data) == ("module", None):
        assert [line.split(";")[0] for line in lines] == [
            "small-guide: holds no module.yaml, so it is no module"
        ]
    else:
        assert any(line.startswith(f"small-guide/{name}.yaml:1: ") for line in lines)


def test_a_guide_without_a_text_to_cover_has_no_file_for_it(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    (folder / "coverage.yaml").unlink()
    assert load_module(folder).coverage == ()
    (folder / "coverage.yaml").write_text("3", encoding="utf-8")
    assert told(folder)[0].startswith("small-guide/coverage.yaml:1: ")


def test_faults_of_all_files_are_told_at_once_without_the_path(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    edit(folder, "module.yaml", "title: A small", "titel: A small")
    edit(folder, "facts.yaml", "events: 32", "events: many")
    edit(folder, "sources.yaml", "kind: study", "kind: studdy")
    edit(folder, "en/welcome.md.j2", "rail: Welcome", "rale: Welcome")
    edit(folder, "en/finish.md.j2", "{% endfor %}", "{% endfr %}")
    first, *rest = told(folder)
    assert first.startswith("small-guide/en/finish.md.j2:11: the template is wrong: ")
    assert rest == [
        "small-guide/en/welcome.md.j2:2: 'rail' is missing; add 'rail' with text",
        "small-guide/en/welcome.md.j2:4: rale: is not a key that is known here; did you mean 'rail'?",
        "small-guide/facts.yaml:2: unpleasant-change.events: is text, not a whole number; "
        "write a whole number",
        "small-guide/module.yaml:1: 'title' is missing; add 'title' with text",
        "small-guide/module.yaml:2: titel: is not a key that is known here; did you mean 'title'?",
        "small-guide/sources.yaml:7: made_up2026.kind: 'studdy' is not known here; did you mean 'study'?",
    ]


def test_the_source_language_is_read_unless_another_is_asked_for(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    assert load_module(folder, "en").language == "en"
    assert told(folder, "fr") == [
        "small-guide/module.yaml:4: languages: 'fr' is not among them; add it, or use en",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("---\nid", "id", ":1: the head of the page is missing; begin with a line '---', then 'id: ...'"),
        ("---\nThis", "This", ":1: the head of the page does not end; put a line '---' below its last key"),
        (
            "id: welcome",
            "id: welcom",
            ":2: id: 'welcom' is not the name of the file; write 'welcome', or rename the file",
        ),
        ("rail: Welcome", "rail: Welcome to the talk", ":4: rail: has 19 characters; use at most 16"),
        ("layout: split", "layout: splitt", ":5: layout: 'splitt' is not known here; did you mean 'split'?"),
        ("full: 1}", "full: -1}", ":6: minutes.full: is below nothing; write minutes from 0 up"),
        ("full: 1}", "ful: 1}", ":6: minutes.ful: there is no route 'ful'; did you mean 'full'?"),
        ("full: 1}", "}", ":6: minutes: the route 'full' is missing; write 'full: ' and minutes"),
        ("layout: split", "layout: split\nbody: x", ":6: body: is not a key that is known here; take it out"),
    ],
)
def test_a_fault_in_the_head_of_a_page_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    folder = make_module(tmp_path)
    edit(folder, "en/welcome.md.j2", old, new)
    assert f"small-guide/en/welcome.md.j2{message}" in told(folder)


def test_the_digest_is_of_the_content_alone(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    before = read_content(folder).digest
    (folder / "LICENSE").write_text("x")
    (folder / "rehearsal.toml").write_text("x")
    (folder / "review.yaml").write_text("x")
    page = folder / "en" / "welcome.md.j2"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert read_content(folder).digest == before
    edit(folder, "en/welcome.md.j2", "This is a", "This is  a")
    assert read_content(folder).digest != before


def test_every_content_file_is_in_the_digest(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    seen = {read_content(folder).digest}
    for file in sorted(folder.rglob("*.*")):
        file.write_bytes(file.read_bytes() + b"\n")
        seen.add(read_content(folder).digest)
    assert len(seen) == 11


@given(
    name=st.sampled_from(
        ["module.yaml", "facts.yaml", "statements.yaml", "coverage.yaml", "en/welcome.md.j2"]
    ),
    data=st.binary(max_size=300),
    keep=st.integers(0, 400),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
def test_any_bytes_in_a_file_are_problems_and_never_a_traceback(
    tmp_path: Path, name: str, data: bytes, keep: int
) -> None:
    folder = tmp_path / "small-guide"
    if not folder.exists():
        make_module(tmp_path)
    file = folder / name
    good = file.read_bytes()
    file.write_bytes(good[:keep] + data)
    try:
        module = load_module(folder)
        render_pages(module, module_context(), module.pages)
    except ProblemsFound as found:
        assert found.problems  # noqa: PT017
    finally:
        file.write_bytes(good)


def test_a_module_of_a_later_form_is_told_and_nothing_else(tmp_path: Path) -> None:
    folder = make_module(tmp_path)
    assert load_module(folder).form == 1
    edit(folder, "module.yaml", "id: small-guide", "id: small-guide\nform: 2\nmood: good")
    wrong = "small-guide/module.yaml:2: form: is 2, and this Beforehand reads up to 1"
    assert told(folder) == [f"{wrong}; install a newer Beforehand"]
