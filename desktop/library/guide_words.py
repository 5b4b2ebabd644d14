"""What a guide calls things, on the screen and on paper, where the program would otherwise have to guess."""

from __future__ import annotations

import msgspec

from desktop.language import tr


class GuideWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`words` of `module.yaml`; what is empty is said in plain words that fit any guide.

    The three answers to a statement; what the set-up asks the clinician; where a rating leans; the stages;
    what stands over the steps on the summary; from when on the list of warning signs holds; and what the
    picture of nerves says. `plan_trial`
    and `plan_implant` are said nowhere any more: guides and records of earlier versions have them.
    """

    understand: str = ""
    talk: str = ""
    disagree: str = ""
    problem_question: str = ""
    plan_trial: str = ""
    plan_implant: str = ""
    stage_trial: str = ""
    stage_implant: str = ""
    trial_length: str = ""
    towards: str = ""
    away: str = ""
    any: str = ""
    steps: str = ""
    signs_note: str = ""

    # The picture of nerves: its names, its positions, and what it says of a strength of the signal.
    nerves_title: str = ""
    nerves_drawn: str = ""
    nerves_note: str = ""
    nerves_note_small: str = ""
    leg_nerve: str = ""
    target_nerve: str = ""
    lower_nerve: str = ""
    nerve_reached: str = ""
    nerve_not_reached: str = ""
    to_the_leg: str = ""
    spine: str = ""
    wire: str = ""
    stimulator: str = ""
    position_usual: str = ""
    position_closer: str = ""
    position_moved: str = ""
    signal_off: str = ""
    signal_low: str = ""
    signal_aim: str = ""
    signal_still: str = ""
    signal_leg: str = ""
    signal_wider: str = ""
    signal_closer: str = ""
    signal_missed: str = ""
    signal_beside: str = ""
    signal_stronger: str = ""
    leg_may: str = ""

    def answers(self) -> dict[str, str]:
        """The three answers as the patient says them, by their code."""
        return {"understand": self.understand, "talk": self.talk, "disagree": self.disagree}


# What every guide was made to say before guides had words of their own.
BEFORE = GuideWords(
    understand="I understand this",
    talk="I’d like to talk about this",
    disagree="I don’t agree",
    problem_question="What is the stimulator for?",
    stage_trial="Trial",
    stage_implant="Stimulator",
    trial_length="How long the trial lasts here",
    towards="Goes with trying the trial",
    away="Goes with waiting or another treatment",
    any="Goes with any treatment",
    steps="What can be done if your leg cramps",
)


def in_full(words: GuideWords | None) -> GuideWords:
    """All words of a guide, in the language in use where it has none of its own.

    None stands for a guide that was kept before guides had words. What a picture says stands with the figure.
    """
    if words is None:
        return BEFORE
    plain = {
        "understand": tr("I understand this"),
        "talk": tr("I’d like to talk about this"),
        "disagree": tr("I don’t agree"),
        "problem_question": tr("What is it for?"),
        "stage_trial": tr("Trying it"),
        "stage_implant": tr("Having it"),
        "trial_length": tr("How long it is tried here"),
        "towards": tr("Goes with going ahead"),
        "away": tr("Goes with waiting or another way"),
        "any": tr("Goes with any way of going ahead"),
        "steps": tr("What can be done"),
        "signs_note": tr("This list holds from today on."),
    }
    given = {name: text for name, text in msgspec.structs.asdict(words).items() if text}
    return GuideWords(**plain | given)
