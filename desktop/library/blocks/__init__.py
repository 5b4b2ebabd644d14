"""The block kinds, one file each: how each is written in a page, and what it holds.

What else there is to a kind stands in a file of the same name on its own floor: `consultation/kinds` (what it
takes in a talk and leaves in the record), `papers/kinds` (how it is printed) and `ui/blocks` (how it shows).
Nothing lists them: a kind that takes no answer, or is not printed, has no file there.
"""
