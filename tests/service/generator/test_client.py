"""The production generator against a real server that misbehaves."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from indexer.errors import SettingError
from service.generator.client import OpenAIGenerator
from service.generator.draft import generated_draft
from service.generator.generator import GenerationFailed, Prompt
from service.generator.settings import GeneratorSettings
from tests.fakes import FakeCounter
from tests.service.generator.fakes import TEXT, asked, notes, passage
from tests.service.generator.rude_server import RudeServer, rude_server

PROMPT = Prompt("rules", "question", 100)


@pytest.fixture
def server() -> Iterator[RudeServer]:
    with rude_server() as running:
        yield running


def generator(url: str, timeout_s: float = 5.0, key: str | None = None) -> OpenAIGenerator:
    settings = GeneratorSettings(url=url, model="m", key=key, timeout_s=timeout_s)
    counter: Any = FakeCounter()
    return OpenAIGenerator(settings, counter)


def test_a_good_reply_comes_back_and_the_rules_went_out(server: RudeServer) -> None:
    server.content = "好[1]"
    assert generator(server.url, key="k").generate(PROMPT) == "好[1]"
    body = server.bodies[0]
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("m", 0, 100)
    assert server.keys == ["Bearer k"]


@pytest.mark.parametrize("manner", ["hang", "drip", "drip_headers"])
def test_the_time_limit_holds_however_slowly_the_bytes_come(
    server: RudeServer, manner: str
) -> None:
    server.manner = manner
    generator(server.url).count("")
    started = time.monotonic()
    with pytest.raises(GenerationFailed, match=r"within 0\.4 s"):
        generator(server.url, timeout_s=0.4).generate(PROMPT)
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("error500", "HTTP 500"),
        ("error429", "HTTP 429"),
        ("error401", "HTTP 401"),
        ("not_json", "no completion"),
        ("broken_json", "no completion"),
        ("other_json", "no completion"),
        ("no_choices", "no completion"),
        ("odd_message", "empty"),
        ("refusal_field", "refused"),
        ("cut_short", "reached"),
        ("close", "reached"),
    ],
)
def test_what_is_no_reply_fails_with_a_reason_and_is_asked_once(
    server: RudeServer, manner: str, reason: str
) -> None:
    server.manner = manner
    with pytest.raises(GenerationFailed, match=reason) as failure:
        generator(server.url).generate(PROMPT)
    assert "secret" not in str(failure.value)
    assert len(server.bodies) == 1


@pytest.mark.parametrize("content", ["", "  \n ", None])
def test_an_empty_reply_fails(server: RudeServer, content: str | None) -> None:
    server.content = content
    with pytest.raises(GenerationFailed, match="empty"):
        generator(server.url).generate(PROMPT)


def test_of_a_reply_that_was_cut_off_the_last_sentence_is_dropped(server: RudeServer) -> None:
    server.content, server.finish = "甲成立了。[1]乙并没有", "length"
    assert generator(server.url).generate(PROMPT) == "甲成立了。"
    server.content = "甲并没有"
    with pytest.raises(GenerationFailed, match="cut off"):
        generator(server.url).generate(PROMPT)


def test_no_server_at_the_address_fails() -> None:
    with rude_server() as gone:
        url = gone.url
    with pytest.raises(GenerationFailed, match="reached"):
        generator(url).generate(PROMPT)


def test_an_answer_through_the_server_quotes_the_source(server: RudeServer) -> None:
    server.content = "东湾职教联盟于2021年3月成立。[1]"
    book = notes(TEXT)
    result = generated_draft(asked(), [passage(TEXT)], generator(server.url), book)
    assert result.draft is not None
    (citation,) = result.draft.citations
    assert citation.quote == TEXT[citation.start : citation.end]
    assert citation.quote.startswith("东湾职教联盟于2021年3月成立")


@pytest.mark.parametrize(
    ("manner", "content"),
    [
        ("error500", ""),
        ("not_json", ""),
        ("good", "抱歉,我无法回答这个问题。"),
        ("good", "东湾职教联盟于2021年3月成立。"),
        ("good", "东湾职教联盟于2021年3月成立。[7]"),
        ("good", "联盟已经解散。[1]"),
        ("good", "�� 7 7 7 []][["),
        ("good", "NO_ANSWER"),
    ],
)
def test_a_server_that_misbehaves_leaves_no_draft_but_a_reason(
    server: RudeServer, manner: str, content: str
) -> None:
    server.manner, server.content = manner, content
    book = notes(TEXT)
    result = generated_draft(asked(), [passage(TEXT)], generator(server.url), book)
    assert result.draft is None
    assert result.reason
    assert book.citations == []


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"URL": "localhost:1/v1", "MODEL": "m"}, "LLM_URL"),
        ({"URL": "file:///etc/passwd", "MODEL": "m"}, "LLM_URL"),
        ({"URL": "http://h:x/v1", "MODEL": "m"}, "LLM_URL"),
        ({"URL": "http://h/v1"}, "LLM_MODEL"),
        ({"TIMEOUT_S": "0"}, "LLM_TIMEOUT_S"),
        ({"TIMEOUT_S": "nan"}, "LLM_TIMEOUT_S"),
        ({"CONTEXT_TOKENS": "10"}, "LLM_CONTEXT_TOKENS"),
    ],
)
def test_a_bad_setting_is_named(variables: dict[str, str], named: str) -> None:
    environment = {f"SHUANGCHENG_LLM_{name}": value for name, value in variables.items()}
    with pytest.raises(SettingError, match=named):
        GeneratorSettings.from_environment(environment)


def test_without_an_address_there_is_no_generator() -> None:
    settings = GeneratorSettings.from_environment({"SHUANGCHENG_LLM_KEY": "k"})
    assert OpenAIGenerator.open(settings) is None


def test_the_key_is_never_shown() -> None:
    assert "hush" not in repr(GeneratorSettings(url="http://h/v1", model="m", key="hush"))
