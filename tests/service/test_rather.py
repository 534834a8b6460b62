"""What is denied is not the answer; what is said instead is."""

import pytest

from service.answers.spans.rather import rather


@pytest.mark.parametrize(
    ("text", "marked", "whole", "told"),
    [
        ("目的不是要把人管死,而是要立规矩,营造环境。别的。", "把人管死", True, "立规矩,营造环境"),
        ("原因并非缺钱,而在于缺人,也缺地。", "缺钱", False, "缺人"),
        ("目的是要立规矩,而是否有效另说。", "立规矩", True, "立规矩"),
        ("他不是校长,今年是书记。", "校长", False, "校长"),
    ],
)
def test_what_is_said_instead(text: str, marked: str, whole: bool, told: str) -> None:
    start = text.index(marked)
    first, last = rather(text, start, start + len(marked), whole=whole)
    assert text[first:last] == told
