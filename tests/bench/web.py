"""Asks a page in Chromium something: serves it and its files on the loopback, waits until it answers."""

import http.server
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

TYPES = {".js": "text/javascript", ".html": "text/html"}
FLAGS = (
    "--ozone-platform=x11 --use-gl=angle --use-angle=gl --enable-unsafe-swiftshader --ignore-gpu-blocklist --disable-gpu-vsync --disable-frame-rate-limit "
    "--no-sandbox --disable-gpu-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run --no-proxy-server "
    "--window-size=1280,800 --force-device-scale-factor=1"
).split()


class Chromium:
    """`roots` names the files and folders that the page may read: /NAME and /NAME/..."""

    def __init__(self, roots):
        self.roots, self.answer, self.answered = roots, None, threading.Event()

    def ask(self, query, limit):
        """The page's answer to the query, or {"error": ...}."""
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=server.serve_forever, daemon=True).start()
        profile = tempfile.mkdtemp(prefix="rekindle-web-")
        url = f"http://127.0.0.1:{server.server_port}/page/page.html?{quote(json.dumps(query))}"
        quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        browser = subprocess.Popen(["chromium", *FLAGS, f"--user-data-dir={profile}", url], **quiet)
        try:
            self.answered.wait(limit)
        finally:
            os.killpg(browser.pid, signal.SIGKILL)
            browser.wait()
            server.shutdown()
            shutil.rmtree(profile, ignore_errors=True)
        return self.answer or {"error": f"no answer within {limit} s"}

    def file(self, path):
        root, _, rest = unquote(urlsplit(path).path).lstrip("/").partition("/")
        found = self.roots.get(root) and Path(self.roots[root]) / rest if rest else self.roots.get(root)
        return Path(found) if found and ".." not in rest and Path(found).is_file() else None

    def handler(self):
        chromium = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                path = chromium.file(self.path)
                self.send_response(200 if path else 404)
                self.send_header("Content-Type", TYPES.get(path.suffix if path else "", "application/octet-stream"))
                self.send_header("Content-Length", str(path.stat().st_size if path else 0))
                self.end_headers()
                if path:
                    with open(path, "rb") as file:
                        shutil.copyfileobj(file, self.wfile)

            def do_POST(self):
                chromium.answer = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(200)
                self.end_headers()
                chromium.answered.set()

            def log_message(self, *arguments):
                pass

        return Handler
