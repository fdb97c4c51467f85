"""A new site: who it is, the files that it starts with, and how they come into its folder."""
