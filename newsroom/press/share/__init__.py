"""Share pictures: what a link to an article looks like elsewhere, drawn like the head of a newspaper page."""
