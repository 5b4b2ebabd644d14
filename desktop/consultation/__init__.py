"""One patient's talks: their events, the state that these add up to, and the record.

A *consultation* is made of *visits*; a *stay* is the time that a page was on the screen in one. An *event*
is something that happened, kept for ever; the *state* is computed from the events by `apply`; an *act* is an
event that can be taken back. The *record* is what a paper or an export needs, and no more. A *question* is
parked until it is settled; a *statement* is understood, to be talked about, not agreed with, or unset.
"""
