from __future__ import annotations

import pytest

from desktop.seals import PublicKey, public_key

KEY = PublicKey(bytes(range(32)), "Pelvic Health Clinic")


def test_a_key_is_one_line_that_can_be_read_back() -> None:
    assert KEY.line.startswith("beforehand-seal-1 ")
    assert public_key(KEY.line) == KEY


@pytest.mark.parametrize(
    "line",
    [
        "",
        KEY.line.removesuffix(" Pelvic Health Clinic"),
        KEY.line.replace("-1 ", "-2 "),
        KEY.line.replace("=", ""),
        KEY.line.replace("A", "", 1),
        KEY.line + "\nand more",
    ],
)
def test_a_line_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no line of a key"):
        public_key(line)
