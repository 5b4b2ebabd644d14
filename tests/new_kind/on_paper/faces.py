"""How bad something is, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.faces import FACES, Faces  # type: ignore[import-untyped]

from desktop.library.text import Span
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class FacesOnPaper(OnPaper):
    """The question with the faces to tick."""

    BLOCK: ClassVar = Faces

    def data(self, block: Any, page: Printed) -> dict[str, Any]:
        """A paragraph."""
        faces = Span(" ".join(f"({face})" for face in FACES))
        return {"kind": "para", "runs": page.runs((*block.prompt, Span(" "), faces))}
