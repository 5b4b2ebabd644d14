"""Speed and size, as figures and ratios: `python -m tests.benchmarks [NAME …]`; all without a name."""

from __future__ import annotations

import importlib
import os
import sys

NAMES = ("start", "pages", "events", "memory", "list", "papers", "verify")

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    asked = sys.argv[1:] or NAMES
    unknown = set(asked) - set(NAMES)
    if unknown:
        sys.exit(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    print(f"{'':54}{'value':>14} {'against':>10} {'ratio':>8} {'budget':>7}")
    for name in asked:
        importlib.import_module(f"tests.benchmarks.bench_{name}").run()
