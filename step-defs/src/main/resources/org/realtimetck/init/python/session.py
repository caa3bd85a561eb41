import asyncio
import json
import ssl
import sys
from pathlib import Path
from urllib.parse import quote

sys.path.append(str(Path(__file__).parent / "packages"))  # where install.py puts them

import websockets

LIMIT = 10.0
# the name of the parameter changed with websockets 14
HEADERS = "additional_headers" if int(websockets.__version__.split(".")[0]) >= 14 else "extra_headers"


class Session:
    """YOUR CLIENT GOES HERE. This one is small and has no SDK, so that there is something to judge from the first minute.

    Put yours in its place: keep open, say, ask, cancel and close, and tell what your application gets to know: text,
    turnEnd, error, connection.
    """

    def __init__(self, tell):
        self.tell = tell
        self.socket = None
        self.listening = None
        self.opened = asyncio.get_running_loop().create_future()
        self.ready = False
        self.turn = 0
        self.turn_over = None
        self.create_id = None
        self.last_id = 0

    async def open(self, target, config):
        """Connects and configures. Gives None if that went well, else the error."""
        url = target["httpUrl"].replace("http", "ws", 1) + "/realtime?model=" + quote(target["model"], safe="")
        key = target["key"]
        headers = {"api-key": key} if target["profile"] == "azure" else {"Authorization": f"Bearer {key}"}
        trust = ssl.create_default_context(cafile=target["caFile"]) if url.startswith("wss:") else None
        try:
            self.socket = await websockets.connect(
                url, ssl=trust, open_timeout=LIMIT, close_timeout=3, max_size=None, **{HEADERS: headers}
            )
        except (OSError, asyncio.TimeoutError, websockets.WebSocketException) as error:
            self.fail({"type": "connection_failed", "message": f"{type(error).__name__}: {error}"})
            self.tell({"obs": "connection", "state": "closed"})
            return self.opened.result()
        self.listening = asyncio.create_task(self.listen())
        session = {
            "type": "realtime",
            "output_modalities": [config.get("output") or "text"],
            # no turn detection: this application says itself when a turn is over
            "audio": {"input": {"turn_detection": None}},
        }
        if config.get("instructions"):
            session["instructions"] = config["instructions"]
        if config.get("voice"):
            session["audio"]["output"] = {"voice": config["voice"]}
        await self.send({"type": "session.update", "session": session})
        try:
            return await asyncio.wait_for(asyncio.shield(self.opened), LIMIT)
        except asyncio.TimeoutError:
            self.fail({"type": "timeout", "message": f"no session within {LIMIT} s"})
            return self.opened.result()

    @property
    def is_open(self):
        return self.listening is not None and not self.listening.done()

    async def say(self, text):
        content = [{"type": "input_text", "text": text}]
        item = {"type": "message", "role": "user", "content": content}
        await self.send({"type": "conversation.item.create", "item": item})

    async def ask(self):
        """Asks for an answer; gives a future with its status when the turn is over."""
        self.turn += 1
        self.turn_over = over = asyncio.get_running_loop().create_future()
        self.create_id = await self.send({"type": "response.create"})
        if not self.is_open:
            self.end_turn("failed", "connection_lost")
        return over

    async def cancel(self):
        if self.turn_over:
            await self.send({"type": "response.cancel"})

    async def close(self):
        if self.socket:
            await self.socket.close()
            await self.listening

    async def send(self, event):
        self.last_id += 1
        event_id = f"event_{self.last_id}"
        if self.is_open:
            try:
                await self.socket.send(json.dumps({"event_id": event_id, **event}))
            except websockets.ConnectionClosed:
                await self.listening  # tells how the connection ended
        return event_id

    async def listen(self):
        """Hears the service until the connection is over, and then tells with which code it ended."""
        while True:
            try:
                message = await self.socket.recv()
            except websockets.ConnectionClosed as closed:
                close = closed.rcvd
                code, reason = (close.code, close.reason) if close else (1006, "")
                break
            try:
                event = json.loads(message) if isinstance(message, str) else None
            except ValueError:
                event = None  # one message is lost; the next one may be whole
            if isinstance(event, dict) and isinstance(event.get("type"), str):
                self.on_event(event)
            else:
                self.tell({"obs": "error", "type": "malformed_event", "message": "expected an event", "fatal": False})
        self.tell({"obs": "connection", "state": "closed", "code": code, "reason": reason})
        if not self.opened.done():
            self.opened.set_result({"type": "connection_lost", "message": f"closed with {code} {reason}"})
        self.end_turn("failed", "connection_lost")  # whatever the close code: its answer will not come

    def on_event(self, event):
        """The API grows without notice, so types that are not listed here are passed over."""
        kind = event["type"]
        if kind == "session.updated" and not self.ready:
            self.ready = True
            self.tell({"obs": "connection", "state": "open"})
            self.opened.set_result(None)
        elif kind in ("response.output_text.delta", "response.output_audio_transcript.delta"):
            self.tell({"obs": "text", "turn": self.turn, "delta": event.get("delta") or ""})
        elif kind == "response.done":
            self.response_done(event.get("response") or {})
        elif kind == "error":
            self.on_error(event.get("error") or {})

    def response_done(self, response):
        """Only the status says how a response ended: one that fails comes without an error event."""
        details = response.get("status_details") or {}
        error = details.get("error") or {}
        if error:
            self.tell({"obs": "error", **said(error), "fatal": False})
        code = error.get("code") or error.get("type") or details.get("reason")
        self.end_turn(response.get("status") or "failed", code)

    def on_error(self, error):
        """Most errors are about one event and leave the session as it was; before it is there, they end it."""
        if not self.ready:
            self.fail(said(error))
            return
        event_id = error.get("event_id")
        self.tell({"obs": "error", **said(error), "eventId": event_id, "fatal": False})
        if event_id is not None and event_id == self.create_id:
            self.end_turn("failed", error.get("code") or error.get("type"))

    def fail(self, error):
        self.tell({"obs": "error", **error, "fatal": True})
        if not self.opened.done():
            self.opened.set_result(error)

    def end_turn(self, status, code):
        if self.turn_over:
            self.tell({"obs": "turnEnd", "turn": self.turn, "status": status, "code": code})
            self.turn_over.set_result(status)
            self.turn_over = None


def said(error):
    return {name: error.get(name) for name in ("type", "code", "message")}
