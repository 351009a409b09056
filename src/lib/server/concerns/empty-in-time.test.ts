import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { auditChain } from '../audit/record.ts';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import { mail } from '../mail/tables.ts';
import { doWhatIsDue } from '../school/due.ts';
import { everyNight } from '../school/every-night.ts';
import { keepWorking } from '../school/keep-working.ts';
import { closeSchool } from '../school/open-school.ts';
import { set } from '../school/settings.ts';
import { acknowledge } from './acknowledge.ts';
import { concernOf, routeNow } from './concern.ts';
import { concernsChain } from './chronology.ts';
import { close, reopen } from './close.ts';
import { closedPage, deskOf, pickedFor } from './desk.ts';
import { emptyConcern } from './empty.ts';
import { emptyAgreed } from './empty-agreed.ts';
import { EMPTY, emptyInTime } from './empty-in-time.ts';
import { handOff } from './hand-off.ts';
import { endKeeping, keepBack } from './keep-back.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { refer } from './refer.ts';
import { speakTo } from './speak-to.ts';
import { concernEntries } from './tables.ts';
import { writeConcern } from './write.ts';

const CPOMS = { system: 'CPOMS', reference: 'A-417', on: '2026-11-23' };
const SECRET = 'purple umbrella';

/** One night, and what it plans. */
function night(school: TestSchool) {
	everyNight(school);
	doWhatIsDue(school, { [EMPTY]: emptyInTime });
}

/** A concern that was worked on, handed over and closed. */
function handedOver(said: Partial<Parameters<typeof aConcern>[1]> = {}, folder?: string) {
	const school = aSchool(folder ? { folder } : {});
	const people = somePeople(school);
	const id = aConcern(school, {
		by: people.amina,
		tell: people.teacher.id,
		happened: ['unkind'],
		words: `${SECRET} at break`,
		...said
	});
	acknowledge(school, id, people.dsl);
	note(school, id, people.dsl, `${SECRET} again`);
	speakTo(school, id, people.dsl, { by: 'Mr Lund', at: school.clock(), words: SECRET });
	refer(school, id, people.dsl, {
		to: 'police',
		at: school.clock(),
		reference: 'PX-9',
		words: SECRET
	});
	handOff(school, id, people.dsl, CPOMS);
	close(school, id, people.dsl, { outcome: 'recorded', words: SECRET });
	return { school, people, id };
}

const textOf = (school: TestSchool, id: ConcernId, who: Parameters<typeof openConcern>[2]) =>
	JSON.stringify(openConcern(school, id, who));

test('after 89 days all of it is there; after 90 what was said and written has gone', () => {
	const { school, people, id } = handedOver();
	school.later(89 * DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).toContain(SECRET);
	school.later(DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).not.toContain(SECRET);
});

test('dates, people, kinds of entry and both references stay', () => {
	const { school, people, id } = handedOver();
	school.later(90 * DAY);
	night(school);
	const view = openConcern(school, id, people.dsl);
	expect(view.title).toBe('A concern, handed over to CPOMS, reference A-417');
	expect(view.child?.name).toBe('Amina');
	expect(view.handOff.goneTo).toBe('CPOMS, reference A-417');
	expect(view.chronology.map(({ text }) => text)).toEqual([
		'Received, on disk',
		'Mail to Mr Lund and Mrs Osei',
		'Acknowledged by Mrs Osei',
		'Note by Mrs Osei',
		'Mr Lund spoke to the child, Monday 23 November at 09:30; noted by Mrs Osei',
		'Referred to Police, reference PX-9, Monday 23 November at 09:30, by Mrs Osei',
		'Mrs Osei noted that it is in CPOMS, reference A-417, since Monday 23 November',
		'Closed by Mrs Osei: Kept in the school’s own safeguarding system',
		'What was said and written has gone; dates, people and the reference stay',
		'Opened by Mrs Osei'
	]);
	expect(view.happened).toEqual([]);
	const { lines } = closedPage(school, people.dsl, 1);
	expect(lines.map(({ title, words }) => [title, words])).toEqual([[view.title, '']]);
});

test('nothing of it stays in the file, not by salt or free page, and the chains prove whole', () => {
	const { school, id } = handedOver({ words: `${SECRET} ${'at break, '.repeat(700)}` });
	const before = concernsChain(school);
	const sealed = school.db
		.select()
		.from(concernEntries)
		.all()
		.map(({ content }) => content);
	const inFile = () => {
		school.sqlite.pragma('wal_checkpoint(TRUNCATE)');
		const bytes = readFileSync(join(school.folder, 'school.db'));
		// A long one lies over several pages, so parts of it are looked for.
		return sealed.map((content) =>
			[0, 1, 2, 3].some((part) => {
				const from = Math.floor((((content as Buffer).length - 24) * part) / 3);
				return bytes.includes((content as Buffer).subarray(from, from + 24));
			})
		);
	};
	expect(inFile()).not.toContain(false);
	school.later(90 * DAY);
	night(school);
	const rows = school.db.select().from(concernEntries).all();
	expect(rows.filter(({ content }) => content === null).map(({ did }) => did)).toEqual([
		'received',
		'noted',
		'spoken-to',
		'referred',
		'closed'
	]);
	const still = inFile();
	for (const { seq, content } of rows)
		if (seq <= sealed.length) expect([seq, still[seq - 1]]).toEqual([seq, content !== null]);
	for (const { content, salt } of rows) expect(salt === '').toBe(content === null);
	expect(concernsChain(school)).toMatchObject({
		entries: before.entries + 1,
		firstBroken: undefined
	});
	expect(auditChain(school).firstBroken).toBeUndefined();
	expect(id).toBe(rows[0]?.concern);
});

