"""Prints each figure with its bound: `python -m tests.prove [NAME ...]`. Exit code 1 when one is
missed, 3 when something could not be proven on this machine."""

import sys

from tests.prove import asking, canaries, kills, power, tampering, timing, typed, walks
from tests.prove.figures import NotProven
from tests.prove.made_up import allow_quick_keys

NAMES = {
    "kills": kills.kills,
    "power": power.power,
    "canaries": canaries.canaries,
    "tampering": tampering.tampering,
    "asking": asking.asking,
    "timing": timing.timing,
    "typed": typed.typed,
    "walks": walks.walks,
}
MISSED, UNPROVEN = 1, 3


def main(wanted: list[str]) -> int:
    """Run the named proofs, or all."""
    unknown = set(wanted) - set(NAMES)
    if unknown:
        sys.stderr.write(f"Not a proof: {', '.join(sorted(unknown))}. Known: {', '.join(NAMES)}\n")
        return 2
    allow_quick_keys()
    missed, unproven = 0, []
    for name in wanted or NAMES:
        for said in NAMES[name]():
            sys.stdout.write(f"{said}\n")
            sys.stdout.flush()
            if isinstance(said, NotProven):
                unproven.append(said)
            else:
                missed += not said.holds
    for said in unproven:
        sys.stderr.write(f"{said}\n")
    return MISSED if missed else UNPROVEN if unproven else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
