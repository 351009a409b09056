import { m } from '../paraglide/messages.js';
import { dayInWords, dayOf, type Instant } from '../calendar/instant.ts';
import { formed } from '../words/formed.ts';
import type { SchoolYear } from '../calendar/school-year.ts';
import type { TellPeople } from '../wire/tell-people.ts';
import type { Answers } from './answers.ts';
import { whenRead, whoReads, type WhenRead, type WhoReads } from './promise.ts';

/** The promise in sentences, as the screen says it. */
export interface PromiseInWords {
	readonly who: string;
	/** Who never gets it, or who gets it too. */
	readonly also: string;
	readonly when: string;
	readonly share: string;
	/** Whom else there is, where school is shut. */
	readonly meanwhile: string;
	/** Who has it once it is there; whom else to tell where no day can be promised. */
	readonly sentTo: string;
	/** All of it, to be kept with the concern. */
	readonly all: string;
	readonly reads: WhoReads;
}

/** @param now the school's clock, as well as this device knows it */
export function promiseIn(
	people: TellPeople | undefined,
	answers: Answers,
	now: Instant
): PromiseInWords {
	const reads = whoReads(people, answers);
	const who = whoInWords(reads);
	const also = alsoInWords(reads);
	const reading = people && whenRead(people.year, now);
	const when = reading ? whenInWords(reading, people, reads, dayOf(now)) : '';
	const share = m.tell_share();
	return {
		who,
		also,
		when,
		share,
		meanwhile: reading && reading.on !== 'today' ? m.tell_cant_wait() : '',
		sentTo: sentInWords(reads, reading),
		all: [who, also, when, share].filter(Boolean).join(' '),
		reads
	};
}

/** When something sent at `at` will be read, as a child reads it. */
export const whenSaid = (year: SchoolYear, at: Instant): string => whenInWords(whenRead(year, at));

/** "Mrs Osei, Mr Rivers or Miss Vale"; undefined where nobody can be named. */
export function namesOf({ readers }: WhoReads): string | undefined {
	if (readers.length === 0) return undefined;
	const names = readers.slice(0, MOST_NAMES).map(({ name }) => name);
	if (readers.length > MOST_NAMES) names.push(m.tell_another());
	return formed((lang, own) =>
		new Intl.ListFormat(lang, { type: 'disjunction' }).format(names.map(own))
	);
}

const MOST_NAMES = 3;

function sentInWords(reads: WhoReads, reading: WhenRead | undefined): string {
	if (reading?.on === 'unknown') return m.tell_not_yet_safe();
	const names = namesOf(reads);
	return names ? m.tell_sent_to({ names }) : m.tell_sent_to_unknown();
}

function whoInWords(reads: WhoReads): string {
	const names = namesOf(reads);
	if (!names) return m.tell_reads_unknown();
	const [only, ...others] = reads.readers;
	return only?.job === 'head' && others.length === 0
		? m.tell_reads_head({ name: names })
		: m.tell_reads({ names });
}

function alsoInWords({ notTo, too }: WhoReads): string {
	if (notTo) return m.tell_not_to({ name: notTo });
	if (!too) return '';
	return too.reads ? m.tell_too({ name: too.name }) : m.tell_too_later({ name: too.name });
}

/** A watcher is named only where the routes send them this very thing. */
function whenInWords(when: WhenRead, people?: TellPeople, reads?: WhoReads, on = ''): string {
	if (when.on === 'today') return m.tell_when_today();
	if (when.on === 'unknown') return m.tell_when_unknown();
	const day = when.isTomorrow ? m.tell_tomorrow() : formed((lang) => dayInWords(when.day, lang));
	if (!when.shut) return m.tell_when_by({ day });
	const name = people?.watches?.find(
		({ name, from, to }) =>
			from <= on && on <= to && reads?.readers.some((reader) => reader.name === name)
	)?.name;
	if (name) return m.tell_when_watched({ name, day });
	return people?.homeOff ? m.tell_when_off({ day }) : m.tell_when_shut({ day });
}
