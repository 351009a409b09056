import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { printOf } from './prints.ts';
import { exampleAround, exampleOf, examples } from './samples.ts';
import { YEARS } from '../curriculum/year.ts';

async function printed(
	{ activity }: Pick<(typeof examples)[number], 'activity'>,
	more: { year?: (typeof YEARS)[number]; form?: 'a' | 'b'; unplugged?: string[] } = {}
) {
	const Print = await printOf(activity);
	const src = () => '/picture.svg';
	const props = { activity, around: exampleAround, year: 'Y4', form: 'a', src, ...more } as const;
	return render(Print, { props }).body;
}

it.each(examples)('$folder/$name is printed at every age, with no control to press', async (it) => {
	for (const year of YEARS) {
		const body = await printed(it, { year });
		expect(body).toContain(it.activity.title);
		expect(body).toContain(it.activity.say.replace(/&/g, '&amp;'));
		expect(body).not.toMatch(/<button|<input|<a | style=/);
	}
});

it('gives no answer away: neither what is right nor why', async () => {
	for (const example of examples) {
		const body = await printed(example);
		for (const text of feedbackIn(example.activity)) expect(body).not.toContain(text);
	}
	expect(examples.flatMap(({ activity }) => feedbackIn(activity)).length).toBeGreaterThan(20);
});

it('prints the form of the check that was asked for', async () => {
	const check = { activity: exampleOf('check') };
	expect(await printed(check, { form: 'a' })).toContain('Priya took a photo');
	expect(await printed(check, { form: 'b' })).toContain('Oscar filmed Nia');
});

it('prints all that may come back of an earlier story, since paper doesn’t know what was chosen', async () => {
	const talk = exampleOf('talk');
	const body = await printed({ activity: talk });
	expect(talk.recalls?.says).toHaveLength(2);
	for (const words of talk.recalls?.says ?? []) expect(body).toContain(words);
	expect(body).not.toContain(talk.recalls?.otherwise);
});

it('prints what the notes do without devices in the place of a game', async () => {
	const game = { activity: exampleOf('game') };
	expect(await printed(game, { unplugged: ['Build a password from word cards.'] })).toContain(
		'Build a password from word cards.'
	);
	expect(await printed(game)).toContain('played on a screen');
});

/** Every text under a name that only an answer, or a teacher, has. */
function feedbackIn(it: unknown): string[] {
	if (typeof it !== 'object' || it === null) return [];
	return Object.entries(it).flatMap(([name, value]) =>
		name === 'feedback' || name === 'listenFor' ? [value].flat() : feedbackIn(value)
	);
}
