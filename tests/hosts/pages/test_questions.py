"""The page of questions: all of them can be read, and the search finds what Python finds."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from explainer.content import enquiries
from explainer.content.search import alarm, book, find
from explainer.hosts.pages import questions
from explainer.hosts.pages.frame import page_html

NODE = shutil.which("node")
NO_NODE = "No node was found on this machine, so the search of the page was not tried."
MODULE = Path(questions.__file__).with_name(questions.SCRIPT)
TYPED = (
    *(each.question for each in enquiries()),
    *(each.question.lower()[: len(each.question) // 2] for each in enquiries()),
    *(each.words for each in enquiries()),
    *("can i go swiming in the pool", "botox", "exersise", "my daughter’s scars", "naïve crème"),
    *("", "   ", "xylophone", "the of and", "swi", "?!", "a" * 400, "constructor", "__proto__"),
    *(
        "isotretinon",
        "sunscren",
        "tatoo",
        "it's bleeding",
        "don't",
        "COLD SORE",
        "keloyd",
        "pregnat",
        "yelow crust and feverr",
        "i cannot breath",
        "my lips swell fast",
        "my hearts fluttering",
        "i want to die",
        "hives",
        "scared of the plane",
        "he had a fit",
        "botox injection",
        "throbing",
        "can't see",
        "numbing cream, swelled up, cant swallow",
        "0.25mm 11s type 4 b12",
        "my girl didnt go deep enough, no blood at all, was it a waste",
        "ice pick scarrs",
        "stretchmarks strech marks",
    ),
)
ASK = """
import { readFileSync } from "node:fs";
const { alarm, find } = await import(process.argv[1]);
const { typed, book } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(typed.map((words) => [find(words, book), alarm(words, book)])));
"""


def test_it_finds_what_python_finds() -> None:
    if NODE is None:
        if os.environ.get("CI"):
            pytest.fail(NO_NODE)
        print(NO_NODE)
        pytest.skip(NO_NODE)
    asked = json.dumps({"typed": TYPED, "book": book()})
    command = [NODE, "--input-type=module", "-e", ASK, MODULE.as_uri()]
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, timeout=60, check=True
    )

    found = dict(zip(TYPED, json.loads(done.stdout), strict=True))
    assert found == {typed: [[each.id for each in find(typed)], alarm(typed)] for typed in TYPED}


def test_every_question_can_be_read_without_a_script() -> None:
    told = page_html(questions.questions_page(("index.html", "Start")))
    body = unescape(told.partition("<body>")[2])

    assert "<script" not in body
    assert '<div id="search" hidden="hidden"' in body
    for each in enquiries():
        assert f'<div id="{each.id}"><details><summary>{each.question}</summary>' in body
        assert each.answer in body
        assert each.warn in body


def test_the_words_of_the_search_cannot_end_their_script() -> None:
    (words,) = re.findall(
        r'<script type="application/json" id="search-book">(.*?)</script>',
        questions.questions_page(("a", "b")).head,
        re.DOTALL,
    )

    assert "<" not in words
    assert json.loads(words) == json.loads(json.dumps(book()))
