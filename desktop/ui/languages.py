"""The languages that guides can be shown in, and the guides in one of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from desktop.library.model import Module
from desktop.problems import Problem, ProblemsFound


def name_of(language: str) -> str:
    """What a language calls itself, for those who look for it, without a country: "Español"."""
    if language == "en":
        return "English"  # not one of its countries
    name, _, _ = QLocale(language.replace("-", "_")).nativeLanguageName().partition(" de ")
    return f"{name[:1].upper()}{name[1:]}" or language


def spoken_here(modules: Iterable[Module]) -> str:
    """The first language of this computer that a guide can be shown in; "" where it has none of them."""
    known = {language for module in modules for language in module.languages}
    wanted = QLocale.system().uiLanguages()
    tags = (tag for name in wanted for tag in (name, name.partition("-")[0]))
    return next((tag for tag in tags if tag in known), "")


def in_language(module: Module, language: str) -> tuple[Module, tuple[Problem, ...]]:
    """A guide in a language; as it is, and why, where it does not have that language whole."""
    if language == module.language or language not in module.languages:
        return module, ()
    from desktop.checks.translated import check  # only where somebody chooses another language
    from desktop.library.loading import load_module

    try:
        other = load_module(module.folder, language)
    except ProblemsFound as found:
        return module, tuple(found.problems)
    missing = tuple(check(other))
    return (module, missing) if missing else (other, ())
