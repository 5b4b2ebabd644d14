"""Content packs read into modules, and pages rendered to blocks.

A *module* is what a clinic writes: pages, facts, sources and statements, in files that people edit. A
*block* is a piece of a page; a *kind* is what blocks of one sort have in common, found by its file. A *fact*
is a number with its people, period, source and scope; a *source* is a reference. An *indication* is what the
stimulator would be for, a *route* one way through the pages of a visit.
"""
