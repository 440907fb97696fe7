"""The skin one can watch: a section of the face, drawn from the course of repair."""

from explainer.views.scene.drawing import Scene, scene
from explainer.views.scene.moments import PARTS, SCENES, Moment, Part

__all__ = [
    "PARTS",
    "SCENES",
    "Moment",
    "Part",
    "Scene",
    "scene",
]
