import { dayInWords, dayOf, timeOf, type Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { listed } from '../../wire/listed.ts';
import { categoryName, FOUR_CS } from '../../wire/concern-categories.ts';
import { COPY_FORMS, HOW_INVOLVED, OUTCOMES, REFERRED_TO } from '../../wire/concern-choices.ts';
import { replyInWords, type Reply } from '../../wire/replies.ts';
import type { Concern } from './concern.ts';
import type { Entry } from './content.ts';
import { strikesOf } from './struck.ts';
import type { EntryKind } from './tables.ts';

/** One line of the chronology, as it is read. */
export interface Told {
	/** Its number in this concern's chronology, from 1: the chain's own would say how much there is of others. */
	readonly number: number;
	readonly at: Instant;
	readonly text: string;
	/** What somebody wrote, beside what they did. */
	readonly words: string;
	/** It was wrong: who said so, when, and why. */
	readonly struck: { readonly at: Instant; readonly by: string; readonly because: string } | null;
}

/** What a teacher the child picked sees: not what the team writes about home or other children. */
const FOR_PICKED: ReadonlySet<EntryKind> = new Set([
	'received',
	'opened',
	'acknowledged',
	'spoken-to',
	'closed'
]);

/** A concern's chronology in words, oldest first. @param picked the teacher it was opened to by picking */
export function told(
	{ entries, said, child, from }: Concern,
	names: ReadonlyMap<StaffId, string>,
	picked?: Staff
): Told[] {
	const strikes = strikesOf(entries);
	const who = (by: string) => names.get(by.replace('staff/', '') as StaffId) ?? 'Waymark';
	const lines = entries
		.map((entry, at) => ({ entry, number: at + 1 }))
		.filter(
			({ entry: { did, by } }) => !picked || FOR_PICKED.has(did) || by === `staff/${picked.id}`
		)
		.map(({ entry, number }): Told => {
			const line = lineOf(entry, who(entry.by));
			const own = !picked || entry.by === `staff/${picked.id}`;
			const strike = strikes.get(number);
			return {
				number,
				at: entry.at,
				text: line.text,
				words: own ? line.words : '',
				struck: strike
					? {
							at: strike.at,
							by: who(strike.by),
							because: picked ? '' : (strike.says?.words ?? '')
						}
					: null
			};
		});
	// Moved since, it may not have been them.
	const isTheirs =
		from.kind === 'unsigned' || (from.kind === 'child' && from.child.id === child?.id);
	const toldWhom = (isTheirs && child?.shownName) || 'The child who sent it';
	const promise =
		said.promised && FROM_A_CHILD.has(from.kind)
			? [
					{
						number: 0,
						at: entries[0]?.at ?? 0,
						text: `${toldWhom} was told: “${said.promised}”`,
						words: '',
						struck: null
					}
				]
			: [];
	return [...lines.slice(0, 1), ...promise, ...lines.slice(1)];
}

const FROM_A_CHILD: ReadonlySet<string> = new Set(['child', 'unsigned', 'unnamed']);
const LOST = 'This entry can’t be opened';
const GONE = 'What stood here has been removed, as the law asks';

function lineOf(entry: Entry, who: string): { text: string; words: string } {
	if (entry.says) return inWords(entry, who);
	return { text: entry.isLost ? LOST : GONE, words: '' };
}

/** What an entry says, for the reader of a chronology. @param who whoever did it */
export function inWords(entry: Entry, who: string): { text: string; words: string } {
	const line = (text: string, words = '') => ({ text, words });
	switch (entry.did) {
		case 'received':
			return line(
				entry.says?.from.kind === 'adult' || entry.says?.from.kind === 'welfare'
					? `Written by ${entry.says.from.name}`
					: 'Received, on disk'
			);
		case 'alerted':
			return line(alertInWords(entry.says));
		case 'opened':
			return line(`Opened by ${who}`);
		case 'acknowledged':
			return line(`Acknowledged by ${who}`);
		case 'noted':
			return line(`Note by ${who}`, entry.says?.words);
		case 'spoken-to':
			return line(
				`${entry.says?.by} spoke to the child, ${onDay(entry.says?.at)}${noted(who, entry.says?.by)}`,
				entry.says?.words
			);
		case 'parents':
			return entry.says?.told
				? line(
						`${entry.says.by} told parents or carers, ${onDay(entry.says.at)}${noted(who, entry.says.by)}`,
						entry.says.words
					)
				: line(`Parents or carers not told: ${who}’s reason`, entry.says?.because);
		case 'referred':
			return line(
				`Referred to ${REFERRED_TO[entry.says?.to ?? 'other']}${entry.says?.reference ? `, reference ${entry.says.reference}` : ''}, ${onDay(entry.says?.at)}, by ${who}${entry.says?.replyDue ? `; reply due ${dayInWords(entry.says.replyDue)}` : ''}`,
				entry.says?.words
			);
		case 'handed-over':
			return line(
				`Handed to ${entry.says?.name} by ${who}${entry.says?.until ? `, until ${onDay(entry.says.until)}` : ''}`,
				entry.says?.words
			);
		case 'let-through':
			return line(`${who} let ${listed(entry.says?.names ?? [])} read it`, entry.says?.words);
		case 'about-adult':
			return line(
				`${who} found that it is about an adult at school${entry.says?.name ? `: ${entry.says.name}` : ''}`,
				entry.says?.words
			);
		case 'child-found':
			return line(`${who} found whose it is: ${entry.says?.child.shownName}`);
		case 'welfare-shared':
			return line(`${who} opened the child’s welfare, not this record, to ${entry.says?.name}`);
		case 'child-moved':
			return line(
				`${who} moved it from ${entry.says?.from.shownName} to ${entry.says?.child.shownName}`,
				entry.says?.words
			);
		case 'child-linked':
			return line(
				`${who} noted another child, ${entry.says?.child.shownName}: ${HOW_INVOLVED[entry.says?.how ?? 'other'].toLowerCase()}`,
				entry.says?.words
			);
		case 'categorised':
			return line(`${who} said what it is about: ${aboutInWords(entry.says)}`, entry.says?.words);
		case 'reply-chased':
			return line(
				`${entry.says?.by} asked again about referral ${entry.says?.to}, ${onDay(entry.says?.at)}${noted(who, entry.says?.by)}`,
				entry.says?.words
			);
		case 'reply-came':
			return line(
				`${entry.says?.by} answered referral ${entry.says?.to}, ${onDay(entry.says?.at)}${entry.says?.reference ? `, reference ${entry.says.reference}` : ''}; noted by ${who}`,
				entry.says?.words
			);
		case 'first-known':
			return line(
				`${entry.says?.by} first knew, ${onDay(entry.says?.at)}. ${abuseToldInWords(entry.says)}; noted by ${who}`,
				entry.says?.words
			);
		case 'shared':
			return line(
				`${who} shared ${entry.says?.only ? `entries ${listed(entry.says.only.map(String))} of it` : 'it'} with ${entry.says?.name}, until ${lastDay(entry.says?.until)}`,
				entry.says?.words
			);
		case 'share-ended':
			return line(`${who} ended sharing it with ${entry.says?.name}`);
		case 'struck':
			return line(`${who} struck through entry ${entry.says?.entry}`, entry.says?.words);
		case 'people-changed':
			return line(`Open to ${listed(entry.says?.names ?? [])} too, as things stand now`);
		case 'waits-anew':
			return line(
				`Whoever had acknowledged it may not read it now: it waits for ${listed(entry.says?.names ?? [])}`
			);
		case 'replied':
			return line(`Reply by ${who}: “${entry.says ? replyChosen(entry.says, entry.at) : ''}”`);
		case 'reply-shown':
			return line(
				`The child has seen the reply${entry.says?.said === 'gone' ? ', without its day, which had gone by' : ''}`
			);
		case 'look-asked':
			return line(`${who} asked to see who the child is`, entry.says?.words);
		case 'look-refused':
			return line(
				`${who} ${entry.says?.tookBack ? 'took that back' : 'said no'}: the child’s name stays hidden`,
				entry.says?.words
			);
		case 'look-agreed':
			return line(
				`${who} agreed: the child’s name shows from here on. Whoever speaks with them says so`
			);
		case 'copied-out':
			return line(
				`${who} took a copy for the school’s system: ${COPY_FORMS[entry.says?.form ?? 'text']}`
			);
		case 'handed-off':
			return line(
				`${who} noted that it is in ${entry.says?.system}, reference ${entry.says?.reference}, since ${entry.says ? dayInWords(entry.says.on) : ''}`
			);
		case 'kept-back':
			return line(`${who} holds on to all of it`, entry.says?.words);
		case 'keeping-ended':
			return line(`${who} no longer holds on to it`, entry.says?.words);
		case 'removal-asked':
			return line(`${who} asks that what was said and written be removed`, entry.says?.words);
		case 'emptied':
			return line('What was said and written has gone; dates, people and the reference stay');
		case 'closed':
			return line(
				`Closed by ${who}: ${OUTCOMES[entry.says?.outcome ?? 'resolved']}`,
				entry.says?.words
			);
		case 'reopened':
			return line(`Opened again by ${who}`, entry.says?.words);
	}
}

function aboutInWords(says: Entry<'categorised'>['says']): string {
	const about = (says?.categories ?? []).map(categoryName);
	const fourCs = (says?.fourCs ?? []).map((one) => FOUR_CS[one]);
	return `${about.join(', ') || 'no category'}${fourCs.length > 0 ? ` (${fourCs.join(', ').toLowerCase()})` : ''}`;
}

function abuseToldInWords(says: Entry<'first-known'>['says']): string {
	if (!says || says.told === 'not-yet') return 'Police or local authority not told yet';
	if (says.told === 'not-needed') return 'Not told on: it turned out not to be that';
	return `${says.toldBy} told ${TOLD_TO[says.told]}${says.toldAt === null ? '' : `, ${onDay(says.toldAt)}`}`;
}

const TOLD_TO = {
	police: 'the police',
	authority: 'the local authority',
	both: 'the police and the local authority'
} as const;

function alertInWords(says: Entry<'alerted'>['says']): string {
	if (!says || says.to.length === 0) return 'Nobody at school could be alerted';
	const to = listed(says.to);
	if (!says.again) return `Mail to ${to}`;
	return `Nobody had acknowledged: alerted ${to}${says.ringLado ? '; time to ring the LADO' : ''}`;
}

/** With the day itself: "today" on a record would be any day. */
const replyChosen = (reply: Reply, at: Instant): string =>
	replyInWords(reply, reply.day === null ? 'none' : reply.day === dayOf(at) ? 'today' : 'later');

const noted = (who: string, by: string | undefined) => (who === by ? '' : `; noted by ${who}`);

/** Something that ends at midnight is there until the day before. */
const lastDay = (until: Instant | undefined) =>
	until === undefined ? '' : dayInWords(dayOf(until - 1));

function onDay(at: Instant | undefined): string {
	return at === undefined ? '' : `${dayInWords(dayOf(at))} at ${timeOf(at)}`;
}

/** What every member of staff is called, also those who have left. */
export const namesOfStaff = (school: School): ReadonlyMap<StaffId, string> =>
	new Map(
		school.db
			.select({ id: staff.id, name: staff.name })
			.from(staff)
			.all()
			.map(({ id, name }) => [id, name])
	);
