"""What opens over the set-up: the guide to read, and what the settings lack."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.library.model import Context, Module
from desktop.library.reading_through import GuideLine, guide_lines
from desktop.paths import settings_file
from desktop.problems import ProblemsFound
from desktop.settings import Settings
from desktop.ui.accessible.telling import tell_language
from desktop.ui.look import Look
from desktop.ui.setup.fields import Field
from desktop.ui.setup.lacking import Lacking
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import Bullet, TextLabel
from desktop.unseen import says_something


class GuideSheet(Sheet):
    """Every page of a guide in words, for who says to have read it."""

    def __init__(
        self, module: Module, settings: Settings, indication: str, look: Look, parent: QWidget
    ) -> None:
        super().__init__(module.title, look, parent)
        tell_language(self, module.language)
        version = tr("Version {version}. Every page in order, with what is behind its buttons.")
        self.column.addWidget(TextLabel(version.format(version=module.version), look, "caption", "ink2"))
        for line in self._lines(module, settings, indication):
            self.column.addWidget(self._shown(line))

    @staticmethod
    def _lines(module: Module, settings: Settings, indication: str) -> tuple[GuideLine, ...]:
        route = module.first_visit.routes[-1].id
        chosen = indication or module.indications[0].id
        context = Context.of(settings, indication=chosen, language=module.language, route=route)
        try:
            return guide_lines(module, context)
        except ProblemsFound as found:
            return tuple(GuideLine("words", str(problem)) for problem in found.problems)

    def _shown(self, line: GuideLine) -> QWidget:
        if line.kind == "item":
            return Bullet(line.words, self.look)
        role = {"page": "h2", "heading": "h3"}.get(line.kind, "body")
        label = TextLabel(line.words, self.look, role)
        if line.kind == "page":
            label.setContentsMargins(0, self.look.px(20), 0, 0)
        return label


class LackingSheet(Sheet):
    """What is not set: what follows, and the very lines to write into the file of settings."""

    def __init__(self, lacking: Iterable[Lacking], look: Look, parent: QWidget) -> None:
        super().__init__(tr("What is not set"), look, parent)
        lacking = list(lacking)
        for one in lacking:
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(TextLabel(one.name, look, "h3"))
            both.addWidget(TextLabel(one.follows, look))
            self.column.addLayout(both)
        words = tr("A talk can begin without them. To set them, write these lines into the file of settings:")
        self.column.addWidget(TextLabel(words, look))
        lines = Panel(look, surface="tint", padding=16, spacing=2)
        for group, ones in groupby(lacking, key=lambda one: one.group):
            lines.column.addWidget(TextLabel(f"[{group}]", look, "strong"))
            for one in ones:
                lines.column.addWidget(TextLabel(one.line, look, "strong"))
        self.column.addWidget(lines)
        self.column.addWidget(TextLabel(tr("The values are examples. The file is here:"), look))
        self.column.addWidget(TextLabel(str(settings_file()), look, "strong"))
        after = tr("Then open Beforehand again. Your IT team can do this for you.")
        self.column.addWidget(TextLabel(after, look))


class SignOffSheet(Sheet):
    """Where a clinician approves exactly the content that is shown.

    Signals:
        signed: (name, role).
    """

    signed = Signal(str, str)

    def __init__(self, module: Module, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Sign off this guide"), look, parent, way_out=tr("Cancel"))
        words = tr(
            "You approve every word and number of “{title}”, version {version}, as it is now. "
            "Your name and role are kept with it. Any change lapses this."
        )
        self.column.addWidget(TextLabel(words.format(title=module.title, version=module.version), look))
        self.name = Field(tr("Your name"), look, needed=True)
        self.role = Field(tr("Your role"), look, needed=True)
        self.column.addWidget(self.name)
        self.column.addWidget(self.role)
        sign = Button(tr("Sign it off"), look, "primary", height=52)
        sign.clicked.connect(self._sign)
        self.buttons.addWidget(sign)

    def _sign(self) -> None:
        """Sign, or say what is missing."""
        missing = [field for field in (self.name, self.role) if not says_something(field.edit.words())]
        for field in (self.name, self.role):
            field.show_fault(tr("Write this first.") if field in missing else "")
        if missing:
            missing[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.signed.emit(self.name.edit.words().strip(), self.role.edit.words().strip())
        self.dismiss()
