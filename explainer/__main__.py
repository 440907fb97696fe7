"""The command line: ``python -m explainer lab`` opens the lessons."""

import argparse
import importlib
import sys

# Each command is a module with HELP, add_arguments(parser) and run(arguments).
COMMANDS = {
    **{
        name: f"explainer.hosts.{name}"
        for name in ("lab", "doctor", "notebooks", "answers", "packet")
    },
    "site": "explainer.site.command",
    "present": "explainer.site.present",
    "release": "explainer.site.release",
    "words": "explainer.content.catalogue",
}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line, with one part for each command."""
    parser = argparse.ArgumentParser(prog="python -m explainer", description="Two Clocks.")
    parts = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, module in COMMANDS.items():
        host = importlib.import_module(module)
        part = parts.add_parser(name, help=host.HELP, description=host.HELP)
        host.add_arguments(part)
        part.set_defaults(run=host.run)
    return parser


def main(arguments: "list[str] | None" = None) -> int:
    """Do what the command line asks.

    Args:
        arguments: The words after the program's name; None for those it was called with.

    Returns:
        The exit code: 0 if all went well, 1 after a sentence that says why not, 130 after Ctrl+C.
    """
    if sys.version_info < (3, 11):  # noqa: UP036  an older Python must be told, in words
        print("Python 3.11 or newer is needed: run 'make lesson'.", file=sys.stderr)
        return 1
    for stream in (sys.stdout, sys.stderr):
        # A folder's name may hold letters that this screen has not: they are no reason to stop.
        how = {"errors": "backslashreplace"}
        if getattr(stream, "encoding", None) in {"ascii", "ANSI_X3.4-1968"}:
            # an old locale names no letters: the bytes of the name are then shown as they are
            how = {"encoding": "utf-8", "errors": "surrogateescape"}
        getattr(stream, "reconfigure", dict)(**how)
    try:
        return _run(arguments)
    except KeyboardInterrupt:  # JupyterLab takes seconds to start: somebody may not want to wait
        return 130


def _run(arguments: "list[str] | None") -> int:
    from explainer.hosts import HostError

    parsed = build_parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except HostError as reason:
        print(reason, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
