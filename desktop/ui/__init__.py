"""The window: the only package that imports PySide6.

A *screen* fills the window; a *view* shows one page or block and is given a state; a *sheet* lies over the
page and keeps the keyboard until it is closed. What a view wants done it asks of the *store*, which makes an
event of it.
"""
