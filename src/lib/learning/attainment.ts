import type { Instant } from '../calendar/instant.ts';
import { inOrder, type Placed } from './order.ts';

/** How well a pupil shows one statement, least first. */
export const LEVELS = ['not yet', 'emerging', 'secure'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a level came from. */
export const SOURCES = [
	'before-check',
	'practice',
	'after-check',
	'game',
	'trail mix',
	'observation',
	'teacher'
] as const;
export type Source = (typeof SOURCES)[number];
export type ShownSource = Exclude<Source, 'observation' | 'teacher'>;

/** What one response showed of the statement: `right` out of `of`. */
export interface Shown extends Placed {
	readonly source: ShownSource;
	/** The activity; of two answers to it in one attempt, the later counts. */
	readonly activity: string;
	readonly right: number;
	readonly of: number;
	/** The week of the trail mix it belongs to, which may have been answered in two sittings. */
	readonly mix?: string | null | undefined;
}

/** A teacher's own judgement, or an observation of a young child. */
export interface Judged {
	readonly id: string;
	readonly source: 'observation' | 'teacher';
	readonly level: Level;
	readonly at: Instant;
}

/** A level, where it came from, and from when it holds: until the next one's `since`. */
export interface Standing {
	readonly level: Level;
	readonly source: Source;
	readonly since: Instant;
}

/**
 * Folds all that a pupil showed of one statement into dated levels, oldest first.
 *
 * - The latest after-check, finished game or adult's judgement decides.
 * - Until there is one, the later of before-check and practice shows.
 * - Practice (all of it in the latest attempt that practised, taken together) shows at most
 *   *emerging*: hints and second looks are part of practising.
 * - A share of 0.8 is secure, of 0.4 emerging.
 * - A trail mix asks a question or two, too few for a level of their own: missed, they take the level
 *   one step down; right, they keep it, or lift *not yet* to *emerging*. *Emerging* becomes *secure* when
 *   two mixes running were right.
 *
 * The same answers give the same levels, whatever order they arrived in.
 */
export function foldAttainment(
	shown: readonly Shown[],
	judged: readonly Judged[] = []
): Standing[] {
	const standings: Standing[] = [];
	let decided = false;
	let practice = { attempt: '', results: new Map<string, Share>() };
	let mix: Mix | undefined;

	for (const step of inTime(shown.filter(isChance), judged)) {
		const { done, on } = step;
		if (done.source === 'trail mix') {
			decided = true;
			mix = withAnswer(mix, done, standings.at(-1)?.level);
			stand(standings, { level: levelAfter(mix), source: 'trail mix', since: on });
		} else if (isDeciding(done)) {
			decided = true;
			mix = undefined;
			stand(standings, { level: levelBy(done), source: done.source, since: on });
		} else if (decided) {
			continue;
		} else if (done.source === 'before-check') {
			stand(standings, { level: levelOf(done), source: done.source, since: on });
		} else {
			if (practice.attempt !== done.attempt)
				practice = { attempt: done.attempt, results: new Map() };
			practice.results.set(done.activity, done);
			const level = levelOf(sum([...practice.results.values()]));
			stand(standings, {
				level: level === 'secure' ? 'emerging' : level,
				source: 'practice',
				since: on
			});
		}
	}
	return standings;
}

/** The level a share of right answers shows. In whole numbers, so that 4 of 5 is exactly 0.8. */
export function levelOf({ right, of }: Share): Level {
	if (right * 10 >= of * 8) return 'secure';
	return right * 10 >= of * 4 ? 'emerging' : 'not yet';
}

/** The standing that held at an instant. */
export function standingAt(standings: readonly Standing[], at: Instant): Standing | undefined {
	return standings.findLast((standing) => standing.since <= at);
}

interface Share {
	readonly right: number;
	readonly of: number;
}
type Step = { readonly done: Shown | Judged; readonly on: Instant };
type Deciding = Judged | (Shown & { readonly source: 'after-check' | 'game' });

/** The latest trail mix that asked. */
interface Mix {
	readonly key: string;
	/** The level it found. */
	readonly found: Level | undefined;
	/** The mix before it was right, with nothing else to decide between the two. */
	readonly again: boolean;
	readonly results: ReadonlyMap<string, Share>;
}

function withAnswer(mix: Mix | undefined, done: Shown, level: Level | undefined): Mix {
	const key = done.mix ?? done.attempt;
	if (mix?.key === key) return { ...mix, results: new Map(mix.results).set(done.activity, done) };
	const again = mix !== undefined && shownBy(mix) === 'secure';
	return { key, found: level, again, results: new Map([[done.activity, done]]) };
}

const shownBy = ({ results }: Mix): Level => levelOf(sum([...results.values()]));

function levelAfter(mix: Mix): Level {
	const { found = 'not yet', again } = mix;
	const showed = shownBy(mix);
	if (showed === 'secure')
		return found === 'secure' || (found === 'emerging' && again) ? 'secure' : 'emerging';
	if (showed === 'emerging') return mix.found ?? 'emerging';
	return found === 'secure' ? 'emerging' : 'not yet';
}

const isChance = (shown: Shown) => shown.of > 0;

const isDeciding = (done: Shown | Judged): done is Deciding =>
	done.source !== 'before-check' && done.source !== 'practice' && done.source !== 'trail mix';

const levelBy = (done: Deciding): Level => ('level' in done ? done.level : levelOf(done));

const sum = (shares: readonly Share[]): Share => ({
	right: shares.reduce((n, share) => n + share.right, 0),
	of: shares.reduce((n, share) => n + share.of, 0)
});

/** Responses in their own order, and judgements where their date puts them; a judgement has the last word. */
function inTime(shown: readonly Shown[], judged: readonly Judged[]): Step[] {
	const steps: Step[] = inOrder(shown);
	const adults = [...judged].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	for (const done of adults) {
		const after = steps.findLastIndex((step) => step.on <= done.at);
		steps.splice(after + 1, 0, { done, on: done.at });
	}
	return steps;
}

/** Adds a standing where it says something new; two of the same instant are one, the later. */
function stand(standings: Standing[], next: Standing): void {
	if (standings.at(-1)?.since === next.since) standings.pop();
	const last = standings.at(-1);
	if (last?.level === next.level && last.source === next.source) return;
	standings.push(next);
}
