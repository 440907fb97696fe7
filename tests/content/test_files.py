"""The files of the lessons: each keeps its schema, and says where it does not."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explainer.content import ContentError, files, lesson, misconceptions, steps
from explainer.content.files import File, check, remember_passed
from explainer.evidence import data_folder
from tests.content.broken import SCHEMAS, broken, put


def test_a_file_that_is_not_json_says_the_line(folder: Path) -> None:
    (folder / "two_clocks.json").write_text('{\n"id": }', encoding="utf-8")
    with pytest.raises(ContentError, match=r"two_clocks.json, line 2: this is not JSON"):
        lesson("two_clocks", folder)


def test_a_broken_misconception_is_refused(folder: Path) -> None:
    said = broken(folder, put("M3", "care", to=None), "misconceptions", misconceptions)
    assert said == (
        "data/lessons/misconceptions.json, M3, care: null was found; "
        "it must be words, or an empty text."
    )


def test_a_broken_step_is_refused(folder: Path) -> None:
    said = broken(folder, put("steps", 1, "sources", to=[]), "steps", steps)
    assert (
        said
        == "data/lessons/steps.json, step clean, sources: it has 0 items; allowed are 1 or more."
    )


def complaint_at(told: Any, schema: str = "lesson") -> str:
    """Hold something against a schema, and return the complaint."""
    with pytest.raises(ContentError) as caught:
        check(File("a.json", told), schema)
    return str(caught.value)


LESSON_FILES = sorted((data_folder() / "lessons").glob("*.json"))


@pytest.mark.parametrize("path", LESSON_FILES, ids=lambda path: path.stem)
def test_every_file_names_its_schema_and_keeps_it(path: Path) -> None:
    told = json.loads(path.read_text(encoding="utf-8"))
    schema = path.parent / told["$schema"]
    assert schema.is_file()
    check(File(path.name, told), schema.stem)


@pytest.mark.parametrize("path", LESSON_FILES, ids=lambda path: path.stem)
def test_a_file_is_remembered_as_it_is(path: Path) -> None:
    known = json.loads((path.parent / "schema" / "passed.json").read_text(encoding="utf-8"))
    now = hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()
    assert known[path.stem] == now, "run `make notebooks`, and commit data/lessons/schema"


def test_only_files_that_keep_their_schema_are_remembered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_own_folder", lambda: folder)
    kept = folder / "schema" / "passed.json"
    before = kept.read_text(encoding="utf-8")
    kept.unlink()
    remember_passed()
    assert kept.read_text(encoding="utf-8") == before
    said = broken(folder, put("titel", to="x"), read=lambda _: remember_passed())
    assert "two_clocks.json: 'titel' is not known here" in said
    assert kept.read_text(encoding="utf-8") == before


def test_a_file_that_has_passed_is_read_without_the_library_and_a_changed_one_is_checked(
    folder: Path,
) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from explainer.content import lesson, pretest, steps;"
        "where = Path(sys.argv[1]); lesson('two_clocks', where); pretest(where); steps(where);"
        "print('fastjsonschema' in sys.modules)"
    )

    def loads_it() -> str:
        command = [sys.executable, "-c", code, str(folder)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    assert loads_it() == "False"
    path = folder / "two_clocks.json"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert loads_it() == "True"


def schema_nodes(node: Any, where: str) -> Iterator[tuple[str, Any]]:
    """Every named value that a schema describes."""
    for part in node.values() if isinstance(node, dict) else node:
        if isinstance(part, dict | list):
            yield from schema_nodes(part, where)
    if isinstance(node, dict) and isinstance(node.get("properties"), dict):
        yield from ((f"{where}, {key}", value) for key, value in node["properties"].items())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_a_schema_is_described(name: str) -> None:
    nodes = dict(schema_nodes(SCHEMAS[name], name))
    nodes |= {f"{name}, {key}": each for key, each in SCHEMAS[name].get("definitions", {}).items()}
    assert nodes
    bare = [where for where, node in nodes.items() if not {"description", "$ref"} & set(node)]
    assert bare == []


def test_a_new_misconception_must_be_a_code_of_the_lessons(folder: Path) -> None:
    change = put("M99", to={"belief": "A.", "better": "B.", "care": ""})
    said = broken(folder, change, "misconceptions", misconceptions)
    where = "data/lessons/misconceptions.json"
    assert said.startswith(f"{where}: 'M99' is not known here; allowed are $schema, M1, M2,")


def test_a_missing_and_an_empty_file_say_what_they_lack() -> None:
    assert complaint_at({}) == "a.json: '$schema' is missing."
    assert complaint_at([]) == "a.json: it must be a set of named values."
    assert complaint_at({"$schema": "schema/steps.json", "steps": [{}]}, "steps") == (
        "a.json, step 1: 'id' is missing."
    )
