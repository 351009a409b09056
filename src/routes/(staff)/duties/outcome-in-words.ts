import { dayInWords, dayOf } from '$lib/calendar/instant.ts';
import type { ChangeLine } from '$lib/server/duties/list.ts';

/** What came of a change, as a sentence. */
export function outcomeInWords({ outcome, decidedBy, decidedAt }: ChangeLine): string {
	const on = decidedAt === null ? '' : ` on ${dayInWords(dayOf(decidedAt))}`;
	switch (outcome) {
		case 'agreed':
			return `${decidedBy ?? 'Somebody'} agreed${on}.`;
		case 'refused':
			return `${decidedBy ?? 'Somebody'} said no${on}.`;
		case 'withdrawn':
			return `Taken back${on}.`;
		case 'lapsed':
			return `Nobody answered: it lapsed${on}.`;
		case 'waited':
			return `Nobody was left who could agree: after a week’s wait it was made${on}.`;
		case 'set-up':
			return `Made by ${decidedBy ?? 'the admin'} alone${on}, before set-up was finished.`;
		case null:
			return '';
	}
}
