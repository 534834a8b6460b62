"""What is asked: anything that answers as the contract says, here a running service over HTTP.

An index in this process (eval/local.py) gives the same JSON, so that a figure means the same for
either.
"""

import json
import re
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, Protocol
from urllib.parse import quote, urlsplit

from eval.sets.questions import AskedQuestion
from eval.systems.reply import Reply, Span
from indexer.errors import SettingError, ShuangchengError

TIMEOUT_S = 60.0
KEY = "SHUANGCHENG_API_KEY"
_KEY = re.compile(r"[!-~]*")


class TargetError(ShuangchengError):
    """The system under test did not answer as the contract says."""


class Target(Protocol):
    """A collection that can be asked."""

    def generation(self) -> str:
        """Id of the index generation that answers."""
        ...

    def sources(self) -> dict[str, str]:
        """Document id to source text, all documents."""
        ...

    def ask(self, question: AskedQuestion) -> Reply:
        """Raises TargetError, or another of the project's errors, when there is no answer."""
        ...

    def search(self, query: str, k: int, document_ids: Sequence[str] | None) -> tuple[Span, ...]:
        """At most `k` passages, best first. Raises as `ask` does."""
        ...


class UrlTarget:
    """A running service. One connection, kept open."""

    def __init__(self, url: str, key: str = "") -> None:
        """Raises SettingError when `url` is not http(s)://host[:port][/prefix].

        Args:
            key: sent with every request where the service needs one.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise SettingError(f"--url {url!r}: {error}; expected http://HOST:PORT") from error
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise SettingError(f"--url {url!r}: expected http://HOST:PORT")
        if not _KEY.fullmatch(key):
            raise SettingError(f"{KEY}: not a key; expected printable ASCII without white space")
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection = kind(parts.hostname, port, timeout=TIMEOUT_S)
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._prefix = parts.path.rstrip("/")
        self._url = url

    def generation(self) -> str:
        body = self._json("GET", "/v1/index")
        try:
            return str(body["generation"])
        except (KeyError, TypeError) as error:
            raise TargetError(f"{self._url}/v1/index: no 'generation' in the answer") from error

    def sources(self) -> dict[str, str]:
        try:
            ids = [str(row["id"]) for row in self._json("GET", "/v1/documents")["documents"]]
            return {name: self._text(name) for name in ids}
        except (KeyError, TypeError, UnicodeDecodeError) as error:
            raise TargetError(
                f"{self._url}/v1/documents: the answer breaks the contract ({error!r}); is it this "
                "project's service?"
            ) from error

    def _text(self, document_id: str) -> str:
        return self._bytes("GET", f"/v1/documents/{quote(document_id, safe='')}/text").decode()

    def ask(self, question: AskedQuestion) -> Reply:
        body: dict[str, Any] = {"question": question.question}
        if question.history:
            body["history"] = [{"question": a, "answer": b} for a, b in question.history]
        if question.document_ids is not None:
            body["document_ids"] = list(question.document_ids)
        answer = self._json("POST", "/v1/ask", body)
        try:
            return Reply.of(answer)
        except (KeyError, TypeError, ValueError) as error:
            raise TargetError(f"/v1/ask: the answer breaks the contract ({error!r})") from error

    def search(self, query: str, k: int, document_ids: Sequence[str] | None) -> tuple[Span, ...]:
        body: dict[str, Any] = {"query": query, "top_k": k}
        if document_ids is not None:
            body["document_ids"] = list(document_ids)
        answer = self._json("POST", "/v1/search", body)
        try:
            return tuple(Span.of(hit) for hit in answer["hits"])
        except (KeyError, TypeError, ValueError) as error:
            raise TargetError(f"/v1/search: the answer breaks the contract ({error!r})") from error

    def close(self) -> None:
        """Closes the connection; a later question would open it anew."""
        self._connection.close()

    def _json(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        raw = self._bytes(method, path, body)
        try:
            return json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise TargetError(f"{method} {path}: not JSON: {raw[:80]!r}") from error

    def _bytes(self, method: str, path: str, body: dict[str, Any] | None = None) -> bytes:
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = self._headers | ({"Content-Type": "application/json"} if data else {})
        try:
            self._connection.request(method, self._prefix + path, data, headers)
            response = self._connection.getresponse()
            raw = response.read()
        except (OSError, HTTPException) as error:
            self._connection.close()  # the next request opens it anew
            raise TargetError(
                f"{self._url}: {method} {path} failed: {error!r}; is a service running there (make "
                "run)? Without --url the index is asked itself"
            ) from error
        if response.status != 200:
            text = raw[:200].decode(errors="replace")
            hint = f"; give its key in {KEY}" if response.status in (401, 403) else ""
            raise TargetError(f"{method} {path}: status {response.status}{hint}: {text}")
        return raw
