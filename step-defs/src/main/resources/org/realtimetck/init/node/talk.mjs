import { appendFileSync } from 'node:fs';
import { Session } from './session.mjs';

/** An errand: one session, its turns in their order, a normal close. The exit code is 0 if every turn completed. */
const { TCK_PROFILE: profile, TCK_HTTP_URL: httpUrl, TCK_KEY: key, TCK_MODEL: model } = process.env;
const context = JSON.parse(process.env.TCK_CONTEXT);

const session = new Session(tell);
let completed = 0;
if (!(await session.open({ profile, httpUrl, key, model }, context))) {
  for (const text of context.turns) {
    if (session.isOpen) {
      session.say(text);
      completed += (await session.ask()) === 'completed' ? 1 : 0;
    }
  }
}
await session.close();
process.exitCode = completed === context.turns.length ? 0 : 1;

/** For the kit one line of JSON; for you the same on the screen, shown when a scenario fails. */
function tell(observation) {
  const line = JSON.stringify(observation);
  appendFileSync(process.env.TCK_OBSERVATIONS, `${line}\n`);
  console.log(line);
}
