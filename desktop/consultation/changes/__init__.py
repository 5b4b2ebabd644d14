"""What each event changes. One small function an event: `(state, event, at) -> state`.

Each returns the state it was given when the event cannot happen there. `apply` has checked before that the
talk is open, and has made `at` an aware time no earlier than the event before.
"""
