"""One talk with one patient: its events, the state they add up to, and the record."""
