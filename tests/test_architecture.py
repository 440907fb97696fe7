"""The house: who may import whom, what may not be written, and what is promised to others."""

import ast
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import requires
from pathlib import Path
from statistics import quantiles

import pytest
from packaging.requirements import Requirement

import explainer
from tests.programs import run

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "explainer"
MODULES = sorted(HOUSE.rglob("*.py"))
# from the cellar to the roof; a picture's pure files lie below the stage, its app above the cards
FLOORS = {
    "evidence": 0,
    "content": 0,
    "front": 0,
    "science": 1,
    "draw": 2,
    "pictures": 3,
    "stage": 4,
    "cards": 5,
    "apps": 6,
    "lessons": 7,
}
# files of a picture that know widgets; all others are pure
APPS = {"app"}
OF_A_PICTURE = {"picture.py", "words.py", "table.py"}
# one door to plotly: a figure is updated in place, and costs nothing until asked for
PLOTLY = "stage/view/chart.py"
PURE = {"evidence", "content", "front", "science", "draw", "pictures"}
BESIDE = {"hosts", "site"}
WIDGET_LIBRARIES = {"ipywidgets", "anywidget", "traitlets"}
# jupyter_core comes with every kernel and knows where a person's own Jupyter files live
MAY_IMPORT = {
    "content": {"fastjsonschema"},
    "stage": WIDGET_LIBRARIES,
    "cards": {*WIDGET_LIBRARIES, "jupyter_core"},
    "apps": WIDGET_LIBRARIES,
    "lessons": WIDGET_LIBRARIES,
}
# what those bring along, and what of Python itself a lesson needs beyond a kernel
WITH_WIDGETS = {
    *("psygnal", "mypy_extensions", "comm"),
    *("_statistics", "statistics", "fractions", "email", "mimetypes", "unicodedata"),
}
ARRAY_LIBRARIES = {"numpy", "pandas", "scipy"}
LONGEST_FUNCTION, MOST_CODE = 40, 35  # lines with the docstring, and without
NINE_IN_TEN = 15  # lines of code at most in nine functions out of ten
MOST_FILES = 16  # of Python, side by side in one package

# what a notebook imports takes 1.9 times the time of the widgets that it cannot do without
IMPORT_RATIO = 2.5
IMPORTS = 8  # at most

# Frozen: a change to one of these lists is a promise made or broken, so it is made here too.
PUBLIC = ("Person", "Plan", "lesson", "repair", "signs")
CHECKED = {
    "strict": True,
    "files": ["explainer", "tests", "data/made", "deploy"],
    "explicit_package_bases": True,
    "enable_error_code": ["ignore-without-code", "redundant-expr", "truthy-bool"],
}
LOOSENED = {"ignore_missing_imports", "disallow_untyped_calls"}  # others' packages without types
DEPENDENCIES = ("anywidget", "fastjsonschema", "ipykernel", "ipywidgets", "jupyterlab", "plotly")


def name_of(path: Path) -> str:
    """Return the path of a module as a test names it."""
    return path.relative_to(HOUSE).as_posix()


def floor_of(path: Path) -> str:
    """Return the part of the house that a module belongs to, or an empty name for the door."""
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return "" if parts[0].startswith("__") else floor_named(parts)


def floor_named(parts: Sequence[str]) -> str:
    """Return the part of the house of a dotted name: `pictures.clocks.app` is one of the apps."""
    picture = parts[0] == "pictures" and len(parts) > 2
    return "apps" if picture and parts[2] in APPS else parts[0]


