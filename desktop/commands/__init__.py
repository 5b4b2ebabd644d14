"""Commands of the command line, each in a file of its own that `desktop.cli` finds by being here.

A file with a function `add` puts its command among the others, and sets `run` to what it does: a function of
the parsed arguments that returns the code to end with.
"""
