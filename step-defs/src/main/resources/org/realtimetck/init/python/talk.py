"""An errand: one session, its turns in their order, a normal close. The exit code is 0 if every turn completed."""

import asyncio
import json
import os
import sys

from session import Session

TARGET = {
    "profile": os.environ["TCK_PROFILE"],
    "httpUrl": os.environ["TCK_HTTP_URL"],
    "key": os.environ["TCK_KEY"],
    "model": os.environ["TCK_MODEL"],
    "caFile": os.environ["TCK_CA_FILE"],
}
CONTEXT = json.loads(os.environ["TCK_CONTEXT"])


def tell(observation):
    """For the kit one line of JSON; for you the same on the screen, shown when a scenario fails."""
    line = json.dumps(observation)
    with open(os.environ["TCK_OBSERVATIONS"], "a", encoding="utf-8") as file:
        file.write(line + "\n")
    print(line, flush=True)


async def main():
    session = Session(tell)
    completed = 0
    if await session.open(TARGET, CONTEXT) is None:
        for text in CONTEXT["turns"]:
            if session.is_open:
                await session.say(text)
                completed += await (await session.ask()) == "completed"
    await session.close()
    return completed == len(CONTEXT["turns"])


sys.exit(0 if asyncio.run(main()) else 1)
