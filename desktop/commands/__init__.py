"""Commands of the command line, each in a file of its own that `desktop.cli` finds by being here.

A file has a function `add`, which puts the command among the others, with `run` set to what it does: a function
of the parsed arguments that returns the code to end with.
"""
