"""CHECK: rules, one folder each, and the check that runs them."""
