import { m } from '$lib/paraglide/messages.js';
import { nameOf } from '../../../pictures/name-of.ts';
import { roundOf } from '../../rounds/go.ts';
import { verdictOf } from '../counter.ts';
import { fits, labelFor } from '../labels.ts';
import { tickedIn } from '../room.ts';
import type { State } from '../rules.ts';
import { titleOf } from '../shelf.ts';

/** What an answer did, in words: the scene's caption, and the plain view's story. */
export function said(state: State): string {
	const { content, picked, outcome } = state;
	const round = roundOf(state);
	if (!round || !outcome) return '';
	if (round.play === 'shelf') {
		const name = titleOf(round);
		const who = nameOf(round.near);
		if (outcome.did === 'me') return m.age_ratings_goes_me({ name });
		return outcome.did === 'ask'
			? m.age_ratings_goes_ask({ name, who })
			: m.age_ratings_goes_tell({ name, who });
	}
	if (round.play === 'label') {
		const { age } = round.animal;
		const label = round.boxes.find(({ id }) => id === outcome.did)?.label ?? 0;
		return fits(label, age)
			? m.age_ratings_fits({ age, label })
			: m.age_ratings_waits({ age, label });
	}
	if (round.play === 'counter') {
		const other = round.others?.find(({ id }) => picked.includes(id))?.name;
		const did = verdictOf(picked);
		return m.age_ratings_decided({ what: other ?? (did && content.verdicts?.[did].label) ?? '' });
	}
	return round.play === 'room'
		? m.age_ratings_set({ label: labelFor(content, tickedIn(round, picked)) })
		: '';
}
