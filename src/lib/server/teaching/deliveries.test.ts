import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aRun, LESSON } from '../../../../tests/builders/work.ts';
import { DAY, instantOf } from '../../calendar/instant.ts';
import type { News } from '../live/bus.ts';
import { deliver, deliveriesTo, undoDelivery } from './deliveries.ts';
import { takeIn } from './take-in.ts';

function aClassOf(n: number) {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const pupils = Array.from({ length: n }, () => aPupil(school, { in: oak }));
	const teacher = aStaff(school, { roles: ['teacher'], of: oak });
	const opens = (which: number, at = school.clock()) => {
		const pupil = pupils[which];
		if (pupil) takeIn(school, aRun(school, pupil, { opened: at }).open());
	};
	return { school, oak, pupils, teacher, opens };
}

test('a third of the class opening a lesson on one school day is a lesson taught', () => {
	const { school, oak, opens } = aClassOf(7);
	opens(0);
	opens(0);
	opens(1);
	expect(deliveriesTo(school, oak)).toEqual([]);
	opens(2);
	opens(3);
	expect(deliveriesTo(school, oak)).toMatchObject([
		{ lesson: LESSON, day: '2026-11-23', because: 'opened', by: null, statements: ['ECW-PRI-Y3-1'] }
	]);
});

test('openings on different days, or at the weekend, are no lesson', () => {
	const { school, oak, opens } = aClassOf(4);
	school.later(10 * DAY);
	opens(0, instantOf('2026-11-23', '10:00'));
	opens(1, instantOf('2026-11-24', '10:00'));
	opens(2, instantOf('2026-11-28', '10:00'));
	opens(3, instantOf('2026-11-28', '10:00'));
	expect(deliveriesTo(school, oak)).toEqual([]);
});

test('an opening that comes in late counts for its own day', () => {
	const { school, oak, opens } = aClassOf(4);
	const friday = instantOf('2026-11-27', '10:00');
	opens(0, friday);
	school.at(instantOf('2026-12-01', '09:00'));
	opens(1, friday);
	expect(deliveriesTo(school, oak).map(({ day }) => day)).toEqual(['2026-11-27']);
});

test('a teacher takes it back, and that day it is not noted again by itself', () => {
	const { school, oak, teacher, opens } = aClassOf(6);
	opens(0);
	opens(1);
	const [taught] = deliveriesTo(school, oak);
	undoDelivery(school, taught?.id ?? 0, oak, teacher.id);
	opens(2);
	expect(deliveriesTo(school, oak)).toEqual([]);
	school.later(DAY);
	opens(3);
	opens(4);
	expect(deliveriesTo(school, oak).map(({ day }) => day)).toEqual(['2026-11-24']);
});

test('opened by a third and then led together on one day, it was taught once', () => {
	const { school, oak, teacher, opens } = aClassOf(3);
	opens(0);
	const [opened] = deliveriesTo(school, oak);
	const led = deliver(school, LESSON, oak, { by: teacher.id, because: 'live' });
	expect(deliveriesTo(school, oak)).toMatchObject([{ id: led, because: 'live', by: teacher.id }]);
	expect(led).toBe(opened?.id);
	undoDelivery(school, led, oak, teacher.id);
	opens(1);
	expect(deliveriesTo(school, oak)).toEqual([]);
	// Taken back, and then led all the same.
	deliver(school, LESSON, oak, { by: teacher.id, because: 'live' });
	expect(deliveriesTo(school, oak)).toHaveLength(1);
});

test('no class can take back another’s lesson', () => {
	const { school, oak, teacher } = aClassOf(3);
	const elm = aClass(school, { id: 'ELM' });
	deliver(school, LESSON, oak, { by: teacher.id, because: 'teacher' });
	undoDelivery(school, deliveriesTo(school, oak)[0]?.id ?? 0, elm, teacher.id);
	expect(deliveriesTo(school, oak)).toHaveLength(1);
});

test('open pages are told of it', () => {
	const { school, oak, teacher } = aClassOf(3);
	const heard: News[] = [];
	school.bus.listen((news) => heard.push(news));
	deliver(school, LESSON, oak, { by: teacher.id, because: 'live' });
	expect(heard).toEqual([{ what: 'coverage', schoolClass: oak }]);
});
