"""The court of myths under the learner's hand: hear the cards, judge, say why, and then see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

import ipywidgets as ipw

from explainer import evidence
from explainer.cards.words import Reply
from explainer.content import JUDGEMENTS, court
from explainer.draw.say import badge_words, listed
from explainer.draw.sources import source_link
from explainer.pictures.court import words as say
from explainer.pictures.court.picture import balance, scales_picture
from explainer.pictures.court.table import court_table
from explainer.stage.challenge import Challenged
from explainer.stage.parts import (
    FILLED,
    Choices,
    Speaking,
    answer_voice,
    button,
    column,
    gives_away,
    heard,
    html,
    listing,
    room,
)
from explainer.stage.pictured import Hung
from explainer.stage.shell import bar, buttons, head, legend, show
from explainer.stage.state import State
from explainer.stage.words import TOGGLES

if TYPE_CHECKING:
    from explainer.cards.answers import Answers
    from explainer.content import Case, Exhibited
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Screen

REASON_ID = "{case}-reason"
LETTERS = 105  # of the longest sentence that it says


@dataclass(frozen=True, slots=True)
class Bench:
    """What was done with one claim.

    Args:
        heard: the ids of the cards that were heard, in their order.
        verdict: the learner's own verdict; empty where there is none yet.
        reason: the learner's own reason.
        revealed: whether the verdict of the evidence is shown.
    """

    heard: tuple[str, ...] = ()
    verdict: str = ""
    reason: str = ""
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class Hearing(State):
    """The state of the court: which claim is heard, what was done with each, and the table."""

    benches: tuple[Bench, ...]
    place: int = 0
    table: bool = False

    @property
    def bench(self) -> Bench:
        """What was done with the claim that is heard."""
        return self.benches[self.place]

    def with_bench(self, bench: Bench) -> Hearing:
        """Return the state with something else done with the claim that is heard."""
        benches = (*self.benches[: self.place], bench, *self.benches[self.place + 1 :])
        return replace(self, benches=benches)


class MythCourt(Speaking[Hearing], Challenged, Hung):
    """Claims, one at a time: evidence by button, a verdict with a reason, and what is known.

    Args:
        kept: where verdicts and reasons are kept.

    Example:
        >>> from explainer.cards.answers import Answers
        >>> hall = MythCourt(Answers("myth_court"))
        >>> hall.judge(1)
        >>> hall.reveal()
        >>> hall.voice.said
        'Hear all 4 cards first; 4 to go.'
    """

    title, challenge_id = say.TITLE, "n7-challenge-court"

    def __init__(self, kept: Answers) -> None:
        self.cases, self.kept = court(), kept
        self.begin(Hearing((Bench(),) * len(self.cases)))
        self.voice = answer_voice()
        self.hang(self.safely)
        self.pose()
        self.line, self.heard, self.table = html("").add_class("tc-live"), html(""), html("")
        self.heard.add_class("tc-heard-all")
        self.table.add_class("tc-tabled")
        names = [say.LISTED.format(n=n, name=each.name) for n, each in enumerate(self.cases, 1)]
        claims = [*zip(names, range(len(names)), strict=True)]
        self.pick = listing(say.PICK, claims, self.safely(self.choose))
        most = max(len(each.cards) for each in self.cases)
        self.cards = [button("", self.safely(partial(self.hear, n))) for n in range(most)]
        self.verdicts = Choices(tuple(say.VERDICTS.values()), self.judge, inline=True)
        self.reason = ipw.Text(
            description=say.REASON, placeholder=say.REASON_HINT, continuous_update=False
        ).add_class("tc-wide")
        heard(self.reason, self.safely(self.explain))
        self.press = button(say.REVEAL, self.safely(self.reveal), FILLED).add_class("tc-opens")
        self.skip = button(say.REVEAL_ANYWAY, self.safely(self.show)).add_class("tc-presenters")
        turn = self.safely(partial(self.toggle, "table"))
        actions = {"undo": self.safely(self.undo), "reset": self.safely(self.reset), "table": turn}
        self.buttons = buttons(actions)
        super().__init__(self._laid_out())
        self.take_up()

    @property
    def case(self) -> Case:
        """The claim that is heard."""
        return self.cases[self.state.place]

    @property
    def on_scales(self) -> tuple[Exhibited, ...]:
        """The cards of the claim that were heard, in the order of the claim."""
        return tuple(each for each in self.case.cards if each.id in self.state.bench.heard)

    @property
    def text(self) -> str:
        """What the court does, the claims, and what was heard; no verdict of the evidence."""
        told = say.court_text(self.cases, self.case, self.state.bench.heard)
        return "\n".join((told, *self.tasks))

    @property
    def solved(self) -> bool:
        """Whether the scales hang level with all cards of the claim on them."""
        cards = self.on_scales
        return cards == self.case.cards and not balance(cards)

    def solution(self) -> str:
        """Return the claim that is heard."""
        return self.case.claim

    @property
    def earned_text(self) -> str:
        """Every claim with its evidence and the reply to each verdict."""
        head = "\n".join((say.TITLE, say.TAKEAWAY, *say.LEGEND))
        return "\n\n".join((head, *(say.solved_text(each) for each in self.cases)))

    # What a learner can do.

    def choose(self, place: int) -> None:
        """Hear another claim.

        Args:
            place: its place, from 0.
        """
        self.go(self.state.change("place", place), f"claim {place}")

    def hear(self, place: int) -> None:
        """Hear a card of the claim: it is said, and laid on the scales.

        Args:
            place: its place among the cards, from 0; a press that was made for another claim, and
                came late, is not heard where this one has fewer cards.
        """
        if place >= len(self.case.cards):
            return
        card, bench = self.case.cards[place], self.state.bench
        if card.id not in bench.heard:
            self.go(
                self.state.with_bench(replace(bench, heard=(*bench.heard, card.id))), f"{card.id}"
            )
        self.voice.say("", say.card_words(card))

    def judge(self, place: int) -> None:
        """Give a verdict, which is kept; one may judge again after each card.

        Args:
            place: 0 false, 1 too simple, 2 true.
        """
        verdict = JUDGEMENTS[place]
        right, words = verdict == self.case.verdict, say.VERDICTS[verdict]
        self.kept.keep(self.case.id, [verdict], words, asked=self.case.claim, right=right)
        self.go(self.state.with_bench(replace(self.state.bench, verdict=verdict)), verdict)

    def explain(self, words: str) -> None:
        """Keep the learner's own reason.

        Args:
            words: the reason.
        """
        self.go(self.state.with_bench(replace(self.state.bench, reason=words)), "reason")
        self._keep_reason()

    def reveal(self) -> None:
        """Show what the evidence says, to who has heard all cards and judged."""
        heard, cards = len(self.state.bench.heard), len(self.case.cards)
        if heard < cards:
            self.say(say.hear_words(cards, heard))
        elif not self.state.bench.verdict:
            self.say(say.JUDGE_FIRST)
        else:
            self.show()

    def show(self) -> None:
        """Show what the evidence says, as a presenter may at any time."""
        self.go(self.state.with_bench(replace(self.state.bench, revealed=True)), "reveal")

    def take_up(self) -> None:
        """Show the verdicts and the reasons of an earlier time; their cards were heard then."""
        self.state = replace(self.state, benches=tuple(map(self._bench_of, self.cases)))
        self.render()

    def come_back(self, before: Hearing) -> Hearing:
        """Return the state of before, and keep the reason that stood there."""
        self.state = before
        self._keep_reason()
        return before

    # What it shows.

    def picture(self, screen: Screen) -> Figure:
        """Return the scales of now for a screen."""
        return scales_picture(self.on_scales, screen.width_px, screen.theme)

    def closed_picture(self) -> Figure:
        """Return the scales with nothing on them."""
        return scales_picture(())

    def earned_pictures(self) -> tuple[Figure, ...]:
        """Return the scales of every claim with all its cards."""
        return tuple(scales_picture(each.cards) for each in self.cases)

    def render(self) -> None:
        """Show the claim, its cards, the scales, and the verdicts."""
        state, case = self.state, self.case
        now = say.now_words(case, state.place, len(self.cases), len(state.bench.heard))
        self.line.value = f"{room(LETTERS)}<p>{escape(now)}</p>"
        self.heard.value = heard_html(self.on_scales)
        with self.quiet():
            self.pick.value, self.reason.value = state.place, state.bench.reason
        self._show_cards()
        verdict = state.bench.verdict
        self.verdicts.mark(JUDGEMENTS.index(verdict) if verdict else None)
        self._show_table()
        self._reply()
        self.draw()
        self.recognise()

    def _reply(self) -> None:
        case, bench = self.case, self.state.bench
        if not bench.revealed:
            self.say("")
            return
        verdict = say.verdict_words(case)
        why = case.replies[bench.verdict or case.verdict]
        reply = Reply(bench.verdict in ("", case.verdict), why)
        self.voice.say(f"<p><strong>{verdict}</strong></p>{reply.html}", f"{verdict} {reply.text}")

    def _show_cards(self) -> None:
        for n, each in enumerate(self.cards):
            show(each, on=n < len(self.case.cards))
        heard = self.state.bench.heard
        for shown, card in zip(self.cards, self.case.cards, strict=False):
            known = card.id in heard
            shown.description = (say.HEARD if known else say.HEAR).format(title=card.title)
            (shown.add_class if known else shown.remove_class)("tc-chosen")

    def _show_table(self) -> None:
        pairs = list(zip(self.cases, self.state.benches, strict=True))
        own = {case.id: bench.verdict for case, bench in pairs}
        known = [case.id for case, bench in pairs if bench.revealed]
        self.table.value = court_table(self.cases, own, known).html  # closed, it is for paper
        gives_away(self.table, now=bool(known))
        show(self.table, on=self.state.table)
        self.buttons["table"].description = TOGGLES["table"][self.state.table]

    def _keep_reason(self) -> None:
        for case, bench in zip(self.cases, self.state.benches, strict=True):
            self.kept.keep_words(REASON_ID.format(case=case.id), bench.reason, asked=case.claim)

    def _bench_of(self, case: Case) -> Bench:
        verdict, reason = (
            self.kept.latest(id_) for id_ in (case.id, REASON_ID.format(case=case.id))
        )
        judged = verdict.chosen[0] if verdict and verdict.chosen else ""
        known = judged if judged in JUDGEMENTS else ""
        heard = tuple(each.id for each in case.cards) if known else ()
        return Bench(heard, known, reason.words if reason else "")

    def _laid_out(self) -> ipw.VBox:
        parts = [
            self.assist,
            head(say.TITLE, say.TAKEAWAY),
            self.pick,
            self.line,
            bar(self.cards).add_class("tc-hearing"),
            self.stage,
            self.heard,
            html(f'<p class="tc-stem">{say.ASKED}</p>'),
            self.verdicts.view,
            self.reason,
            bar([self.press, self.skip, self.buttons["undo"], self.buttons["reset"]]),
            self.voice.view,
            *(each.view for each in self.challenges),
            bar([self.buttons["table"]]),
            self.table,
            legend(say.LEGEND).add_class("tc-last"),
        ]
        return column(parts, "tc-app").add_class("tc-court").add_class("tc-slide")


def heard_html(heard: tuple[Exhibited, ...]) -> str:
    """Write the cards that were heard: what they say, how good they are, and their sources.

    Args:
        heard: the cards.
    """
    items = []
    for card in heard:
        links = listed(source_link(each) for each in evidence.trace(card.sources))
        said = escape(say.card_words(card), quote=False)
        small = f'<span class="tc-legend">{badge_words(card.grade)}. {links}</span>'
        items.append(f"<li><p>{said} {small}</p></li>")
    return f'<ul class="tc-heard">{"".join(items)}</ul>' if items else ""
