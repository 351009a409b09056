/** One part of a run: lint, unit tests, the bench. */
export interface Part {
	readonly name: string;
	readonly passed: number;
	readonly failed: number;
	readonly seconds: number;
	/** What it printed, where that is worth keeping. */
	readonly said?: string | undefined;
}

export interface Run {
	readonly at: Date;
	readonly commit: string;
	/** Files changed since that commit: then it is not that commit that was tested. */
	readonly changed: number;
	readonly machine: string;
	readonly parts: readonly Part[];
}

/** The name of a run's file in docs/runs/: a day, and what was tested. */
export const fileOf = ({ at, commit }: Run): string =>
	`${at.toISOString().slice(0, 10)}-${commit.slice(0, 9)}.md`;

/** A dated result of the long tests, as Markdown. */
export function reportOf({ at, commit, changed, machine, parts }: Run): string {
	const passed = parts.reduce((sum, part) => sum + part.passed, 0);
	const failed = parts.reduce((sum, part) => sum + part.failed, 0);
	const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
	const said = parts.filter((part) => part.said);
	return [
		`# Long run of ${at.toISOString().slice(0, 10)}`,
		'',
		`Commit ${commit}${changed > 0 ? `, with ${changed} changed files` : ''}, begun at ${at.toISOString().slice(11, 16)} UTC, on ${machine}.`,
		'',
		`**${passed} passed, ${failed} failed**, in ${inWords(seconds)}.`,
		'',
		'| Part | Passed | Failed | Time |',
		'|---|---|---|---|',
		...parts.map(
			(part) => `| ${part.name} | ${part.passed} | ${part.failed} | ${inWords(part.seconds)} |`
		),
		'',
		...said.flatMap((part) => [`## ${start(part.name)}`, '', '```', part.said?.trim(), '```', ''])
	].join('\n');
}

const inWords = (seconds: number): string =>
	seconds < 60
		? `${seconds.toFixed(1)} s`
		: `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

const start = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
