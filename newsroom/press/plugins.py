"""The plugins that a site of ours runs with; the gate refuses to publish when one of them is not loaded."""

PLUGINS = ("manuscript", "attribution", "copyright_notice", "syndication", "fronts")
