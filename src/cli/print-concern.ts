import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sheetOf } from '../lib/server/concerns/paper-sheet.ts';
import type { Paper } from '../lib/server/concerns/paper.ts';
import { linesIn } from '../lib/server/portfolio/lines.ts';
import { typesetter } from '../lib/server/portfolio/typeset.ts';

// node src/cli/print-concern.ts: a concern's paper as JSON on standard input, its PDF on standard output.
// The server starts it, so that its own loop goes on. Nothing is written to any file. Ends with 3 where
// this machine has no typesetter.
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const setter = typesetter(at('../lib/server/portfolio'));
if (!setter) process.exit(3);
const paper = JSON.parse(await text(process.stdin)) as Paper;
const { data, pictures } = sheetOf(paper, linesIn(setter.hasLetter));
const template = readFileSync(at('../lib/server/concerns/pdf/concern.typ'), 'utf8');
const { bytes } = setter.set(
	'concern.typ',
	data,
	new Map([...pictures, ['concern.typ', template]])
);
process.stdout.write(bytes);
