import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Session } from './session.mjs';

/**
 * The adapter: one process, many sessions. Requests come as lines of JSON on stdin, answers and observations leave on
 * stdout, one object per line; whatever else you print belongs on stderr.
 */
const sessions = new Map();

/** What the kit may ask. An answer's fields are returned; an adapter needs no more verbs than its client has. */
const verbs = {
  hello: () => ({
    protocol: 1,
    client: { name: '{{name}}', version: '0.1.0', language: 'javascript', runtime: `Node ${process.version}` },
    capabilities: ['text', 'path-prefix'],
    profiles: ['openai', 'azure'],
    parallel: 8,
  }),
  async open({ session: name, target, config }) {
    const session = new Session((observation) => write({ ...observation, session: name }));
    sessions.set(name, session);
    const error = await session.open({ ...target, ca: readFileSync(target.caFile) }, config ?? {});
    return error && { error: { by: 'client', ...error } };
  },
  say: ({ session, text }) => sessions.get(session).say(text),
  // answered at once; how the turn ends is an observation
  ask: ({ session }) => void sessions.get(session).ask(),
  cancel: ({ session }) => sessions.get(session).cancel(),
  async close({ session }) {
    await sessions.get(session).close();
    sessions.delete(session);
  },
  async stop() {
    await Promise.all([...sessions.values()].map((session) => session.close()));
    lines.close();
  },
};

async function answer({ op, id, ...request }) {
  if (!Object.hasOwn(verbs, op)) {
    return write({ id, unsupported: true, reason: `this adapter has no ${op}` });
  }
  try {
    const fields = (await verbs[op](request)) ?? {};
    write(fields.error ? { id, ...fields } : { id, ok: true, ...fields });
  } catch (error) {
    // the adapter's own fault, which says nothing about the client
    write({ id, error: { by: 'adapter', message: error.stack } });
  }
}

function write(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => answer(JSON.parse(line)));
lines.on('close', () => process.stdin.destroy());
