import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { join } from '../sign-in/join.ts';
import { devicesInUse, type AboutDevice } from './devices.ts';

const CHROMEBOOK: AboutDevice = { kind: 'chromebook', persists: false };

/** A school whose pupils sign in on days that follow each other. */
function signingIn() {
	const school = aSchool();
	const [oak, elm] = ['OAK', 'ELM'].map((id) => {
		const schoolClass = aClass(school, { id });
		return aPupil(school, { in: schoolClass });
	});
	let wiped = 0;
	const day = (pupil: typeof oak, marks: readonly string[], about = CHROMEBOOK) => {
		for (const mark of marks)
			join(school, pupil?.id ?? ('' as never), 'blue kite seven', mark, about);
	};
	return { school, oak, elm, day, fresh: () => `wiped-${++wiped}` };
}

const KEPT = ['a', 'b', 'c', 'd'];

test('a class whose devices forget everything is told from one whose devices come back', () => {
	const { school, oak, elm, day, fresh } = signingIn();
	for (let n = 0; n < 5; n++) {
		day(oak, KEPT);
		day(elm, [fresh(), fresh(), fresh()], { kind: 'ipad' });
		school.later(DAY);
	}
	expect(devicesInUse(school).groups).toEqual([
		{ className: 'Elm', kind: 'ipad', known: 0, fresh: 15, keeping: 'forget' },
		{ className: 'Oak', kind: 'chromebook', known: 16, fresh: 4, keeping: 'keeps' }
	]);
});

test('what is older than four weeks isn’t counted, but was still a first day', () => {
	const { school, oak, day } = signingIn();
	for (let n = 0; n < 3; n++) {
		day(oak, KEPT);
		school.later(DAY);
	}
	school.later(60 * DAY);
	expect(devicesInUse(school).groups).toEqual([]);
	day(oak, KEPT);
	expect(devicesInUse(school).groups).toMatchObject([{ known: 4, fresh: 0, keeping: 'keeps' }]);
});

test('a device is asked what it promised once it has come back', () => {
	const { school, oak, day } = signingIn();
	day(oak, ['a', 'b', 'c']);
	expect(devicesInUse(school).promised).toEqual({ yes: 0, no: 0, unsaid: 0 });
	school.later(DAY);
	day(oak, ['a'], { kind: 'chromebook', persists: true });
	day(oak, ['b']);
	day(oak, ['c'], { kind: 'chromebook' });
	expect(devicesInUse(school).promised).toEqual({ yes: 1, no: 1, unsaid: 1 });
});

test('a wrong try is no sign-in', () => {
	const { school, oak } = signingIn();
	join(school, oak?.id ?? ('' as never), 'red bus nine', 'kept', CHROMEBOOK);
	expect(devicesInUse(school).groups).toEqual([]);
});
