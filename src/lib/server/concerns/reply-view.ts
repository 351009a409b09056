import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { daySaid, repliesNow, replyInWords, type Reply } from '../../wire/replies.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { isSpokenSince, lastReply } from './waiting-reply.ts';
import { noReply, NO_REPLY } from './reply.ts';
import { theirConcern } from './theirs.ts';

/** How replying to a child stands, for one of a concern's readers. */
export interface ReplyView {
	/** Why there is none to choose; null where one may be chosen. */
	readonly no: string | null;
	/** The one that was sent, and what became of it. */
	readonly sent: {
		readonly words: string;
		readonly at: Instant;
		readonly is: 'waiting' | 'seen' | 'spoken-to' | 'withheld';
	} | null;
	readonly choices: readonly (Reply & { readonly words: string })[];
}

/** @throws Refusal to anybody who may not reply */
export function replyView(school: School, id: ConcernId, who: Staff): ReplyView {
	const { concern, route } = theirConcern(school, id, who, 'replied');
	const [year, now] = [schoolYearOf(school), school.clock()];
	const no = noReply(school, concern, route);
	const last = lastReply(concern.entries);
	const inWords = (reply: Reply) => replyInWords(reply, daySaid(reply, year, now));
	return {
		no: no ? NO_REPLY[no] : null,
		sent: last
			? {
					words: inWords(last.says),
					at: last.at,
					is: isSeen(concern.entries)
						? 'seen'
						: isSpokenSince(concern.entries, last.seq)
							? 'spoken-to'
							: no
								? 'withheld'
								: 'waiting'
				}
			: null,
		choices: no ? [] : repliesNow(year, now).map((one) => ({ ...one, words: inWords(one) }))
	};
}

const isSeen = (entries: readonly { readonly did: string }[]) =>
	entries.some(({ did }) => did === 'reply-shown');
