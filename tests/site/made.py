"""The pages around the lessons and the folds in these, made once for all tests of them."""

from __future__ import annotations

from explainer.site.around import Edition, pages_around
from explainer.site.edition import folds
from explainer.site.lessons import books

BOOKS = books()
EDITION = Edition("1.2.3", "1 May 2026")
AROUND = pages_around(BOOKS, EDITION)
FOLDS = {book.name: folds(book) for book in BOOKS}
"""What stands behind each still of a lesson, by the name of its page."""
