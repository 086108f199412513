"""Tags know what they stand in, and how deep the headings inside them are."""

from desktop.printing.layout.tags import (
    Tag,
    cell,
    entry,
    head,
    heading_role,
    line,
    listing,
    section,
)


def test_headings_are_as_deep_as_their_section() -> None:
    assert heading_role(None) == "H1"
    assert heading_role(section(None, 2)) == "H2"
    assert heading_role(section(None, 9)) == "H6"
    assert heading_role(entry(listing(section(None, 3)))) == "H3"


def test_an_entry_has_its_label_beside_its_body() -> None:
    body = entry(listing(None))
    assert (body.role, body.parent and body.parent.role) == ("LBody", "LI")


def test_cells_of_a_table() -> None:
    row = line(Tag("Table"))
    assert row.role == "TR"
    assert head(row, "Row").attributes == "/O /Table /Scope /Row"
    assert cell(row, across=2).attributes == "/O /Table /ColSpan 2"
    assert cell(row).attributes == ""
