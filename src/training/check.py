#!/usr/bin/env python3
"""Checks the annotated sentences: brackets, counts, and what the parts share.

Run from anywhere: python3 src/training/check.py [-v]
Exits with 1 when a line does not parse, a line is repeated in two parts,
or a name that is not on the allowed list stands in test and in train or dev.
"""
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent / "sentences"
PARTS = ("train", "dev", "test")
MENTION = re.compile(r"\[([olp]):([^\[\]]+)\]")
# Names too well known (or too few of their kind) to be kept to one part.
ALLOWED = set(
    line.strip().lower()
    for line in (ROOT / "shared-names.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
) if (ROOT / "shared-names.txt").exists() else set()


def norm(s):
    s = unicodedata.normalize("NFC", s).replace("\u2019", "'")
    return re.sub(r"[\s\u00a0\u202f]+", " ", s).strip().lower()


def lines(path):
    text = path.read_text(encoding="utf-8")
    for n, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("# "):
            yield n, line


def parse(line):
    """The mentions of a line, or None when its brackets are wrong."""
    rest = MENTION.sub("", line)
    if re.search(r"\[[olp]:|[olp]:[^\s/]*\]|\[\]", rest) or rest.count("[") != rest.count("]"):
        return None
    found = [(m.group(1), m.group(2)) for m in MENTION.finditer(line)]
    if any(t != t.strip() for _, t in found):
        return None
    return found


def main():
    verbose = "-v" in sys.argv
    bad = 0
    names = {p: {} for p in PARTS}      # part -> normalised name -> types
    tokens = {p: set() for p in PARTS}  # words of person names
    seen = {}
    print(f"{'file':52}{'lines':>7}{'none':>6}{'none%':>7}{'org':>7}{'place':>7}{'pers':>7}{'words':>8}")
    for part in PARTS:
        total = Counter()
        for path in sorted((ROOT / part).glob("*.txt")):
            c = Counter()
            for n, line in lines(path):
                found = parse(line)
                if found is None:
                    print(f"!! {path.name}:{n}: brackets: {line}")
                    bad += 1
                    continue
                key = norm(line)
                if key in seen:
                    print(f"!! {path.name}:{n}: repeated from {seen[key]}: {line}")
                    bad += 1
                seen[key] = f"{part}/{path.name}:{n}"
                c["lines"] += 1
                c["words"] += len(line.split())
                c["none"] += not found
                for t, text in found:
                    c[t] += 1
                    names[part].setdefault(norm(text), set()).add(t)
                    if t == "p":
                        tokens[part].update(w for w in norm(text).split() if len(w) > 3)
            row(f"{part}/{path.name}", c)
            total.update(c)
        row(f"= {part}", total)
        kinds = Counter(t for ts in names[part].values() for t in ts)
        print(f"  distinct names: {len(names[part])} (org {kinds['o']}, place {kinds['l']}, person {kinds['p']})\n")

    other = {}
    for p in ("train", "dev"):
        for k, v in names[p].items():
            other.setdefault(k, set()).update(v)
    shared = sorted(set(names["test"]) & set(other))
    wrong = [s for s in shared if s not in ALLOWED]
    print(f"names in test that train or dev also has: {len(shared)} of {len(names['test'])}")
    print("  allowed:", ", ".join(s for s in shared if s in ALLOWED) or "-")
    print("  NOT allowed:", ", ".join(wrong) or "-")
    inner = sorted(tokens["test"] & (tokens["train"] | tokens["dev"]))
    print(f"words of person names shared: {len(inner)}", ", ".join(inner) if verbose else "")
    if verbose:
        mixed = {}
        for p in PARTS:
            for k, v in names[p].items():
                mixed.setdefault(k, set()).update(v)
        print("names of two types:", ", ".join(f"{k} {'/'.join(sorted(v))}" for k, v in sorted(mixed.items()) if len(v) > 1))
    sys.exit(1 if bad or wrong else 0)


def row(name, c):
    pct = 100 * c["none"] / c["lines"] if c["lines"] else 0
    print(f"{name:52}{c['lines']:7}{c['none']:6}{pct:7.1f}{c['o']:7}{c['l']:7}{c['p']:7}{c['words']:8}")


if __name__ == "__main__":
    main()
