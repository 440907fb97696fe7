"""Benchmarks are run by `make bench`; a test that measures time would fail on a busy machine."""

collect_ignore_glob = ["*.py"]
