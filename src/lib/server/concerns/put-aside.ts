import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { ASIDE, asidePlace, newestUnopened, unopened } from '../post/stuck.ts';
import { together, type School } from '../school/school.ts';
import { due } from '../school/tables.ts';

/**
 * A safeguarding lead puts aside, with a reason, what was sent as concerns and nobody can open. It stays
 * kept, and is tried again at each start; what comes later shows again.
 * @throws Refusal
 */
export function putAside(school: School, by: Staff, why: string): void {
	if (!by.roles.has('dsl')) throw notYours();
	const reason = why.trim();
	if (reason === '') throw noReason();
	together(school, () => {
		const { now } = unopened(school);
		if (!now) throw nothing();
		const [upTo, at] = [newestUnopened(school), school.clock()];
		const sealed = school.keys.seal(reason, asidePlace(upTo)).toString('base64');
		const payload = { upTo, things: now.things, by: by.name, why: sealed };
		school.db.insert(due).values({ at, work: ASIDE, payload, doneAt: at }).run();
		record(
			school,
			`staff/${by.id}`,
			'put-unopened-aside',
			`${now.things} things, up to ${upTo}: ${reason}`
		);
	});
}

const notYours = () =>
	new Refusal(403, {
		code: 'not-yours-to-do',
		say: 'That is for the safeguarding lead to do.',
		mend: 'Speak to them.'
	});

const noReason = () =>
	new Refusal(422, {
		code: 'no-reason',
		say: 'Say why.',
		mend: 'Write in a few words how you know that no child is waiting.'
	});

const nothing = () =>
	new Refusal(409, {
		code: 'nothing-to-put-aside',
		say: 'There is nothing to put aside any more.',
		mend: 'Go back to the desk.'
	});
