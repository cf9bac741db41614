"""Runs one step's checks: one request in on stdin, JSON lines out on stdout.

Started as `python -B -X utf8 run_checks.py`. What it reads and writes is described in
`dl_labs/run.py`. This file itself is written so that an old Python can read it, too: it then
says so instead of stopping with a syntax error.
"""

import json
import sys

OLDEST = (3, 9)


def old_python_event():
    """The `environment` event for a Python that is too old."""
    found = "%d.%d" % sys.version_info[:2]
    message = (
        "The checks need Python %d.%d or newer, but this is Python %s (%s). "
        "Choose another interpreter." % (OLDEST + (found, sys.executable))
    )
    return {"event": "environment", "message": message, "module": None}


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.stdout.write(json.dumps(old_python_event()) + "\n")
        sys.exit(0)
    sys.dont_write_bytecode = True
    from dl_labs.run import main

    main()
