import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { carryOut, PATIENCE } from './carry-out.ts';
import { begin, type News, type Telling } from './telling.ts';

/** A child at the dialog, and a school that answers when the test says so. */
function telling({ pictures = false } = {}) {
	const handed: Answers[] = [];
	const reports: ((news: News) => void)[] = [];
	let time = 0;
	let alarms: { at: number; work: () => void }[] = [];
	let now = begin(pictures);
	const { happens, stop } = carryOut(now, {
		handOver(answers, report) {
			handed.push(answers);
			reports.push(report);
		},
		changed: (next) => (now = next),
		later(work, ms) {
			const alarm = { at: time + ms, work };
			alarms.push(alarm);
			return () => (alarms = alarms.filter((one) => one !== alarm));
		}
	});
	return {
		handed,
		/** News of the first send, of the second and so on. */
		reports,
		stop,
		passes(ms: number) {
			time += ms;
			const due = alarms.filter(({ at }) => at <= time);
			alarms = alarms.filter(({ at }) => at > time);
			due.forEach(({ work }) => work());
		},
		does: (...types: ('NEXT' | 'BACK' | 'SEND' | 'ANOTHER' | 'UNREACHED')[]) =>
			types.forEach((type) => happens({ type })),
		says: (answers: Answers) => happens({ type: 'SAY', answers }),
		school: (news: News) => reports.at(-1)?.(news),
		is: (at: Telling['at']) => now.at === at,
		get answers() {
			return now.answers;
		}
	};
}

describe('the questions', () => {
	test('the first asks whether it is about an adult at school, and who only after a yes', () => {
		const child = telling();
		expect(child.is('about')).toBe(true);
		child.says({ aboutAdult: 'yes' });
		child.does('NEXT');
		expect(child.is('adult')).toBe(true);
		child.does('BACK');
		child.says({ aboutAdult: 'not-sure' });
		child.does('NEXT');
		expect(child.is('happened')).toBe(true);
	});

	test('every one may be skipped', () => {
		const child = telling();
		child.does('NEXT', 'NEXT', 'NEXT', 'SEND');
		expect(child.handed).toEqual([{}]);
	});

	test('Back goes the way the child came', () => {
		const child = telling();
		child.says({ aboutAdult: 'yes' });
		child.does('NEXT', 'NEXT', 'NEXT', 'BACK', 'BACK');
		expect(child.is('adult')).toBe(true);
	});

	test('the youngest send from one screen of pictures, and may go on to write', () => {
		const child = telling({ pictures: true });
		expect(child.is('pictures')).toBe(true);
		child.does('NEXT');
		expect(child.is('about')).toBe(true);
		child.does('BACK', 'SEND');
		expect(child.is('sending')).toBe(true);
	});
});

describe('what no longer fits goes', () => {
	test('who it was, when it isn’t about an adult after all', () => {
		const child = telling();
		child.says({ aboutAdult: 'yes' });
		child.says({ adult: 'unknown', adultNamed: 'the one with the whistle' });
		child.says({ aboutAdult: 'no' });
		expect(child.answers).toEqual({ aboutAdult: 'no' });
	});

	test('the teacher who was to be told, when it is about an adult', () => {
		const child = telling();
		child.says({ aboutAdult: 'no', tell: 's1' });
		child.says({ aboutAdult: 'not-sure' });
		expect(child.answers).toEqual({ aboutAdult: 'not-sure' });
	});
});

describe('sending', () => {
	const ready = () => {
		const child = telling();
		child.says({ words: 'they took my password', happened: ['password-or-money'] });
		child.does('NEXT', 'NEXT', 'NEXT');
		return child;
	};

	test('nothing but the last step sends', () => {
		const child = telling();
		child.does('SEND', 'NEXT', 'SEND', 'NEXT', 'SEND');
		expect(child.handed).toEqual([]);
	});

	test('ten taps make one concern', () => {
		const child = ready();
		for (let tap = 0; tap < 10; tap++) child.does('SEND');
		expect(child.handed).toHaveLength(1);
	});

	test('it says "sent" only when school has it, not when it is in the queue', () => {
		const child = ready();
		child.does('SEND');
		child.school({ type: 'QUEUED', on: 'device' });
		expect(child.is('sending')).toBe(true);
		child.school({ type: 'RECEIVED' });
		expect(child.is('sent')).toBe(true);
	});

	test('without an answer in a few seconds it says that nobody has it, until somebody has', () => {
		const child = ready();
		child.does('SEND');
		child.school({ type: 'QUEUED', on: 'device' });
		child.passes(PATIENCE - 1);
		expect(child.is('sending')).toBe(true);
		child.passes(1);
		expect(child.is('notYet')).toBe(true);
		child.school({ type: 'RECEIVED' });
		expect(child.is('sent')).toBe(true);
	});

	test('with no network it says so at once', () => {
		const child = ready();
		child.does('SEND', 'UNREACHED');
		expect(child.is('notYet')).toBe(true);
	});

	test('what was written is let go of once it is in the queue, the pictures stay', () => {
		const child = ready();
		child.does('SEND');
		child.school({ type: 'QUEUED', on: 'device' });
		expect(child.answers).toEqual({ happened: ['password-or-money'] });
	});

	test('the name of an adult goes too, and that there was one stays: nobody is named after it', () => {
		const child = telling();
		child.says({ aboutAdult: 'yes', adult: 'unknown', adultNamed: 'Miss Witlok' });
		child.does('NEXT', 'NEXT', 'NEXT', 'NEXT', 'SEND');
		child.school({ type: 'QUEUED', on: 'device' });
		expect(JSON.stringify(child.answers)).not.toContain('Witlok');
		expect(child.answers.adultNamed).toBeTruthy();
	});

	test('what could not even be queued is kept, and can be sent again', () => {
		const child = ready();
		child.does('SEND');
		child.school({ type: 'FAILED' });
		expect(child.is('failed')).toBe(true);
		expect(child.answers.words).toBe('they took my password');
		child.does('SEND');
		expect(child.handed).toHaveLength(2);
	});

	test('a second try is waited for as long as the first, and hears nothing of the first', () => {
		const child = ready();
		child.does('SEND');
		child.passes(PATIENCE - 1);
		child.school({ type: 'FAILED' });
		child.does('SEND');
		child.reports[0]?.({ type: 'RECEIVED' });
		child.passes(PATIENCE - 1);
		expect(child.is('sending')).toBe(true);
		child.passes(1);
		expect(child.is('notYet')).toBe(true);
	});

	test('once the child has left, no news changes anything', () => {
		const child = ready();
		child.does('SEND');
		child.stop();
		child.school({ type: 'RECEIVED' });
		child.passes(PATIENCE);
		expect(child.is('sending')).toBe(true);
	});

	test('a child may tell something else afterwards, from an empty start', () => {
		const child = ready();
		child.does('SEND');
		child.school({ type: 'RECEIVED' });
		child.does('ANOTHER');
		expect(child.is('about')).toBe(true);
		expect(child.answers).toEqual({});
	});
});
