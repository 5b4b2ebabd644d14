"""Beforehand: a talk before a sacral nerve stimulator.

The words of the whole program: a *module* is a decision guide; a *page* is one screen of it, made of
*blocks*; a *fact* is a number with its people, time and *source*; a *consultation* is one patient's talks,
made of *visits*; what happens in it are *events*, what it amounts to is its *record*, and anything printed
is a *paper*.

The floors, each importing only what is below it, stand in `tests/test_layering.py`.
"""
