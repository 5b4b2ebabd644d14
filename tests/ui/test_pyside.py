"""PySide6 is loaded without what it does on the side, and nobody can tell from what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASKED = {
    "wrong type": "QtCore.QPoint('a')",
    "too many": "QtCore.QSize(1, 2, 3)",
    "unknown keyword": "QtCore.QObject(nothing=1)",
    "wrong in a method": "QtCore.QObject().setObjectName(object())",
    "wrong value": "QtWidgets.QWidget.setVisible()",
    "what it takes": "print(QtCore.QSize.scaled.__doc__)",
    "its signature": "print(QtCore.QPoint.manhattanLength.__signature__)",
    "a class": "print(QtWidgets.QLabel.__doc__)",
    "an enum": "print(QtCore.Qt.AlignmentFlag(1), QtCore.Qt.AlignmentFlag.__doc__)",
    "help": "help(QtCore.QPoint.manhattanLength)",
    "support": "from PySide6.support import signature; print(signature.get_signature(QtCore.QPoint.x))",
    "stubs": "from PySide6.support.signature.lib import pyi_generator; print(pyi_generator.Writer.__name__)",
}


def run(first: str, then: str) -> str:
    code = f"import {first}\nfrom PySide6 import QtCore, QtWidgets\n"
    code += f"try:\n    {then}\nexcept Exception as error:\n    print(type(error), error)\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_what_it_says_when_asked_is_the_same(asked: str) -> None:
    usual = run("PySide6", asked)
    assert usual.startswith("0\n")
    assert run("desktop.ui", asked) == usual


@pytest.mark.parametrize("spared", ["inspect", "logging", "argparse", "dis"])
def test_what_only_descriptions_need_is_not_loaded_at_the_start(spared: str) -> None:
    asked = f"import sys; print({spared!r} in sys.modules)"
    assert run("PySide6", asked) == "0\nTrue\n"
    assert run("desktop.ui", asked) == "0\nFalse\n"


def test_nothing_is_left_in_the_way_of_other_code() -> None:
    asked = "import builtins; print(compile.__module__, builtins.__import__.__name__ == '__feature_import__')"
    assert run("PySide6", asked) == "0\nbuiltins True\n"
    assert run("desktop.ui", asked) == "0\nbuiltins False\n"
