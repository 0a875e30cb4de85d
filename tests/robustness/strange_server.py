"""A local web server that answers in every way a link checker meets, and writes down what it was asked."""
import http.server
import socket
import socketserver
import threading
import time

HUGE = 64 << 20  # bytes that must not be read


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def huge(self):
        self.send_response(200)
        self.send_header("Content-Length", str(HUGE))
        self.end_headers()
        try:
            for _ in range(HUGE >> 16):
                self.wfile.write(bytes(1 << 16))
                self.server.body_bytes += 1 << 16
        except OSError:  # the client has seen enough
            pass

    def limited(self):
        self.server.limited += 1
        if self.server.limited == 1:
            self.answer(429, Retry_After="1")
        else:
            self.answer(200)

    def do_any(self):
        server, path, head = self.server, self.path, self.command == "HEAD"
        server.asked.append((time.monotonic(), self.command, path, dict(self.headers)))
        name = path.strip("/").split("?")[0]
        if name.isdigit():
            return self.answer(int(name))
        if name.startswith("chain"):
            left = int(name[5:])
            return self.answer(301, Location=f"/chain{left - 1}") if left else self.answer(200)
        routes = {
            "ok": lambda: self.answer(200),
            "loop": lambda: self.answer(301, Location="/loop2"),
            "loop2": lambda: self.answer(301, Location="/loop"),
            "cookie-loop": lambda: self.answer(302, Location="/cookie-loop", Set_Cookie="seen=1"),
            "head-405": lambda: self.answer(405 if head else 200),
            "head-404": lambda: self.answer(404 if head else 200),
            "limited": self.limited,
            "always-429": lambda: self.answer(429, Retry_After="3600"),
            "busy": lambda: self.answer(503, Retry_After="9999"),
            "slow": lambda: time.sleep(server.slow_seconds),
            "garbage": lambda: self.wfile.write(b"\x00\x01 not HTTP at all\r\n" * 10),
            "nothing": lambda: None,
            "endless-headers": self.endless_headers,
            "huge": lambda: self.answer(405) if head else self.huge(),
            "to-file": lambda: self.answer(302, Location="file:///etc/passwd"),
        }
        routes.get(name, lambda: self.answer(404))()
        self.close_connection = True

    do_HEAD = do_GET = do_any

    def endless_headers(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        try:
            while True:
                self.wfile.write(b"X-More: " + b"y" * 1000 + b"\r\n")
        except OSError:
            pass


class StrangeServer(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, host="127.0.0.1", slow_seconds=30):
        super().__init__((host, 0), Handler)
        self.asked, self.limited, self.body_bytes, self.slow_seconds = [], 0, 0, slow_seconds
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        pass

    def url(self, name):
        return f"http://{self.server_address[0]}:{self.server_address[1]}/{name}"

    def names_asked(self):
        return [path.strip("/") for _, _, path, _ in self.asked]


def closed_port(host="127.0.0.1"):
    """The address of a port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return f"http://{host}:{probe.getsockname()[1]}/"
