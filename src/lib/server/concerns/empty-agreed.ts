import { dayOf } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { askRemoval } from './ask-removal.ts';
import type { Concern } from './concern.ts';
import { emptyConcern } from './empty.ts';
import { goesAt, isGone, keptBackOf } from './handed-off.ts';
import { askDuty } from './may-hand-off.ts';
import { removalAskedOf } from './removal-asked.ts';
import { reviewFrom } from './retention.ts';
import type { Route } from './routes.ts';
import { theirConcern } from './theirs.ts';

/**
 * Removes what was said and written in a record whose time has come: somebody with a duty, who may read it,
 * has looked and agrees. Nothing kept here ever goes by itself. Of an allegation nothing goes before two of
 * its readers have agreed: the first only asks.
 * @param words why, of an allegation
 * @throws Refusal when it isn't theirs, is held on to, it is not time, or nobody else may agree
 */
export function emptyAgreed(school: School, id: ConcernId, by: Staff, words = ''): void {
	askDuty(by);
	const { concern, route } = theirConcern(school, id, by, 'removal-asked');
	if (!isDue(school, concern, route)) throw notYet();
	if (isAllegation(route)) {
		const asked = removalAskedOf(concern.entries);
		if (!asked || asked.by === `staff/${by.id}`) return askRemoval(school, id, by, words);
	}
	together(school, () => emptyConcern(school, concern, `staff/${by.id}`));
}

/** About an adult at school, or may be: its words never go by the clock, nor by one person's word. */
export const isAllegation = ({ row }: Route): boolean => row !== 'child';

/** Whether one of their records is due for review. @throws Refusal when it isn't theirs */
export function isDueForReview(school: School, who: Staff, id: ConcernId): boolean {
	const { concern, route } = theirConcern(school, id, who, 'removal-asked');
	return isDue(school, concern, route);
}

/**
 * In a school that keeps its record here: closed, not held on to, and past its time. Of an allegation that
 * was handed over, so long after that other records would go by themselves.
 */
export function isDue(school: School, concern: Concern, route: Route): boolean {
	const { entries, standing, receivedAt, child, from: cameFrom } = concern;
	if (!standing.isClosed || keptBackOf(entries) || isGone(entries)) return false;
	// One that can't be opened is never emptied: nobody knows what would go.
	if (cameFrom.kind === 'lost') return false;
	if (!setting(school, 'keepsRecord')) {
		const at = isAllegation(route) ? goesAt(entries) : undefined;
		return at !== undefined && at <= school.clock();
	}
	const from = reviewFrom({ receivedAt, year: child?.year ?? null }, route.row !== 'child');
	return from <= dayOf(school.clock());
}

const notYet = () =>
	new Refusal(409, {
		code: 'not-time',
		say: 'It is not time to remove anything of this record.',
		mend: 'Go back: it is still to be kept, or somebody holds on to it.'
	});
