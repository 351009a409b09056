/**
 * Weighs what a pupil's browser has to fetch, as gzip, after `vite build`, and exits 1 past a budget
 * (design §7; a KB is 1,000 bytes). Prints a table. Then looks in every built file, the staff's too, for what the
 * older browsers we promise don't know. `node tests/budgets.ts`
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { tooNewIn } from './too-new.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const client = `${root}.svelte-kit/output/client/`;
const nodes = `${root}.svelte-kit/generated/client-optimized/nodes/`;

interface Chunk {
	file: string;
	src?: string;
	name?: string;
	imports?: string[];
	dynamicImports?: string[];
	css?: string[];
}
interface Row {
	what: string;
	bytes: number | undefined;
	budget: number | undefined;
}

/** Phaser, and what plays any game on it: the stage, and XState for a game's stages. */
const ENGINE = /^src\/lib\/(stage\/phaser\.ts|games\/GamePlay\.svelte)$/;

if (!existsSync(`${client}.vite/manifest.json`)) {
	console.error('Nothing is built yet: run `npm run build` first.');
	process.exit(1);
}
const manifest: Record<string, Chunk> = JSON.parse(
	readFileSync(`${client}.vite/manifest.json`, 'utf8')
);
const everyPage = closure(entries(/runtime\/client\/entry\.js|client-optimized\/app\.js/));
const lesson = page(/\/lesson\/\[[^/]+\]\/\+page\.svelte/);

const rows: Row[] = [
	{
		what: 'game engine',
		bytes: weigh(closure(engine(), new Set([...everyPage, ...(lesson ?? [])]))),
		budget: 186_000
	},
	...games(),
	{ what: 'lesson page', bytes: weigh(lesson), budget: undefined },
	{ what: 'lesson page, Tell included', bytes: weigh(withTell(lesson)), budget: 90_000 },
	...wholeLessons(),
	{ what: 'fonts for English', bytes: fonts(), budget: 60_000 }
];

for (const { what, bytes, budget } of rows) {
	const size = bytes === undefined ? 'not there yet' : kb(bytes);
	const room = budget === undefined ? '' : `of ${kb(budget)}`;
	console.log(
		`${what.padEnd(36)}${size.padStart(14)} ${room.padEnd(14)}${over(bytes, budget) ? 'TOO MUCH' : ''}`
	);
}
const tooNew = newInBuild();
for (const line of tooNew) console.log(line);
if (tooNew.length === 0) console.log('Nothing newer than iPadOS 16.4 and Firefox 115');
process.exit(tooNew.length > 0 || rows.some(({ bytes, budget }) => over(bytes, budget)) ? 1 : 0);

/** Every script and style sheet the browser may get, with what an older one doesn't know of it. */
function newInBuild(): string[] {
	return readdirSync(client, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
		const kind = /\.(js|css)$/.exec(file)?.[1] as 'js' | 'css' | undefined;
		if (!kind) return [];
		return tooNewIn(readFileSync(client + file, 'utf8'), kind).map(
			(what) => `${file}: TOO NEW: ${what}`
		);
	});
}

/** Each game's own scene, plain view and art; the engine and whatever a lesson page has anyway don't count. */
function games(): Row[] {
	const shared = new Set([...everyPage, ...(lesson ?? []), ...closure(engine())]);
	return readdirSync(`${root}src/lib/games`, { withFileTypes: true })
		.filter(({ name }) => existsSync(`${root}src/lib/games/${name}/scene.ts`))
		.flatMap(({ name }) => {
			const own = closure(entries(new RegExp(`^src/lib/games/${name}/`)), shared);
			const art = Object.values(manifest)
				.filter((chunk) => chunk.src?.startsWith(`src/lib/games/${name}/art/`))
				.map((chunk) => chunk.file)
				.filter((file) => !file.endsWith('.js'));
			return [
				{ what: `game ${name}: script`, bytes: weigh(own), budget: 30_000 },
				{
					what: `game ${name}: pictures`,
					bytes: weigh(art.length ? new Set(art) : undefined),
					budget: 200_000
				}
			];
		});
}

