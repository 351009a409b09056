// Compiles the messages: `node src/messages/compile.ts` (npm run prepare:code). English goes into the page
// that uses it; every other language into a chunk of its own, fetched only when a pupil wears it
// (docs/decisions: Other languages stand beside the English).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';

const here = new URL('.', import.meta.url).pathname;
const out = new URL('../lib/paraglide/', import.meta.url).pathname;
const { locales, baseLocale } = JSON.parse(
	readFileSync(`${here}project.inlang/settings.json`, 'utf8')
) as { locales: string[]; baseLocale: string };

const project = `${here}project.inlang`;
await compile({
	project,
	outdir: out,
	outputStructure: 'message-modules',
	experimentalStaticLocale: `"${baseLocale}"`
});
await compile({ project, outdir: `${out}by-locale`, outputStructure: 'locale-modules' });

/** Each message's number is its place in this list: shorter in a page than its name. */
const keys = [
	...readFileSync(`${out}messages/_index.js`, 'utf8').matchAll(/export \* from '\.\/(\w+)\.js'/g)
].map(([, key]) => key!);

// English says which message it is, so that its twin in another language can be put beside it. Of what
// Paraglide writes for choosing a language as the page runs, nothing stays: it cost 40 bytes a message.
const BODY = /\(\(inputs(?: = \{\})?, options = \{\}\) => \{[\s\S]*\}\);?\s*$/;
const RUNTIME = /^import \{ getLocale.*\n/m;
for (const [number, key] of keys.entries()) {
	const file = `${out}messages/${key}.js`;
	const code = readFileSync(file, 'utf8');
	if (!BODY.test(code) || !RUNTIME.test(code))
		throw new Error(`Paraglide compiles ${key} in another way than it did.`);
	writeFileSync(
		file,
		`import { said } from '../../words/said.ts';\n` +
			code.replace(RUNTIME, '').replace(BODY, () => `(${twinned(number, key, code)});\n`)
	);
}

/** The shortest that says it: a text alone, a text with places, or one of several texts. */
function twinned(number: number, key: string, code: string): string {
	const [, inputs, body] =
		new RegExp(`const en_${key} = .*\\((i?)\\) => \\{([\\s\\S]*?)\\n\\};`).exec(code) ?? [];
	const text = /^\s*return \/\*\* @type \{LocalizedString\} \*\/ (\(`[^`]*`\))\s*$/.exec(
		body ?? ''
	);
	if (!text) return `(i) => said(${number}, en_${key}(i), i)`;
	const typed = `/** @type {LocalizedString} */ ${text[1]}`;
	return inputs ? `(i) => said(${number}, ${typed}, i)` : `() => said(${number}, ${typed})`;
}

mkdirSync(`${out}in`, { recursive: true });
for (const locale of locales.filter((locale) => locale !== baseLocale))
	writeFileSync(
		`${out}in/${locale}.js`,
		[
			`import * as words from '../by-locale/messages/${locale}.js';`,
			'/** @type {readonly ((inputs: any) => string)[]} */',
			'export const messages = [',
			...keys.map((key) => `\twords.${key},`),
			'];',
			`export const beside = new Set(${JSON.stringify(weighed(keys))});`,
			''
		].join('\n')
	);

/** Safeguarding words: the other language stands below the English, never before it. */
function weighed(keys: readonly string[]): number[] {
	return keys.flatMap((key, number) => (/(^|_)tell(_|$)/.test(key) ? [number] : []));
}

if (readdirSync(`${out}messages`).length < keys.length)
	throw new Error('Some messages are missing.');
