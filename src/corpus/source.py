"""The sources of the sample corpus: what they look like and how they are read.

A source is a text file in a small Markdown:

    # title            ## heading         ### heading
    - list item        | table | row |    (first row: its head; alone in a cell: a bar chart's title)
    > quotation set apart                 --- alone on a line: new page
    {.class #name} in front of a block gives it a class (eyebrow, dateline, lead, about, contact, note) and a name
    ::: two  …  :::    two columns (or three);  ::: box … ::: a framed box
    **bold**  *italic*

A paragraph is one or more lines, ended by an empty line. Every sentence stands in one source only: an article that reprints
a communiqué names its blocks, {{folder/communique.md#name}}, and {{folder/article.md}} takes a whole source.

Sources are typed plainly: straight apostrophes, ordinary spaces. `Typography` sets them as the house of that document does.
"""
import html
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
NO_BREAK, NARROW = "\u00a0", "\u202f"


@dataclass
class Block:
    kind: str                     # h1 h2 h3 p li quote table mark page
    text: str = ""
    cls: str = ""
    name: str = ""
    rows: list = field(default_factory=list)


@dataclass(frozen=True)
class Typography:
    """How a house sets apostrophes, thousands and the spaces of French punctuation."""
    apostrophe: str = "\u2019"
    thousands: str = NO_BREAK
    space: str = NO_BREAK
    thin: str = NO_BREAK          # before ; ! ? and inside guillemets

    def set(self, text):
        text = text.replace("'", self.apostrophe)
        text = re.sub(r"(?<![\d,])\d{1,3}(?: \d{3})+(?!\d)", lambda m: m[0].replace(" ", self.thousands), text)
        text = re.sub(r"(?<=\d) (?=(?:M€|Md€|k€|€|%|m²|km|ha|kg|GBq)(?!\w))", self.space, text)
        text = re.sub(r" (?=[:%€])", self.space, text)
        text = re.sub(r" (?=[;!?»])", self.thin, text)
        return re.sub(r"« ", "«" + self.thin, text)


CURLY = Typography()
FINE = Typography(thousands=NARROW, thin=NARROW)
STRAIGHT = Typography(apostrophe="'")
TYPED = Typography(apostrophe="'", thousands=" ", space=" ", thin=" ")      # as from a keyboard, no care taken
ENGLISH = Typography(thousands=" ", space=" ", thin=" ")


def blocks(name):
    """The blocks of a source, reprinted blocks put in place."""
    found, lines = [], []

    def close():
        if lines:
            found.append(one(" ".join(lines)))
            lines.clear()

    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        line = line.strip()
        whole = re.fullmatch(r"\{\{([^#}]+)\}\}", line)
        if not line:
            close()
        elif whole:
            close()
            found += blocks(whole[1])
        elif line.startswith("|"):
            close()
            cells = [c.strip() for c in line.strip("|").split("|")]
            if found and found[-1].kind == "table" and found[-1].text != "closed":
                found[-1].rows.append(cells)
            else:
                found.append(Block("table", rows=[cells]))
            continue
        elif line == "---":
            close()
            found.append(Block("page"))
        elif re.match(r"#{1,3} |- |> |:::|\{[.#]", line):
            close()
            lines.append(line)
            if line.startswith((":::", "#")):
                close()
        else:
            lines.append(line)
        if found and found[-1].kind == "table":
            found[-1].text = "closed"
    close()
    return [reprinted(b) for b in found]


def one(text):
    block = Block("p", text)
    for sign, kind in (("### ", "h3"), ("## ", "h2"), ("# ", "h1"), ("- ", "li"), ("> ", "quote"), (":::", "mark")):
        if text.startswith(sign):
            block.kind, block.text = kind, text[len(sign):].strip()
            break
    tags = re.match(r"\{((?:[.#][\w-]+ ?)+)\} ?", block.text)
    if tags:
        block.text = block.text[tags.end():]
        for tag in tags[1].split():
            if tag[0] == ".":
                block.cls = tag[1:]
            else:
                block.name = tag[1:]
    return block


def reprinted(block):
    block.text = re.sub(r"\{\{([^#}]+)#([\w-]+)\}\}", lambda m: named(m[1], m[2]), block.text)
    return block


def named(source, name):
    for block in blocks(source):
        if block.name == name:
            return block.text
    raise SystemExit(f"{source} has no block named {name}")


def plain(text):
    return re.sub(r"\*\*|(?<!\w)\*|\*(?!\w)", "", text)


def inline(text, typography, bold=("<b>", "</b>"), italic=("<i>", "</i>")):
    """The text set and escaped for XML, bold and italic as the given tags."""
    text = html.escape(typography.set(text), quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", rf"{bold[0]}\1{bold[1]}", text)
    return re.sub(r"(?<![\w*])\*([^*]+)\*(?!\w)", rf"{italic[0]}\1{italic[1]}", text)
