"""Pages that show the theme to those who work on it: every component with its variants, and pictures of every type of page."""
