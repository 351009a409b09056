import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const guides = [
	'README.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...readdirSync('docs', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file))
];
const scripts = (
	JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
).scripts;

test.each(guides)('everything that %s points at is there', (guide) => {
	expect(missing(readFileSync(guide, 'utf8'), guide)).toEqual([]);
});

test('a link, a heading, a command or a file that is not there is found', () => {
	const told = `# Here
[gone](docs/gone.md) [no such heading](#there) [here](#here) [there](CONTRIBUTING.md#nowhere)
\`npm run fly\`, \`npm test\`, \`node tests/gone.ts\`, \`src/lib/gone.ts\`, \`src/lib/games/NAME/rules.ts\`
[elsewhere](https://example.org/gone.md)`;
	expect(missing(told, 'README.md')).toEqual([
		'docs/gone.md',
		'#there',
		'CONTRIBUTING.md#nowhere',
		'npm run fly',
		'tests/gone.ts',
		'src/lib/gone.ts'
	]);
});

test('every decision is in the list, and fits on half a page', () => {
	const list = readFileSync('docs/decisions/README.md', 'utf8');
	for (const file of readdirSync('docs/decisions').filter((name) => /^\d/.test(name))) {
		const text = readFileSync(join('docs/decisions', file), 'utf8');
		const title = /^# (.+)$/m.exec(text)?.[1];
		expect(list).toContain(`[${title}](${file})`);
		expect(text.trimEnd().split('\n').length, file).toBeLessThanOrEqual(25);
	}
});

/** What a text names that isn't there: links and headings, then commands, then files. */
function missing(text: string, at: string): string[] {
	return [
		...all(text, /\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g).filter(
			(link) => !leadsSomewhere(link, text, at)
		),
		...commandsIn(text)
			.filter((name) => !runs(name))
			.map((name) => `npm run ${name}`),
		...filesIn(text).filter((path) => !existsSync(path))
	];
}

function leadsSomewhere(link: string, text: string, at: string): boolean {
	if (/^[a-z]+:/.test(link)) return true;
	const [path = '', heading] = decodeURI(link).split('#');
	const target = path === '' ? at : join(dirname(at), path);
	if (path !== '' && !existsSync(target)) return false;
	if (heading === undefined) return true;
	return headingsOf(path === '' ? text : readFileSync(target, 'utf8')).includes(heading);
}

/** Headings as they stand in addresses. */
const headingsOf = (text: string): string[] =>
	all(text, /^#+ (.+)$/gm).map((heading) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-')
	);

const commandsIn = (text: string): string[] =>
	all(text, /\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(?:test|start)\b)/g, (found) =>
		found[1] === undefined ? found[0].slice('npm '.length) : found[1]
	);

/** There is such a script, and the file it runs. */
function runs(name: string): boolean {
	const file = /^node (\S+)/.exec(scripts[name] ?? '')?.[1];
	return scripts[name] !== undefined && (file === undefined || existsSync(file));
}

/** Files named in code marks; capitals such as `NAME` stand for one that is yours to name. */
const filesIn = (text: string): string[] =>
	all(
		text,
		/`(?:(?:npx )?node )?((?:\.ci|docs|drizzle|lessons|src|static|tests)\/[^`\s]*?)[\s`]/g
	).filter(
		(path) => !/[*…]/.test(path) && !path.split(/[/.]/).some((part) => /^[A-Z]+$/.test(part))
	);

function all(
	text: string,
	pattern: RegExp,
	part = (found: RegExpMatchArray): string => found[1] ?? ''
): string[] {
	return [...text.matchAll(pattern)].map(part);
}
