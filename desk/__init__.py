"""The desk: the editors' and operators' command line. It knows every room; no room knows it."""
