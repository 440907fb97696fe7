"""Make an export of a lesson fit for paper: pictures, words and tables, nothing from elsewhere.

nbconvert runs this before it writes a page, from the command line as well as from JupyterLab's
own menu and its Print. A notebook that is no lesson goes through untouched.

A page without a kernel has no gate. What must be earned stands in closed folds: printed as it is,
a lesson is a worksheet; with its folds opened, it holds every answer, picture and table.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from explainer.hosts import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

FOLD = "When you have guessed: open this"
NAME = "explainer.hosts.handout.to_handout"
VIEW = "application/vnd.jupyter.widget-view+json"
PICTURES_AND_WORDS = ("text/html", "image/svg+xml", "image/png", "text/markdown", "text/plain")

# The pages of nbconvert fetch these from foreign hosts; a lesson uses none of them.
FOREIGN = (
    "require_js_url",
    "jquery_url",
    "mathjax_url",
    "mermaid_js_url",
    "mermaid_layout_elk_js_url",
    "mermaid_js_elk_url",
    "jupyter_widgets_base_url",
    "widget_renderer_url",
)
NOTHING = "data:text/javascript,"

PAPER = """
<style>
/* A lesson on paper. */
main { max-width: 50rem; margin: 0 auto; }
.jp-InputPrompt, .jp-OutputPrompt, .jp-Collapser, a.anchor-link { display: none !important; }
.jp-OutputArea-output { overflow: visible !important; }
.jp-OutputArea-output.jp-RenderedHTML { padding: 0 var(--jp-code-padding, 5px) !important; }
.jp-OutputArea-output pre { white-space: pre-wrap; }
.jp-RenderedHTMLCommon img, .jp-OutputArea-output img {
  display: block; max-width: 100%; height: auto; break-inside: avoid;
}
table, tr, figure, svg { break-inside: avoid; max-width: 100%; }
h1, h2, h3 { break-after: avoid; }
.tc-start { display: none; }
summary { font-weight: 600; cursor: pointer; }
p, li { orphans: 3; widows: 3; }
@media print {
  details[open] > summary { display: none; }
  main { max-width: none; }
  .jp-RenderedHTMLCommon img, .jp-OutputArea-output img { max-height: 9in; }
}
</style>
"""


def to_handout(nb: Any, resources: Any) -> tuple[Any, Any]:
    """Return a notebook and what its page is made of, changed only if it is a lesson.

    Args:
        nb: The notebook, a copy that is the exporter's own.
        resources: What the page is made of.

    Returns:
        Both, for the next step of the export.
    """
    if shipped.lesson_of(nb) is None:
        return nb, resources
    nb.metadata.pop("widgets", None)
    for cell in nb.cells:
        if cell.cell_type == "code":
            _keep_what_is_shown(cell)
    for name in FOREIGN:
        if name in resources:
            resources[name] = NOTHING
    if "include_css" in resources:
        resources["include_css"] = _with_paper(resources["include_css"])
    return nb, resources


def _keep_what_is_shown(cell: Any) -> None:
    cell.metadata.setdefault("transient", {})["remove_source"] = True
    shown = []
    for output in cell.outputs:
        data = output.get("data", {})
        kept = {kind: data[kind] for kind in PICTURES_AND_WORDS if kind in data}
        # A widget without a picture of itself would leave its bare name.
        if kept and (VIEW not in data or "text/html" in kept):
            # A display, unlike a result, has no number in front of it.
            display = {"output_type": "display_data", "data": kept, "metadata": output.metadata}
            shown.append(type(cell)(display))
    fold = earned_fold(cell.source) if shown else ""
    if fold:
        more = {"output_type": "display_data", "data": {"text/html": fold}, "metadata": {}}
        shown.append(type(cell)(more))
    cell.outputs = shown


def earned_fold(source: str) -> str:
    """Return all that a piece tells to who has guessed, in a closed fold.

    Args:
        source: The code of the cell; it is read and never run.

    Returns:
        HTML; nothing where the cell shows no piece of a lesson, or one that holds nothing back.

    Example:
        >>> "Yes." in earned_fold("lesson(5).quiz()"), earned_fold("lesson(5).welcome()")
        (True, '')
    """
    piece = _piece_of(source)
    if piece is None or piece.earned_html == piece.html:
        return ""
    return f"<details><summary>{FOLD}</summary>{piece.earned_html}</details>"


def _piece_of(source: str) -> Any:
    from explainer.lessons import LessonError, lesson_at_work  # a server that exports nothing waits

    try:
        number, name = _shown(ast.parse(source).body[-1:])
        lesson = lesson_at_work(number)
    except (SyntaxError, LessonError, TypeError):
        return None
    # only what a lesson shows: a cell may have been edited
    shows = hasattr(getattr(type(lesson), name, None), "__wrapped__")
    return getattr(lesson, name)() if shows else None


def _shown(last: list[ast.stmt]) -> tuple[Any, str]:
    """Return which piece of which lesson a last line shows; None and no name for any other."""
    match last:
        case [ast.Expr(ast.Call(ast.Attribute(ast.Call(ast.Name("lesson"), [number]), name), []))]:
            return getattr(number, "value", None), name
    return None, ""


def _with_paper(include_css: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return what puts a style sheet into the page, and ours behind it."""
    from markupsafe import Markup

    def include(name: str) -> Any:
        """Return a style sheet, and the handout behind it."""
        return include_css(name) + Markup(PAPER)  # noqa: S704  the sheet is a constant

    return include


def switch_on(config: Any) -> None:
    """Add the handout to what a server or a command exports, beside what is there already.

    Args:
        config: The configuration, in nbconvert's own form; it is changed in place.
    """
    config.HTMLExporter.preprocessors.append(NAME)
