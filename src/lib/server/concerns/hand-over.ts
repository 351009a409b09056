import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { writeMail } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, type Adult } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { grant } from './readers.ts';
import type { Route } from './routes.ts';

/**
 * Puts a concern in somebody else's hands, for good or until a day; whoever hands it over can still
 * read it. This is also how a head opens an allegation to one deputy.
 * @throws Refusal when it isn't theirs to hand over, not to that person, or until a day that has gone
 */
export function handOver(
	school: School,
	id: ConcernId,
	by: Staff,
	over: { readonly to: StaffId; readonly until: Instant | null; readonly words: string }
): void {
	act(school, id, by, 'handed-over', ({ route }) => {
		const to = mayBeHanded(route, adultsOf(school)).find((adult) => adult.id === over.to);
		if (!to || to.id === by.id) throw notToThem();
		if (over.until !== null && over.until <= school.clock()) throw hasGone();
		grant(school, id, [{ staff: to.id, why: 'handed-over' }], over.until);
		writeMail(school, [to.id]);
		return { ...over, name: to.name };
	});
}

/** Who may be handed a concern: those with a duty, without anybody it is, or may be, about. */
export function mayBeHanded(route: Route, adults: readonly Adult[]): Adult[] {
	const duties: readonly Role[] =
		route.row === 'child' ? ['dsl', 'deputy', 'head'] : ['dsl', 'deputy', 'head', 'chair'];
	return adults.filter(
		(adult) => !isClosedTo(route, adult) && duties.some((duty) => adult.roles.has(duty))
	);
}

const notToThem = () =>
	new Refusal(422, {
		code: 'not-to-them',
		say: 'It can’t be handed to that person.',
		mend: 'Choose one of the people on the list.'
	});

const hasGone = () =>
	new Refusal(422, {
		code: 'until-has-gone',
		say: 'That “until” has gone already, so they could not read it.',
		mend: 'Choose today or a later day, or leave it empty for good.'
	});
