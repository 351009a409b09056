import { dayInShort, dayOf, type Instant } from '../../calendar/instant.ts';
import { REFERRED_TO, type ReferredTo } from '../../wire/concern-choices.ts';
import type { Entry } from './content.ts';
import { unstruck } from './struck.ts';

/** One referral, with what became of it. */
export interface Referral {
	/** Its number in the concern's chronology, from 1. */
	readonly number: number;
	readonly to: string;
	readonly at: Instant;
	/** As it was last given. */
	readonly reference: string;
	/** `YYYY-MM-DD`, where somebody said. */
	readonly replyDue: string | null;
	/** How often somebody has asked again. */
	readonly chased: number;
	readonly isAnswered: boolean;
}

/** A school's own policy answers nobody. */
const ANSWERS_NOT: ReadonlySet<ReferredTo> = new Set(['behaviour']);

/** A concern's referrals that haven't been struck through, in order. */
export function referralsOf(entries: readonly Entry[]): Referral[] {
	const counting = new Set(unstruck(entries));
	return entries.flatMap((entry, at) => {
		if (entry.did !== 'referred' || !entry.says || !counting.has(entry)) return [];
		const number = at + 1;
		const { says } = entry;
		const about = entries.filter(
			(one): one is Entry<'reply-chased' | 'reply-came'> =>
				counting.has(one) &&
				(one.did === 'reply-chased' || one.did === 'reply-came') &&
				one.says?.to === number
		);
		const came = about.flatMap((one) => (one.did === 'reply-came' && one.says ? [one.says] : []));
		return [
			{
				number,
				to: REFERRED_TO[says.to] ?? REFERRED_TO.other,
				at: says.at,
				reference: came.findLast(({ reference }) => reference !== '')?.reference ?? says.reference,
				replyDue: says.replyDue ?? null,
				chased: about.filter(({ did }) => did === 'reply-chased').length,
				isAnswered: came.length > 0 || ANSWERS_NOT.has(says.to)
			}
		];
	});
}

/** "Reply awaited from Police, due 4 Dec": one line for each referral nobody has answered. */
export const awaited = (entries: readonly Entry[], now: Instant): string[] =>
	referralsOf(entries)
		.filter(({ isAnswered }) => !isAnswered)
		.map(({ to, replyDue }) => `Reply awaited from ${inShort(to)}${dueInWords(replyDue, now)}`);

const inShort = (to: string) => to.replace(/ \(.*/, '');

function dueInWords(due: string | null, now: Instant): string {
	if (!due) return '';
	return due < dayOf(now) ? `, overdue since ${dayInShort(due)}` : `, due ${dayInShort(due)}`;
}
