"""The records of talks: kept for ever, encrypted, append-only.

The *journal* takes events before the next frame; each is chained to the one before; the *mark* and the
*ledger* notice when talks are gone. The *key* that opens them is kept by the system, or in a file of its
owner.
"""
