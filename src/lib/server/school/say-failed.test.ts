import { pino } from 'pino';
import { expect, test } from 'vitest';
import { aSchool } from '../../../../tests/builders/school.ts';
import { Refusal } from '../../wire/trouble.ts';
import { sayFailed } from './say-failed.ts';

const at = { route: '/(staff)/teach/[class]/pupils', status: 500 };

/** A school whose log is read. */
function listening() {
	const lines: string[] = [];
	const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
	return { school: { ...aSchool(), log }, written: () => lines.join('') };
}

test('an error is logged by an id that the person sees, with no word of its message', () => {
	const { school, written } = listening();
	const cause = new TypeError('Musa Okafor wrote:\n    at home my brother\n    at lunch (2:30)');
	const told = sayFailed(school, cause, at);
	expect(told.id).toMatch(/^[0-9a-f]{8}$/);
	expect(JSON.stringify(told)).not.toMatch(/Musa|brother|lunch/);
	expect(written()).toContain(told.id);
	expect(written()).toContain('TypeError');
	expect(written()).toContain('say-failed.test.ts');
	expect(written()).not.toMatch(/Musa|Okafor|brother|lunch/);
});

test('whatever is thrown, its words stay out of the log', () => {
	const { school, written } = listening();
	sayFailed(school, 'Musa', at);
	sayFailed(school, Object.assign(new Error('x'), { name: 'Musa' }), at);
	expect(written()).toContain('string');
	expect(written()).not.toContain('Musa');
});

test('what was refused says what to mend, and is no failure', () => {
	const { school, written } = listening();
	const refused = new Refusal(409, {
		code: 'too-late',
		say: 'It is too late.',
		mend: 'Come tomorrow.'
	});
	expect(sayFailed(school, refused, at)).toEqual({
		message: 'It is too late.',
		mend: 'Come tomorrow.'
	});
	expect(sayFailed(school, new Error('x'), { ...at, status: 404 })).not.toHaveProperty('id');
	expect(written()).toBe('');
});
