"""What nbconvert is told here: a lesson is exported as a handout, for paper and for any screen."""

from contextlib import suppress

# Several Pythons may read this file, and not all of them have the lessons.
with suppress(ImportError):
    from explainer.hosts.handout import switch_on

    switch_on(get_config())  # type: ignore[name-defined]  # noqa: F821  nbconvert brings it
