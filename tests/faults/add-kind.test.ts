import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG } from '../builders/long.ts';

/** The smallest whole kind: thumbs up or down to one sentence. Its folder, file by file. */
const FOLDER = {
	'kind.ts': `import * as v from 'valibot';
import { words } from '../../curriculum/words.ts';
import { UNMARKED } from '../../learning/mark.ts';
import { base, kind } from '../kind.ts';

const schema = v.strictObject({ ...base, kind: v.literal('thumbs'), claim: words });
const response = v.strictObject({ up: v.boolean() });

export type Thumbs = v.InferOutput<typeof schema>;
export type ThumbsResponse = v.InferOutput<typeof response>;

/** Thumbs up or down to one sentence. */
export const thumbs = kind<Thumbs, ThumbsResponse>({
	name: 'thumbs',
	schema,
	response,
	mark: () => UNMARKED,
	sample: () => undefined,
	texts: (activity) => [activity.say, activity.claim],
	faults: () => [],
	board: () => ({ parts: 1, choices: () => ['Thumbs up', 'Thumbs down'] })
});
`,
	'Play.svelte': `<script lang="ts">
	import { isYoung } from '$lib/curriculum/year.ts';
	import Button from '$lib/ui/Button.svelte';
	import type { PlayProps } from '../play.ts';
	import Sheet from '../Sheet.svelte';
	import type { Thumbs, ThumbsResponse } from './kind.ts';

	let { activity, year, saved, src, speak, hear, ondone }: PlayProps<Thumbs, ThumbsResponse> = $props();
</script>

<Sheet say={activity.say} ask={activity.claim} young={isYoung(year)} {src} {speak} {hear}>
	{#snippet actions()}
		{#if !saved}
			<Button size="large" onclick={() => ondone({ up: true })}>Thumbs up</Button>
			<Button size="large" onclick={() => ondone({ up: false })}>Thumbs down</Button>
		{/if}
	{/snippet}
</Sheet>
`,
	'Board.svelte': `<script lang="ts">
	import type { BoardProps } from '../board.ts';
	import BoardQuestion from '../BoardQuestion.svelte';
	import type { Thumbs } from './kind.ts';

	let { activity, revealed, votes, src }: BoardProps<Thumbs> = $props();
</script>

<BoardQuestion
	say={activity.say}
	ask={activity.claim}
	options={[{ text: 'Thumbs up', right: false }, { text: 'Thumbs down', right: false }]}
	{revealed}
	{votes}
	{src}
/>
`,
	'Print.svelte': `<script lang="ts">
	import Paper from '../Paper.svelte';
	import PaperTicks from '../PaperTicks.svelte';
	import type { PrintProps } from '../print.ts';
	import type { Thumbs } from './kind.ts';

	let { activity, year, src }: PrintProps<Thumbs> = $props();
</script>

<Paper title={activity.title} say={activity.say} ask={activity.claim} {year} {src}>
	<PaperTicks label={activity.claim} answers={[{ text: 'Thumbs up' }, { text: 'Thumbs down' }]} {src} />
</Paper>
`,
	'sample.yaml': `id: thumbs-first
kind: thumbs
title: Thumbs up or down
minutes: 2
say: Show what you think with your thumb.
claim: Everyone online is who they say they are.
`
};

let tree: string;

