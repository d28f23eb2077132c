"""One rule, one file; their order is in `plugins.lint.rulebook`."""
