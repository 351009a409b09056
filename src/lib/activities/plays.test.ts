import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { playOf } from './plays.ts';
import { exampleAround, examples } from './samples.ts';

const shown = async (example: (typeof examples)[number], year: 'EYFS' | 'Y3' | 'Y6') => {
	const Play = await playOf(example.activity);
	return render(Play, {
		props: {
			activity: example.activity,
			around: exampleAround,
			year,
			form: 'a',
			seed: 1,
			src: () => '/picture.svg',
			speak: () => undefined,
			ondone: () => undefined
		}
	}).body;
};

it.each(examples)(
	'$folder/$name is shown at every age, with no style the policy refuses',
	async (it) => {
		for (const year of ['EYFS', 'Y3', 'Y6'] as const) {
			const body = await shown(it, year);
			expect(body).toContain('<h2');
			expect(body).not.toMatch(/ style=/);
		}
	}
);

it('says so when an activity is of no kind there is', async () => {
	await expect(playOf({ kind: 'quiz' })).rejects.toThrow('quiz');
	await expect(playOf({ kind: '../play' })).rejects.toThrow();
});
