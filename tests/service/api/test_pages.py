"""The page and the reference load nothing from anywhere else, as a browser without a network sees it."""

import re

import pytest
from starlette.testclient import TestClient

# What a page loads: src="…", href="…", import … from "…", url(…), @import "…".
_LOADED = re.compile(
    r"""(?:src|href)=["']([^"']+)|(?:from|import)\s*\(?["']([^"']+)|url\(["']?([^"')]+)"""
)


@pytest.mark.parametrize("page", ["/", "/docs"])
def test_everything_that_a_page_loads_is_served_here(client: TestClient, page: str) -> None:
    seen, waiting = {page}, [page]
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        assert response.status_code == 200, address
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "http:" not in policy
        for match in _LOADED.finditer(response.text):
            loaded = next(group for group in match.groups() if group)
            if loaded.startswith(("#", "data:")):
                continue
            assert "//" not in loaded, f"{address} loads {loaded}"
            whole = str(response.url.join(loaded).path)
            if whole.startswith("/web/") and whole not in seen:
                seen.add(whole)
                waiting.append(whole)
    assert any(address.endswith(".js") for address in seen)
    assert any(address.endswith(".css") for address in seen)
