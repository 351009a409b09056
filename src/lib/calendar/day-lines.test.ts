import { expect, test } from 'vitest';
import { dayLines } from './day-lines.ts';

test.each([
	['2026-11-27', '2026-11-27'],
	['27/11/2026', '2026-11-27'],
	['27.11.26', '2026-11-27'],
	['7/5', '2027-05-07'],
	['27 November', '2026-11-27'],
	['27 Nov 2026', '2026-11-27'],
	['Friday 27th November 2026', '2026-11-27'],
	['Mon, 3rd May', '2027-05-03'],
	['1st of September,', '2026-09-01']
])('“%s” is %s', (typed, day) => {
	expect(dayLines(typed, 2026)).toEqual({ days: [day], odd: [] });
});

test.each(['31 February', '31/02/2027', 'INSET day', '27/11/2028', '12/25/2026', '3 Octember'])(
	'“%s” is no day of 2026/27',
	(typed) => {
		expect(dayLines(typed, 2026)).toEqual({ days: [], odd: [{ line: 1, text: typed }] });
	}
);

test('days come in order and once, and empty lines don’t count', () => {
	const { days, odd } = dayLines('4 January\n\n 27/11/2026\r\n2027-01-04\nsoon\n', 2026);
	expect(days).toEqual(['2026-11-27', '2027-01-04']);
	expect(odd).toEqual([{ line: 5, text: 'soon' }]);
});
