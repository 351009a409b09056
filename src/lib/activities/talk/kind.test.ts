import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { talk } from './kind.ts';

const chat = exampleOf('talk');

it.each([true, false])('a talk is never marked (talked: %s)', (talked) => {
	expect(talk.mark(chat, { talked }, exampleAround)).toEqual({ results: [], misconceptions: [] });
	expect(talk.sample(chat, { talked }, exampleAround)).toBeUndefined();
});

it('what a teacher listens for is no text of the pupil’s', () => {
	const texts = talk.texts(chat);
	for (const prompt of chat.prompts) {
		expect(texts).toContain(prompt.ask);
		for (const answer of prompt.listenFor) expect(texts).not.toContain(answer);
	}
});

it.each([{ talked: 'yes' }, {}, { talked: true, said: 'what a child said' }])(
	'an odd response is refused, what was said among them: %j',
	(odd) => {
		expect(v.safeParse(talk.response, odd).success).toBe(false);
	}
);
