import { dayInWords, dayOf, timeOf, type Instant } from '../../calendar/instant.ts';
import type { Stroke } from '../../activities/kind.ts';
import { yearName, type Year } from '../../curriculum/year.ts';
import type { ConcernView } from './concern-for.ts';
import { hasScreen, type Screen } from './screen.ts';

/** A concern as one of its readers may see it, ready to be written down in any form. */
export interface Paper {
	readonly id: string;
	readonly school: string;
	readonly madeAt: Instant;
	readonly madeBy: string;
	readonly title: string;
	readonly child: ConcernView['child'];
	readonly saysTheyAre: string | null;
	/** What a child is called who asked not to be named; null where nobody asked. */
	readonly unnamed: string | null;
	readonly saidAt: Instant;
	readonly receivedAt: Instant;
	readonly where: string;
	readonly howKnown: string | null;
	readonly picked: readonly string[];
	readonly askedToTell: string | null;
	readonly aboutAdult: string;
	readonly happeningNow: string | null;
	/** Adults whose name may stand in the words. */
	readonly wordsMayName: readonly string[];
	readonly spokenTo: string | null;
	readonly parentsTold: string | null;
	readonly referred: readonly string[];
	readonly isAcknowledged: boolean;
	readonly isClosed: boolean;
	readonly words: string;
	readonly work: {
		readonly title: string;
		readonly task: string;
		readonly strokes: readonly Stroke[];
		readonly poster: string | null;
	} | null;
	/** What was on the child's screen, where there were words or a picture of ours. */
	readonly screen: Screen | null;
	readonly chronology: readonly {
		readonly at: Instant;
		readonly what: string;
		readonly words: string;
		/** It was found to be wrong since: by whom and why. */
		readonly struckThrough: string | null;
	}[];
}

/** Who makes a copy, when, at which school. */
export interface MadeBy {
	readonly school: string;
	readonly name: string;
	readonly at: Instant;
}

/**
 * A concern's paper, out of what one reader's page shows and nothing else: what is held from them, an
 * allegation, another child's record was never in the view, so it can't be in a copy. Pure.
 */
export function paperOf(view: ConcernView, { school, name, at }: MadeBy): Paper {
	return {
		id: view.id,
		school,
		madeAt: at,
		madeBy: name,
		title: view.title,
		child: view.child,
		saysTheyAre: view.saysTheyAre,
		unnamed: view.unnamed?.is ?? null,
		saidAt: view.saidAt,
		receivedAt: view.receivedAt,
		where: view.where,
		howKnown: view.how,
		picked: view.happened,
		askedToTell: view.askedToTell,
		aboutAdult: view.aboutAdult,
		happeningNow: view.happeningNow,
		wordsMayName: view.mayName,
		spokenTo: view.spokenTo,
		parentsTold: view.parents,
		referred: view.referred,
		isAcknowledged: view.isAcknowledged,
		isClosed: view.isClosed,
		words:
			view.words ||
			(view.handOff.goneTo ? `What was said has gone to ${view.handOff.goneTo}.` : ''),
		work: view.work,
		screen: hasScreen(view.screen) ? view.screen : null,
		chronology: view.chronology.map((line) => ({
			at: line.at,
			what: line.text,
			words: line.words,
			struckThrough: struckIn(line)
		}))
	};
}

/** Where a line can be struck through: who did, and why. */
function struckIn({ struck }: ConcernView['chronology'][number]): string | null {
	return struck
		? `Struck through by ${struck.by}${struck.because ? `: ${struck.because}` : ''}`
		: null;
}

/** What stands at the head of a paper, a label and its words each, in the order it is read. */
export function factsOf(paper: Paper): { readonly label: string; readonly text: string }[] {
	const fact = (label: string, text: string | null) => (text ? [{ label, text }] : []);
	return [
		...fact('Child', childIn(paper)),
		...fact('Said', inFull(paper.saidAt)),
		...fact('Received', inFull(paper.receivedAt)),
		...fact('Where', paper.where),
		...fact('How it is known', paper.howKnown),
		...fact('Picked', paper.picked.join('; ')),
		...fact('Asked to tell', paper.askedToTell),
		...fact('About an adult at school', paper.aboutAdult),
		...fact('Happening now', paper.happeningNow),
		...fact('The words may name', paper.wordsMayName.join('; ')),
		...fact('Spoken to', paper.spokenTo ?? 'Not noted'),
		...fact('Parents told', paper.parentsTold ?? 'Not noted'),
		...fact('Referred', paper.referred.join('; ')),
		...fact('Stands', standsIn(paper))
	];
}

function childIn({ child, saysTheyAre, unnamed }: Paper): string {
	if (child) return `${child.name}, ${child.className} (${yearName(child.year as Year)})`;
	if (unnamed) return unnamed;
	return saysTheyAre ? `Not signed in. Says: “${saysTheyAre}”` : 'Not known';
}

export const standsIn = ({ isClosed, isAcknowledged }: Paper): string =>
	isClosed ? 'Closed' : isAcknowledged ? 'Acknowledged' : 'Not acknowledged';

/** Who made the copy, and when: the last line of a paper. */
export const madeLine = ({ school, madeBy, madeAt }: Paper): string =>
	`Copied from Waymark at ${school} by ${madeBy}, ${inFull(madeAt)}. It holds what ${madeBy} may read.`;

/** A time on paper, which is read for years: "Monday 23 November 2026 at 09:30". */
export const inFull = (at: Instant): string =>
	`${dayInWords(dayOf(at))} ${dayOf(at).slice(0, 4)} at ${timeOf(at)}`;

/** The same, in few letters: "23 Nov 2026, 09:30" stands in a column. */
export const inColumn = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;

/** A name for the file: the day and the first of the record's id, never a child's name. */
export const fileNameOf = ({ id, receivedAt }: Paper, ending: string): string =>
	`concern-${dayOf(receivedAt)}-${id.slice(0, 8)}.${ending}`;
