import { dayInWords, dayOf } from '$lib/calendar/instant.ts';
import type { AwayLine } from '$lib/server/duties/away.ts';

/** "Mrs Osei is away until Monday 7 December; Mr Rahman covers." As whoever reads it would say it. */
export function awayInWords({
	name,
	cover,
	from,
	until,
	isNow,
	isMine,
	isMyCover,
	saidBy
}: AwayLine): string {
	const back = dayInWords(dayOf(until));
	const who = isMine ? 'You are' : `${name} is`;
	const when = isNow ? `away until ${back}` : `away from ${dayInWords(dayOf(from))} until ${back}`;
	const covers = isMyCover ? 'you cover' : cover ? `${cover} covers` : 'nobody covers any more';
	return `${who} ${when}; ${covers}.${saidBy ? ` ${saidBy} said so.` : ''}`;
}
