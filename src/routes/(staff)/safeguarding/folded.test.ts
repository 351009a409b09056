import { expect, test } from 'vitest';
import { MINUTE } from '$lib/calendar/instant.ts';
import type { DeskLine } from '$lib/server/concerns/desk.ts';
import { folded } from './folded.ts';

const line = (id: string, burst: string | null, minute = 0, of = 'chromebook' as const) =>
	({ id, receivedAt: minute * MINUTE, burst: burst && { id: burst, of } }) as unknown as DeskLine;
const shape = (lines: DeskLine[]) =>
	folded(lines).map((part) => [part.words, part.lines.map(({ id }) => id).join('')]);

test('a burst is one line where its first concern stands, and holds all of it', () => {
	const lines = [line('a', null), line('b', 'x', 1), line('c', null), line('d', 'x', 5)];
	expect(shape(lines)).toEqual([
		[null, 'a'],
		['2 from one Chromebook within 4 minutes', 'bd'],
		[null, 'c']
	]);
});

test('two bursts are two lines, and what is left of one alone is no burst', () => {
	const lines = [line('a', 'x'), line('b', 'y'), line('c', 'x'), line('d', 'z'), line('e', 'y')];
	expect(shape(lines)).toEqual([
		['2 from one Chromebook within a minute', 'ac'],
		['2 from one Chromebook within a minute', 'be'],
		[null, 'd']
	]);
});

test('an empty list stays empty', () => expect(folded([])).toEqual([]));
