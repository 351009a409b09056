import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { aSchoolToCopy } from '../../../../tests/builders/backup.ts';
import { DAY, HOUR, MINUTE, timeOf } from '../../calendar/instant.ts';
import { mail } from '../mail/tables.ts';
import { staff } from '../people/tables.ts';
import { EVERY_NIGHT } from '../school/every-night.ts';
import { keepWorking } from '../school/keep-working.ts';
import { due } from '../school/tables.ts';
import { BACKUP, backupUnderWay } from './nightly.ts';
import { backupsOf, lookAtBackups } from './standing.ts';

/** A school whose loop is walked by hand; copies are made by real processes, which have the real time. */
function aRunningSchool({ backups = true } = {}) {
	const lines: string[] = [];
	const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
	const made = aSchoolToCopy();
	const school = { ...made.school, log };
	school.at(Date.now());
	vi.stubEnv('WAYMARK_BACKUPS', backups ? made.to : '');
	const round = async () => {
		keepWorking(school, undefined)();
		await backupUnderWay(school);
	};
	const planned = (work: string) =>
		school.db
			.select()
			.from(due)
			.where(eq(due.work, work))
			.all()
			.filter(({ doneAt }) => doneAt === null)
			.map(({ at }) => at);
	const copies = () => readdirSync(made.to).filter((name) => /^school-.*\d\.db$/.test(name));
	return { ...made, school, round, planned, copies, written: () => lines.join('') };
}

test('every night a copy is made and checked, once', async () => {
	const { school, round, planned, copies, written } = aRunningSchool();
	await round();
	await round();
	expect(copies()).toHaveLength(1);
	expect(planned(BACKUP)).toEqual([]);
	expect(backupsOf(school)).toMatchObject({ areSetUp: true, isLate: false });
	expect(Math.abs((backupsOf(school).newest ?? 0) - Date.now())).toBeLessThan(5 * MINUTE);
	expect(written()).toBe('');

	const [night] = planned(EVERY_NIGHT);
	expect(timeOf(night ?? 0)).toBe('03:10');
	school.at(night ?? 0);
	rmSync(join(process.env['WAYMARK_BACKUPS'] ?? '', copies()[0] ?? ''));
	await round();
	await round();
	expect(copies()).toHaveLength(1);
}, 600_000);

test('a backup that fails is logged by a code, and tried again in an hour', async () => {
	const { school, to, round, planned, copies, written } = aRunningSchool();
	// A file stands where the folder should be.
	writeFileSync(to, '');
	await round();
	await round();
	const failures = () => written().match(/"trouble":"(\w+)","msg":"a backup failed"/g) ?? [];
	expect(failures()).toHaveLength(1);
	expect(written()).toContain('"trouble":"EEXIST"');
	expect(written()).not.toMatch(/Fernlow|waymark-backup/);
	expect(planned(BACKUP)).toEqual([school.clock() + HOUR]);
	await lookAtBackups(school);
	expect(backupsOf(school)).toEqual({ areSetUp: true, newest: undefined, isLate: true });

	school.later(HOUR);
	await round();
	expect(failures()).toHaveLength(2);
	rmSync(to);
	school.later(HOUR);
	await round();
	expect(copies()).toHaveLength(1);
	expect(failures()).toHaveLength(2);
	expect(planned(BACKUP)).toEqual([]);
	expect(backupsOf(school).isLate).toBe(false);
}, 600_000);

test('a copy with an entry that can’t be opened is kept, said loudly and told to the admins once', async () => {
	const { school, people, round, planned, copies, written } = aRunningSchool();
	school.sqlite.exec(
		`drop trigger concern_entries_stand; update concern_entries set content = x'00' where seq = 1`
	);
	const admin = school.db.select().from(staff).where(eq(staff.id, people.admin.id)).get();
	const to = eq(mail.to, admin?.email ?? '');
	const told = () =>
		school.db
			.select()
			.from(mail)
			.where(to)
			.all()
			.map(({ subject }) => subject);
	await round();
	await round();
	expect(copies()).toHaveLength(1);
	expect(planned(BACKUP)).toEqual([]);
	expect(backupsOf(school)).toMatchObject({
		isLate: false,
		broken: { entries: 1, lastWithout: undefined }
	});
	expect(written()).toContain('"entries":1,"msg":"a backup holds entries that can’t be opened"');
	expect(told()).toEqual(['There is something to read in Waymark']);

	const [night] = planned(EVERY_NIGHT);
	school.at(night ?? 0);
	// A minute's name is taken: the next copy would have the same.
	for (const name of copies())
		for (const end of ['.db', '.json'])
			renameSync(
				join(process.env['WAYMARK_BACKUPS'] ?? '', name.replace('.db', end)),
				join(process.env['WAYMARK_BACKUPS'] ?? '', `school-2026-01-01-0000${end}`)
			);
	await round();
	await round();
	expect(copies()).toHaveLength(2);
	expect(told()).toHaveLength(1);
}, 600_000);

test('the copy is late once a night and the morning after it are over', async () => {
	const { school, round } = aRunningSchool();
	await round();
	await round();
	school.later(36 * HOUR - 5 * MINUTE);
	expect(backupsOf(school).isLate).toBe(false);
	school.later(10 * MINUTE);
	expect(backupsOf(school).isLate).toBe(true);
}, 600_000);

test('where no folder is set nothing is copied, and that can be seen', async () => {
	const { school, to, round, planned, written } = aRunningSchool({ backups: false });
	await round();
	school.later(DAY);
	await round();
	expect(planned(BACKUP)).toEqual([]);
	expect(backupsOf(school)).toEqual({ areSetUp: false, newest: undefined, isLate: false });
	expect(readdirSync(dirname(to))).toEqual(['school']);
	expect(written()).toBe('');
}, 600_000);
