"""Who signs, and how each signature stands, as the screen says it."""

from __future__ import annotations

from desktop.consultation.events import Signer, Way
from desktop.consultation.state import ConsultationState, SignatureState
from desktop.language import tr


def signer_words(who: Signer) -> str:
    """Who signs, as the screen says it."""
    words: dict[Signer, str] = {
        "patient": tr("You"),
        "clinician": tr("Clinician"),
        "interpreter": tr("Interpreter"),
        "companion": tr("Person with you"),
    }
    return words[who]


def signed_words(signature: SignatureState) -> str:
    """How a signature stands, in words."""
    if signature.way == "typed":
        return tr("Signed by typing: {name}").format(name=signature.name)
    words: dict[Way, str] = {
        "drawn": tr("Signed here on the screen."),
        "paper": tr("Will sign on the printed paper."),
        "declined": tr("Chose not to sign today. That is fine."),
    }
    return words[signature.way]


def standing_words(who: Signer, state: ConsultationState, *, now: bool) -> str:
    """How it stands with somebody's signature, in a few words; `now` while it is their turn."""
    stands = state.signatures.get(who)
    words: dict[Way, str] = {
        "drawn": tr("Signed"),
        "typed": tr("Signed"),
        "paper": tr("Will sign on paper"),
        "declined": tr("Not today"),
    }
    if stands is not None:
        return words[stands.way]
    if who in state.to_sign_again:
        return tr("To sign again")
    return tr("Signing now") if now else tr("If they like")
