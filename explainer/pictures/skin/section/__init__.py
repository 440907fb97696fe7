"""The skin one can watch: a section of the face, drawn from the course of repair."""

from explainer.pictures.skin.section.drawing import Section, section
from explainer.pictures.skin.section.layout import SkinLook
from explainer.pictures.skin.section.words import MOMENTS, PARTS, Moment, SkinPart

__all__ = [
    "MOMENTS",
    "PARTS",
    "Moment",
    "Section",
    "SkinLook",
    "SkinPart",
    "section",
]
