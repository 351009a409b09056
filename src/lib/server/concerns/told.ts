import { dayInWords, dayOf, timeOf, type Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import { listed } from '../../wire/listed.ts';
import { OUTCOMES, REFERRED_TO } from '../../wire/concern-choices.ts';
import type { Concern } from './concern.ts';
import type { Entry } from './content.ts';
import type { EntryKind } from './tables.ts';

/** One line of the chronology, as it is read. */
export interface Told {
	readonly seq: number;
	readonly at: Instant;
	readonly text: string;
	/** What somebody wrote, beside what they did. */
	readonly words: string;
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
	const who = (by: string) => names.get(by.replace('staff/', '') as StaffId) ?? 'Waymark';
	const lines = entries
		.filter(({ did, by }) => !picked || FOR_PICKED.has(did) || by === `staff/${picked.id}`)
		.map((entry) => {
			const line = lineOf(entry, who(entry.by));
			const own = !picked || entry.by === `staff/${picked.id}`;
			return { seq: entry.seq, at: entry.at, text: line.text, words: own ? line.words : '' };
		});
	const promise =
		said.promised && (from.kind === 'child' || from.kind === 'unsigned')
			? [
					{
						seq: 0,
						at: entries[0]?.at ?? 0,
						text: `${child?.shownName ?? 'The child'} was told: “${said.promised}”`,
						words: ''
					}
				]
			: [];
	return [...lines.slice(0, 1), ...promise, ...lines.slice(1)];
}

const LOST = 'This entry can’t be opened';
const GONE = 'What stood here has been removed, as the law asks';

function lineOf(entry: Entry, who: string): { text: string; words: string } {
	if (entry.says) return inWords(entry, who);
	return { text: entry.isLost ? LOST : GONE, words: '' };
}

function inWords(entry: Entry, who: string): { text: string; words: string } {
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
				`Referred to ${REFERRED_TO[entry.says?.to ?? 'other']}${entry.says?.reference ? `, reference ${entry.says.reference}` : ''}, ${onDay(entry.says?.at)}, by ${who}`,
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
		case 'people-changed':
			return line(`Open to ${listed(entry.says?.names ?? [])} too, as things stand now`);
		case 'waits-anew':
			return line(
				`Whoever had acknowledged it may not read it now: it waits for ${listed(entry.says?.names ?? [])}`
			);
		case 'closed':
			return line(
				`Closed by ${who}: ${OUTCOMES[entry.says?.outcome ?? 'resolved']}`,
				entry.says?.words
			);
		case 'reopened':
			return line(`Opened again by ${who}`, entry.says?.words);
	}
}

function alertInWords(says: Entry<'alerted'>['says']): string {
	if (!says || says.to.length === 0) return 'Nobody at school could be alerted';
	const to = listed(says.to);
	if (!says.again) return `Mail to ${to}`;
	return `Nobody had acknowledged: alerted ${to}${says.ringLado ? '; time to ring the LADO' : ''}`;
}

const noted = (who: string, by: string | undefined) => (who === by ? '' : `; noted by ${who}`);

function onDay(at: Instant | undefined): string {
	return at === undefined ? '' : `${dayInWords(dayOf(at))} at ${timeOf(at)}`;
}
