"""Who may change a published item, and what remains of it: texts in, texts out."""
