"""A program that records a talk and says what it was told is kept, until it is killed.

Usage: talking.py FOLDER. It goes on with the talk in the folder when there is one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop.consultation.apply import replay
from desktop.consultation.session import Consultation
from desktop.records.store import Records
from tests.consultation.builders import started
from tests.records.builders import KEY, noted


def main() -> None:
    """Record for ever; each line out is the number of events known to be kept."""
    records = Records(Path(sys.argv[1]), KEY)
    stored = records.events("talk-1")
    talk = Consultation(records, state=replay(stored))
    if not stored:
        talk.record(started())
    number = max(len(stored), 1)
    while True:
        talk.record(noted(number))
        number += 1
        os.write(1, b"%d\n" % (number if not talk.unsaved else -1))


if __name__ == "__main__":
    main()
