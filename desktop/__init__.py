"""Beforehand: a talk before a sacral nerve stimulator."""
