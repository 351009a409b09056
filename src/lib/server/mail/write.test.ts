import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { applyWaiting } from '../post/apply.ts';
import { openPostRoom } from '../post/start.ts';

const rowsIn = (school: TestSchool, table: string) =>
	school.sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number;

/** A concern that arrives, at a school where nothing more can be written into one table if `full` names one. */
async function aConcernArrives(full?: string) {
	const school = aSchool();
	somePeople(school);
	openPostRoom(school);
	if (full)
		school.sqlite.exec(
			`create trigger no_more before insert on ${full} begin select raise(abort, 'no more'); end`
		);
	const browser = aBrowser(school);
	const lane = await browser.outbox.openLane({ first: true });
	const { received } = await lane.put(browser.concern(null, 'they keep adding me back'));
	await received;
	await applyWaiting(school);
	return { concerns: rowsIn(school, 'concerns'), mails: rowsIn(school, 'mail') };
}

test('a concern has its mail', async () => {
	expect(await aConcernArrives()).toEqual({ concerns: 1, mails: 1 });
});

test.each(['mail', 'concern_readers', 'concern_entries'])(
	'a concern and its mail are written together or not at all: neither where %s takes nothing',
	async (table) => {
		expect(await aConcernArrives(table)).toEqual({ concerns: 0, mails: 0 });
	}
);
