"""Times PyTorch and JAX on the CPU, where they are installed.

Called with the modules of the rivals. Speaks JSON, a line each: reads the problem and says who can do which work, then
answers the name of a work with the milliseconds that each took for it.
"""

import importlib
import json
import os
import sys
import time

# As in the browser's worker.
SAMPLE_SECONDS = 0.04
SLICE_SECONDS = 0.002


def enter(problem, field):
    """Fills `field` with work -> [(who, run)]; returns what to say of each."""
    entries = []
    for module in sys.argv[1:]:
        try:
            for who, work, run in importlib.import_module(module).load(problem):
                losses = [run() for _ in range(3)]
                field.setdefault(work, []).append((who, run))
                entries.append({"who": who, "work": work, "losses": losses})
        except Exception as error:  # whatever a library may raise, the others go on
            entries.append({"who": module, "failed": f"{type(error).__name__}: {error}"})
    return entries


def sample(run):
    """Milliseconds per run, slice by slice."""
    slices, end = [], time.perf_counter() + SAMPLE_SECONDS
    while not slices or time.perf_counter() < end:
        slices.append(time_slice(run))
    return slices


def time_slice(run):
    """Milliseconds per run."""
    runs, elapsed, start = 0, 0.0, time.perf_counter()
    while elapsed < SLICE_SECONDS:
        run()
        runs += 1
        elapsed = time.perf_counter() - start
    return 1000 * elapsed / runs


def main():
    # What libraries print goes to stderr: stdout holds answers only.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    field = {}

    def say(answer):
        print(json.dumps(answer), file=answers, flush=True)

    say(enter(json.loads(sys.stdin.readline()), field))
    for line in sys.stdin:
        work = json.loads(line)
        runners = field.get(work, [])
        say([{"who": who, "work": work, "slices": sample(run)} for who, run in runners])


main()