beforeAll(() => {
	tree = mkdtempSync(join(tmpdir(), 'waymark-kind-'));
	for (const name of [
		'src',
		'lessons',
		'static',
		'.svelte-kit/tsconfig.json',
		'tsconfig.json',
		'vite.config.ts',
		'svelte.config.js',
		'package.json',
		'.oxlintrc.json',
		'.dependency-cruiser.cjs',
		'.dependency-cruiser.alias.cjs'
	])
		cpSync(name, join(tree, name), {
			recursive: true,
			// One lesson is enough to lint.
			filter: (from) => !/lessons\/(eyfs|y\d)\/./.test(from) || from.includes('/who-says-so')
		});
	symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));

	// The one folder …
	const folder = join(tree, 'src/lib/activities/thumbs');
	mkdirSync(folder);
	for (const [name, text] of Object.entries(FOLDER)) writeFileSync(join(folder, name), text);
	// … and its line in the list, with the import that goes with it.
	change('src/lib/activities/index.ts', (text) =>
		text
			.replace('check, reflect };', 'check, reflect, thumbs };')
			.replace(/^(import \{ talk \}.*)$/m, `$1\nimport { thumbs } from './thumbs/kind.ts';`)
	);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('a kind that is a folder and a line passes what every kind must pass', () => {
	const { output, status } = run(
		'node_modules/vitest/vitest.mjs',
		'run',
		'--reporter=verbose',
		'--testNamePattern=thumbs|the list of kinds',
		...['index', 'plays', 'boards', 'prints'].map((name) => `src/lib/activities/${name}.test.ts`)
	);
	expect(output).toContain('thumbs/sample');
	expect(status, output).toBe(0);
}, 60_000);

test('editors complete it, and a lesson can use it', () => {
	expect(run('src/cli/lesson-schema.ts').status).toBe(0);
	expect(readFileSync(join(tree, 'lessons/lesson.schema.json'), 'utf8')).toContain('"thumbs"');

	const lesson = 'lessons/y4/who-says-so/lesson.yaml';
	const activity = FOLDER['sample.yaml'].trimEnd().replaceAll('\n', '\n    ');
	change(lesson, (text) =>
		text
			.replace(/^activities:\n/m, `activities:\n  - ${activity}\n`)
			.replace(/^minutes: (\d+)$/m, (_, minutes) => `minutes: ${Number(minutes) + 2}`)
	);
	expect(faultsOf(lesson)).toEqual([]);
	change(lesson, (text) => text.replace('claim:', 'climb:'));
	expect(faultsOf(lesson).join()).toContain('climb');
}, 60_000);

// It takes svelte-check over the whole tree, a minute or more.
test.runIf(LONG)(
	'the types lead to the places that know all kinds, and to no others',
	() => {
		expect(run('src/messages/compile.ts').status).toBe(0);
		expect(run('node_modules/@sveltejs/kit/svelte-kit.js', 'sync').status).toBe(0);
		const { output } = run(
			'node_modules/svelte-check/bin/svelte-check',
			'--threshold',
			'error',
			'--output',
			'machine'
		);
		expect(output).toMatch(/COMPLETED \d+ FILES/);
		const found = [...output.matchAll(/ ERROR "([^"]+)"/g)].map(([, file]) => file);
		expect([...new Set(found)].sort(), output).toEqual([
			'src/cli/demo/answers.ts',
			'src/lib/curriculum/lint/pictures.ts'
		]);
	},
	600_000
);

test('lint finds nothing wrong with it', () => {
	const cruised = run(
		'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
		'src/lib/activities'
	);
	expect(cruised.status, cruised.output).toBe(0);
	const linted = run('node_modules/oxlint/bin/oxlint', 'src/lib/activities');
	expect(linted.status, linted.output).toBe(0);
}, 60_000);

function change(file: string, how: (text: string) => string): void {
	const path = join(tree, file);
	const before = readFileSync(path, 'utf8');
	const after = how(before);
	expect(after).not.toBe(before);
	writeFileSync(path, after);
}

/** What the lesson lint calls a fault in one lesson. */
const faultsOf = (lesson: string): string[] =>
	run('src/cli/lint-lessons.ts')
		.output.split('\n')
		.filter((line) => line.startsWith(`${lesson}:`) && !line.includes('warning:'));

function run(...args: string[]): { status: number | null; output: string } {
	const { VITEST: _, ...env } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: tree,
		encoding: 'utf8',
		env: { ...env, NO_COLOR: '1', CI: '1' }
	});
	return { status, output: stdout + stderr };
}
