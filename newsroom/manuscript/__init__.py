"""READ: text to Article, with the place of every key; Markdown is rendered once and cleaned once here."""
