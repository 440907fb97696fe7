"""Find the questions that fit what somebody types: by stems, words for the same thing, slips.

A word counts by how few questions have it (as in BM25), and more in a question or its own words
than in its answer. Words and phrases for the same thing count as one. A word that no question has
stands for the one that is written most like it, by the letters that were missed, added, changed or
swapped. All of it is in one book, which the page of questions reads as well.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any

from explainer.content.loading import alarms, enquiries, plain_words, said_lightly, same_words
from explainer.content.records import Enquiry

LONGEST = 300
MOST_FOUND = 8
# what a word counts in the question, its further words, its answer and by its topic, and how much
# less it counts for each other word there
ASKED, NAMED, ANSWERED, PLACED = (5.0, 0.5), (3.0, 0.03), (0.6, 0.0), (0.3, 0.0)
ENOUGH = 3.0  # as in BM25: how soon more of a word adds little
BEGUN, LIGHT, WITHIN = 0.8, 0.35, 0.4  # the share of a word begun, said in passing, in a phrase
SLIPS = (5, 8)  # letters from which one slip, and from which two, still make the same word
NEAR = 0.5  # of the best one's score, below which a question does not fit any more
LONGEST_PHRASE = 5
# a question of these topics is about the time before or after a session, whatever its words
TIMES = {"before": "before", "health": "before", "after": "after", "skin": "after"}
# without its ending each of these is another word
WHOLE = frozenset(
    {
        "ageing",
        "expecting",
        "flushing",
        "hairy",
        "hives",
        "numbness",
        "nursing",
        "oily",
        "party",
        "pitted",
        "plane",
        "scared",
        "scratching",
        "tone",
    }
)
ENDINGS = ("ings", "ing", "ness", "edly", "ied", "ed", "ies", "es", "s", "ly", "y", "e")
STOP = frozenset(
    """
    a about again i all also am an and any are as at be been being but by can come coming could
    did do does doing done during feel feels for from get gets getting give go going got had has
    have having he her here him his how if in into is it its ive just like long make makes
    matter matters may me might more most much must my need needed next no not now of off ok
    okay on one only or our out own please put really right same shall she should so some
    something still such take taking than that the their them then there these they thing this
    those to too up us use used using very want was way we wear well went were what when where
    which while who why will with without would yes yet you your im cant dont wont isnt doesnt
    didnt microneedling microneedle needling needle needles skin face facial
    """.split()  # noqa: SIM905  a list of words reads better as lines
)


def find(words: str) -> tuple[Enquiry, ...]:
    """Return the questions that fit what was typed, the best one first.

    With a sign of danger among the words, answers that warn stand before the others.

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
    typed = dict.fromkeys(_typed(words[:LONGEST]))
    found = [_scores(stem, begun=stem == [*typed][-1]) for stem in typed]
    scores = {each: sum(has.get(each.id, 0.0) for has in found) for each in enquiries()}
    least = NEAR * max(scores.values())
    order = sorted((each for each in scores if scores[each]), key=lambda each: -scores[each])
    shown = [each for each in order if scores[each] >= least][:MOST_FOUND]
    return tuple(sorted(shown, key=lambda each: not each.warn) if alarm(words) else shown)


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
    """Say whether all words of a sign were typed; with an s, or of longer ones a slip, too."""
    slips = [each for each in typed if _stem(each) not in _known()]
    return all(
        each in typed
        or f"{each}s" in typed
        or any(apart(each, slip) <= _allowed(each) for slip in slips)
        for each in sign.split()
    )


def book() -> Mapping[str, Any]:
    """Return all that a search needs, so that a page can find the same without Python.

    Example:
        >>> book()["rules"]["most"]
        8
    """
    names = ("longest", "most", "begun", "near", "slips", "phrase")
    values = (LONGEST, MOST_FOUND, BEGUN, NEAR, SLIPS, LONGEST_PHRASE)
    return {
        "questions": [each.id for each in enquiries()],
        "index": {stem: dict(has) for stem, has in _index().items()},
        "same": dict(_same()),
        "known": sorted(_known() - set(_index())),
        "stop": sorted(_stop()),
        "warned": [each.id for each in enquiries() if each.warn],
        "alarms": [[says, list(signs)] for says, signs in alarms()],
        "endings": list(ENDINGS),
        "whole": sorted(WHOLE),
        "rules": dict(zip(names, values, strict=True)),
    }


@cache
def _index() -> Mapping[str, Mapping[str, float]]:
    """Return for each stem the questions that have it, and how much it counts there."""
    counts = {each.id: _counts(each) for each in enquiries()}
    among = Counter(stem for has in counts.values() for stem in has)
    found: dict[str, dict[str, float]] = {}
    for id_, has in counts.items():
        for stem, count in has.items():
            weight = LIGHT if stem in _light() or stem.isdigit() else 1.0
            rare = weight * math.log(1.0 + len(counts) / among[stem])
            found.setdefault(stem, {})[id_] = round(rare * count / (count + ENOUGH), 4)
    return MappingProxyType(found)


