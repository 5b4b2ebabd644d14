"""The minutes of a route are those that it takes to read aloud and to answer."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.model import Context, Module
from desktop.library.spoken import minutes_of_route
from desktop.problems import Problem, ProblemsFound

NAME = "the minutes of a route are true"
WHOLE = True

_APART = 1.5  # minutes; how fast people read differs by more


def check(module: Module) -> Iterator[Problem]:
    """Routes that take longer or less long than they say, by the indication that takes longest."""
    for v, visit in enumerate(module.visits):
        for r, route in enumerate(visit.routes):
            contexts = (
                Context(indication=one.id, language=module.language, route=route.id)
                for one in module.indications
            )
            try:
                longest = max(minutes_of_route(module, route, context) for context in contexts)
            except ProblemsFound:
                return  # told where it arises
            if abs(longest - route.minutes) > _APART:
                wrong = f"is {route.minutes:g}, but reading it aloud and answering takes {longest:.0f}"
                right = f"share {longest:.0f} out among its pages"
                path = ("visits", v, "routes", r, "minutes")
                yield problem_at(module, "module.yaml", path, "minutes", wrong, right)
