from __future__ import annotations

import pytest

from desktop.consultation import events
from desktop.consultation.apply import replay
from desktop.consultation.outstanding import outstanding
from tests.consultation.builders import at, said, started


def test_everything_open_is_named() -> None:
    state = replay(
        [
            started(),
            *said(),
            events.PageSkipped(at=at(2), page="how-likely", reason="known"),
            events.QuestionParked(at=at(2), question="q2", text="Who will do it?", page=""),
            events.QuestionCarried(at=at(2), question="q2"),
            events.StatementAnswered(at=at(2), statement="s2", wording="w", answer="disagree"),
            events.StatementAnswered(at=at(2), statement="s3", wording="w", answer="understand"),
            events.SignatureGiven(at=at(2), who="patient", way="declined"),
        ]
    )
    still_open = outstanding(state, ["s1", "s2", "s3", "s4"])
    assert still_open.skipped == ("how-likely",)
    assert still_open.not_reached == ("your-statements", "sign", "thank-you")
    assert (still_open.to_talk, still_open.disagreed, still_open.unanswered) == (("s1",), ("s2",), ("s4",))
    assert [question.id for question in still_open.questions] == ["q1"]
    assert [question.id for question in still_open.carried] == ["q2"]
    assert still_open.unsigned == ("clinician", "interpreter")


def test_nothing_is_open_when_all_is_answered() -> None:
    answered = events.StatementAnswered(at=at(1), statement="s1", wording="w", answer="understand")
    still_open = outstanding(replay([started(), answered]), ["s1"])
    assert not any((still_open.unanswered, still_open.to_talk, still_open.disagreed))


@pytest.mark.parametrize(
    ("words", "button", "open_"),
    [
        ("", False, True),
        ("", True, True),
        ("Every four hours", True, True),
        ("Every four hours", False, False),
    ],
    ids=["nothing noted", "not agreed", "agreed in part", "agreed"],
)
def test_a_plan_is_open_until_it_is_agreed(words: str, button: bool, open_: bool) -> None:
    said = (
        events.WordsNoted(at=at(1), box="plan", words=words),
        events.ChoiceGiven(at=at(1), choice="plan", chosen=("plan-open",) if button else ()),
    )
    still_open = outstanding(replay([started(), *said]), (), ["plan"])
    assert still_open.plans == (("plan",) if open_ else ())


def test_a_companion_whose_signature_a_change_removed_is_waited_for_again() -> None:
    def signs(who: events.Signer, minute: int) -> events.Event:
        return events.SignatureGiven(at=at(minute), who=who, way="paper")

    everybody: tuple[events.Signer, ...] = ("patient", "clinician", "interpreter", "companion")
    change = events.ChoiceGiven(at=at(3), choice="change", chosen=("leaks",))
    talk = [started(), *(signs(who, 2) for who in everybody)]
    assert outstanding(replay(talk), ()).unsigned == ()
    talk.append(change)
    assert outstanding(replay(talk), ()).unsigned == everybody
    talk += [signs(who, 4) for who in everybody[:3]]
    assert outstanding(replay(talk), ()).unsigned == ("companion",)
    talk.append(signs("companion", 5))
    assert outstanding(replay(talk), ()).unsigned == ()
