"""The skin one can watch: a section of the face, drawn from the course of repair."""

from explainer.pictures.skin.scene.drawing import Section, scene
from explainer.pictures.skin.scene.words import PARTS, SCENES, Moment, SkinPart

__all__ = [
    "PARTS",
    "SCENES",
    "Moment",
    "Section",
    "SkinPart",
    "scene",
]
