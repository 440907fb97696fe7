"""Modules become the text of one: each keeps its scope, and what cannot be linked is told."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.front import FOLDER, LinkError, script

WIDGETS = sorted(
    each.name for each in FOLDER.glob("*.js") if "\nexport default " in each.read_text()
)
ELSEWHERE = r"https?://|//cdn|\bfetch\(|\bimport\(|^import\b|XMLHttpRequest|eval\("


def written(folder: Path, **modules: str) -> Path:
    """Write modules into a folder, each under its name."""
    for name, text in modules.items():
        path = folder / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(node: str) -> Callable[[str], str]:
    """Return what tells how node prints the default export of a module."""

    def printed(text: str) -> str:
        # where Python puts plotly before the chart's own module
        before = "const module = { exports: {} };\n"
        shown = before + text.replace("export default", "const made =") + "console.log(made);"
        command = [node, "--input-type=module", "--eval", shown]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        return done.stdout.strip()

    return printed


@pytest.mark.parametrize("widget", WIDGETS)
def test_a_widget_is_one_module_that_needs_nothing_else(
    widget: str, run: Callable[[str], str]
) -> None:
    text = script(widget).replace("http://www.w3.org/2000/svg", "")

    assert re.findall(r"^export .*", text, re.M) == ["export default (() => {"]
    assert not re.search(ELSEWHERE, text, re.M)
    assert run(script(widget)).startswith(("[Function: widget]", "{ render: [Function"))


def test_names_do_not_leak_from_one_module_into_another(
    tmp_path: Path, run: Callable[[str], str]
) -> None:
    written(
        tmp_path,
        one='export const mine = "one";\nconst kept = "kept";\n'
        "export const both = `${mine} ${kept}`;\n",
        deep__two='import { both as kept, mine } from "../one.js";\nexport function two() {\n'
        "  return `${kept}, ${mine}, two`;\n}\n",
        widget='import { mine } from "./one.js";\nimport { two } from "./deep/two.js";\n'
        "const both = two();\nexport default [mine, both, typeof kept];\n",
    )

    assert run(script("widget.js", tmp_path)) == "[ 'one', 'one kept, one, two', 'undefined' ]"


def test_a_module_that_many_import_runs_once(tmp_path: Path, run: Callable[[str], str]) -> None:
    written(
        tmp_path,
        count="export const runs = [];\nruns.push(1);\n",
        a='import { runs } from "./count.js";\nexport const a = runs;\n',
        b='import { runs } from "./count.js";\nexport const b = runs;\n',
        widget='import { a } from "./a.js";\nimport { b } from "./b.js";\n'
        "export default a === b;\n",
    )

    assert run(script("widget.js", tmp_path)) == "true"


def test_comments_stay_at_home_and_code_beside_them_does_not(
    tmp_path: Path, run: Callable[[str], str]
) -> None:
    written(
        tmp_path,
        widget="// why\n/**\n * What.\n */\nconst a = /** @type {number} */ (1); // one\n"
        "/** @type {number} */ (a);\nexport default a;\n",
    )

    text = script("widget.js", tmp_path)

    assert "why" not in text
    assert "What" not in text
    assert run(text) == "1"


@pytest.mark.parametrize(
    ("modules", "said"),
    [
        ({}, "There is no module widget.js in "),
        ({"widget": "const a = 1;\n"}, "widget.js is no widget: it needs an `export default`."),
        ({"widget": 'import { a } from "./a.js";\n'}, "There is no module a.js in "),
        (
            {"widget": 'import { a } from "./a.js";\n', "a": 'import { b } from "./widget.js";\n'},
            "Modules may not import each other: widget.js → a.js → widget.js.",
        ),
        (
            {"widget": 'import { a, b } from "./a.js";\n', "a": "export const a = 1;\n"},
            "widget.js imports b, which a.js does not export.",
        ),
        ({"widget": 'import a from "./a.js";\n'}, "widget.js says `import a from"),
        ({"widget": 'import * as a from "./a.js";\n'}, "widget.js says `import * as a from"),
        ({"widget": 'import { a } from "a";\n'}, "widget.js says `import { a } from"),
        ({"widget": 'const a = import("./a.js");\n'}, "widget.js says `import("),
        ({"widget": "export let a = 1;\n"}, "widget.js says `export let a"),
        ({"widget": 'export * from "./a.js";\n'}, "widget.js says `export * from"),
        ({"widget": "export default 1;\nexport default 2;\n"}, "widget.js says `export default 2"),
    ],
)
def test_what_cannot_be_linked_is_told(tmp_path: Path, modules: dict[str, str], said: str) -> None:
    with pytest.raises(LinkError) as told:
        script("widget.js", written(tmp_path, **modules))

    assert str(told.value).startswith(said)
    assert str(told.value).endswith(".") or str(tmp_path) in str(told.value)


def test_a_module_with_a_default_cannot_be_imported(tmp_path: Path) -> None:
    written(
        tmp_path,
        widget='import { a } from "./a.js";\nexport default a;\n',
        a="export const a = 1;\nexport default a;\n",
    )

    with pytest.raises(LinkError, match=r"widget\.js imports a, which a\.js does not export\."):
        script("widget.js", tmp_path)
