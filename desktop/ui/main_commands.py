"""The commands of the main window, in the order of its menus."""

from desktop.ui.command import CHOSEN, PLACE, REGISTER, Command

MAIN: tuple[Command, ...] = (
    Command(
        "register.new", "&New register…", "&Register", "Make a new, empty register",
        "Ctrl+Shift+N", "file-add-line",
    ),
    Command(
        "register.open", "&Open register…", "&Register", "Open a register from a file",
        "Ctrl+O", "folder-open-line",
    ),
    Command(
        "register.sample", "Try the &sample…", "&Register",
        "Make a register with two real committees to try things on", "", "book-open-line",
    ),
    Command(
        "register.close", "&Close register", "&Register", "Close this register",
        "Ctrl+W", "close-line", 1, REGISTER,
    ),
    Command(
        "register.exit", "E&xit", "&Register", "Leave Minute Book",
        "Ctrl+Q", "logout-box-r-line", 2,
    ),
    Command(
        "record.new", "&New", "R&ecord", "Make a new record of the kind that is shown",
        "Ctrl+N", "add-line", 0, REGISTER,
    ),
    Command(
        "record.open", "Op&en", "R&ecord", "Open what is chosen in the list (Enter)",
        "Ctrl+Return", "external-link-line", 0, CHOSEN,
    ),
    Command(
        "record.edit", "Edi&t…", "R&ecord", "Change what is chosen in the list",
        "F2", "pencil-line", 0, CHOSEN,
    ),
    Command(
        "record.cell", "Edit in the &list", "R&ecord",
        "Edit the current cell of the list; Tab goes on to the next one",
        "Ctrl+E", "edit-box-line", 0, CHOSEN,
    ),
    Command(
        "record.quick", "&Quick add", "R&ecord",
        "Add an action, a subject or a person in one line below the list",
        "Ctrl+Shift+A", "play-list-add-line", 0, PLACE,
    ),
    Command(
        "record.several", "Change all that are cho&sen…", "R&ecord",
        "Change every row that is chosen at once: actions, planned subjects, seats of people",
        "Ctrl+Shift+E", "checkbox-multiple-line", 0, CHOSEN,
    ),
    Command(
        "action.update", "&Update action…", "R&ecord",
        "Say how the chosen action stands, with the date", "Ctrl+U", "chat-check-line", 1, CHOSEN,
    ),
    Command(
        "person.post", "Add &post…", "R&ecord", "Add a post to the chosen person",
        "Ctrl+Shift+P", "briefcase-line", 1, CHOSEN,
    ),
    Command(
        "person.merge", "Merge an&other record into this…", "R&ecord",
        "Make one record of two that are of one person", "", "user-shared-line", 1, CHOSEN,
    ),
    Command(
        "person.attendance", "Attendance by &year…", "R&ecord",
        "How often the chosen person came, by body and year", "", "bar-chart-line", 1, CHOSEN,
    ),
    Command(
        "person.held", "Everything &held on this person…", "R&ecord",
        "All that the register holds on the chosen person, to hand over", "",
        "file-user-line", 1, CHOSEN,
    ),
    Command(
        "forward.move", "Mo&ve to another meeting…", "R&ecord",
        "Move the chosen subject of the forward plan, saying why",
        "Ctrl+M", "calendar-todo-line", 1, CHOSEN,
    ),
    Command(
        "forward.agenda", "Put on &agenda…", "R&ecord",
        "Make an agenda item of the chosen subject",
        "Ctrl+G", "file-list-3-line", 1, CHOSEN,
    ),
    Command(
        "forward.drop", "&Drop from the plan…", "R&ecord",
        "Take the chosen subject off the plan, saying why", "", "delete-bin-line", 1, CHOSEN,
    ),
    Command(
        "forward.back", "Br&ing back to the plan…", "R&ecord",
        "Put the chosen subject, which was dropped, back on the plan", "",
        "arrow-go-back-line", 1, CHOSEN,
    ),
    Command(
        "meeting.new", "New meetin&g…", "R&ecord", "Call a meeting", "Alt+Shift+M",
        "calendar-event-line", 2, REGISTER,
    ),
    Command(
        "action.new", "New a&ction…", "R&ecord", "Ask someone to do something", "Alt+Shift+A",
        "checkbox-line", 2, REGISTER,
    ),
    Command(
        "forward.new", "New sub&ject…", "R&ecord", "Put a subject on the forward plan",
        "Alt+Shift+F", "road-map-line", 2, REGISTER,
    ),
    Command(
        "person.new", "New pe&rson…", "R&ecord", "Add a person", "Alt+Shift+P",
        "user-line", 2, REGISTER,
    ),
    Command(
        "body.new", "New &body…", "R&ecord", "Add a committee, board, council or group",
        "Alt+Shift+B", "team-line", 2, REGISTER,
    ),
    Command(
        "body.seat", "Add &member…", "Bod&y", "Give someone a seat on the chosen body",
        "Ctrl+Shift+M", "user-add-line", 0, CHOSEN,
    ),
    Command(
        "body.templates", "&Templates…", "Bod&y", "The agendas that its meetings begin from",
        "", "layout-line", 1, CHOSEN,
    ),
    Command(
        "body.snippets", "Standing p&hrases…", "Bod&y",
        "The phrases that its minutes are written with",
        "", "chat-quote-line", 1, CHOSEN,
    ),
    Command(
        "body.leaves", "&Leaves…", "Bod&y", "Where every numbered leaf is, volume by volume",
        "", "book-2-line", 1, CHOSEN,
    ),
    Command(
        "body.numbers", "&Numbers…", "Bod&y",
        "Every number given out; go on from an older minute book", "", "hashtag", 1, CHOSEN,
    ),
    Command(
        "body.attendance", "&Attendance…", "Bod&y", "How often everybody came",
        "", "bar-chart-line", 1, CHOSEN,
    ),
    Command(
        "body.actions", "A&ctions by month…", "Bod&y",
        "How many actions were asked for, closed and overdue", "",
        "bar-chart-grouped-line", 1, CHOSEN,
    ),
    Command(
        "body.papers", "Papers and minute boo&k…", "Bod&y",
        "Print the action log, the forward plan, attendance and the minute book", "",
        "printer-line", 1, CHOSEN,
    ),
    Command(
        "body.look", "How &papers look…", "Bod&y",
        "House style, crest, typefaces and wording of what is printed", "",
        "palette-line", 1, CHOSEN,
    ),
    Command(
        "meeting.series", "&Series of meetings…", "Bod&y", "Call the meetings of a year at once",
        "Alt+Shift+S", "calendar-2-line", 2, REGISTER,
    ),
    Command(
        "view.worklist", "&Worklist", "&View", "Show what waits to be done", "Ctrl+1",
        "list-check-2", 0, REGISTER,
    ),
    Command(
        "view.meetings", "&Meetings", "&View", "Show the meetings", "Ctrl+2",
        "calendar-event-line", 0, REGISTER,
    ),
    Command(
        "view.actions", "&Actions", "&View", "Show the actions", "Ctrl+3",
        "checkbox-line", 0, REGISTER,
    ),
    Command(
        "view.forward", "&Forward plan", "&View", "Show what is planned for meetings to come",
        "Ctrl+4", "road-map-line", 0, REGISTER,
    ),
    Command(
        "view.people", "&People", "&View", "Show the people", "Ctrl+5",
        "user-line", 0, REGISTER,
    ),
    Command(
        "view.bodies", "&Bodies", "&View", "Show the bodies", "Ctrl+6",
        "team-line", 0, REGISTER,
    ),
    Command(
        "view.search", "Searc&h", "&View", "Search everything that was ever written", "F3",
        "search-line", 0, REGISTER,
    ),
    Command(
        "view.filter", "F&ind in this list", "&View", "Go to the line that filters the list",
        "Ctrl+F", "filter-line", 1, REGISTER,
    ),
    Command(
        "view.sort", "&Sort by…", "&View", "Choose the column that the list is sorted by",
        "Ctrl+Shift+S", "sort-desc", 1, REGISTER,
    ),
    Command(
        "view.clear", "Cl&ear filters", "&View", "Show everything that the list holds",
        "Ctrl+Shift+F", "filter-off-line", 1, PLACE,
    ),
    Command(
        "view.other", "&List or board", "&View",
        "Show the actions by status, the forward plan by meetings, or the list again",
        "Ctrl+B", "layout-masonry-line", 1, PLACE,
    ),
    Command(
        "view.columns", "Choose c&olumns…", "&View", "Choose the columns of the list",
        "Ctrl+Shift+L", "layout-column-line", 1, PLACE,
    ),
    Command(
        "view.palette", "&Go to anything…", "&View",
        "Find any command, person, meeting, decision or action as you type",
        "Ctrl+K", "search-2-line", 1,
    ),
    Command(
        "help.guide", "&User guide", "&Help", "The user guide, open at what is shown here", "F1",
        "question-line",
    ),
    Command(
        "help.keys", "&Keyboard", "&Help", "Every key that does something", "Ctrl+F1",
        "keyboard-line",
    ),
    Command(
        "help.about", "&About Minute Book", "&Help", "Version and licences",
        "", "information-line",
    ),
)  # fmt: skip
