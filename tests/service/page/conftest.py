"""A real headless Chromium and a real server for it to visit. Nothing is installed here: chromium
and chromedriver must be on the machine (Debian: chromium, chromium-driver, fonts-noto-cjk)."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.service.running import ROOT, Running, running

SHOTS = ROOT / "artifacts" / "page"


class Page:
    """The page in a browser, and the few things a person does with it."""

    def __init__(self, driver: webdriver.Chrome, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, path: str = "/") -> None:
        """Loads the page afresh, without anything remembered."""
        self.driver.get(f"{self.url}/web/words.js")
        self.driver.execute_script("localStorage.clear(); sessionStorage.clear()")
        self.driver.get("about:blank")
        self.driver.get(self.url + path)
        self.until(lambda: self.run("return document.documentElement.dataset.ready") == "yes")

    def run(self, script: str, *values: object) -> object:
        return self.driver.execute_script(script, *values)  # type: ignore[no-untyped-call]

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """textContent, which keeps white space as it stands in the document."""
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector))

    def ask(self, question: str) -> None:
        before = len(self.all(".turn footer, .failed"))
        self.find("#question").send_keys(question + "\n")
        self.until(lambda: len(self.all(".turn footer, .failed")) > before)

    def until(self, true: Callable[[], object], *, seconds: float = 30.0) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, f"not true in {seconds} s; {self.complaints()}"
            time.sleep(0.02)

    def settle(self) -> None:
        """Waits until what a change draws has been drawn: the change, its layout, the drawing."""
        frames = "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame("
        self.driver.execute_async_script(  # type: ignore[no-untyped-call]
            f"const done = arguments[0]; setTimeout(() => {frames}done))), 50)"
        )

    def resize(self, width: int, height: int, *, dark: bool = False) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})

    def shoot(self, name: str) -> None:
        """A screenshot among the artefacts of the run."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        assert self.driver.save_screenshot(str(SHOTS / f"{name}.png"))

    def complaints(self) -> list[str]:
        """What the browser complained of: errors, refused scripts and styles."""
        return [str(entry["message"]) for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def driver() -> Iterator[webdriver.Chrome]:
    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    assert chromium, "the browser tests need chromium: apt-get install chromium"
    assert chromedriver, "the browser tests need chromedriver: apt-get install chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(chromedriver))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(Path(tmp_path_factory.mktemp("page"))) as server:
        yield server


@pytest.fixture
def page(driver: webdriver.Chrome, server: Running) -> Iterator[Page]:
    """The page, opened afresh at desktop size; the browser must not have complained at the end."""
    page = Page(driver, server.url)
    page.resize(1360, 900)
    page.complaints()
    page.open()
    yield page
    assert page.complaints() == []
