import { m } from '$lib/paraglide/messages.js';
import { nameOf } from '../../pictures/name-of.ts';
import { roundOf } from '../rounds/go.ts';
import { feelOf } from './day.ts';
import { feels } from './feels.ts';
import { metIn } from './fill.ts';
import type { State } from './rules.ts';

/** A part's words as the beginning of a sentence that goes on. */
export const named = (text: string): string => text.replace(/[.?!]+$/, '');

/** What the scene acts out once a round is answered, in words. */
export function storyOf(state: State): string[] {
	const { outcome, picked, content } = state;
	const round = roundOf(state);
	if (!round || !outcome) return [];
	const { right } = outcome;
	if (round.play === 'day') {
		const choice = round.choices.find(({ id }) => id === picked[0]);
		return [
			...(choice ? [m.time_online_does({ what: choice.text })] : []),
			feels(feelOf(round, picked))
		];
	}
	if (round.play === 'fill') {
		const young = content.stage === 'EYFS' || content.stage === 'KS1';
		return [
			...round.needs.map((one) => {
				const need = content.needs[one]?.label ?? '';
				return metIn(round, picked, one)
					? m.time_online_has({ need })
					: m.time_online_has_not({ need });
			}),
			...(young
				? [right ? m.time_online_sleeps() : m.time_online_not_yet()]
				: [right ? m.time_online_flies() : m.time_online_dips()])
		];
	}
	if (round.play === 'hooks')
		return round.parts
			.filter(({ id, hook }) => hook || picked.includes(id))
			.map(({ id, hook, text }) => {
				const part = named(text);
				if (!hook) return m.time_online_blamed({ part });
				return picked.includes(id) ? m.time_online_hooked({ part }) : m.time_online_still({ part });
			});
	if (round.play === 'plan')
		return [
			...round.parts
				.filter(({ id }) => picked.includes(id))
				.map(({ helps, text }) =>
					helps
						? m.time_online_works({ part: named(text) })
						: m.time_online_idles({ part: named(text) })
				),
			...(right ? [m.time_online_decides({ name: nameOf(round.who) })] : [])
		];
	return [];
}
