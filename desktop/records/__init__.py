"""The records of talks: kept for ever, encrypted, append-only."""
