import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** One fault of each sort: the rule that must find it, where it stands, and what it imports. */
const PLANTED = [
	['ground-floor-stands-alone', 'src/lib/curriculum/a.ts', `import '../server/school/school.ts';`],
	['ground-floor-stands-alone', 'src/lib/learning/a.ts', `import 'node:fs';`],
	[
		'ground-floor-stands-alone',
		'src/lib/activities/choose/kind.ts',
		`import '../../ui/Button.svelte';`
	],
	[
		'ground-floor-stands-alone',
		'src/lib/games/passwords/rules.ts',
		`import '$lib/player/Player.svelte';`
	],
	['lists-load-views-lazily', 'src/lib/activities/index.ts', `import './choose/Play.svelte';`],
	[
		'browser-knows-no-server',
		'src/lib/tell/a.ts',
		`import type { School } from '../server/school/school.ts'; export type S = School;`
	],
	[
		'browser-knows-no-server',
		'src/lib/player/Player.svelte',
		`<script lang="ts">import '$lib/server/school/school.ts';</script>`
	],
	[
		'browser-knows-no-server',
		'src/lib/player/b.ts',
		`void import('$lib/server/school/school.ts');`
	],
	['server-knows-no-browser', 'src/lib/server/school/a.ts', `import '../../outbox/lane.ts';`],
	['server-runs-under-plain-node', 'src/lib/server/school/b.ts', `import '$app/environment';`],
	['lucia-behind-one-door', 'src/routes/a.ts', `import 'lucia';`],
	['no-circles', 'src/lib/ui/one.ts', `import './two.ts';`],
	['nothing-unfound', 'src/lib/ui/three.ts', `import './not-there.ts';`]
] as const;

/** What the planted faults import, without fault themselves. */
const SOUND = {
	'src/lib/server/school/school.ts': 'export interface School { id: string }\nexport const x = 1;',
	'src/lib/ui/Button.svelte': '<button>x</button>',
	'src/lib/activities/choose/Play.svelte': '<p>x</p>',
	'src/lib/outbox/lane.ts': 'export const lane = 1;',
	'src/lib/ui/two.ts': `import './one.ts';`,
	'src/lib/ui/fine.ts': `import '../curriculum/fine.ts';`,
	'src/lib/curriculum/fine.ts': `import 'valibot';`
};

test('an import that points up is found, whichever way it is written', () => {
	const tree = mkdtempSync(join(tmpdir(), 'waymark-imports-'));
	try {
		for (const name of ['.dependency-cruiser.cjs', '.dependency-cruiser.alias.cjs', 'package.json'])
			copyFileSync(name, join(tree, name));
		symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
		const files = [
			...PLANTED.map(([, path, text]) => [path, text] as const),
			...Object.entries(SOUND)
		];
		for (const [path, text] of files) {
			mkdirSync(dirname(join(tree, path)), { recursive: true });
			writeFileSync(join(tree, path), text);
		}
		const run = spawnSync('npx', ['depcruise', 'src', '--output-type', 'json'], {
			cwd: tree,
			encoding: 'utf8'
		});
		const found = (
			JSON.parse(run.stdout) as {
				summary: { violations: { from: string; rule: { name: string } }[] };
			}
		).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
		for (const [rule, path] of PLANTED) expect(found).toContain(`${rule} ${path}`);
		expect(found.filter((line) => line.includes('fine.ts'))).toEqual([]);
	} finally {
		rmSync(tree, { recursive: true, force: true });
	}
}, 60_000);
