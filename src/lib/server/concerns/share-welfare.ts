import { randomUUID } from 'node:crypto';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, type Adult } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { keepConcern } from './keep.ts';
import { adultsNamed } from './named.ts';
import { grant } from './readers.ts';
import type { Route } from './routes.ts';
import { staffMeant } from './staff-meant.ts';

/**
 * Opens a child's welfare, not the allegation, to one safeguarding lead who isn't named: a record of
 * its own, in the head's words, that leads nowhere back. The allegation notes that it was done.
 * @throws Refusal when it isn't theirs to do, the lead is named, or the words name who it is about
 */
export function shareWelfare(
	school: School,
	id: ConcernId,
	by: Staff,
	share: { readonly to: StaffId; readonly words: string }
): void {
	act(school, id, by, 'welfare-shared', ({ concern, route }) => {
		const adults = adultsOf(school);
		const to = leadsFor(route, adults).find((adult) => adult.id === share.to);
		if (!to)
			throw new Refusal(422, {
				code: 'not-to-them',
				say: 'It can’t be opened to that person.',
				mend: 'Choose one of the people on the list.'
			});
		const about = adults.filter((adult) => isClosedTo(route, adult));
		const meant = staffMeant(share.words, adults, concern.child?.schoolClass);
		if (
			adultsNamed(share.words, about).adults.length > 0 ||
			about.some(({ id: one }) => meant.includes(one))
		)
			throw new Refusal(422, {
				code: 'names-the-adult',
				say: 'These words may name the adult it is about.',
				mend: 'Say only what is needed to look after the child.'
			});
		const welfare = randomUUID() as string as ConcernId;
		const now = school.clock();
		keepConcern(school, {
			id: welfare,
			saidAt: now,
			receivedAt: now,
			from: { kind: 'welfare', staff: by.id, name: by.name, to: to.id, child: concern.child },
			said: { happened: [], notTell: [], words: share.words },
			accused: route.never
		});
		grant(school, welfare, [{ staff: by.id, why: 'wrote-welfare' }]);
		return { to: to.id, name: to.name, as: welfare };
	});
}

/** Safeguarding leads who are neither named nor, where it is about a head, a head. */
export function leadsFor(route: Route, adults: readonly Adult[]): Adult[] {
	return adults.filter(
		(adult) => !isClosedTo(route, adult) && (adult.roles.has('dsl') || adult.roles.has('deputy'))
	);
}
