"""The skin one can watch: a section of the face, drawn from the course of repair."""

from explainer.pictures.skin.section.drawing import Section as Section
from explainer.pictures.skin.section.drawing import section as section
from explainer.pictures.skin.section.layout import SkinLook as SkinLook
from explainer.pictures.skin.section.words import MOMENTS as MOMENTS
from explainer.pictures.skin.section.words import PARTS as PARTS
from explainer.pictures.skin.section.words import Moment as Moment
from explainer.pictures.skin.section.words import SkinPart as SkinPart
