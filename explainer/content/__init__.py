"""What the lessons say: questions, myths, diaries and objectives, read from `data/lessons/`."""

from explainer.content.loading import lesson, misconceptions, old_questions
from explainer.content.records import (
    VERDICTS,
    Commit,
    ContentError,
    Lesson,
    Misconception,
    Myth,
    Objective,
    Option,
    Question,
    Strip,
)

__all__ = [
    "VERDICTS",
    "Commit",
    "ContentError",
    "Lesson",
    "Misconception",
    "Myth",
    "Objective",
    "Option",
    "Question",
    "Strip",
    "lesson",
    "misconceptions",
    "old_questions",
]
