import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is needed of SvelteKit's builder and adapters. */
interface Builder {
	getServerDirectory(): string;
}
interface Adapter {
	adapt(builder: Builder): unknown;
}

/** Pages that come as an empty shell, by route. */
const SHELLS = ['/(pupil)/lesson/[id]', '/(pupil)/games/[id]'];

/** What each empty shell is going to need, and each kind of activity beyond a lesson's own page. */
interface ShellFiles {
	readonly pages: Readonly<Record<string, readonly string[]>>;
	readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/**
 * An adapter that also lists, in `build/shell-files.json`, the script and styles that each empty shell
 * is going to need. SvelteKit names them in pages it renders on the server, and not in shells.
 */
export function withShellFiles<A extends Adapter>(adapter: A): A {
	return {
		...adapter,
		async adapt(builder: Builder) {
			await adapter.adapt(builder);
			writeFileSync('build/shell-files.json', JSON.stringify(shellFiles(builder)));
		}
	};
}

function shellFiles(builder: Builder): ShellFiles {
	const client = join(builder.getServerDirectory(), '../client');
	const pages = pageFiles(builder, client);
	const there = new Set(pages['/(pupil)/lesson/[id]']);
	const chunks = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Chunks;
	const kinds = Object.keys(chunks).flatMap((source) => {
		const kind = /^src\/lib\/activities\/(\w+)\/Play\.svelte$/.exec(source)?.[1];
		return kind ? [[kind, filesOf(chunks, source).filter((file) => !there.has(file))]] : [];
	});
	return { pages, kinds: Object.fromEntries(kinds) as ShellFiles['kinds'] };
}

/** Vite's own list of what it built. */
type Chunks = Readonly<Record<string, { file: string; imports?: string[] }>>;

/** A script and all that it imports before it runs. */
function filesOf(chunks: Chunks, source: string, met = new Set<string>()): string[] {
	const chunk = chunks[source];
	if (!chunk || met.has(source)) return [];
	met.add(source);
	return [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(chunks, one, met))];
}

function pageFiles(builder: Builder, client: string): Record<string, string[]> {
	// A browser has six lines to a server: what takes longest goes first.
	const heaviest = (files: Set<string>) =>
		[...files].sort((a, b) => statSync(join(client, b)).size - statSync(join(client, a)).size);
	const folder = join(builder.getServerDirectory(), 'nodes');
	const nodes = readdirSync(folder)
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(join(folder, file), 'utf8'));
	const layout = nodes.find((node) => /^export const index = 0;/m.test(node)) ?? '';
	return Object.fromEntries(
		SHELLS.map((route) => {
			const page = nodes.find((node) => node.includes(`src/routes${route}/+page`));
			if (!page) throw new Error(`${route} is not among the pages that were built`);
			const files = [layout, page].flatMap((node) => [
				...listOf(node, 'imports'),
				...listOf(node, 'stylesheets')
			]);
			return [route, heaviest(new Set(files))];
		})
	);
}

const listOf = (node: string, name: string): string[] =>
	JSON.parse(new RegExp(`^export const ${name} = (\\[.*\\]);$`, 'm').exec(node)?.[1] ?? '[]');
