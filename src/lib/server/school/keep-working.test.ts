import { expect, onTestFinished, test, vi } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { deskOf } from '../concerns/desk.ts';
import { keepWorking } from './keep-working.ts';

test('a mail server that never answers holds up no alert', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, happeningNow: 'yes' });
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const stop = keepWorking(school, { send: () => new Promise(() => undefined) });
	school.later(DAY);
	vi.advanceTimersByTime(5_000);
	school.later(DAY);
	vi.advanceTimersByTime(5_000);
	stop();
	expect(deskOf(school, people.head).waiting).toHaveLength(1);
});

test('whoever becomes safeguarding lead finds what waited for one', () => {
	const school = aSchool();
	aConcern(school, { words: 'help' });
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const stop = keepWorking(school, undefined);
	const dsl = aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] });
	expect(deskOf(school, dsl).unconfirmed).toEqual([]);
	vi.advanceTimersByTime(5_000);
	stop();
	expect(deskOf(school, dsl).unconfirmed).toHaveLength(1);
});
