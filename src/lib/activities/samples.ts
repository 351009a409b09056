import * as v from 'valibot';
import { parse } from 'yaml';
import { checkPairSchema, type CheckPair } from '../curriculum/check.ts';
import { activitySchema, type Activity } from './index.ts';
import type { Around } from './kind.ts';

/** One small example, from `KIND/NAME.yaml`. For tests and the style guide; never for pupils. */
export interface Example {
	readonly folder: string;
	/** `sample`, or a variant such as `sample-young`. */
	readonly name: string;
	readonly activity: Activity;
}

const files = import.meta.glob<string>('./*/sample*.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

const parts = (path: string) => path.replace('.yaml', '').split('/').slice(1) as [string, string];

export const examples: readonly Example[] = Object.entries(files)
	.filter(([path]) => !path.endsWith('sample-checks.yaml'))
	.map(([path, text]) => {
		const [folder, name] = parts(path);
		return { folder, name, activity: v.parse(activitySchema, parse(text)) };
	});

const checks: CheckPair[] = v.parse(
	v.array(checkPairSchema),
	parse(files['./check/sample-checks.yaml'] ?? '[]')
);

/** The lesson that the examples stand in. */
export const exampleAround: Around = {
	statements: ['ECW-SII-Y3-1'],
	checks,
	answered: { 'the-shut-eyes-photo': { path: [{ scene: 'photo', choice: 1 }] } }
};

/** The example of a kind. @throws when there is none of that name */
export function exampleOf<N extends Activity['kind']>(
	kind: N,
	name = 'sample'
): Extract<Activity, { kind: N }> {
	const found = examples.find((one) => one.folder === kind && one.name === name);
	if (!found) throw new Error(`there is no ${kind}/${name}.yaml`);
	return found.activity as Extract<Activity, { kind: N }>;
}
