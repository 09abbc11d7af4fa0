"""The files of odd_files.py, imported as the program does: each opens or is one error that names it, as it should, in bounded time
and memory. HOSTILE_BATCH names the program (Batch.cpp); with --table a line for each."""

import os
import queue
import sys
import tempfile
import threading
import time

import odd_files
from batch import Batch, kind_of

LIMIT_S = 30  # by the clock; an import may take 10, and the machine may be busy
MEANT = {odd_files.OPENS: ("opened", "opened, with warnings"), odd_files.TOLD: ("opened, with warnings", "refused"), odd_files.REFUSED: ("refused",),
         odd_files.EITHER: ("opened", "opened, with warnings", "refused")}


def work(cases, report):
    batch = Batch()
    while True:
        try:
            shown, file, expected = cases.get_nowait()
        except queue.Empty:
            break
        begun = time.monotonic()
        result, _, memory = batch.import_file(file)
        seconds = time.monotonic() - begun
        right = kind_of(result) in MEANT[expected] and seconds < LIMIT_S
        report.append((right, shown, expected, result, seconds, memory))
    batch.close()


def main():
    report = []
    with tempfile.TemporaryDirectory(prefix="rekindle-odd-") as folder:
        made = odd_files.make(folder)
        cases = queue.SimpleQueue()
        for case in made:
            cases.put(case)
        workers = [threading.Thread(target=work, args=(cases, report)) for _ in range(os.cpu_count())]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    for right, shown, expected, result, seconds, memory in report:
        if "--table" in sys.argv or not right:
            print(f"{'ok   ' if right else 'WRONG'} {shown}: should be {expected}: {seconds:.1f} s, {memory >> 10} MiB: {result}")
    wrong = len(made) - sum(case[0] for case in report)
    print(f"{len(made)} files, {wrong} wrong; slowest {max(case[4] for case in report):.1f} s, most memory "
          f"{max(case[5] for case in report) >> 10} MiB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