def tree_of(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"), name_of(path))


def imports_of(tree: ast.Module) -> Iterator[str]:
    """Return the full name of everything that is imported, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports inside the house are written out in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floors_imported(path: Path) -> set[str]:
    """Return the parts of the house that a module imports from."""
    inside = (name.split(".") for name in imports_of(tree_of(path)))
    return {floor_named(parts[1:]) for parts in inside if parts[0] == "explainer" and parts[1:]}


def wrong_floors(path: Path) -> set[str]:
    """Return the parts of the house that a module imports although it may not."""
    here, used = floor_of(path), floors_imported(path)
    if not here:
        return used - BESIDE if path.name == "__main__.py" else used - set(FLOORS)
    if here in BESIDE:
        return used - BESIDE - set(FLOORS)
    return {name for name in used if FLOORS.get(name, 99) > FLOORS[here]}


every_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


def test_every_module_has_its_floor() -> None:
    assert {floor_of(path) for path in MODULES} - {""} == set(FLOORS) | BESIDE


def test_no_package_is_a_crowd() -> None:
    files = Counter(name_of(path.parent) for path in MODULES)

    assert {name: many for name, many in files.items() if many > MOST_FILES} == {}


@every_module
def test_imports_only_ever_go_down(path: Path) -> None:
    assert wrong_floors(path) == set()


@every_module
def test_only_stage_cards_apps_and_lessons_know_widgets_and_one_module_knows_plotly(
    path: Path,
) -> None:
    if floor_of(path) in BESIDE:
        return  # hosts start programs and look at what is installed; they draw nothing
    outside = {name.split(".")[0] for name in imports_of(tree_of(path))}
    third_party = outside - set(sys.stdlib_module_names) - {"explainer"}

    plotly = {"plotly"} if name_of(path) == PLOTLY else set()
    assert third_party <= MAY_IMPORT.get(floor_of(path), set()) | plotly


@every_module
def test_no_array_library_is_imported_anywhere(path: Path) -> None:
    assert ARRAY_LIBRARIES & {name.split(".")[0] for name in imports_of(tree_of(path))} == set()


@every_module
def test_no_host_needs_a_chart_or_a_widget(path: Path) -> None:
    if floor_of(path) in BESIDE:
        used = {name.split(".")[0] for name in imports_of(tree_of(path))}
        assert used & {*WIDGET_LIBRARIES, "plotly"} == set()


def forbidden(node: ast.AST) -> str:
    """Say what is wrong with a piece of code, or nothing."""
    match node:
        case ast.ImportFrom(names=[ast.alias(name="*")]):
            return "from ... import *"
        case ast.Global() | ast.Nonlocal():
            return "global or nonlocal"
        case ast.ExceptHandler(type=None):
            return "bare except"
        case ast.ExceptHandler(body=[ast.Pass()]):
            return "except: pass"
        case ast.Call(func=ast.Attribute(attr="filterwarnings" | "simplefilter")):
            return "warnings filter"
    return ""


@every_module
def test_nothing_is_written_that_hides_where_things_come_from(path: Path) -> None:
    found = [
        f"line {getattr(node, 'lineno', 0)}: {said}"
        for node in ast.walk(tree_of(path))
        if (said := forbidden(node))
    ]

    assert found == []


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function of a module, also what is made inside of another."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, kinds))


@every_module
def test_a_function_does_one_thing(path: Path) -> None:
    source = path.read_text(encoding="utf-8").splitlines()
    long = [
        node.name
        for node in functions_of(path)
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
        or code_lines(node, source) > MOST_CODE
    ]

    assert long == []


def test_nine_functions_in_ten_are_short() -> None:
    sources = ((path, path.read_text(encoding="utf-8").splitlines()) for path in MODULES)
    lines = [code_lines(node, source) for path, source in sources for node in functions_of(path)]

    assert quantiles(lines, n=10)[-1] <= NINE_IN_TEN


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef, source: list[str]) -> int:
    """Count the lines of a function without its docstring, blank lines and comments."""
    said = node.body[0] if ast.get_docstring(node) is not None else None
    doc = set(range(said.lineno, (said.end_lineno or 0) + 1)) if said else set()
    lines = (i for i in range(node.lineno, (node.end_lineno or 0) + 1) if i not in doc)
    return sum(bool((line := source[i - 1].strip()) and line[0] != "#") for i in lines)


def undocumented(tree: ast.Module) -> Iterator[str]:
    """Return everything public without a docstring, also what is made inside of a function."""
    if not ast.get_docstring(tree):
        yield "module"
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    named = (node for node in ast.walk(tree) if isinstance(node, kinds))
    public = (node for node in named if not node.name.startswith("_"))
    yield from (node.name for node in public if not ast.get_docstring(node))


@every_module
def test_everything_public_says_what_it_is(path: Path) -> None:
    assert list(undocumented(tree_of(path))) == []


def test_no_two_classes_share_a_name() -> None:
    held = (node for path in MODULES for node in tree_of(path).body)
    named = Counter(node.name for node in held if isinstance(node, ast.ClassDef))

    # each lesson's module holds its one `Lesson`, found by the name of the module
    assert [name for name, many in named.items() if many > 1] == ["Lesson"]


@every_module
def test_no_module_holds_a_value_that_can_change(path: Path) -> None:
    changing = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    held = [
        ast.unparse(node).partition(" =")[0].partition(":")[0]
        for node in tree_of(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, changing)
    ]

    # a name in capitals is a table that is only read
    assert [name for name in held if not name.isupper() and name != "__all__"] == []


def has_a_function(path: Path) -> bool:
    """Return whether a module holds more than words and numbers."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, kinds) for node in ast.walk(tree_of(path)))


@every_module
def test_what_a_module_does_is_tested_in_the_file_of_its_name(path: Path) -> None:
    if path.name.startswith("__") or not has_a_function(path):
        return  # a package is tested by its parts, and what only holds words where it is read
    # the files of a new picture may begin with one test, that of the app through which they speak
    of_one = path.name in OF_A_PICTURE and path.with_name("app.py").is_file()
    own = "app.py" if of_one else path.name
    mirror = ROOT / "tests" / path.relative_to(HOUSE).with_name(f"test_{own}")

    assert mirror.is_file()


def timed(code: str) -> tuple[float, list[str]]:
    """Return the seconds of the processor that new Python takes for a line, and what is loaded."""
    first, *heavy = run(
        f"import sys, time; start = time.process_time(); {code}; "
        "print(time.process_time() - start); "
        "print(*{'numpy', 'pandas', 'scipy', 'plotly'} & set(sys.modules))"
    ).splitlines()
    return float(first), [name for name in heavy if name]


def test_what_a_notebook_imports_is_quick_and_brings_no_heavy_library() -> None:
    ours = rival = float("inf")
    for _ in range(IMPORTS):  # the quickest counts: other work on the machine can only add to it
        seconds, heavy = timed("from explainer import lesson; lesson(5)")
        assert heavy == []
        ours = min(ours, seconds)
        rival = min(rival, timed("import anywidget, ipywidgets")[0])
        if ours < IMPORT_RATIO * rival:
            break

    assert ours < IMPORT_RATIO * rival


def test_a_lesson_in_use_adds_little_to_what_a_kernel_holds() -> None:
    """What is imported stays for as long as the kernel lives, for each learner of a class."""
    program = """
import sys
import ipykernel.kernelapp
bare = set(sys.modules)
from explainer import lesson
made = lesson(5)
for name in ("predict", "explore", "redness", "diaries", "quiz", "myths", "reflect", "sources"):
    getattr(made, name)()
made.open()
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - bare}))
bare = set(sys.modules)
made._clocks.zoom()
print(*sorted(name for name in set(sys.modules) - bare if "graph_objs" in name or "." not in name))
"""
    opened, zoomed = (line.split() for line in run(program).splitlines())

    assert {"plotly", *ARRAY_LIBRARIES, "PIL", "narwhals"}.isdisjoint(opened)
    # libraries of widgets, small parts of Python itself, and a compiled part of a library
    compiled = {name for name in opened if name.endswith("__mypyc")}
    assert {*opened} - compiled <= {"explainer", *WIDGET_LIBRARIES, *WITH_WIDGETS}
    # a door to a script: no figure of plotly's own is built
    assert {*zoomed} <= {"_plotly_utils", "pkgutil", "plotly"}


def test_a_whole_course_is_worked_out_drawn_and_said_without_any_array_library() -> None:
    names = [
        ".".join(("explainer", *path.relative_to(HOUSE).with_suffix("").parts))
        for path in MODULES
        if floor_of(path) in PURE and path.name != "__init__.py"
    ]
    program = f"""
import importlib, sys
for name in {names!r}:
    importlib.import_module(name)
from explainer.science.plan import Person, Plan
from explainer.science.signs import signs
from explainer.pictures.clocks.picture import Look, timeline
from explainer.pictures.clocks.words import live_text
both = signs(Plan(), Person())
assert timeline(both, 28.0, Look()).strokes and live_text(both, 28.0).now
third = {{name.split('.')[0] for name in sys.modules}} - set(sys.stdlib_module_names)
print(*third & {ARRAY_LIBRARIES | WIDGET_LIBRARIES | {"plotly"}!r})
"""

    assert run(program) == ""


def test_the_public_face_is_the_one_that_was_promised() -> None:
    assert tuple(explainer.__all__) == PUBLIC == tuple(dir(explainer))
    assert all(getattr(explainer, name).__name__ == name for name in PUBLIC)


def test_the_public_face_brings_only_the_floor_that_was_asked_for() -> None:
    program = (
        "import sys, explainer; explainer.signs; names = [name.split('.') for name in sys.modules];"
        "print(*sorted({name[1] for name in names if name[0] == 'explainer' and name[1:]}))"
    )

    assert run(program) == "evidence science"


def test_a_name_that_the_house_has_not_is_answered_with_those_it_has() -> None:
    with pytest.raises(AttributeError, match="explainer has no plot; it has Person, Plan, lesson"):
        getattr(explainer, "plot")  # noqa: B009  mypy knows that it is not there


def test_learners_install_what_was_agreed_and_no_more() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    needed = tuple(Requirement(line).name for line in project["dependencies"])

    assert needed == DEPENDENCIES


def brought_by(names: Iterable[str]) -> set[str]:
    """Return packages, and all that they bring along, by the names under which they install."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name not in found:
            found.add(name)
            needs = map(Requirement, requires(name) or ())
            waiting += [r.name for r in needs if not r.marker or r.marker.evaluate({"extra": ""})]
    return found


def test_everything_that_is_imported_comes_with_what_was_agreed() -> None:
    outside = {name.split(".")[0] for path in MODULES for name in imports_of(tree_of(path))}
    third_party = outside - set(sys.stdlib_module_names) - {"explainer"}

    # each is installed under the name by which it is imported
    assert {name.replace("_", "-") for name in third_party} - brought_by(DEPENDENCIES) == set()


def test_the_types_of_the_tests_are_checked_as_strictly_as_those_of_the_house() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    loosened = tools["mypy"].pop("overrides")

    assert tools["mypy"] == CHECKED
    assert {name for each in loosened for name in each} - {"module"} == LOOSENED


def test_every_number_in_the_evidence_has_a_unit() -> None:
    package = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    tables = {
        each["name"]: each["schema"]["fields"] for each in package["resources"] if "schema" in each
    }
    columns = {table: {field["name"] for field in fields} for table, fields in tables.items()}

    for table, fields in tables.items():
        for field in fields:
            if field["type"] in {"number", "integer"}:
                unit = field.get("unit", "")
                assert unit, f"{table}.{field['name']}"
                # a unit that stands in another column must have that column
                word, _, column = unit.rpartition(" ")
                assert word != "see column" or column in columns[table]
