"""What the lessons say: questions, myths, diaries and objectives, read from `data/lessons/`."""

from explainer.content.loading import (
    LESSONS,
    lesson,
    misconceptions,
    old_questions,
    pretest,
    steps,
)
from explainer.content.records import (
    VERDICTS,
    Commit,
    ContentError,
    Diary,
    LessonContent,
    Misconception,
    Myth,
    NamedMoment,
    Objective,
    Option,
    Part,
    Profile,
    Question,
    Step,
)

__all__ = [
    "LESSONS",
    "VERDICTS",
    "Commit",
    "ContentError",
    "Diary",
    "LessonContent",
    "Misconception",
    "Myth",
    "NamedMoment",
    "Objective",
    "Option",
    "Part",
    "Profile",
    "Question",
    "Step",
    "lesson",
    "misconceptions",
    "old_questions",
    "pretest",
    "steps",
]
