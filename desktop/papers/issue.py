"""Papers made for somebody: sealed where they can be, and what is kept of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.consultation.issued_paper import IssuedPaper
from desktop.consultation.journal import JournalError
from desktop.papers.seal import Sign, seal_file, sha256
from desktop.papers.workshop import Order, Sheets, Workshop


@dataclass
class Issue:
    """What was made for somebody in one go, by kind of paper; and why it is not sealed, if it is not."""

    papers: dict[str, IssuedPaper] = field(default_factory=dict)
    not_sealed: str = ""


def issue_papers(workshop: Workshop, order: Order, sign: Sign | None, issue: Issue) -> Mapping[str, Sheets]:
    """The papers of an order as files for somebody, and noted in `issue`. Raises `WorkshopError`.

    It is signed here: the key never comes to the process that sets what people typed. A paper that cannot
    be sealed is made all the same: it is needed now.
    """
    order = replace(order, ppi=0, to_seal=sign is not None)
    made = workshop.make(order)
    if sign is not None:
        try:
            seals = {name: seal_file(it.to_seal, sign) for name, it in made.items() if it.to_seal}
            made = {**made, **workshop.make(replace(order, names=tuple(seals), seals=seals, to_seal=False))}
        except JournalError as error:
            issue.not_sealed = str(error)
    for name, sheets in made.items():
        for whole in sheets.files:
            issue.papers[name] = IssuedPaper(
                paper=name,
                sheet=order.form.paper,
                large=order.form.large,
                direction=order.form.direction,
                file=sha256(whole),
                record=sheets.record,
            )
    return made
