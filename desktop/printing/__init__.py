"""The printing room: frozen sheets in, finished PDFs out. No windows and no register here."""
