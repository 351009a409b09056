import { expect, test } from 'vitest';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { mail } from '../mail/tables.ts';
import { roomOf } from '../post/room.ts';
import { freeOnDisk, watchDisk } from './disk.ts';

test('the admins are told once when the disk fills up, and again when it fills up again', () => {
	const school = aSchool();
	aStaff(school, { roles: ['admin'], email: 'office@fernlow.test' });
	aStaff(school, { roles: ['head'] });
	const told = () =>
		school.db
			.select({ to: mail.to })
			.from(mail)
			.all()
			.map(({ to }) => to);
	watchDisk(school, 50e9);
	expect(told()).toEqual([]);
	for (const free of [1.9e9, 1.5e9, 2.1e9, 1.9e9]) watchDisk(school, free);
	expect(told()).toEqual(['office@fernlow.test']);
	for (const free of [20e9, 1e9]) watchDisk(school, free);
	expect(told()).toHaveLength(2);
});

test('on a disk with little room left, strangers get less of it', () => {
	const school = aSchool();
	const { allowance } = roomOf(school);
	allowance.count('somewhere', 3_000_000, school.clock());
	watchDisk(school, 1e9);
	expect(allowance.isOver('somewhere', school.clock())).toBe(false);
	watchDisk(school, 4e8);
	expect(allowance.isOver('somewhere', school.clock())).toBe(true);
});

test('free room is asked of the disk the school lies on', () => {
	expect(freeOnDisk(aSchool())).toBeGreaterThan(0);
});
