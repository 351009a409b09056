import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { instantOf, type Instant } from '../../src/lib/calendar/instant.ts';
import type { Year } from '../../src/lib/curriculum/year.ts';
import { closeSchool, openSchool } from '../../src/lib/server/school/open-school.ts';
import type { School } from '../../src/lib/server/school/school.ts';
import { set } from '../../src/lib/server/school/settings.ts';
import {
	classes,
	classStaff,
	pupils,
	staff,
	staffRoles
} from '../../src/lib/server/people/tables.ts';
import type { Role } from '../../src/lib/server/people/roles.ts';
import { loadCurriculum, type Curriculum } from '../../src/lib/server/teaching/curriculum.ts';
import { pupilOf, staffOf } from '../../src/lib/server/sign-in/session.ts';
import type { Pupil, Staff } from '../../src/lib/server/permissions/who.ts';
import type { ClassId, PupilId, StaffId } from '../../src/lib/wire/ids.ts';

/** A Monday morning in term. */
export const MONDAY = instantOf('2026-11-23', '09:30');

export interface TestSchool extends School {
	/** Moves the school's clock on; nothing sleeps in a test. */
	later(ms: number): void;
	at(now: Instant): void;
}

let read: Curriculum | undefined;

/** Our lessons, read once in a file of tests: reading them takes longer than most tests do. */
function ourLessons(): Curriculum {
	read ??= loadCurriculum('lessons');
	return { ...read, editions: new Map(read.editions) };
}

/** A school in a real file that goes when the test ends; `isReady` false: its set-up isn't finished. */
export function aSchool(
	options: { folder?: string; lessons?: string; isReady?: false } = {}
): TestSchool {
	let now = MONDAY;
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'waymark-'));
	const school = openSchool({
		folder,
		clock: () => now,
		log: pino({ level: 'silent' }),
		lessons: options.lessons ?? ourLessons()
	});
	onTestFinished(() => {
		closeSchool(school);
		if (!options.folder) rmSync(folder, { recursive: true, force: true });
	});
	set(school, 'name', 'Fernlow Primary');
	set(school, 'setUpAt', now);
	if (options.isReady !== false) set(school, 'readyAt', now);
	set(school, 'terms', [
		{
			starts: 2026,
			halfTerms: [
				{ name: 'Autumn 1', from: '2026-09-02', to: '2026-10-23' },
				{ name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
				{ name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' },
				{ name: 'Spring 2', from: '2027-02-22', to: '2027-03-25' },
				{ name: 'Summer 1', from: '2027-04-12', to: '2027-05-28' },
				{ name: 'Summer 2', from: '2027-06-07', to: '2027-07-21' }
			],
			closed: []
		}
	]);
	return Object.assign(school, {
		later: (ms: number) => void (now += ms),
		at: (instant: Instant) => void (now = instant)
	});
}

let count = 0;
const next = () => ++count;

export function aClass(school: School, options: { id?: string; years?: Year[] } = {}): ClassId {
	const id = (options.id ?? `CLASS${next()}`) as ClassId;
	school.db
		.insert(classes)
		.values({
			id,
			name: id[0] + id.slice(1).toLowerCase(),
			code: id,
			years: options.years ?? ['Y4'],
			createdAt: school.clock()
		})
		.run();
	return id;
}

export function aPupil(
	school: School,
	options: { in: ClassId; name?: string; year?: Year; secret?: string }
): Pupil {
	const n = next();
	const id = `p${n}` as PupilId;
	const name = options.name ?? `Pupil${n}`;
	school.db
		.insert(pupils)
		.values({
			id,
			shownName: name,
			fullName: school.keys.seal(`${name} Example`, `pupil/${id}/name`),
			year: options.year ?? 'Y4',
			schoolClass: options.in,
			avatar: 'fox',
			secret: school.keys.seal(options.secret ?? 'blue-kite-seven', `pupil/${id}/secret`),
			createdAt: school.clock()
		})
		.run();
	return must(pupilOf(school, id));
}

export function aStaff(
	school: School,
	options: {
		roles: Role[];
		name?: string;
		email?: string;
		of?: ClassId;
		as?: 'teacher' | 'jobshare' | 'ta' | 'supply';
	}
): Staff {
	const n = next();
	const id = `s${n}` as StaffId;
	const at = school.clock();
	school.db
		.insert(staff)
		.values({
			id,
			email: options.email ?? `adult${n}@fernlow.test`,
			name: options.name ?? `Ms Adult${n}`,
			portrait: 'teacher-woman',
			ownPasswordAt: at,
			createdAt: at
		})
		.run();
	for (const role of options.roles)
		school.db.insert(staffRoles).values({ staff: id, role, since: at }).run();
	if (options.of)
		school.db
			.insert(classStaff)
			.values({ schoolClass: options.of, staff: id, as: options.as ?? 'teacher', since: at })
			.run();
	return must(staffOf(school, id));
}

function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('the builder did not find what it just built');
	return value;
}