/** The files of a page: its own, its layouts' and what every page starts with. */
function page(route: RegExp): Set<string> | undefined {
	if (!existsSync(nodes)) return undefined;
	const sources = readdirSync(nodes).map((file) => ({
		key: `.svelte-kit/generated/client-optimized/nodes/${file}`,
		of:
			readFileSync(nodes + file, 'utf8').match(
				/src\/routes[^"']*\+(page|layout)[^"']*\.svelte/
			)?.[0] ?? ''
	}));
	const found = sources.find(({ of }) => route.test(of));
	if (found === undefined) return undefined;
	const layouts = sources.filter(
		({ of }) =>
			of.endsWith('+layout.svelte') && found.of.startsWith(of.slice(0, -'+layout.svelte'.length))
	);
	return new Set([...everyPage, ...closure([found, ...layouts].map(({ key }) => key))]);
}

function withTell(files: Set<string> | undefined) {
	return files && new Set([...files, ...closure(entries(/^src\/lib\/tell\//))]);
}

/** By its end: a kind of activity comes while the one before it is worked on. Reported, no budget. */
function wholeLessons(): Row[] {
	const sizes = globSync(`${root}lessons/*/*/lesson.yaml`).flatMap((file) => {
		const { activities } = parse(readFileSync(file, 'utf8')) as { activities: { kind: string }[] };
		const own = new Set(activities.map(({ kind }) => kind).filter((kind) => kind !== 'game'));
		const kinds = closure(
			entries(new RegExp(`^src/lib/activities/(${[...own].join('|')})/Play\\.svelte$`))
		);
		return lesson ? [weigh(new Set([...(withTell(lesson) ?? []), ...kinds])) ?? 0] : [];
	});
	const [middle, most] = [sizes.sort((a, b) => a - b)[sizes.length >> 1], sizes.at(-1)];
	return [
		{ what: '  to its end: half of lessons', bytes: middle, budget: undefined },
		{ what: '  to its end: the largest', bytes: most, budget: undefined }
	];
}

/** `GamePlay` is reached from a lesson's game and from a game alone, and has no entry of its own. */
function engine(): string[] {
	return [
		...entries(ENGINE),
		...Object.keys(manifest).filter((key) => manifest[key]?.name === 'GamePlay')
	];
}

function entries(source: RegExp): string[] {
	return Object.keys(manifest).filter((key) => source.test(key));
}

/** Script files reached from these manifest keys by static imports, without those in `but`. */
function closure(keys: string[], but: ReadonlySet<string> = new Set()): Set<string> {
	const files = new Set<string>();
	const waiting = [...keys];
	const seen = new Set<string>();
	for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
		if (seen.has(key)) continue;
		seen.add(key);
		const chunk = manifest[key];
		if (chunk === undefined) continue;
		if (chunk.file.endsWith('.js') && !but.has(chunk.file)) files.add(chunk.file);
		waiting.push(...(chunk.imports ?? []));
	}
	return files;
}

/** The fonts an English page uses; letters for other languages' names come only where a page has them. */
function fonts(): number | undefined {
	const files = Object.values(manifest)
		.map((chunk) => chunk.file)
		.filter((file) => /andika-\d+[^/]*\.woff2$/.test(file));
	return files.length === 0
		? undefined
		: sum([...new Set(files)].map((file) => readFileSync(client + file).length));
}

function weigh(files: Set<string> | undefined): number | undefined {
	if (files === undefined || files.size === 0) return undefined;
	return sum([...files].map((file) => gzipSync(readFileSync(client + file)).length));
}

function over(bytes: number | undefined, budget: number | undefined): boolean {
	return bytes !== undefined && budget !== undefined && bytes > budget;
}

function sum(all: number[]): number {
	return all.reduce((total, one) => total + one, 0);
}

function kb(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} KB`;
}
