"""Find the questions that fit what somebody types: by stems, words for the same thing, slips.

A word counts by how few questions have it, and more in a question or its own words than in its
answer. A word that no question has stands for the one that is written most like it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any

from explainer.content.loading import alarms, enquiries, same_words
from explainer.content.records import Enquiry

LONGEST = 300
MOST_FOUND = 8
ASKED, NAMED, ANSWERED = 3.0, 2.5, 1.0  # a word in the question, among its own words, in its answer
BEGUN, SLIP = 0.8, 0.75  # the share of it for the start of a word, and for one written like it
ALIKE = 0.76  # how like a word must be to stand for another, by the ratio of difflib
SHORT = 4  # letters, up to which a word that nobody knows is no slip of another one
SIGN = 0.85  # how like a sign of danger a longer word must be written
NEAR = 0.5  # of the best one's score, below which a question does not fit any more
# without its ending each of these is another word
WHOLE = frozenset({"hives", "oily", "party", "plane", "scared"})
ENDINGS = ("ings", "ing", "ness", "edly", "ied", "ed", "ies", "es", "s", "ly", "y", "e")
STOP = frozenset(
    """
    a about again all also am an and any are as at be been being but by can come coming could did do
    does doing done during feel feels for from get gets getting give go going got had has have
    having he her here him his how i if in into is it its ive just like long make makes matter
    matters may me might more most much must my need needed next no not now of off ok okay on one
    only or our out own please put really right safe same shall she should so some something still
    such take taking than that the their them then there these they thing this those to too up us
    use used using very want was way we wear well went were what when where which while who why will
    with without would yes yet you your im don microneedling microneedle needling needle needles
    skin face facial
    """.split()  # noqa: SIM905  a list of words reads better as lines
)


def find(words: str) -> tuple[Enquiry, ...]:
    """Return the questions that fit what was typed, the best one first.

    Args:
        words: what was typed, in any spelling; only its start is read where it is very long.

    Returns:
        At most eight questions; none where nothing fits.

    Example:
        >>> find("can i go swiming in the pool")[0].question
        'When can I swim, or use a sauna?'
        >>> find("xylophone")
        ()
    """
    typed = list(dict.fromkeys(_stems(words[:LONGEST])))
    found = [_scores(stem, begun=stem == typed[-1]) for stem in typed]
    scores = {each: sum(has.get(each.id, 0.0) for has in found) for each in enquiries()}
    least = NEAR * max(scores.values())
    order = sorted((each for each in scores if scores[each]), key=lambda each: -scores[each])
    return tuple(each for each in order if scores[each] >= least)[:MOST_FOUND]


def alarm(words: str) -> str:
    """Return where to turn for help, if what was typed names a sign of danger; else nothing.

    Args:
        words: what was typed, in any spelling.

    Example:
        >>> alarm("yelow crust and feverr")[:27]
        'With fever, pus, fast swell'
        >>> alarm("can i swim")
        ''
    """
    typed = _words(words[:LONGEST])
    return next(
        (says for says, signs in alarms() if any(_named(sign, typed) for sign in signs)), ""
    )


def _named(sign: str, typed: Collection[str]) -> bool:
    """Say whether all words of a sign were typed; of longer ones a slip is as good."""
    slips = [each for each in typed if len(each) > SHORT and not _known(each)]
    return all(
        each in typed or (len(each) > SHORT and get_close_matches(each, slips, 1, SIGN))
        for each in sign.split()
    )


def _known(word: str) -> bool:
    """Say whether a question has this word: then it is no slip of another one."""
    return any(stem in _index() for stem in _stems(word))


def book() -> Mapping[str, Any]:
    """Return all that a search needs, so that a page can find the same without Python.

    Example:
        >>> book()["rules"]["most"]
        8
    """
    names = ("longest", "most", "begun", "slip", "alike", "near", "short", "sign")
    values = (LONGEST, MOST_FOUND, BEGUN, SLIP, ALIKE, NEAR, SHORT, SIGN)
    return {
        "questions": [each.id for each in enquiries()],
        "index": {stem: dict(has) for stem, has in _index().items()},
        "same": dict(_same()),
        "stop": sorted(STOP),
        "alarms": [[says, list(signs)] for says, signs in alarms()],
        "endings": list(ENDINGS),
        "whole": sorted(WHOLE),
        "rules": dict(zip(names, values, strict=True)),
    }


@cache
def _index() -> Mapping[str, Mapping[str, float]]:
    """Return for each stem the questions that have it, and how much it counts there."""
    found: dict[str, dict[str, float]] = {}
    for each in enquiries():
        weighed = ((each.answer, ANSWERED), (each.words, NAMED), (each.question, ASKED))
        for text, weight in weighed:
            for stem in _stems(text):
                found.setdefault(stem, {})[each.id] = weight
    every = len(enquiries())
    for has in found.values():
        rare = math.log(1.0 + every / len(has))
        has.update({id_: weight * rare for id_, weight in has.items()})
    return MappingProxyType(found)


def _scores(stem: str, *, begun: bool) -> Mapping[str, float]:
    """Return how much a stem counts for each question; the last one may be only begun."""
    index = _index()
    if stem in index:
        return index[stem]
    starts = [each for each in index if begun and len(stem) > 2 and each.startswith(stem)]
    share, near = BEGUN, starts
    if not near and len(stem) > SHORT:
        known = {*index, *_same()}
        share, near = SLIP, get_close_matches(stem, known, n=1, cutoff=ALIKE)
    found: dict[str, float] = {}
    for has in (index.get(_same().get(each, each), {}) for each in near):
        for id_, score in has.items():
            found[id_] = max(share * score, found.get(id_, 0.0))
    return found


def _stems(text: str) -> Iterator[str]:
    """Return the stem of every word that says something, one for all words of the same thing."""
    for word in _words(text):
        if word not in STOP:
            stem = _stem(word)
            yield _same().get(stem, stem)


def _words(text: str) -> list[str]:
    plain = (
        unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.findall(r"[a-z0-9]+", re.sub(r"'(ll|ve|re|m|s|d|t)\b|[-']", "", plain))


def _stem(word: str) -> str:
    for ending in () if word in WHOLE else ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2:
            return re.sub(r"([bdgmnprt])\1$", r"\1", rest)
    return word


@cache
def _same() -> Mapping[str, str]:
    groups = [[_stem(word.replace("-", "")) for word in group] for group in same_words()]
    return MappingProxyType({stem: group[0] for group in groups for stem in group})
