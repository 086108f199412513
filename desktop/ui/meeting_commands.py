"""The commands of a meeting's window, in the order of its menus."""

from desktop.ui.command import Command

MEETING: tuple[Command, ...] = (
    Command(
        "meeting.next", "&Next step…", "&Meeting",
        "Take the meeting a step along its way",
        "Ctrl+Return", "arrow-right-line", 0,
    ),
    Command(
        "meeting.details", "Meet&ing details…", "&Meeting",
        "Change when and where the meeting is",
        "Ctrl+E", "edit-line", 0,
    ),
    Command(
        "meeting.confirming", "Confirming &meeting…", "&Meeting",
        "Say which later meeting confirms these minutes",
        "", "calendar-check-line", 1,
    ),
    Command(
        "meeting.call_next", "Call the ne&xt meeting…", "&Meeting",
        "Call a later meeting, which is to confirm these minutes if none is named yet",
        "", "calendar-event-line", 1,
    ),
    Command(
        "meeting.confirm", "&Confirm minutes…", "&Meeting",
        "Confirm the minutes, as drawn or as corrected",
        "", "check-double-line", 1,
    ),
    Command(
        "meeting.print", "Print for &signature…", "&Meeting",
        "Allot leaves and print them for the chair to sign",
        "Ctrl+Shift+P", "quill-pen-line", 1,
    ),
    Command(
        "meeting.void", "Void &leaves…", "&Meeting",
        "Void the leaves that are printed, with a reason",
        "", "delete-bin-line", 1,
    ),
    Command(
        "meeting.sign", "&File signed copy…", "&Meeting",
        "File the leaves that came back signed, with their scan",
        "", "pen-nib-line", 1,
    ),
    Command(
        "meeting.seal", "Seal t&he record…", "&Meeting",
        "Close the record of this meeting for good",
        "", "lock-2-line", 1,
    ),
    Command(
        "meeting.spoil", "Sp&oiled leaf…", "&Meeting",
        "Void a leaf that was spoiled, and what was printed with it",
        "", "file-damage-line", 1,
    ),
    Command(
        "meeting.corrections", "Co&rrections…", "&Meeting",
        "See what was corrected, and record a later correction",
        "", "edit-circle-line", 1,
    ),
    Command(
        "meeting.extract", "Cer&tified extract…", "&Meeting",
        "A copy of the chosen item, or of a decision under it, to be certified",
        "", "file-copy-2-line", 1,
    ),
    Command(
        "meeting.postpone", "&Postpone…", "&Meeting",
        "Move the meeting to another day, saying why",
        "", "calendar-todo-line", 2,
    ),
    Command(
        "meeting.reconvene", "Recon&vene…", "&Meeting",
        "Say when an adjourned meeting goes on",
        "", "play-circle-line", 2,
    ),
    Command(
        "minutes.update", "&Update an action…", "&Meeting",
        "Say how an earlier action stands, as this meeting heard it; what the point says is taken",
        "Ctrl+U", "chat-check-line", 3,
    ),
    Command(
        "meeting.proof", "Proof-rea&d", "&Meeting",
        "Read the minutes over for what does not fit",
        "F7", "search-eye-line", 3,
    ),
    Command(
        "meeting.close", "Clos&e", "&Meeting",
        "Close this window; everything typed is kept",
        "Ctrl+W", "close-line", 4,
    ),
    Command(
        "item.add", "&Add item…", "&Agenda",
        "Add an item after the current one's section",
        "Ctrl+N", "add-line", 0,
    ),
    Command(
        "item.edit", "Edi&t item…", "&Agenda",
        "Change the current item (Enter)",
        "Ctrl+Shift+E", "edit-line", 0,
    ),
    Command(
        "item.up", "Move item &up", "&Agenda",
        "Move the current item or heading up (Ctrl+Up in the agenda)",
        "Alt+Shift+Up", "arrow-up-line", 0,
    ),
    Command(
        "item.down", "Move item &down", "&Agenda",
        "Move the current item or heading down (Ctrl+Down in the agenda)",
        "Alt+Shift+Down", "arrow-down-line", 0,
    ),
    Command(
        "item.place", "M&ove item to…", "&Agenda",
        "Move the current item, with its parts, to another place of the agenda",
        "Alt+Shift+O", "drag-move-line", 0,
    ),
    Command(
        "item.nest", "Make it a part of the item a&bove", "&Agenda",
        "Make the current item the last part of the one above it",
        "Alt+Shift+Right", "indent-increase", 0,
    ),
    Command(
        "item.bring_out", "Make it an item of its o&wn", "&Agenda",
        "Bring the current part out of its item",
        "Alt+Shift+Left", "indent-decrease", 0,
    ),
    Command(
        "item.remove", "&Remove item", "&Agenda",
        "Remove the current item, if nothing is recorded under it (Delete)",
        "", "delete-bin-line", 0,
    ),
    Command(
        "section.add", "Add &heading…", "&Agenda",
        "Add a heading under which items stand",
        "Ctrl+Shift+N", "heading", 1,
    ),
    Command(
        "agenda.carry", "&Carry over…", "&Agenda",
        "Bring in what waits: minutes, actions, deferred items, the forward plan",
        "Ctrl+Shift+O", "inbox-unarchive-line", 2,
    ),
    Command(
        "agenda.lay", "&Lay from a template…", "&Agenda",
        "Add the standing items of a template of this body",
        "", "layout-line", 2,
    ),
    Command(
        "agenda.keep", "&Keep as template…", "&Agenda",
        "Let later meetings begin from this agenda",
        "", "save-3-line", 2,
    ),
    Command(
        "agenda.papers", "Pap&ers…", "&Agenda",
        "See the papers of the agenda, and file them",
        "", "attachment-line", 2,
    ),
    Command(
        "item.previous", "&Previous item", "&Agenda",
        "Go to the item above",
        "Ctrl+PgUp", "arrow-up-s-line", 3,
    ),
    Command(
        "item.next", "&Next item", "&Agenda",
        "Go to the item below",
        "Ctrl+PgDown", "arrow-down-s-line", 3,
    ),
    Command(
        "item.go", "&Go to item…", "&Agenda",
        "Go to any item, by its number or a word of its title",
        "Ctrl+G", "skip-forward-line", 3,
    ),
    Command(
        "point.undo", "&Undo", "M&inutes",
        "Take back what was done last to the minutes, or in the agenda what was moved",
        "Ctrl+Z", "arrow-go-back-line", 0,
    ),
    Command(
        "point.redo", "R&edo", "M&inutes",
        "Do again what was undone (Ctrl+Shift+Z too)",
        "Ctrl+Y", "arrow-go-forward-line", 0,
    ),
    Command(
        "point.decision", "&Decision…", "M&inutes",
        "Record a decision here, or change the current one",
        "Ctrl+D", "auction-line", 0,
    ),
    Command(
        "point.action", "&Action…", "M&inutes",
        "Ask somebody to do something, or change the current action",
        "Ctrl+Shift+A", "checkbox-line", 0,
    ),
    Command(
        "point.note", "&Note", "M&inutes",
        "Make the current point a note",
        "Ctrl+Shift+T", "sticky-note-line", 1,
    ),
    Command(
        "point.heading", "&Heading", "M&inutes",
        "Make the current point a heading",
        "Ctrl+Shift+H", "heading", 1,
    ),
    Command(
        "point.quotation", "&Quotation", "M&inutes",
        "Make the current point a quotation",
        "Ctrl+Shift+Q", "double-quotes-l", 1,
    ),
    Command(
        "point.bold", "&Bold", "M&inutes",
        "Bold on or off",
        "Ctrl+B", "bold", 2,
    ),
    Command(
        "point.italic", "I&talic", "M&inutes",
        "Italic on or off",
        "Ctrl+I", "italic", 2,
    ),
    Command(
        "point.complete", "Complete na&me", "M&inutes",
        "Put a name in place of the initials, or of its first letters, before the cursor",
        "Ctrl+Space", "user-search-line", 2,
    ),
    Command(
        "point.spelling", "Correct &spelling…", "M&inutes",
        "See how the word at the cursor, or else the next misspelt one, may be spelt",
        "Ctrl+.", "check-double-line", 5,
    ),
    Command(
        "point.next_misspelt", "Ne&xt misspelt word", "M&inutes",
        "Go to the next word that is not in the dictionary",
        "Alt+F7", "skip-forward-line", 5,
    ),
    Command(
        "point.next_finding", "Next findin&g", "M&inutes",
        "Go to the next words that the proof-reader asks about, and say what it asks",
        "F8", "search-eye-line", 5,
    ),
    Command(
        "point.phrase", "&Put in phrase", "M&inutes",
        "Put in the standing phrase whose key stands before the cursor, or any of them",
        "Ctrl+J", "chat-quote-line", 2,
    ),
    Command(
        "point.phrases", "&Keep phrases…", "M&inutes",
        "Keep the standing phrases of this body",
        "Ctrl+Shift+J", "bookmark-line", 2,
    ),
    Command(
        "point.in", "Nest &inwards", "M&inutes",
        "Nest the current point under the one above (Tab)",
        "Ctrl+]", "indent-increase", 3,
    ),
    Command(
        "point.out", "Nest &outwards", "M&inutes",
        "Bring the current point out a level (Shift+Tab)",
        "Ctrl+[", "indent-decrease", 3,
    ),
    Command(
        "point.up", "Mo&ve up", "M&inutes",
        "Move the current point up, with all below it",
        "Ctrl+Shift+Up", "arrow-up-line", 3,
    ),
    Command(
        "point.down", "Move do&wn", "M&inutes",
        "Move the current point down, with all below it",
        "Ctrl+Shift+Down", "arrow-down-line", 3,
    ),
    Command(
        "point.remove", "&Remove point", "M&inutes",
        "Remove the current point, with all below it",
        "Ctrl+Shift+Delete", "delete-bin-line", 3,
    ),
    Command(
        "time.arrival", "Somebod&y arrived…", "M&inutes",
        "Put down who has come, or come back, and the time",
        "F5", "login-box-line", 6,
    ),
    Command(
        "time.departure", "Somebody &left…", "M&inutes",
        "Put down who has left, and the time",
        "Shift+F5", "logout-box-line", 6,
    ),
    Command(
        "time.vote", "Time o&f a vote", "M&inutes",
        "Put down the time of a vote, below the decision that it was taken on",
        "F6", "time-line", 6,
    ),
    Command(
        "time.adjournment", "Ad&journed or resumed", "M&inutes",
        "Put down when the meeting was adjourned; after that, when it resumed",
        "Shift+F6", "pause-circle-line", 6,
    ),
    Command(
        "minutes.agree", "Agree &closed actions…", "M&inutes",
        "Say which closed actions this meeting agreed to be closed",
        "", "checkbox-multiple-line", 4,
    ),
    Command(
        "attendance.everyone", "E&veryone present", "A&ttendance",
        "Mark everybody who is still expected as there (Shift+P in the attendance)",
        "Ctrl+Shift+Y", "group-line", 0,
    ),
    Command(
        "attendance.represent", "Represented b&y…", "A&ttendance",
        "Say who came instead, found by typing the name (R in the attendance)",
        "", "user-shared-line", 0,
    ),
    Command(
        "attendance.add", "&Add person…", "A&ttendance",
        "Enter a person in the attendance",
        "Ctrl+Shift+M", "user-add-line", 0,
    ),
    Command(
        "attendance.edit", "&Edit line…", "A&ttendance",
        "Change the chosen line, who came instead too (Enter)",
        "Ctrl+L", "edit-line", 0,
    ),
    Command(
        "attendance.remove", "&Remove line", "A&ttendance",
        "Take the chosen person out of the attendance",
        "", "delete-bin-line", 0,
    ),
    Command(
        "attendance.up", "Move line &up", "A&ttendance",
        "Move the chosen line up, in print too (Alt+Shift+Up in the attendance)",
        "", "arrow-up-line", 0,
    ),
    Command(
        "attendance.down", "Move line do&wn", "A&ttendance",
        "Move the chosen line down, in print too (Alt+Shift+Down in the attendance)",
        "", "arrow-down-line", 0,
    ),
    Command(
        "attendance.presiding", "&Presiding…", "A&ttendance",
        "Say who presided over which part",
        "", "user-star-line", 1,
    ),
    Command(
        "attendance.declare", "&Declare interest…", "A&ttendance",
        "Record an interest that somebody declared",
        "Ctrl+Shift+I", "shield-user-line", 1,
    ),
    Command(
        "show.minutes", "Agenda and &minutes", "&View",
        "Show the agenda and the minutes",
        "Ctrl+1", "file-text-line", 0,
    ),
    Command(
        "show.attendance", "&Attendance", "&View",
        "Show who came",
        "Ctrl+2", "team-line", 0,
    ),
    Command(
        "show.people", "Pe&ople in the room", "&View",
        "Show who is here beside the minutes",
        "Ctrl+3", "user-line", 0,
    ),
    Command(
        "show.preview", "&Preview", "&View",
        "Show or hide the preview",
        "F9", "eye-line", 0,
    ),
    Command(
        "show.spelling", "Chec&k spelling", "&View",
        "Underline misspelt words as they are typed, or do not",
        "", "check-double-line", 0,
    ),
    Command(
        "print.larger", "&Larger", "&View",
        "Make the preview larger",
        "Ctrl++", "zoom-in-line", 1,
    ),
    Command(
        "print.smaller", "&Smaller", "&View",
        "Make the preview smaller",
        "Ctrl+-", "zoom-out-line", 1,
    ),
    Command(
        "print.fit", "&Fit width", "&View",
        "Make the preview as wide as its pane",
        "Ctrl+0", "fullscreen-line", 1,
    ),
    Command(
        "print.save", "Save as P&DF…", "&View",
        "Keep exactly what is shown in the preview",
        "Ctrl+S", "save-line", 2,
    ),
    Command(
        "print.print", "P&rint…", "&View",
        "Send what is shown in the preview to a printer",
        "Ctrl+P", "printer-line", 2,
    ),
)  # fmt: skip
