import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfNeeded } from './build.ts';
import { makeDemo } from './demo/make.ts';
import { PASSWORD } from './demo/people.ts';
import { serve } from './serve.ts';

// npm run demo: a throw-away school with half a term of history. A second run starts clean.
const data = resolve(process.env['WAYMARK_DATA'] ?? 'data/demo');
buildIfNeeded();
rmSync(data, { recursive: true, force: true });
await makeDemo(join(data, 'school'), (said) => console.log(said));
if (process.env['WAYMARK_MAKE_ONLY']) process.exit(0);
const origin = await serve({
	WAYMARK_DATA: data,
	WAYMARK_LOG: process.env['WAYMARK_LOG'] ?? 'warn'
});

console.log(`
  Waymark is at ${origin}

  Pupils    ${origin}/join        class codes ACORN BEECH CEDAR HAZEL MAPLE OAK ROWAN WILLOW
            to Year 2: the first three pictures; from Year 3: blue kite seven
  Staff     ${origin}/login       password ${PASSWORD}
            teacher@demo.test  ta@demo.test  lead@demo.test  dsl@demo.test  deputy@demo.test
            senco@demo.test  head@demo.test  chair@demo.test  governor@demo.test  admin@demo.test

  Everything here is made up, and is made again the next time. Ctrl+C stops it.
`);
