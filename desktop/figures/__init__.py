"""Pictures: their geometry, their words and their text alternatives. One file and one template each.

A *figure* is one picture in a talk, in a *state* such as a step; its kind draws a state on a *canvas* of a
theme and scale. One drawing serves the screen and the paper.
"""
