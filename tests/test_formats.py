from __future__ import annotations

import pytest

from tests.formats import FORMATS, today


@pytest.mark.parametrize("name", today())
def test_a_format_changes_only_with_a_new_version(name: str) -> None:
    """A format that landed stays: count its version up, read the one before, and keep a file of it."""
    assert today()[name] == (FORMATS / name).read_bytes()
