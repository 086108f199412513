"""Forms and dialogs on frozen drafts, with what is wrong said beside the field."""
