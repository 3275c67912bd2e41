#!/usr/bin/env python3
"""Uses a page by keyboard alone in a real browser on the screen of a phone: opens the source of a number,
closes it, sorts a row; holds the width and the console against what is wanted.

Usage: keys.py CHROMIUM PAGE comparison|briefing
Only the standard library; the browser is spoken to over a pipe.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile


class Browser:
    """A browser without a window and one page in it."""

    def __init__(self, program, profile):
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        # The browser reads from 3 and writes to 4, whatever the numbers are here.
        shell = f"exec 3<&{commands} 4>&{answers}; exec \"$@\""
        self.process = subprocess.Popen(
            ["bash", "-c", shell, "bash", program, "--headless", "--no-sandbox", "--disable-gpu",
             f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"],
            pass_fds=(commands, answers), stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.rest, self.number, self.session, self.faults = b"", 0, None, []
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self.session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.rest:
            piece = os.read(self.answers, 65536)
            if not piece:
                raise SystemExit("the browser has ended")
            self.rest += piece
        line, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(line)
        entry = message.get("params", {}).get("entry", {})
        if message.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled") or (
                entry.get("level") in ("warning", "error")):
            self.faults.append("the console is not silent: " + json.dumps(message["params"])[:300])
        return message

    def ask(self, method, **parameters):
        self.number += 1
        words = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            words["sessionId"] = self.session
        os.write(self.commands, json.dumps(words).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']['message']}")
                return message["result"]

    def open(self, page):
        self.ask("Emulation.setDeviceMetricsOverride", width=375, height=800,
                 deviceScaleFactor=2, mobile=True)
        self.ask("Page.navigate", url=pathlib.Path(page).resolve().as_uri())
        while self.message().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression):
        return self.ask("Runtime.evaluate", expression=expression,
                        returnByValue=True)["result"].get("value")

    def press(self, key, code):
        text = "\r" if key == "Enter" else ""
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, code=key,
                 windowsVirtualKeyCode=code, text=text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, code=key,
                 windowsVirtualKeyCode=code)

    def expect(self, expression, words):
        if not self.value(expression):
            self.faults.append(words)

    def tab_to(self, selector):
        """Goes on with the tabulator until a matching element has the focus."""
        for _ in range(400):
            self.press("Tab", 9)
            if self.value(f"document.activeElement.matches({json.dumps(selector)})"):
                return True
        self.faults.append(f"the tabulator does not reach {selector}")
        return False


def comparison(page):
    if page.tab_to("table a.source"):
        page.value("window.tried = document.activeElement; true")
        page.expect("getComputedStyle(tried).outlineStyle !== 'none'", "focus cannot be seen")
        page.press("Enter", 13)
        page.expect("document.getElementById('panel').open", "Enter does not open the source")
        page.expect("/sha256/.test(document.getElementById('panel').textContent)", "no file named")
        page.press("Escape", 27)
        page.expect("!document.getElementById('panel').open", "Escape does not close the source")
        page.expect("document.activeElement === tried", "the focus does not come back")
    if page.tab_to("th button"):
        for order in ("descending", "ascending", "none"):
            page.press("Enter", 13)
            page.expect("document.activeElement.parentNode.getAttribute('aria-sort') === '%s'"
                        % order, f"Enter does not sort: {order}")


def briefing(page):
    page.expect("document.querySelectorAll('figure img').length > 0", "no figure")
    page.expect("Array.from(document.images).every(function (one) {"
                " return one.complete && one.naturalWidth > 0 && one.alt.length > 20; })",
                "a picture is not shown, or has no words")
    page.tab_to(".stats-table")


def main():
    program, path, kind = sys.argv[1:]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = Browser(program, profile)
        try:
            page.open(path)
            page.expect("document.documentElement.scrollWidth <= 375", "scrolls sideways at 375 px")
            {"comparison": comparison, "briefing": briefing}[kind](page)
            page.value("1")
        finally:
            page.process.terminate()
            page.process.wait()
    for fault in dict.fromkeys(page.faults):
        print("fault:", fault)
    sys.exit(1 if page.faults else 0)


main()
