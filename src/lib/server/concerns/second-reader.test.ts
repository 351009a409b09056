import { expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { mail } from '../mail/tables.ts';
import { leave } from '../people/leave.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { everyNight } from '../school/every-night.ts';
import { set } from '../school/settings.ts';
import { staffOf } from '../sign-in/session.ts';
import { acknowledge } from './acknowledge.ts';
import { close, reopen } from './close.ts';
import { dotFor } from './desk.ts';
import { emptyAgreed } from './empty-agreed.ts';
import { EMPTY, emptyInTime } from './empty-in-time.ts';
import { handOff } from './hand-off.ts';
import { endKeeping, keepBack } from './keep-back.ts';
import { keepingOf, removalsAsked } from './keeping.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { openToWhoIsThereNow } from './people-changed.ts';

type Name = 'teacher' | 'dsl' | 'deputy' | 'head' | 'chair' | 'governor';
const SECRET = 'purple umbrella';
const CPOMS = { system: 'the locked cabinet', reference: 'A-417', on: '2026-11-23' };

/** An allegation that one of its readers has closed and handed over, 90 days and a night ago. */
function allegation(about: Partial<ConcernSent> & { of?: Name }, by: Name, gone: Name[] = []) {
	const school = aSchool();
	const people = somePeople(school);
	for (const who of gone) leave(school, people[who].id, 'machine');
	openToWhoIsThereNow(school);
	const { of, ...said } = about;
	const id = aConcern(school, {
		by: people.amina,
		aboutAdult: 'yes',
		words: SECRET,
		...(of && { adult: people[of].id }),
		...said
	});
	acknowledge(school, id, people[by]);
	handOff(school, id, people[by], CPOMS);
	close(school, id, people[by], { outcome: 'recorded', words: 'done' });
	school.later(90 * DAY);
	night(school);
	school.db.delete(mail).run();
	return { school, people, id };
}

function night(school: TestSchool) {
	everyNight(school);
	doWhatIsDue(school, { [EMPTY]: emptyInTime });
}

const EVERYBODY: readonly Name[] = ['teacher', 'dsl', 'deputy', 'head', 'chair', 'governor'];

/** Who can read the words, and who is told of nothing at all. */
const reads = (school: TestSchool, people: People, id: ConcernId) =>
	EVERYBODY.filter((who) => {
		try {
			const now = staffOf(school, people[who].id);
			return now && JSON.stringify(openConcern(school, id, now)).includes(SECRET);
		} catch {
			return false;
		}
	});

/** Whom it is about; who acts; who has left; who is then asked (nobody: it stays). */
const ROWS: readonly [
	string,
	Partial<ConcernSent> & { of?: Name },
	Name,
	Name[],
	Name | undefined
][] = [
	['an adult at school', { of: 'teacher' }, 'head', [], 'chair'],
	['somebody, they aren’t sure', { aboutAdult: 'not-sure' }, 'head', [], 'chair'],
	['an adult, where there is no chair', { of: 'teacher' }, 'head', ['chair'], 'dsl'],
	['an adult, where there is no head', { of: 'teacher' }, 'chair', ['head'], 'dsl'],
	['the lead', { of: 'dsl' }, 'head', [], 'chair'],
	['the lead, where there is no chair', { of: 'dsl' }, 'head', ['chair'], 'deputy'],
	['the lead, where there is no head', { of: 'dsl' }, 'chair', ['head'], 'deputy'],
	['the head', { of: 'head' }, 'chair', [], 'dsl'],
	['the head, where the lead acts', { of: 'head' }, 'dsl', [], 'chair'],
	[
		'an adult, where nobody else is left',
		{ of: 'teacher' },
		'head',
		['chair', 'dsl', 'deputy'],
		undefined
	],
	['the chair', { of: 'chair' }, 'head', [], 'dsl']
];

test.each(ROWS)(
	'an allegation about %s: nothing goes by the clock, nor before a second person agrees',
	(_, about, by, gone, second) => {
		const { school, people, id } = allegation(about, by, gone);
		const before = reads(school, people, id);
		expect(before).toContain(by);
		const asks = () => emptyAgreed(school, id, people[by], 'it is all in the cabinet');

		if (!second) {
			expect(asks).toThrow('nobody-else');
			expect(reads(school, people, id)).toEqual(before);
			expect(school.db.select().from(mail).all()).toEqual([]);
			return;
		}
		asks();
		expect(asks).toThrow('asked-already');
		expect(reads(school, people, id).sort()).toEqual([...new Set([...before, second])].sort());
		if (about.of) expect(reads(school, people, id)).not.toContain(about.of);
		expect(school.db.select().from(mail).all()).toHaveLength(1);
		expect(removalsAsked(school, people[second])).toBe(1);
		expect(keepingOf(school, people[second]).due.map((line) => line.id)).toEqual([id]);
		expect(removalsAsked(school, people[by])).toBe(0);
		for (const who of EVERYBODY.filter(
			(one) => one !== by && one !== second && !before.includes(one)
		)) {
			expect(() => emptyAgreed(school, id, people[who])).toThrow(/no-such-concern|not-yours/);
			expect(removalsAsked(school, people[who])).toBe(0);
		}
		school.later(900 * DAY);
		night(school);
		expect(reads(school, people, id)).toContain(by);

		emptyAgreed(school, id, people[second]);
		expect(reads(school, people, id)).toEqual([]);
		expect(removalsAsked(school, people[second])).toBe(0);
		const { chronology } = openConcern(school, id, people[by]);
		const names = [people[by].name, people[second].name];
		expect(chronology.map(({ text }) => text)).toEqual(
			expect.arrayContaining([`${names[0]} asks that what was said and written be removed`])
		);
		expect(dotFor(school, people[second])).toBe(false);
	}
);

test('it can’t be asked for early, without a reason, or while it is held on to', () => {
	const { school, people, id } = allegation({ of: 'teacher' }, 'head');
	const asks = (words = 'all in the cabinet') => emptyAgreed(school, id, people.head, words);
	expect(() => asks(' ')).toThrow('no-reason');
	keepBack(school, id, people.head, 'a claim');
	expect(() => asks()).toThrow('not-time');
	endKeeping(school, id, people.head, 'settled');
	reopen(school, id, people.head, 'more came');
	expect(() => asks()).toThrow('not-time');
	acknowledge(school, id, people.head);
	handOff(school, id, people.head, CPOMS);
	close(school, id, people.head, { outcome: 'recorded', words: 'done' });
	school.later(89 * DAY);
	expect(() => asks()).toThrow('not-time');
	school.later(DAY);
	asks();
});

test.each<[string, (school: TestSchool, id: ConcernId, chair: Staff) => void]>([
	[
		'a hold that has ended since',
		(school, id, chair) => {
			keepBack(school, id, chair, 'wait');
			endKeeping(school, id, chair, 'no need');
		}
	],
	[
		'a new hand-over',
		(school, id, chair) => {
			note(school, id, chair, 'a letter came');
			handOff(school, id, chair, { ...CPOMS, reference: 'A-418' });
		}
	]
])('what was asked before %s is asked anew', (_, happens) => {
	const { school, people, id } = allegation({ of: 'teacher' }, 'head');
	emptyAgreed(school, id, people.head, 'all in the cabinet');
	happens(school, id, people.chair);
	school.later(90 * DAY);
	emptyAgreed(school, id, people.chair, 'now it is');
	expect(reads(school, people, id)).toContain('chair');
	emptyAgreed(school, id, people.head);
	expect(reads(school, people, id)).toEqual([]);
});

test('a school that keeps its record here asks two as well, after ten years', () => {
	const { school, people, id } = allegation({ of: 'teacher' }, 'head');
	set(school, 'keepsRecord', true);
	const asks = () => emptyAgreed(school, id, people.head, 'they are 70');
	expect(asks).toThrow('not-time');
	school.later(25 * 366 * DAY);
	asks();
	night(school);
	expect(reads(school, people, id)).toContain('head');
	emptyAgreed(school, id, people.chair);
	expect(reads(school, people, id)).toEqual([]);
});
