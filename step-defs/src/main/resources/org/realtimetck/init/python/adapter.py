"""The adapter: one process, many sessions.

Requests come as lines of JSON on stdin, answers and observations leave on stdout, one object per line; whatever else
you print belongs on stderr.
"""

import asyncio
import json
import platform
import sys
import traceback

from session import Session

sessions = {}


def write(message):
    print(json.dumps(message), flush=True)


async def hello(request):
    return {
        "protocol": 1,
        "client": {
            "name": "{{name}}",
            "version": "0.1.0",
            "language": "python",
            "runtime": "Python " + platform.python_version(),
        },
        "capabilities": ["text", "path-prefix"],
        "profiles": ["openai", "azure"],
        "parallel": 8,
    }


async def open_session(request):
    name = request["session"]
    sessions[name] = session = Session(lambda observation: write({**observation, "session": name}))
    error = await session.open(request["target"], request.get("config") or {})
    if not error:
        return {}
    # not every error of the service has a message
    message = error.get("message") or f"the service says {error.get('code') or error.get('type') or 'nothing'}"
    return {"error": {**error, "by": "client", "message": message}}


async def say(request):
    await sessions[request["session"]].say(request["text"])


async def ask(request):
    await sessions[request["session"]].ask()  # answered at once; how the turn ends is an observation


async def cancel(request):
    await sessions[request["session"]].cancel()


async def close(request):
    await sessions.pop(request["session"]).close()


# what the kit may ask; an adapter needs no more verbs than its client has
VERBS = {"hello": hello, "open": open_session, "say": say, "ask": ask, "cancel": cancel, "close": close}


async def answer(request):
    verb = VERBS.get(request["op"])
    if verb is None:
        write({"id": request["id"], "unsupported": True, "reason": "this adapter has no " + request["op"]})
        return
    try:
        fields = await verb(request) or {}
        write({"id": request["id"], **({} if "error" in fields else {"ok": True}), **fields})
    except Exception:
        # the adapter's own fault, which says nothing about the client
        write({"id": request["id"], "error": {"by": "adapter", "message": traceback.format_exc()}})


async def main():
    running = set()
    while line := await asyncio.to_thread(sys.stdin.readline):
        request = json.loads(line)
        if request["op"] == "stop":
            await asyncio.gather(*(session.close() for session in sessions.values()))
            write({"id": request["id"], "ok": True})
            break
        task = asyncio.create_task(answer(request))  # answers may be out of order
        running.add(task)
        task.add_done_callback(running.discard)


asyncio.run(main())
