"""RENDER: the only place that runs Pelican."""
