"""The day book: what every publish came to, for those who answer for it."""