def _counts(entry: Enquiry) -> Mapping[str, float]:
    """Return how much each stem stands for a question: more in its question, less in a long one."""
    place = TIMES.get(entry.topic, "")
    texts = (entry.question, entry.words, entry.answer, place)
    counts: dict[str, float] = defaultdict(float)
    for text, (most, less) in zip(texts, (ASKED, NAMED, ANSWERED, PLACED), strict=True):
        stems = _weighed(text)
        heavy = sum(stem not in _light() for stem, whole in stems.items() if whole == 1.0)
        for stem, whole in stems.items():
            counts[stem] += whole * most / (1.0 - less + less * heavy)
    return counts


def _weighed(text: str) -> Mapping[str, float]:
    """Return the stems of a text, with less for those within a phrase, as "scar" in "acne scar"."""
    stems = [_stem(word) for word in _words(text)]
    alone = {_same().get(stem, stem): WITHIN for stem in stems if stem not in _stop()}
    return {**alone, **dict.fromkeys(_joined(stems), 1.0)}


def _scores(stem: str, *, begun: bool) -> Mapping[str, float]:
    """Return how much a stem counts for each question; the last one may be only begun."""
    if stem in _index():
        return _index()[stem]
    found: dict[str, float] = {}
    for each in _index() if begun and len(stem) > 2 else ():
        for id_, score in _index()[each].items() if each.startswith(stem) else ():
            found[id_] = max(BEGUN * score, found.get(id_, 0.0))
    return found


def _typed(text: str) -> list[str]:
    """Return what was typed as stems: slips put right, and words for the same thing as one."""
    stems = [_stem(word) for word in _words(text)]
    last = stems[-1:] if stems and any(each.startswith(stems[-1]) for each in _index()) else []
    return _joined([stem if stem in last else _meant(stem) for stem in stems])


def _joined(stems: Sequence[str]) -> list[str]:
    """Join the stems of phrases, take one for all words of the same thing, leave out the rest."""
    same, at, found = _same(), 0, []
    while at < len(stems):
        sizes = range(min(LONGEST_PHRASE, len(stems) - at), 1, -1)
        size = next((n for n in sizes if " ".join(stems[at : at + n]) in same), 1)
        stem = " ".join(stems[at : at + size])
        if stem not in _stop():
            found.append(same.get(stem, stem))
        at += size
    return found


@lru_cache(1000)
def _meant(stem: str) -> str:
    """Return the known stem that is written most like this one, or itself."""
    most = _allowed(stem)
    if stem in _known() or not most:
        return stem
    near = ((apart(each, stem), each) for each in _known())
    slips = [(n, abs(len(each) - len(stem)), each) for n, each in near if n <= most]
    return min(slips, default=(0, 0, stem))[-1]


def _allowed(word: str) -> int:
    return sum(len(word) >= letters for letters in SLIPS)


def apart(one: str, other: str) -> int:
    """Count the letters missed, added, changed or swapped between two words; at most three.

    Example:
        >>> apart("nickel", "nickle"), apart("tatoo", "tattoo"), apart("sun", "sauna")
        (1, 1, 2)
    """
    most = len(SLIPS) + 1
    if abs(len(one) - len(other)) >= most or len(set(one) ^ set(other)) >= 2 * most:
        return most
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, there in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most)


def _words(text: str) -> list[str]:
    plain = (
        unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.findall(r"[a-z]+|[0-9]+", re.sub(r"'(ll|ve|re|m|s|d)\b|[-']", "", plain))


def _stem(word: str) -> str:
    for ending in () if word in WHOLE else ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2:
            return re.sub(r"([bdgmnprt])\1$", r"\1", rest)
    return word


@cache
def _same() -> Mapping[str, str]:
    groups = [[_phrase(each) for each in group] for group in same_words()]
    return MappingProxyType({stem: group[0] for group in groups for stem in group})


@cache
def _stop() -> frozenset[str]:
    return frozenset({*map(_stem, STOP), *ascii_lowercase})


@cache
def _known() -> frozenset[str]:
    """Return every stem that is no slip of another: of questions, phrases and small words."""
    phrases = (stem for text in _same() for stem in text.split())
    plain = map(_stem, plain_words())
    return frozenset({*_index(), *phrases, *plain, *_stop(), *_light()})


@cache
def _light() -> frozenset[str]:
    return frozenset(_same().get(_stem(word), _stem(word)) for word in said_lightly())


def _phrase(text: str) -> str:
    return " ".join(_stem(word) for word in _words(text))
