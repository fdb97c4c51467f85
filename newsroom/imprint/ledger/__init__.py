"""The ledger's pages: campaign front, lists, problems, timetable."""
