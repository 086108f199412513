"""Meetings, the steps they take, and what is on their agendas."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.records.reading.carry_over import carry_over
from desktop.records.rules.drafts import (
    ItemDraft,
    MeetingDraft,
    SnippetDraft,
    TemplateDraft,
    TemplateItemDraft,
)
from desktop.records.rules.series import SeriesDraft, series_days
from desktop.records.rules.words import ItemKind, Nation, State
from desktop.records.writing import (
    agenda,
    agenda_order,
    known_words,
    meetings,
    papers,
    sections,
    series,
    snippets,
    templates,
)
from desktop.records.writing import (
    carry_over as carrying,
)
from tests.records.life.life import FIRST, Life, days, picks, words
from tests.records.whole_record import TO_CIRCULATED


class Meetings(Life):
    """Meetings are called, moved and prepared."""

    @rule(day=days, venue=words)
    def a_meeting_is_called(self, day: date, venue: str) -> None:
        self.do(meetings.call_meeting, MeetingDraft(self.body, date=day, venue=venue))

    @rule(pick=picks, day=days, venue=words)
    def a_meeting_is_moved(self, pick: int, day: date, venue: str) -> None:
        draft = MeetingDraft(self.body, date=day, venue=venue)
        self.do(meetings.change_meeting, self.one("meeting", pick), draft)

    @rule(pick=picks, to=st.sampled_from(State), reason=words)
    def a_step_is_tried(self, pick: int, to: State, reason: str) -> None:
        self.do(meetings.take_step, self.one("meeting", pick), to, FIRST, reason)

    @rule(pick=picks, steps=st.integers(1, 5))
    def a_meeting_goes_along_its_way(self, pick: int, steps: int) -> None:
        meeting = self.one("meeting", pick)
        (held,) = self.register.sql("SELECT date FROM meeting WHERE id = ?", meeting)[0]
        for to in TO_CIRCULATED[:steps]:
            self.do(meetings.take_step, meeting, to, date.fromisoformat(held))

    @rule(pick=picks, title=words, other=picks)
    def the_agenda_grows(self, pick: int, title: str, other: int) -> None:
        meeting = self.one("meeting", pick)
        section = self.of_meeting("section", meeting, other) if other % 2 else None
        draft = ItemDraft(title, section_id=section, leads=("Bob Lee", title), papers=(title,))
        self.do(agenda.add_item, meeting, draft)
        self.do(sections.add_section, meeting, title)

    @rule(pick=picks, by=st.integers(-3, 3), title=words)
    def the_agenda_changes(self, pick: int, by: int, title: str) -> None:
        item = self.one("item", pick)
        self.do(agenda_order.move_item, item, by)
        self.do(agenda.change_item, item, ItemDraft(title))
        if by == 3:
            self.do(agenda.remove_item, item)
            self.do(sections.remove_section, self.one("section", pick))

    @rule(pick=picks, day=days, reason=words)
    def a_meeting_is_put_off(self, pick: int, day: date, reason: str) -> None:
        meeting = self.one("meeting", pick)
        self.do(meetings.postpone_meeting, meeting, day, "", reason)
        (held,) = self.register.sql("SELECT date FROM meeting WHERE id = ?", meeting)[0]
        begun = date.fromisoformat(held)
        self.do(meetings.take_step, meeting, State.ADJOURNED, begun, reason)
        self.do(meetings.reconvene_meeting, meeting, max(day, begun), "", "The quay")

    @rule(first=days, weekday=st.integers(0, 6), weeks=st.integers(1, 9))
    def a_series_is_called(self, first: date, weekday: int, weeks: int) -> None:
        draft = SeriesDraft(
            self.body, first=first, last=first + timedelta(60), weekday=weekday, every_weeks=weeks
        )
        wanted = tuple(day.date for day in series_days(draft, Nation.ENGLAND) if day.comes)
        if self.count("meeting") < 12:
            self.do(series.call_series, draft, wanted[:2])

    @rule(pick=picks, upside_down=st.booleans())
    def the_agenda_is_put_in_order(self, pick: int, upside_down: bool) -> None:
        meeting = self.one("meeting", pick)
        items = self.register.sql("SELECT id FROM item WHERE meeting_id = ?", meeting)
        order = [(item, None, None) for (item,) in items]
        if len(order) > 2:
            order[1] = (order[1][0], None, order[0][0])
        if upside_down:
            order.reverse()
        self.do(agenda_order.reorder_items, meeting, tuple(order))

    @rule(pick=picks, name=words, kind=st.sampled_from(ItemKind))
    def a_template_is_made_and_laid(self, pick: int, name: str, kind: ItemKind) -> None:
        meeting = self.one("meeting", pick)
        standing = (TemplateItemDraft(name, kind=kind), TemplateItemDraft("Moorings", name))
        self.do(templates.make_template, self.body, TemplateDraft(name, None, standing))
        self.do(templates.template_from_agenda, meeting, f"{name} {pick}")
        template = self.one("template", pick)
        self.do(templates.change_template, template, TemplateDraft(name, None, standing[:1]))
        self.do(templates.lay_agenda, meeting, template)
        if pick % 3 == 0:
            self.do(templates.remove_template, template)

    @rule(pick=picks, key=words, text=words)
    def a_phrase_is_kept(self, pick: int, key: str, text: str) -> None:
        body = self.body if pick % 2 else None
        self.do(snippets.add_snippet, SnippetDraft(f"k{pick % 9}", text, body))
        phrase = self.one("snippet", pick)
        self.do(snippets.change_snippet, phrase, SnippetDraft(key, text, body))
        if pick % 3 == 0:
            self.do(snippets.remove_snippet, phrase)

    @rule(word=words, forgotten=words)
    def a_word_is_known_and_forgotten(self, word: str, forgotten: str) -> None:
        self.do(known_words.know_word, word)
        self.do(known_words.forget_word, forgotten)

    @rule(pick=picks, every=st.booleans())
    def the_next_meeting_is_made_of_what_waits(self, pick: int, every: bool) -> None:
        meeting = self.one("meeting", pick)
        keys = tuple(entry.key for entry in carry_over(self.register, meeting) if entry.comes)
        chosen = keys if every else keys[::2]
        self.do(carrying.carry_over_to, meeting, chosen)
        if self.done:
            left = {entry.key for entry in carry_over(self.register, meeting) if entry.comes}
            assert not left & set(chosen)

    @rule(pick=picks, content=st.binary(max_size=12))
    def a_paper_comes_in(self, pick: int, content: bytes) -> None:
        paper = self.one("paper", pick)
        self.do(papers.file_paper, paper, "a.pdf", b"%PDF-1.7 " + content)
        if pick % 3 == 0:
            self.do(papers.withdraw_paper_file, paper)
