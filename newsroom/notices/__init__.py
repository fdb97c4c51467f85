"""Who objects to what was published, and how it is dealt with: nouns, course, deadlines, letters. Pure; the files are the copydesk's."""
