"""The door: every request passes here before any route, and every response on its way out.

In: a request id, the Host and Origin that are let in, the key, the rate, the body within its
limits. Out: security headers, one log line, the counters. What goes wrong below and is not known
to anybody becomes a problem document here, never a stack trace.
"""

import math
from collections.abc import Mapping

from starlette.types import ASGIApp, Receive, Scope, Send

from service import keys
from service.api.entry import refuse_strangers, right_needed
from service.api.failures import problem_of
from service.api.parts import Parts
from service.api.problems import Kind, Problem, response
from service.api.request_body import body_of, replayed
from service.api.visit import ClientGone, Visit
from service.keys import Key
from service.logs import request_id


class Door:
    """ASGI middleware around the routes of one app."""

    def __init__(self, app: ASGIApp, parts: Parts) -> None:
        self._app = app
        self._parts = parts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = Visit(dict(scope), self._parts, send)
        token = request_id.set(visit.id)
        try:
            await self._serve(visit, receive)
        finally:
            visit.note()
            request_id.reset(token)

    async def _serve(self, visit: Visit, receive: Receive) -> None:
        try:
            self._let_in(visit)
            settings = self._parts.settings
            body = await body_of(visit.method, visit.headers, receive, settings)
            await self._app(visit.scope, replayed(body, receive), visit.send)
        except ClientGone:
            visit.status = visit.status or 499
        except Exception as error:
            problem = problem_of(error)
            if visit.status:
                # Half a response went out already; only breaking it off tells the caller so.
                raise
            await self._refuse(visit, problem, receive)

    async def _refuse(self, visit: Visit, problem: Problem, receive: Receive) -> None:
        if problem.kind.status in (401, 403, 413, 429, 503):
            self._parts.metrics.turned_away(problem.kind.slug)
        if problem.kind in (Kind.BODY_TOO_LARGE, Kind.BODY_LATE):
            problem.headers["connection"] = "close"  # the rest of the body is not wanted
        answer = response(problem, instance=visit.path, request_id=visit.id)
        try:
            await answer(visit.scope, receive, visit.send)
        except ClientGone:
            return

    def _let_in(self, visit: Visit) -> None:
        """Raises the Problem of a caller that may not come in."""
        refuse_strangers(self._parts.settings, self._parts.keys, visit.headers, visit.method)
        right = right_needed(visit.method, visit.path)
        if right is not None and self._parts.keys:
            visit.key = _key_of(visit.headers, self._parts.keys)
            if not visit.key.allows(right):
                raise Problem(
                    Kind.KEY_REFUSED,
                    f"The key {visit.key.name!r} has the right {visit.key.right}; "
                    f"{right} is needed.",
                )
        if right is not None:
            wait_s = self._parts.rate.wait_s(visit.caller)
            if wait_s:
                seconds = str(max(1, math.ceil(wait_s)))
                limit = f"{self._parts.rate.per_s:g} requests a second are allowed."
                raise Problem(Kind.RATE_LIMITED, limit, headers={"retry-after": seconds})


def _key_of(headers: Mapping[str, str], stored: tuple[Key, ...]) -> Key:
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        secret = headers.get("x-api-key", "")
    found = keys.find(secret.strip(), stored) if secret.strip() else None
    if found is None:
        detail = "The key is not known." if secret.strip() else "No key was sent."
        raise Problem(Kind.KEY_MISSING, detail, headers={"www-authenticate": "Bearer"})
    return found
