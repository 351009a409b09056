import { record } from '../audit/record.ts';
import { writeMail } from '../mail/write.ts';
import { together, type School } from '../school/school.ts';
import { set, setting } from '../school/settings.ts';
import { hasDuty } from './duty.ts';
import { peopleHere } from './people.ts';
import { whatIsLeft, type Left } from './what-is-left.ts';

/** Whether set-up is finished: pupils sign in, and who reads concerns is changed by two. */
export const isReady = (school: School): boolean => setting(school, 'readyAt') !== null;

/** What set-up still waits for; nothing once it is finished, whoever leaves afterwards. */
export const leftToSetUp = (school: School): Left[] =>
	isReady(school) ? [] : whatIsLeft(peopleHere(school));

/** Finishes set-up where nothing is left to do. It is never undone. */
export function finishSetUp(school: School): void {
	if (setting(school, 'setUpAt') === null || isReady(school)) return;
	const people = peopleHere(school);
	if (whatIsLeft(people).length > 0) return;
	together(school, () => {
		set(school, 'readyAt', school.clock());
		record(school, 'system', 'finished-set-up');
		const told = people.filter(({ roles }) => hasDuty(roles) || roles.has('admin'));
		writeMail(
			school,
			told.map(({ id }) => id)
		);
	});
}
