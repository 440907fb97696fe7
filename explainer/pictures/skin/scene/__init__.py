"""The skin one can watch: a section of the face, drawn from the course of repair."""

from explainer.pictures.skin.scene.drawing import Scene, scene
from explainer.pictures.skin.scene.words import PARTS, SCENES, Moment, Part

__all__ = [
    "PARTS",
    "SCENES",
    "Moment",
    "Part",
    "Scene",
    "scene",
]
