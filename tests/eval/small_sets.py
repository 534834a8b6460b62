"""Four short texts and ten questions on them, as SQuAD has them and as excerpts of public data."""

import gzip
import json
from pathlib import Path
from typing import Any

TEXTS = (
    "青石镇图书馆于2019年3月开馆,馆藏图书12万册,由建筑师林晚设计。图书馆每周一闭馆。",
    "白鹭湖湿地公园面积为38平方公里,最深处4米。公园里记录到鸟类217种,其中白鹭最多。",
    "临江客运索道全长1166米,1987年10月投入运行,单程需要5分钟。索道由市交通公司管理。",
    "云山茶厂生产绿茶、红茶和白茶。2022年,茶厂产茶560吨,销往日本和德国。厂长是陈牧。",
)
# Number of the text, question, answer; None where no text answers.
ASKED: tuple[tuple[int, str, str | None], ...] = (
    (0, "青石镇图书馆是什么时候开馆的?", "2019年3月"),
    (0, "青石镇图书馆由谁设计?", "林晚"),
    (0, "青石镇图书馆馆藏图书多少册?", "12万册"),
    (1, "白鹭湖湿地公园面积有多大?", "38平方公里"),
    (1, "白鹭湖湿地公园记录到多少种鸟类?", "217种"),
    (2, "临江客运索道全长多少米?", "1166米"),
    (2, "临江客运索道由谁管理?", "市交通公司"),
    (3, "云山茶厂2022年产茶多少吨?", "560吨"),
    (3, "云山茶厂的厂长是谁?", "陈牧"),
    (3, "云山茶厂投资了多少钱?", None),
)
ANSWERABLE = [f"q{at}" for at, (_, _, answer) in enumerate(ASKED) if answer is not None]


def as_squad(path: Path) -> Path:
    """Writes the set in SQuAD's format."""
    paragraphs: list[dict[str, Any]] = [{"context": text, "qas": []} for text in TEXTS]
    for at, (number, question, answer) in enumerate(ASKED):
        answers = (
            []
            if answer is None
            else [{"text": answer, "answer_start": TEXTS[number].index(answer)}]
        )
        row = {"id": f"q{at}", "question": question, "answers": answers}
        paragraphs[number]["qas"].append(row | {"is_impossible": answer is None})
    body = {"version": "2.0", "data": [{"title": "", "paragraphs": paragraphs}]}
    path.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    return path


def as_excerpts(path: Path, data: Path) -> Path:
    """Writes the set as one on excerpts, and the public file that they are of below `data`."""
    (data / "text").mkdir(parents=True)
    before = "(本报讯)"
    with gzip.open(data / "text" / "gazette.jsonl.gz", "wt", encoding="utf-8") as file:
        for text in TEXTS:
            file.write(json.dumps({"title": "公报", "text": f"{before}{text}(完)"}) + "\n")
    with path.open("w", encoding="utf-8") as file:
        for at, (number, question, answer) in enumerate(ASKED):
            start, text = len(before), TEXTS[number]
            place = {"source": "gazette", "row": number, "start": start, "end": start + len(text)}
            line = {
                "id": f"q{at}",
                "question": question,
                "answers": [] if answer is None else [answer],
                "evidence": [] if answer is None else [next(s for s in sentences(text, answer))],
                "type": "missing" if answer is None else "plain",
            }
            file.write(json.dumps(place | line, ensure_ascii=False) + "\n")
    return path


def sentences(text: str, answer: str) -> list[str]:
    """The sentences of `text` that hold `answer`."""
    return [sentence for sentence in text.split("。") if answer in sentence]
