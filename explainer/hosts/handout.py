"""Make an export of a lesson fit for paper: pictures, words and tables, nothing from elsewhere.

nbconvert runs this before it writes a page, from the command line as well as from JupyterLab's
own menu and its Print. A notebook that is no lesson goes through untouched. Only from JupyterLab
do a learner's own answers come along.

A page without a kernel has no gate. So what opens with a guess comes after everything else: the
first pages are a worksheet, the last ones hold each picture with its words and its table. Verdicts
stand in closed folds, where a reader may open them; paper has none.

JupyterLab's own export asks, unless told not to, for a page from which all that could run is taken.
What nbconvert then leaves has no paragraph, no heading and no picture. A lesson keeps those.
"""

from __future__ import annotations

import ast
import re
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context

from explainer.draw.palette import LIGHT
from explainer.hosts import shipped, words
from explainer.stage.words import GATE_STILL

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICE = "Notice"
WAITS, PRINTED = f"<p>{GATE_STILL}</p>", f'<p class="tc-printed">{GATE_STILL}</p>'
NAME = "explainer.hosts.handout.to_handout"
OWN = "explainer.hosts.handout.with_answers"
CLEAN = "explainer.hosts.handout.without_danger"
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

# What a lesson is written in. None of it can run, nor fetch anything.
TAGS = frozenset(
    """
    a abbr acronym b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i
    img li ol p pre s section span strong sub summary sup table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905  a list of words reads better as a line
)
MARKS = frozenset(
    """
    alt class colspan data-label height id lang rel rowspan scope target title width
    """.split()  # noqa: SIM905
)
HARMLESS = {
    "src": re.compile(r"data:image/"),
    "href": re.compile(r"https?://|mailto:|[\w./%-]*(#|\?|$)"),
}

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
table.tc-table { display: table !important; border-collapse: collapse; margin: 1em 0; width: 100%; }
table.tc-table caption { text-align: start; font-weight: 600; padding: 0.3em 0; }
table.tc-table :is(th, td) {
  border: 1px solid RULE; padding: 0.25em 0.5em; text-align: start !important;
  vertical-align: top;
  white-space: normal; overflow-wrap: anywhere;
}
summary { font-weight: 600; cursor: pointer; }
p, li { orphans: 3; widows: 3; }
@media screen {
  .tc-printed { display: none; }
}
@media print {
  details[open] > summary, .tc-earned { display: none; }
  details::details-content { display: block; content-visibility: visible; }
  .tc-after { break-before: page; }
  table { break-inside: auto; font-size: 9pt; }
  thead { display: table-header-group; }
  main { max-width: none; }
  .jp-RenderedHTMLCommon img, .jp-OutputArea-output img { max-height: 9in; }
}
</style>
""".replace("RULE", LIGHT.rule)


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
    resources["is_lesson"] = True
    parts = [_keep_what_is_shown(cell) for cell in nb.cells if cell.cell_type == "code"]
    if any(parts):
        heading = f'<h2 class="tc-after" id="after">{words.AFTER}</h2>'
        nb.cells.append(_cell(nb.cells[0], "after", heading + "".join(parts)))
    for name in FOREIGN:
        if name in resources:
            resources[name] = NOTHING
    if "include_css" in resources:
        resources["include_css"] = _with_paper(resources["include_css"])
    return nb, resources


@pass_context
def without_danger(context: Any, markup: Any) -> Any:
    """Take all that could run out of a lesson's markup, and leave what it is written in.

    Args:
        context: What the page is made of. A page of another notebook is cleaned by nbconvert.
        markup: HTML, in whatever form a template has it.

    Returns:
        The HTML, or what nbconvert makes of it.
    """
    import bleach  # type: ignore[import-untyped]
    from nbconvert.filters import clean_html

    if "is_lesson" not in context.get("resources", {}):
        return clean_html(markup)  # type: ignore[no-untyped-call]
    protocols = {*bleach.ALLOWED_PROTOCOLS, "data"}
    return bleach.clean(str(markup), TAGS, _may_stay, protocols, strip=True)


def _may_stay(_: str, name: str, value: str) -> bool:
    """Say whether a mark of a tag can neither run nor fetch anything."""
    return name in MARKS or (name in HARMLESS and bool(HARMLESS[name].match(value)))


def with_answers(nb: Any, resources: Any) -> tuple[Any, Any]:
    """Put what the learner answered on the page that is open now before the end of the handout.

    It is there without what the evidence says of it. A file that is exported from the command line
    has nobody's answers.

    Args:
        nb: The notebook, after `to_handout`.
        resources: What the page is made of.

    Returns:
        Both, for the next step of the export.
    """
    from explainer.cards.asked import answers_html
    from explainer.cards.journal import answered_now
    from explainer.content import LESSONS

    number = shipped.lesson_of(nb)
    if number is None or not 0 <= number < len(LESSONS):
        return nb, resources
    answers = answered_now(LESSONS[number])
    if answers:
        markup = f"<h2>{words.MINE}</h2>{answers_html(answers, replies=False)}"
        place = len(nb.cells) - (nb.cells[-1].get("id") == "after")
        nb.cells.insert(place, _cell(nb.cells[0], "answers", markup))
    return nb, resources


def _keep_what_is_shown(cell: Any) -> str:
    """Keep pictures and words alone; return what opens with a guess, for the end of the page."""
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
    here, after = earned(cell.source) if shown else ("", "")
    for data in (output.data for output in shown if here and "text/html" in output.data):
        # what waits on the live page is on this one; in print only what is in no fold
        data["text/html"] = data["text/html"].replace(WAITS, "" if after else PRINTED)
    cell.outputs = [*shown, _display(cell, here)] if here else shown
    return after


def _display(cell: Any, markup: str) -> Any:
    more = {"output_type": "display_data", "data": {"text/html": markup}, "metadata": {}}
    return type(cell)(more)


def _cell(like: Any, name: str, markup: str) -> Any:
    """Make a cell of the page that is in no notebook."""
    metadata = {"transient": {"remove_source": True}}
    made = {"cell_type": "code", "id": name, "source": "", "execution_count": None}
    return type(like)({**made, "metadata": metadata, "outputs": [_display(like, markup)]})


def earned(source: str) -> tuple[str, str]:
    """Return what a piece tells to who has guessed: in its place, and at the end of the page.

    Args:
        source: The code of the cell; it is read and never run.

    Returns:
        HTML for both; nothing where the cell shows no piece of a lesson, or one that holds nothing
        back.

    Example:
        >>> "Yes." in earned("lesson(5).quiz()")[0], earned("lesson(5).welcome()")
        (True, ('', ''))
        >>> "<table" in earned("lesson(5).explore()")[1]
        True
    """
    piece = _piece_of(source)
    if piece is None or piece.earned_html == piece.html:
        return "", ""
    if _tells_no_verdict(piece):
        head = f"<h3>{escape(piece.title or NOTICE)}</h3>"
        way = f'<p><a href="#after">{words.WAY}</a></p>'
        return way, f"<section>{head}{piece.earned_html}</section>"
    held = (each for each in getattr(piece, "pieces", (piece,)) if each.earned_html != each.html)
    fold = f"<summary>{words.FOLD}</summary>{''.join(each.earned_html for each in held)}"
    return f'<details class="tc-earned">{fold}</details>', ""


def _tells_no_verdict(piece: Any) -> bool:
    """Say whether a piece opens with a guess, and shows pictures or plain words alone."""
    from explainer.lessons.at_work import Prose
    from explainer.stage.gate import Gate

    gated = isinstance(piece, Gate)
    return gated and (bool(piece.earned_pictures()) or isinstance(piece.inside, Prose))


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


def switch_on(config: Any, *, own: bool = False) -> None:
    """Add the handout to what a server or a command exports, beside what is there already.

    Args:
        config: The configuration, in nbconvert's own form; it is changed in place.
        own: Whether the answers of the page that is open now are on it.
    """
    config.HTMLExporter.preprocessors.extend([NAME, OWN] if own else [NAME])
    config.HTMLExporter.filters.update({"clean_html": CLEAN})
