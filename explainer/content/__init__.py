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
    LessonContent,
    Misconception,
    Myth,
    Objective,
    Option,
    Part,
    Profile,
    Question,
    Scene,
    Step,
    Strip,
)

__all__ = [
    "LESSONS",
    "VERDICTS",
    "Commit",
    "ContentError",
    "LessonContent",
    "Misconception",
    "Myth",
    "Objective",
    "Option",
    "Part",
    "Profile",
    "Question",
    "Scene",
    "Step",
    "Strip",
    "lesson",
    "misconceptions",
    "old_questions",
    "pretest",
    "steps",
]
