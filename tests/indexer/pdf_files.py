"""PDF files written by hand for tests: one font, one text object a line."""

from collections.abc import Sequence


def pdf_with(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines of Latin text on its pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    kids = []
    for lines in pages:
        shown = "\n".join(
            f"1 0 0 1 50 {750 - 14 * n} Tm ({line}) Tj" for n, line in enumerate(lines)
        )
        stream = f"BT /F1 12 Tf\n{shown}\nET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return file_of(objects)


def file_of(objects: Sequence[str]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode()


def pdf_of_forms(levels: int, fan: int) -> bytes:
    """A small PDF that shows a form `fan` times, which shows another `fan` times, and so on."""

    def stream(entries: str, body: str) -> str:
        return f"<< {entries} /Length {len(body)} >>\nstream\n{body}\nendstream"

    fonts = "/Font << /F1 4 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
        f"/Resources << {fonts} /XObject << /X 6 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream("", "/X Do " * fan),
    ]
    form = "/Type /XObject /Subtype /Form /BBox [0 0 612 792]"
    for level in range(1, levels):
        inner = f"/Resources << /XObject << /X {6 + level} 0 R >> >>"
        objects.append(stream(f"{form} {inner}", "/X Do " * fan))
    text = "BT /F1 12 Tf (harbour) Tj ET"
    return file_of([*objects, stream(f"{form} /Resources << {fonts} >>", text)])
