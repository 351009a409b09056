import { expect, test } from 'vitest';
import { REPLIES, replyInWords, saysDay } from '$lib/wire/replies.ts';
import { replyToChild } from './reply-to-child.ts';

test('staff see the very words that the child reads', () => {
	for (const phrase of REPLIES)
		for (const said of saysDay(phrase)
			? (['today', 'tomorrow', 'later', 'gone'] as const)
			: (['none'] as const)) {
			const reply = { phrase, day: saysDay(phrase) ? '2026-11-30' : null };
			expect(replyInWords(reply, said)).toBe(replyToChild({ ...reply, said }));
		}
});
