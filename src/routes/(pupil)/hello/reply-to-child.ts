import { dayInWords, type Day } from '$lib/calendar/instant.ts';
import { m } from '$lib/paraglide/messages.js';
import type { DaySaid, Reply, ReplyPhrase } from '$lib/wire/replies.ts';
import { formed } from '$lib/words/formed.ts';

/** A reply as the child reads and hears it. */
export function replyToChild({ phrase, day, said }: Reply & { readonly said: DaySaid }): string {
	if (said === 'gone') return m.reply_tell_gone();
	if (phrase === 'right') return m.reply_tell_right();
	if (phrase === 'again') return m.reply_tell_again();
	const saysWhen = SAYS_WHEN[phrase];
	if (said === 'today') return saysWhen.today();
	if (said === 'tomorrow') return saysWhen.tomorrow();
	return day === null ? m.reply_tell_gone() : saysWhen.later({ day: inWords(day) });
}

const SAYS_WHEN = {
	come: {
		today: m.reply_tell_come_today,
		tomorrow: m.reply_tell_come_tomorrow,
		later: m.reply_tell_come_later
	},
	someone: {
		today: m.reply_tell_someone_today,
		tomorrow: m.reply_tell_someone_tomorrow,
		later: m.reply_tell_someone_later
	}
} as const;

const inWords = (day: Day) => formed((lang) => dayInWords(day, lang));

/** The same in one picture, for those who don't read yet. */
export const REPLY_THING: Record<ReplyPhrase, string> = {
	come: 'waving-hand',
	someone: 'speech-balloon',
	right: 'thumbs-up',
	again: 'person-raising-hand'
};
