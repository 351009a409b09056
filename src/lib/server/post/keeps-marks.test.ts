import { expect, test } from 'vitest';
import { keepingOf, type Keeping } from './keeps-marks.ts';

/** `9/1`: nine sign-ins on known devices, one on a fresh one. */
const days = (said: string) =>
	said
		.split(' ')
		.filter(Boolean)
		.map((day) => day.split('/').map(Number))
		.map(([known = 0, fresh = 0]) => ({ known, fresh }));

test.each<[string, string, Keeping]>([
	['nobody has signed in', '', 'too-early'],
	['a first day, when every device is new', '0/30', 'too-early'],
	['a first week with two sets of devices', '0/30 0/30 28/2', 'too-early'],
	['a trolley that comes back', '0/30 28/2 30/0 29/1 30/0', 'keeps'],
	['managed guest sessions', '0/30 0/30 0/30 0/28', 'forget'],
	['a trolley of which half forgets', '0/30 14/16 15/15 14/16 13/17', 'forget'],
	['a few devices that forget', '0/30 22/8 21/9 20/10 23/7', 'some-forget'],
	['one new trolley in November', '0/30 30/0 30/0 30/0 0/30 30/0 30/0', 'keeps'],
	[
		'devices that were set right: the last days count',
		'0/30 0/30 0/30 0/30 0/30 30/0 30/0 30/0 30/0',
		'keeps'
	],
	['single children at home', '0/30 30/0 30/0 30/0 0/1 0/1 0/2 0/1 0/1', 'keeps']
])('%s', (_, said, keeping) => {
	expect(keepingOf(days(said))).toBe(keeping);
});
