import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConcern } from '../../../../tests/builders/concern.ts';
import { runs } from '../../../../tests/builders/long.ts';
import {
	aClass,
	aPupil,
	aSchool,
	aStaff,
	type TestSchool
} from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { ABOUT_ADULT } from '../../wire/concern.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { mail } from '../mail/tables.ts';
import { newId } from '../people/new-id.ts';
import type { Role } from '../people/roles.ts';
import { aways, classStaff, staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { staffOf } from '../sign-in/session.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { adultsOf, type Adult } from './adult.ts';
import { alertAgain } from './alert-again.ts';
import { categorise } from './categorise.ts';
import { everythingAbout } from './child-chronology.ts';
import { close } from './close.ts';
import { closedPage, deskOf, dotFor, hasDesk, pickedFor } from './desk.ts';
import { findChild } from './find-child.ts';
import { handOver } from './hand-over.ts';
import { cameThrough } from './light.ts';
import { linkChild } from './link-child.ts';
import { agreeToLook, askToLook } from './look.ts';
import { moveChild } from './move-child.ts';
import { openConcern } from './open.ts';
import { openToWhoIsThereNow } from './people-changed.ts';
import { share } from './share.ts';
import { sharedDotFor, sharedFor } from './shared-for.ts';
import { strike } from './strike.ts';

const OAK = 'OAK';
const words = 'as it was told';
const NAMES = ['Mrs Hughes', 'Mr Okoro', 'Mrs Osei', 'Mr Rahman', 'Dr Pettigrew', 'Mr Lund'];
const WITH_DESK: readonly Role[] = ['dsl', 'deputy', 'head', 'chair', 'governor'];

interface Drawn {
	readonly name: string;
	readonly roles: readonly Role[];
	readonly inOak: boolean;
}

/** What a child writes, and whom it means. */
const SAID: readonly [string, (one: Drawn, all: readonly Drawn[], signed: boolean) => boolean][] = [
	['the head shouted at me', ({ roles }) => roles.includes('head')],
	['the DSL said not to tell', ({ roles }) => roles.includes('dsl')],
	// A deputy head is often the lead.
	['the deputy grabbed me', ({ roles }) => roles.includes('deputy') || roles.includes('dsl')],
	[
		'my teacher hits me',
		(one, all, signed) =>
			one.inOak ||
			(!(signed && all.some(({ inOak }) => inOak)) && one.roles.some((role) => role === 'teacher'))
	],
	['help me', () => false],
	...NAMES.map((name): (typeof SAID)[number] => [`${name} hurt me`, (one) => one.name === name])
];

const people = fc.uniqueArray(
	fc.record({
		name: fc.constantFrom(...NAMES),
		roles: fc.uniqueArray(fc.constantFrom<Role>('teacher', ...WITH_DESK), {
			minLength: 1,
			maxLength: 3
		}),
		inOak: fc.boolean()
	}),
	{ selector: ({ name }) => name, minLength: 2 }
);
const deeds = fc.array(
	fc.record({
		does: fc.constantFrom(
			'acknowledge',
			'find',
			'about',
			'about',
			'hand',
			'close',
			'wait',
			'class',
			'move',
			'link',
			'share',
			'strike',
			'away',
			'ask to look',
			'agree to look',
			'leave'
		),
		by: fc.nat(NAMES.length - 1),
		to: fc.nat(NAMES.length - 1)
	}),
	{ maxLength: 8 }
);

/** What comes to somebody of it, by any way there is. */
function hears(
	school: TestSchool,
	id: ConcernId,
	who: Staff,
	children: readonly PupilId[]
): string[] {
	const found: string[] = [];
	try {
		openConcern(school, id, who);
		found.push('page');
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
	}
	const { waiting, unconfirmed, closed } = deskOf(school, who);
	if (waiting.length + unconfirmed.length + closed.length > 0) found.push('desk');
	if (closedPage(school, who, 1).lines.length > 0) found.push('closed');
	if (dotFor(school, who) || dotFor(school, who, OAK as never)) found.push('dot');
	if (pickedFor(school, who, OAK as never).length > 0) found.push('class');
	if (children.some((child) => everythingAbout(school, who, child).length > 0))
		found.push('chronology');
	const { lastConcernAt, lastAlertAt } = cameThrough(school, who);
	if (lastConcernAt !== null || lastAlertAt !== null) found.push('light');
	if (sharedFor(school, who).length > 0) found.push('shared');
	if (sharedDotFor(school, who)) found.push('shared dot');
	if (hasDesk(school, who) && who.roles.has('governor') && who.roles.size === 1)
		found.push('has a desk');
	return found;
}

test('whatever staff do afterwards, it comes to nobody it means, and somebody can always read it', () => {
	const cases = fc.record({
		people,
		said: fc.constantFrom(...SAID),
		aboutAdult: fc.constantFrom(...ABOUT_ADULT, undefined),
		pointsAt: fc.option(fc.nat(NAMES.length - 1), { nil: undefined, freq: 3 }),
		tell: fc.nat(NAMES.length - 1),
		signed: fc.boolean(),
		/** Who is away, and who covers: anybody, whatever they may choose on the page. */
		covered: fc.array(fc.tuple(fc.nat(NAMES.length - 1), fc.nat(NAMES.length - 1)), {
			maxLength: 4
		}),
		unnamed: fc.boolean(),
		deeds
	});
	fc.assert(
		fc.property(cases, ({ people: drawn, said: [text, means], signed, ...drawnSaid }) => {
			const school = aSchool();
			const oak = aClass(school, { id: OAK });
			const amina = aPupil(school, { in: oak, name: 'Amina' });
			const elm = aClass(school, { id: 'ELM' });
			const zed = aPupil(school, { in: elm, name: 'Zed' });
			const children = [amina.id, zed.id];
			const all = drawn.map(({ name, roles, inOak }) =>
				aStaff(school, { name, roles: [...roles], ...(inOak ? { of: oak } : {}) })
			);
			const at = (n: number) => all[n % all.length] as Staff;
			const now = (who: Staff) => staffOf(school, who.id);
			for (const [away, cover] of drawnSaid.covered) isAway(school, at(away), at(cover));
			const pointedAt = drawnSaid.pointsAt === undefined ? undefined : at(drawnSaid.pointsAt);
			const id = aConcern(school, {
				...(signed ? { by: amina } : {}),
				...(drawnSaid.unnamed && { unnamed: true }),
				...(drawnSaid.aboutAdult && { aboutAdult: drawnSaid.aboutAdult }),
				...(pointedAt && { adult: pointedAt.id }),
				tell: at(drawnSaid.tell).id,
				words: text
			});
			const meant = new Set(
				all.filter((who, n) => {
					const one = drawn[n] as Drawn;
					return who === pointedAt || means(one, drawn, signed);
				})
			);
			const mails = (who: Staff) => {
				const email = adultEmail(school, who);
				return school.db
					.select()
					.from(mail)
					.all()
					.filter(({ to }) => to === email).length;
			};
			const mailed = new Map(all.map((who) => [who, 0]));

			const check = () => {
				for (const who of meant) {
					const still = now(who);
					expect(still ? hears(school, id, still, children) : []).toEqual([]);
					expect(mails(who)).toBe(mailed.get(who));
				}
				openToWhoIsThereNow(school);
				const readers = all.filter((who) => {
					const still = now(who);
					return still && hears(school, id, still, children).includes('page');
				});
				const free = adultsOf(school).filter(
					(one) =>
						![...meant].some((who) => who.id === one.id) &&
						WITH_DESK.some((role) => one.roles.has(role))
				);
				// Of a head nobody is named who is one too: where only heads are left, it waits.
				const isFree = ({ roles, classes }: Adult) =>
					classes.size === 0 && !roles.has('teacher') && !roles.has('head');
				if (free.some(isFree)) expect(readers.length).toBeGreaterThan(0);
			};

			check();
			for (const { does, by, to } of drawnSaid.deeds) {
				const who = now(at(by));
				if (!who) continue;
				try {
					if (does === 'acknowledge') acknowledge(school, id, who);
					if (does === 'find') findChild(school, id, who, amina.id);
					const pupil = to % 2 === 0 ? amina.id : zed.id;
					if (does === 'move') moveChild(school, id, who, { pupil, words });
					if (does === 'link') linkChild(school, id, who, { pupil, how: 'saw', words });
					if (does === 'share')
						share(school, id, who, {
							to: at(to).id,
							until: school.clock() + DAY,
							only: null,
							words
						});
					if (does === 'strike') {
						categorise(school, id, who, { categories: ['other'], fourCs: [], words });
						strike(school, id, who, { entry: to + 1, words });
					}
					if (does === 'ask to look') askToLook(school, id, who, { words });
					if (does === 'agree to look') agreeToLook(school, id, who);
					if (does === 'hand') handOver(school, id, who, { to: at(to).id, until: null, words });
					if (does === 'close') close(school, id, who, { outcome: 'resolved', words });
					if (does === 'about') {
						sayItIsAboutAdult(school, id, who, { adult: at(to).id, words });
						// Until then it may have been theirs.
						if (!meant.has(at(to))) mailed.set(at(to), mails(at(to)));
						meant.add(at(to));
					}
				} catch (cause) {
					if (!(cause instanceof Refusal)) throw cause;
				}
				if (does === 'wait') {
					school.later(15 * MINUTE);
					doWhatIsDue(school, { 'alert-again': alertAgain });
				}
				if (does === 'away') isAway(school, who, at(to));
				if (does === 'class')
					school.db
						.insert(classStaff)
						.values({ schoolClass: oak, staff: at(to).id, as: 'ta', since: school.clock() })
						.onConflictDoNothing()
						.run();
				if (does === 'leave' && all.length > 2)
					school.sqlite
						.prepare('update staff set left_at = ? where id = ?')
						.run(school.clock(), at(to).id);
				check();
			}
		}),
		{ numRuns: runs(15) }
	);
}, 120_000);

const isAway = (school: TestSchool, away: Staff, cover: Staff) =>
	school.db
		.insert(aways)
		.values({
			id: newId<string>(),
			staff: away.id,
			cover: cover.id,
			from: school.clock(),
			until: school.clock() + DAY,
			saidAt: school.clock(),
			saidBy: away.id
		})
		.run();

const adultEmail = (school: TestSchool, { id }: Staff): string | undefined =>
	school.db
		.select()
		.from(staff)
		.all()
		.find((row) => row.id === id)?.email;
