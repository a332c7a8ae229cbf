#!/usr/bin/env python3
"""Runs a scenario and counts its plan again; then sees that a wrong figure would be noticed.

    run_and_recount.py PROGRAM SCENARIO
"""
import json
import pathlib
import subprocess
import sys
import tempfile

RECOUNT = pathlib.Path(__file__).with_name("recount_plan.py")


def recount(folder):
    return subprocess.run([sys.executable, str(RECOUNT), str(folder)], check=False).returncode


def notices_a_wrong_figure(folder):
    path = pathlib.Path(folder) / "result.json"
    result = json.loads(path.read_text(encoding="utf-8"))
    cost = result["plan"]["proposals"]["sites"][0]["cost"]
    cost["npv_usd"] += 0.1 * cost["capex_usd"]["mid"]
    path.write_text(json.dumps(result), encoding="utf-8")
    return recount(folder) != 0


def main():
    program, scenario = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "run", scenario, "--out", folder, "--quiet"], check=True)
        if recount(folder) != 0:
            return 1
        print("\nThe same with one figure made wrong:")
        if not notices_a_wrong_figure(folder):
            print("a wrong net present value was not noticed")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
