"""What is printed: a record becomes words, and Typst sets them as tagged PDF.

A *paper* is the *summary* to sign, the *handout*, the *trial diary*, the *action card* or the *clinic copy*;
its *form* is the sheet, the size of its print and the way it reads. A paper that was printed or saved is
*issued*, and carries a *seal*: a signature of this clinic over the record and the words of its pages.
"""
