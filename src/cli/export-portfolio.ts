import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../lib/server/portfolio/lines-of.ts';
import { typesetter } from '../lib/server/portfolio/typeset.ts';
import { writePortfolio } from '../lib/server/portfolio/write-portfolio.ts';

// node src/cli/export-portfolio.ts FILE: makes a portfolio's ZIP from lines of JSON on standard input
// (portfolio.ts says which), and says how far it is on standard output. The server starts it, so that
// its own loop goes on; nothing it is given is written anywhere but into FILE.
const to = process.argv[2];
if (to === undefined) throw new Error('which file is it to be?');
const part = `${to}.part`;
// Where the templates and the type lie.
const folder = fileURLToPath(new URL('../lib/server/portfolio', import.meta.url));
try {
	await writePortfolio(linesOf(process.stdin.setEncoding('utf8')), {
		to: part,
		setter: typesetter(folder),
		tell: (said) => process.stdout.write(`${JSON.stringify(said)}\n`)
	});
	await rename(part, to);
} catch (cause) {
	await rm(part, { force: true });
	throw cause;
}
