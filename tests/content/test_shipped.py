"""The shipped module: its numbers are those of the evidence, and it says nothing that it must not say."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from desktop.checks import check_folder
from desktop.checks._variants import variants
from desktop.checks._words import sentences, split_sentences
from desktop.library.blocks.base import walk
from desktop.library.blocks.compare import Compare
from desktop.library.blocks.detail import Detail
from desktop.library.blocks.no_number import NoNumber
from desktop.library.blocks.risk import Risk
from desktop.library.fact_words import face_words
from desktop.library.loading import load_module
from desktop.library.model import Module, Page
from desktop.library.spoken import texts
from desktop.library.text import plain
from desktop.paths import content_folder

FOLDER = content_folder() / "sacral-leg-cramps"

# Events, people and source of every count, as the evidence gives them.
COUNTS = {
    "unpleasant-change": (32, 272, "noblett2017"),
    "any-problem-first-year": (82, 272, "noblett2017"),
    "site-pain-first-year": (20, 272, "noblett2017"),
    "infection-first-year": (9, 272, "noblett2017"),
    "any-problem-three-years": (127, 272, "insite3y2016"),
    "change-five-years": (60, 272, "insite5y2018"),
    "site-pain-five-years": (40, 272, "insite5y2018"),
    "not-working-five-years": (36, 272, "insite5y2018"),
    "pain-bowel": (67, 176, "maeda2010"),
    "removed-or-stopped-bowel": (31, 176, "maeda2010"),
    "wire-moved": (8, 84, "leadmig2010"),
    "went-on-to-implant": (272, 340, "noblett2016"),
    "problem-in-trial": (56, 340, "noblett2016"),
    "went-on-bowel": (120, 133, "mellgren2011"),
    "better-week-one": (81, 144, "lambrescak2017"),
    "better-week-two": (96, 144, "lambrescak2017"),
    "good-trial-register": (102, 209, "kessler2007"),
    "bowel-five-years": (64, 72, "hull2013"),
    "bowel-five-years-of-all": (64, 120, "hull2013"),
    "bladder-one-clinic-operation": (88, 217, "peeters2014"),
    "retention-free-of-catheter": (30, 60, "datta2008"),
    "site-pain-review": (128, 1239, "ipg536"),
    "muscle-repair-better": (28, 47, "repair2007"),
}

# So many in 100, people (0: not said) and source of every share, and the range that a source prints.
SHARES = {
    "thin-wire-good": (40, 30, "pne2008"),
    "staying-wire-good": (67, 75, "pne2008"),
    "help-lost": (34, 0, "hernandez2021"),
    "test-wire-slipped": (5.3, 1661, "maeda2011"),
    "medicine-better": (42, 77, "siegel2015"),
    "stimulator-better": (61, 70, "siegel2015"),
    "injection-dry": (22.9, 557, "botox2013"),
    "injection-dummy-dry": (6.5, 557, "botox2013"),
    "injection-felt-better": (60.8, 557, "botox2013"),
    "injection-dummy-felt-better": (29.2, 557, "botox2013"),
    "injection-not-emptying": (6, 0, "cox2014"),
    "ankle-better": (54.5, 220, "sumit2010"),
    "ankle-dummy-better": (20.9, 220, "sumit2010"),
    "ankle-implant-better": (65, 46, "ecoin2021news"),
    "bladder-later-operation": (33, 229, "sounds3y"),
    "bladder-taken-out": (13, 229, "sounds3y"),
    "bladder-first-year-operation": (13, 272, "noblett2017"),
    "bladder-five-years": (67, 0, "insite5y2018"),
    "bladder-five-years-stayed": (82, 0, "insite5y2018"),
    "waiting-retention-better": (9, 31, "jonas2001"),
    "stimulator-retention-better": (83, 37, "jonas2001"),
    "retention-later-operation": (53, 60, "datta2008"),
    "wire-moved-review": (5, 1239, "ipg536"),
    "infection-review": (4, 1239, "ipg536"),
    "simple-care-helped": (25, 0, "aga_fi"),
    "pain-bowel-review": (13, 1600, "maeda2011"),
    "infection-bowel-review": (3.9, 1600, "maeda2011"),
    "bowel-ankle-better": (38, 227, "confident_oc007"),
    "bowel-ankle-dummy-better": (31, 227, "confident_oc007"),
    "bowel-more-surgery": (19.5, 164, "duelund2016"),
}
RANGES = {"bladder-five-years": (60, 74), "bladder-five-years-stayed": (76, 88)}

# Every number in 100 that a page may say, however it comes out. A new one is added with its source.
NUMBERS = {
    "how-likely": {
        *(30, 13),  # noblett2017, first year: any problem, operation
        *(47, 91),  # insite3y2016: any problem, of which settled
        *(22, 15),  # insite5y2018: unwanted change, site pain
        *(49, 68, 33, 13),  # sounds3y: any problem, of which minor, another operation, taken out for good
        *(53, 47),  # datta2008: another operation and none
        *(56, 89),  # leong2011survey: a side effect, of whom sought no more treatment
        *(52, 38),  # vanwunnik2011: site pain; maeda2010: pain anywhere
        *(8, 16),  # the interval of 32 of 272
        60,  # maeda2011: studies silent on the trial
        40,  # eldabe2015: "30 to 40", quoted to be set right
    },
    "compare-your-choices": {49},  # kessler2007: a good trial
    "what-raises-it": {5, 10, 90},  # ipg536 and leadmig2010: wires that moved, and did not
    "living-with-it": {98, 69, 31},  # relax_charge2018: could charge, two weeks between charges, and not
    "what-can-be-done": {20, 13, 87},  # relax2019: discomfort that was settled; noblett2017: operation
    "the-trial": {
        *(80, 20, 16, 84),  # noblett2016: went on and did not, a problem and none
        *(40, 60, 67, 33),  # pne2008: did well and did not, with either wire
        *(49, 51),  # kessler2007: went well and did not
        *(13, 87, 34, 66),  # insite5y2018: did not work; hernandez2021: benefit lost; and those who did well
        *(56, 5),  # lambrescak2017: week one (week two is 67); maeda2011: a wire that slipped
        *(90, 10),  # mellgren2011: went on and did not, bowel
    },
    "other-causes": {
        *(30, 70, 6),  # grandner2017: cramps at night in adults, none, worse than mild
        *(7, 3),  # noblett2017, first year: site pain, infection
        *(10, 5, 4),  # ipg536: site pain, wires that moved, infection; leadmig2010: wires that moved
        *(13, 4),  # maeda2011: pain anywhere, infection
    },
}
IN_100 = re.compile(r"(\d+(?:\.\d+)?) (?:in|of|out of) 100")


@pytest.fixture(scope="module")
def module() -> Module:
    return load_module(FOLDER)


def words_of(page: Page) -> str:
    return "\n".join(words for _, words in texts(page.blocks + page.side))


def test_the_module_passes_every_check() -> None:
    findings = check_folder(FOLDER)
    assert [str(problem) for problem in findings.problems] == []


def test_every_count_is_the_one_in_the_evidence(module: Module) -> None:
    counted = {name: fact for name, fact in module.facts.items() if fact.events is not None}
    assert {name: (fact.events, fact.n, fact.source) for name, fact in counted.items()} == COUNTS


def test_every_share_and_every_range_is_the_one_in_the_evidence(module: Module) -> None:
    shares = {name: fact for name, fact in module.facts.items() if fact.share is not None}
    assert {name: (fact.share, fact.n, fact.source) for name, fact in shares.items()} == SHARES
    assert {name: fact.range for name, fact in shares.items() if fact.range} == RANGES
    measured = [name for name in module.facts if name not in COUNTS | SHARES]
    assert measured == ["injection-or-stimulator"]
    gap = module.facts["injection-or-stimulator"]
    assert all(number in gap.outcome + gap.outcome_not for number in ("3.9", "3.3", "0.6", "0.1", "1.1"))
    assert (gap.n, "200 units" in gap.scope) == (364, True)


def test_the_nearest_number_is_told_whole(module: Module) -> None:
    fact = module.facts["unpleasant-change"]
    assert (fact.per_100, fact.not_per_100, fact.low, fact.high) == (12, 88, 8, 16)
    assert fact.sponsor == "Medtronic, the maker"
    assert "not the number for leg cramps" in fact.scope


def test_every_number_on_a_page_is_one_that_was_looked_up(module: Module) -> None:
    said: dict[str, set[float]] = defaultdict(set)
    for variant in variants(module):
        if variant.page.id in module.papers:  # made of what stands on pages
            continue
        said[variant.page.id].update(float(number) for number in IN_100.findall(words_of(variant.page)))
    unknown = {page: numbers - NUMBERS.get(page, set()) for page, numbers in said.items()}
    assert {page: numbers for page, numbers in unknown.items() if numbers} == {}


def test_no_leg_cramp_rate_is_drawn_and_the_gap_is_told(module: Module) -> None:
    blocks = [
        block for variant in variants(module) for block in walk(variant.page.blocks + variant.page.side)
    ]
    assert all("not" in block.fact.scope for block in blocks if isinstance(block, Risk))
    assert any(isinstance(block, NoNumber) for block in blocks)


def test_the_borrowed_rate_is_never_shown_as_one_of_this_stimulator(module: Module) -> None:
    """It stands behind a button that does not ask about it, and says in the same breath what it is not."""
    for variant in variants(module):
        assert not re.search(r"\b30 ?[-–—] ?40\b", words_of(variant.page))
        for detail in (block for block in variant.page.walk() if isinstance(block, Detail)):
            assert "30 to 40" not in plain(detail.title)
        said = [words for _, words in texts(variant.page.blocks + variant.page.side) if "30 to 40" in words]
        hidden = [
            words
            for detail in variant.page.walk()
            if isinstance(detail, Detail)
            for _, words in texts(detail.blocks)
            if "30 to 40" in words
        ]
        assert said == hidden
        assert all("not about leg cramps" in words for words in said)


def test_what_a_clinic_noted_is_told_and_never_counted(module: Module) -> None:
    """18 notes in 60 women are neither people nor cramps: no fact, no picture, no number in 100."""
    told = {
        variant.context.indication for variant in variants(module) if "18 times" in words_of(variant.page)
    }
    assert told == {one.id for one in module.indications}
    noted = [fact for fact in module.facts.values() if fact.source == "datta2008"]
    assert not any("leg" in fact.outcome or fact.events == 18 for fact in noted)
    for variant in variants(module):
        for _, words in texts(variant.page.blocks + variant.page.side):
            if "18 times" in words and variant.page.id == "how-likely":
                assert "30 in 100" not in words


def test_cramps_without_a_device_are_never_beside_the_nearest_number(module: Module) -> None:
    for variant in variants(module):
        blocks = list(walk(variant.page.blocks + variant.page.side))
        facts = {block.fact.id for block in blocks if isinstance(block, Risk)}
        near = "unpleasant-change" in facts or "12 in 100" in words_of(variant.page)
        background = any("grandner2017" in block.cites() for block in blocks)
        assert not (near and background)


def test_only_numbers_of_the_same_study_stand_open_beside_the_nearest_number(module: Module) -> None:
    """Another number in 100 on that page is behind a button; a paper has a section for each."""
    for variant in variants(module):
        page = variant.page
        if page.id in module.pages and page.has(Risk):
            open_blocks = tuple(block for block in page.blocks + page.side if not isinstance(block, Detail))
            assert IN_100.findall("\n".join(words for _, words in texts(open_blocks))) == []


def test_sentences_are_short(module: Module) -> None:
    long = [sentence.words for sentence in sentences(module, cues=False) if len(sentence.words.split()) > 20]
    assert long == []


def test_statements_are_few_and_short(module: Module) -> None:
    assert 1 <= len(module.statements) <= 8
    assert max(len(statement.text.split()) for statement in module.statements) <= 22


def test_every_line_of_the_source_text_is_accounted_for(module: Module) -> None:
    lines = (Path(__file__).parent / "source-statements.txt").read_text(encoding="utf-8").splitlines()
    asked = [line.removeprefix("- ").strip() for line in lines if re.search(r"\d$|:$", line.strip())]
    assert len(asked) == 21
    assert [line.text for line in module.coverage] == asked


def test_what_was_borrowed_or_left_empty_is_said_to_be_so(module: Module) -> None:
    verdicts = {line.id: line.verdict for line in module.coverage}
    assert (verdicts["A3"], verdicts["A5"], verdicts["C4"]) == ("borrowed", "empty", "borrowed")
    assert {
        line.id for line in module.coverage if line.verdict == "borrowed" and line.layer == "page"
    } == set()


@pytest.mark.parametrize("indication", ["bladder", "retention", "bowel", "bladder-and-bowel"])
def test_the_options_are_told_for_every_indication(module: Module, indication: str) -> None:
    found = [
        block
        for variant in variants(module)
        if variant.context.indication == indication
        for block in walk(variant.page.blocks)
        if isinstance(block, Compare)
    ]
    assert found
    assert all(block.options[0].no_change and block.options[-1].trial for block in found)
    assert all(3 <= len(block.options) <= 5 for block in found)


def test_no_choice_is_said_to_work_without_how_many_it_did_not_help(module: Module) -> None:
    """What the first reading of the guide asked for, in the words that a patient sees."""
    assert module.options is not None
    told = {
        name: " ".join(plain(text) for fact in it.facts() for text, _ in face_words([module.facts[fact]]))
        for name, it in module.options.options.items()
    }
    assert "53 in 100 (44 to 62) did well, 47 did not, or were not seen" in told["trial-bowel"]
    assert "89 in 100 (80 to 94) had at least half fewer leaks, 11 did not" in told["trial-bowel"]
    assert "50 in 100 (38 to 62) no longer needed a catheter, 50 still did" in told["trial-retention"]
    assert "53 in 100 had another operation, 47 did not" in told["trial-retention"]
    assert "67 in 100 (60 to 74) still did well, 33 did not" in told["trial-bladder"]
    assert told["trial-bladder"].index("67 in 100") < told["trial-bladder"].index("82 in 100")
    assert "33 in 100 had another operation" in told["trial-bladder"]
    assert "less than one leak a day" in told["injections"]


def test_a_study_too_small_to_tell_is_never_called_large(module: Module) -> None:
    whole = (FOLDER / "options.yaml").read_text(encoding="utf-8")
    assert "too few to tell" in whole
    assert "larger" not in whole


def test_no_brief_text_leaves_out_what_it_is_not(module: Module) -> None:
    whole = "\n".join(words_of(variant.page) for variant in variants(module))
    for said in ("not your consent", "does not promise relief for life", "no study has counted leg cramps"):
        assert said in whole


@pytest.mark.parametrize("word", ["SNM", "SNS", "OAB", "immediate relief", "quick relief", "fewer than 1 in"])
def test_what_must_not_be_said_is_not_said(module: Module, word: str) -> None:
    pages = {
        variant.page.id for variant in variants(module) if word.lower() in words_of(variant.page).lower()
    }
    assert pages == set()


@pytest.mark.parametrize(
    ("words", "parts"),
    [("One. Two? Three!", 3), ('He said "no." Then left.', 2), ("About 2.5 years", 1), ("", 0)],
)
def test_sentences_are_counted_as_read(words: str, parts: int) -> None:
    assert len(split_sentences(words)) == parts