test('of what stands, only the content with its salt can go, and neither comes back', () => {
	const { school } = handedOver();
	const changed = (set: string) => () =>
		school.sqlite.exec(`update concern_entries set ${set} where seq = 1`);
	expect(changed(`salt = 'other'`)).toThrow('never changed');
	expect(changed(`content = x'00', salt = ''`)).toThrow('never changed');
	expect(changed(`content = null, salt = ''`)).not.toThrow();
	expect(changed(`content = null, salt = 'back'`)).toThrow('never changed');
});

test.each([
	['open again', ({ school, people, id }: Made) => reopen(school, id, people.dsl, 'again')],
	[
		'held on to',
		({ school, people, id }: Made) => keepBack(school, id, people.dsl, 'an investigation')
	],
	[
		'longer than what was handed over',
		({ school, people, id }: Made) => note(school, id, people.dsl, 'more')
	],
	['kept here for good', ({ school }: Made) => set(school, 'keepsRecord', true)]
])('it stays where it is %s', (_, does) => {
	const made = handedOver();
	does(made);
	made.school.later(400 * DAY);
	night(made.school);
	expect(textOf(made.school, made.id, made.people.dsl)).toContain(SECRET);
});
type Made = ReturnType<typeof handedOver>;

test('it stays where it is not closed, or was not handed over', () => {
	const school = aSchool();
	const people = somePeople(school);
	const [open, kept] = [1, 2].map(() => aConcern(school, { by: people.amina, words: SECRET }));
	acknowledge(school, open as ConcernId, people.dsl);
	handOff(school, open as ConcernId, people.dsl, CPOMS);
	acknowledge(school, kept as ConcernId, people.dsl);
	close(school, kept as ConcernId, people.dsl, { outcome: 'resolved', words: 'done' });
	school.later(400 * DAY);
	night(school);
	for (const id of [open, kept])
		expect(textOf(school, id as ConcernId, people.dsl)).toContain(SECRET);
});

test('it goes 90 days after the later of the two, once it is no longer held, and after a new hand-over', () => {
	const { school, people, id } = handedOver();
	keepBack(school, id, people.dsl, 'an investigation');
	school.later(100 * DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).toContain(SECRET);
	endKeeping(school, id, people.dsl, 'it is over');
	note(school, id, people.dsl, 'a letter came');
	night(school);
	expect(textOf(school, id, people.dsl)).toContain(SECRET);
	handOff(school, id, people.dsl, { ...CPOMS, reference: 'A-418', on: '2027-01-10' });
	school.later(89 * DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).toContain(SECRET);
	school.later(DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).not.toContain(SECRET);
	expect(openConcern(school, id, people.dsl).title).toContain('A-418');
});

test('it goes once, and what is written later waits for a hand-over of its own', () => {
	const { school, people, id } = handedOver();
	school.later(90 * DAY);
	night(school);
	const entries = () => openConcern(school, id, people.dsl).entries;
	const before = entries();
	night(school);
	expect(entries()).toBe(before);
	reopen(school, id, people.dsl, 'she came back');
	acknowledge(school, id, people.dsl);
	close(school, id, people.dsl, { outcome: 'resolved', words: 'a new reason' });
	school.later(100 * DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).toContain('she came back');
});

test('the picked teacher reads no more of it, and old mail goes but for the newest to each', () => {
	const { school, people, id } = handedOver();
	expect(textOf(school, id, people.teacher)).toContain(SECRET);
	school.sqlite.exec(`update mail set sent_at = created_at`);
	aConcern(school, { by: people.amina });
	school.sqlite.exec(`update mail set sent_at = created_at`);
	const addresses = () => school.db.select({ to: mail.to }).from(mail).all().length;
	expect(addresses()).toBe(3);
	school.later(91 * DAY);
	night(school);
	expect(addresses()).toBe(2);
	expect(() => openConcern(school, id, people.teacher)).toThrow('no-such-concern');
	expect(pickedFor(school, people.teacher, people.oak)).toEqual([]);
});

