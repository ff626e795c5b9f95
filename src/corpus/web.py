"""Web pages and mails. A page is written by hand in HTML as its site would send it; what it reprints is named, not repeated:
{{folder/source.md#name}} is one block, {{folder/source.md}} a whole source as paragraphs, headings and lists."""
import re
import textwrap
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from html.entities import codepoint2name

from source import CURLY, HERE, blocks, inline, named, plain

TAGS = {"h1": "h1", "h2": "h2", "h3": "h3", "p": "p", "quote": "blockquote"}


def body(source, typography):
    out, items = [], []
    for b in blocks(source) + [None]:
        if b is not None and b.kind == "li":
            items.append(f"<li>{marked(b.text, typography)}</li>")
            continue
        if items:
            out.append("<ul>\n" + "\n".join(items) + "\n</ul>")
            items = []
        if b is not None and b.kind in TAGS:
            cls = f' class="{b.cls}"' if b.cls else ""
            out.append(f"<{TAGS[b.kind]}{cls}>{marked(b.text, typography)}</{TAGS[b.kind]}>")
    return "\n".join(out)


def marked(text, typography):
    return inline(text, typography, ("<strong>", "</strong>"), ("<em>", "</em>")).replace(" // ", "<br>\n")


def page(target, source, typography=CURLY, encoding="utf-8", entities=False):
    """A page saved from a site. `entities`: what lies outside ASCII is written &eacute; and so on, as old systems do."""
    text = (HERE / source).read_text(encoding="utf-8")
    text = re.sub(r"\{\{([^#}]+)\}\}", lambda m: body(m[1], typography), text)
    text = re.sub(r"\{\{([^#}]+)#([\w-]+)\}\}", lambda m: marked(named(m[1], m[2]), typography), text)
    # set the text between tags; what is in tags, scripts and styles stays as written
    parts = re.split(r"(<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]+>)", text, flags=re.S)
    text = "".join(p if i % 2 else typography.set(p) for i, p in enumerate(parts))
    if entities:
        text = "".join(f"&{codepoint2name[ord(c)]};" if ord(c) > 127 and ord(c) in codepoint2name else c for c in text)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode(encoding))


def typed(target, source, typography=CURLY, encoding="utf-8", width=0, line_end="\n"):
    """A plain text file, its lines broken at a width or not at all."""
    out = []
    for b in blocks(source):
        if b.kind in ("page", "mark"):
            continue
        if b.kind == "table":
            out += [" ; ".join(typography.set(c) for c in r) for r in b.rows] + [""]
            continue
        text = typography.set(plain(b.text)).replace(" // ", line_end)
        if b.kind == "li":
            text = "- " + text
        if width and line_end not in text:
            text = line_end.join(textwrap.wrap(text, width, break_on_hyphens=False))
        out += [text] if b.kind == "li" else ([""] if out and out[-1].startswith("- ") else []) + [text, ""]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes((line_end.join(out).rstrip() + line_end).encode(encoding))


def mail(target, head, text, attachments, typography=CURLY, as_html=""):
    """A mail as a press office sends it. `head`: its header fields; `attachments`: (file, media type)."""
    message = EmailMessage(policy=SMTP)
    for name, value in head.items():
        message[name] = value
    lines = [typography.set(plain(b.text)).replace(" // ", "\n") for b in blocks(text)]
    message.set_content("\n\n".join(lines) + "\n", charset="utf-8", cte="quoted-printable")
    if as_html:
        message.add_alternative(f"<html><body>{body(as_html, typography)}</body></html>\n", subtype="html", charset="utf-8", cte="quoted-printable")
    for file, media in attachments:
        kind, sub = media.split("/")
        message.add_attachment(file.read_bytes(), maintype=kind, subtype=sub, filename=file.name)
    for number, part in enumerate(p for p in message.walk() if p.is_multipart()):
        part.set_boundary(f"=_vigie_{target.stem}_{number}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(message.as_bytes())


def archive(target, files):
    """A ZIP of several files: (name inside, file)."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, file in files:
            zipped.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 10, 0, 0)), file.read_bytes(), zipfile.ZIP_DEFLATED)
