"""Words for a register of any size: told apart by how often they come, as in real minutes."""

import random


def _listed(words: str) -> list[str]:
    return words.split()


# The commonest words of committee English, each about as often as it is written: "the", "to" and
# "com…" are what makes a search hard.
_COMMON = _listed(
    "the of to and a in that for be was on is were it with by as at would had from this not "
    "an have are which been their will has members board report committee noted agreed "
    "council chair service services children young people school schools partnership meeting "
    "action information support update work plan group paper presented thanked asked said "
    "there they need national local county authority health strategy review process progress "
    "performance development training issues next also all should could more other new year "
    "time budget funding cost area district parish planning application consultation comments "
    "response commissioning community company completed comprehensive compliance concern "
    "considered officers staff governors head teacher clerk minutes previous resolved "
    "proposed seconded unanimously recommendation recommendations draft final date through "
    "between within about after before during following including regarding however therefore "
    "access assessment audit building care centre change circulated closed contact contract "
    "current data delivery discussed discussion document early education equipment evidence "
    "execute exclusion family financial footpath forward framework future general guidance "
    "highways housing impact improvement inspection integrated interim invited item joint key "
    "lead letter level library maintenance management matter model monitoring network number "
    "objectives office ongoing opportunity option order outcome panel period place policy "
    "position post practice present priority project proposal protection provision public "
    "quality quarter question raised range received record reduce register representative "
    "request required resources result risk role safeguarding safety secretary section sector "
    "security set share site social special standards statement status street survey system "
    "target task team term timetable transfer transport trust value village visit voluntary "
    "vote welcome welfare youth"
)
_SYLLABLES = _listed(
    "al an ar ash bar bel ben ber bran bur can car ches clay col cor dal den dor el er fal "
    "fen fin gar gil glen hal ham har hol kel ken kirk lan lin mar mel mor nor or pel pen ply "
    "ram ren ros sal sel stan sut tam ten thor tor ul ver wal wes win wood yar"
)
_RARE = 20_000
_POOL = 500_000
_SHORTEST, _LONGEST = 6, 54


class Writer:
    """Writes the same sentences every time: rare names and common words, as Zipf found them."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        words = [*_COMMON, *(self._name() for _ in range(_RARE))]
        weights = [1 / (rank + 3) for rank in range(len(words))]
        self._words = self._chance.choices(words, weights, k=_POOL)

    def sentence(self) -> str:
        """One sentence of 6 to 60 words, most of them short."""
        length = min(self.number(_LONGEST), self.number(_LONGEST)) + _SHORTEST
        return f"{self._said(length).capitalize()}."

    def title(self) -> str:
        """A few words."""
        return self._said(4).capitalize()

    def name(self) -> str:
        """A person's name."""
        return f"{self._name().capitalize()} {self._name().capitalize()}"

    def number(self, below: int) -> int:
        """Any number below another."""
        return int(self._chance.random() * below)

    def _said(self, words: int) -> str:
        start = self.number(_POOL - words)
        return " ".join(self._words[start : start + words])

    def _name(self) -> str:
        return "".join(_SYLLABLES[self.number(len(_SYLLABLES))] for _ in range(2 + self.number(2)))