test('a drawing that an adult was worried about goes with the concern about it', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = '0b6e2b0e-0000-4000-8000-000000000001' as ConcernId;
	writeConcern(school, people.teacher, {
		id,
		child: people.amina.id,
		how: 'work',
		said: { happened: [], notTell: [], words: 'look at this' },
		work: {
			title: 'Online or not',
			task: 'Draw your trail',
			text: SECRET,
			strokes: [{ colour: '#000000', width: 4, points: [1, 2, 3, 4] }]
		} as never
	});
	acknowledge(school, id, people.dsl);
	handOff(school, id, people.dsl, CPOMS);
	close(school, id, people.dsl, { outcome: 'recorded', words: 'done' });
	expect(openConcern(school, id, people.dsl).work).not.toBeNull();
	school.later(90 * DAY);
	night(school);
	const view = openConcern(school, id, people.dsl);
	expect(view.work).toBeNull();
	expect(JSON.stringify(view)).not.toContain('Draw your trail');
	expect(view.how).toBe('It is in a child’s work');
});

test('whom it was about never reads it after either, nor whom the words named', () => {
	const { school, people, id } = handedOver({
		words: `mr lund and ${SECRET}; mrs hughes saw it`
	});
	// To begin with it is the safeguarding team's: only the words name anybody.
	school.later(90 * DAY);
	night(school);
	expect(openConcern(school, id, people.dsl).title).toContain('CPOMS');
	for (const who of [people.teacher, people.head]) {
		expect(() => openConcern(school, id, who)).toThrow('no-such-concern');
		expect(JSON.stringify(deskOf(school, who))).not.toContain('CPOMS');
	}
});

test.each<[string, Partial<Parameters<typeof aConcern>[1]>]>([
	['about nobody', { words: 'help' }],
	['naming a teacher', { words: 'mr lund and mrs osei' }],
	['meaning the head by job', { words: 'the head shouted' }],
	['of somebody nobody knows', { aboutAdult: 'yes', adultNamed: 'Mr Nobody', words: 'help' }],
	['not sure', { aboutAdult: 'not-sure', words: 'my teacher' }],
	['pointing at a lead', { adult: 'DSL', words: 'mr okoro was there' }],
	['about the head', { adult: 'HEAD', words: 'she and mr rahman' }],
	['from nobody signed in', { by: undefined as never, words: 'mr lund', saysTheyAre: 'Amina' }]
])('%s: whom it reaches, and never reaches, is the same before and after', (_, said) => {
	const school = aSchool();
	const people = somePeople(school);
	const adult = { DSL: people.dsl.id, HEAD: people.head.id }[said.adult ?? ''];
	const id = aConcern(school, {
		by: people.amina,
		tell: people.teacher.id,
		...said,
		...(adult && { adult })
	});
	const whole = concernOf(school, id);
	const before = whole && routeNow(school, whole);
	if (!whole || !before) throw new Error('it was never there');
	emptyConcern(school, whole, 'system');
	const bare = concernOf(school, id);
	const after = bare && routeNow(school, bare);
	expect(bare?.said.words).toBe('');
	expect(after?.row).toBe(before.row);
	const closed = (route: typeof before | undefined) =>
		[...new Set([...(route?.never ?? []), ...(route?.mentioned ?? [])])].toSorted();
	expect(closed(after)).toEqual(closed(before));
	const byDuty = (route: typeof before | undefined) =>
		route?.opensFor.filter(({ why }) => why !== 'picked');
	expect(byDuty(after)).toEqual(byDuty(before));
	// The picked teacher is the only one who may lose it.
	expect(after?.opensFor.some(({ why }) => why === 'picked')).toBe(false);
});

test('an allegation stays with whom it was for', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, {
		by: people.amina,
		aboutAdult: 'yes',
		adultNamed: 'Mrs Osei',
		words: SECRET
	});
	acknowledge(school, id, people.head);
	handOff(school, id, people.head, CPOMS);
	close(school, id, people.head, { outcome: 'recorded', words: 'done' });
	school.later(90 * DAY);
	night(school);
	emptyAgreed(school, id, people.head, 'with the local authority');
	emptyAgreed(school, id, people.chair);
	expect(openConcern(school, id, people.head).title).toBe(
		'About an adult at school, handed over to CPOMS, reference A-417'
	);
	for (const who of [people.dsl, people.deputy])
		expect(() => openConcern(school, id, who)).toThrow('no-such-concern');
	expect(JSON.stringify(deskOf(school, people.dsl))).not.toContain('CPOMS');
});

test('a restored copy from before it went lets it go again, as the server starts', async () => {
	const data = mkdtempSync(join(tmpdir(), 'waymark-restored-'));
	onTestFinished(() => rmSync(data, { recursive: true, force: true }));
	const folder = join(data, 'school');
	const { school, people, id } = handedOver({}, folder);
	school.later(80 * DAY);
	const { path: copy } = await backUp(folder, join(data, 'backups'), school.clock);
	school.later(20 * DAY);
	night(school);
	expect(textOf(school, id, people.dsl)).not.toContain(SECRET);
	const now = school.clock();
	closeSchool(school);
	await restore(copy, { folder, migrations: 'drizzle', clock: school.clock });

	const again = aSchool({ folder });
	again.at(now);
	expect(textOf(again, id, people.dsl)).toContain(SECRET);
	keepWorking(again, undefined)();
	expect(textOf(again, id, people.dsl)).not.toContain(SECRET);
	expect(concernsChain(again).firstBroken).toBeUndefined();
});
