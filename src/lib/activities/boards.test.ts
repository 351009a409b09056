import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { boardOf } from './boards.ts';
import { partsOf } from './index.ts';
import { exampleAround, exampleOf, examples } from './samples.ts';

type Example = (typeof examples)[number];

async function shown(
	{ activity }: Pick<Example, 'activity'>,
	more: {
		part?: number;
		revealed?: boolean;
		votes?: number[];
		year?: 'EYFS' | 'Y6';
		around?: typeof exampleAround;
	} = {}
) {
	const Board = await boardOf(activity);
	const props = {
		activity,
		around: exampleAround,
		year: 'Y4' as const,
		form: 'a' as const,
		seed: 1,
		src: () => '/picture.svg',
		revealed: false,
		part: 0,
		onpart: () => undefined,
		...more
	};
	return render(Board, { props }).body;
}

describe.each(examples)('the example $folder/$name on the board', (example) => {
	const parts = partsOf(example.activity, exampleAround);
	const all = Array.from({ length: parts.parts }, (_, part) => part);

	it('shows every part, before and after the answer, with no style the policy refuses', async () => {
		for (const part of all)
			for (const revealed of [false, true]) {
				const votes = parts.choices(part).map((_, i) => i * 3);
				const body = await shown(example, { part, revealed, ...(votes.length ? { votes } : {}) });
				expect(body).toContain('<h2');
				expect(body).not.toMatch(/ style=/);
			}
	});

	it('offers in every part just the choices that can be voted on', async () => {
		for (const part of all) {
			const body = await shown(example, { part });
			for (const choice of parts.choices(part)) expect(body).toContain(escaped(choice));
			const votes = parts.choices(part).map((_, i) => 7 + i);
			if (votes.length === 0) continue;
			const voted = await shown(example, { part, votes });
			for (const count of votes) expect(voted).toContain(`${count} votes`);
		}
	});

	it('marks nothing as right until the teacher shows the answer', async () => {
		for (const part of all) {
			expect(await shown(example, { part })).not.toContain('Yes!');
			const after = await shown(example, { part, revealed: true });
			if (parts.hasAnswer(part))
				expect(after.length).not.toBe((await shown(example, { part })).length);
		}
	});

	it('leads from the first part to an end', () => {
		const met = new Set<number>();
		const walk = (part: number | undefined): void => {
			if (part === undefined || met.has(part)) return;
			met.add(part);
			expect(part).toBeLessThan(parts.parts);
			if (parts.next(part) !== undefined) return walk(parts.next(part));
			parts.choices(part).forEach((_, choice) => walk(parts.next(part, choice)));
		};
		walk(0);
		expect(met.size).toBe(parts.parts);
	});
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

it('keeps what a teacher listens for off the board', async () => {
	const talk = exampleOf('talk');
	for (const [part, prompt] of talk.prompts.entries())
		for (const revealed of [false, true]) {
			const body = await shown({ activity: talk }, { part, revealed });
			expect(body).toContain(prompt.ask);
			for (const line of prompt.listenFor) expect(body).not.toContain(line);
		}
});

it('comes back to what the class chose in an earlier story, and has other words where it chose nothing', async () => {
	const talk = exampleOf('talk');
	const [, asked] = talk.recalls?.says ?? [];
	const chosen = await shown({ activity: talk }, { part: 0 });
	expect(chosen).toContain('Remember what you chose?');
	expect(chosen).toContain(asked);
	const without = await shown(
		{ activity: talk },
		{ part: 0, around: { ...exampleAround, answered: {} } }
	);
	expect(without).not.toContain('Remember what you chose?');
	expect(without).toContain(talk.recalls?.otherwise);
	expect(await shown({ activity: talk }, { part: 1 })).not.toContain(asked);
});

it('tells nobody what is right in the check before a lesson', async () => {
	const before = exampleOf('check');
	expect(partsOf(before, exampleAround).hasAnswer(0)).toBe(false);
	const body = await shown({ activity: before }, { revealed: true });
	expect(body).not.toContain('Yes!');
	expect(body).not.toContain('Sam gets a say');
	const after = await shown({ activity: { ...before, when: 'after' } }, { revealed: true });
	expect(after).toContain('Yes!');
	expect(after).toContain('Sam gets a say');
});

it('counts nobody’s helpers: whom a child would tell is not voted on', () => {
	const parts = partsOf(exampleOf('reflect'), exampleAround);
	expect(parts.choices(0)).toHaveLength(3);
	expect(parts.choices(1)).toEqual([]);
});

it('says so when an activity is of no kind there is', async () => {
	await expect(boardOf({ kind: 'quiz' })).rejects.toThrow('quiz');
});
