import type { Sample, Stroke } from '../../activities/kind.ts';
import type { Day, Instant } from '../../calendar/instant.ts';
import type { KeyStage, Year } from '../../curriculum/year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ClassId, ConcernId, PupilId, StaffId } from '../../wire/ids.ts';
import type { Category, FourC } from '../../wire/concern-categories.ts';
import type {
	CopyForm,
	HowInvolved,
	HowKnown,
	Outcome,
	ReferredTo,
	ToldOfAbuse
} from '../../wire/concern-choices.ts';
import type { DaySaid, Reply } from '../../wire/replies.ts';
import type { Reader } from './routes.ts';
import type { Screen } from './screen.ts';
import type { EntryKind } from './tables.ts';

/** A child as they were called and placed when it came. */
export interface Child {
	readonly id: PupilId;
	readonly shownName: string;
	readonly schoolClass: ClassId;
	readonly className: string;
	readonly year: Year;
}

/** Where a concern came from. */
export type From =
	| { readonly kind: 'child'; readonly child: Child }
	/**
	 * A child who asked not to be named. `child` is there on its way in alone: what is read back has none
	 * until two have looked, and is a child's from then on (`unnamed.ts`).
	 */
	| { readonly kind: 'unnamed'; readonly keyStage: KeyStage; readonly child: Child | null }
	/** From a page nobody had signed in on; `said.saysTheyAre` is all there is. */
	| { readonly kind: 'unsigned' }
	| {
			readonly kind: 'adult';
			readonly staff: StaffId;
			readonly name: string;
			readonly how: HowKnown;
			readonly child: Child | null;
			/** The child's work it is about; what was written in it stands in the words. */
			readonly work?: {
				readonly title: string;
				readonly task: string;
				readonly strokes: readonly Stroke[];
				/** A poster. */
				readonly picture?: Sample['picture'] | undefined;
			};
	  }
	/** A child's welfare, opened to one lead out of an allegation the lead never sees. */
	| {
			readonly kind: 'welfare';
			readonly staff: StaffId;
			readonly name: string;
			readonly to: StaffId;
			readonly child: Child | null;
	  }
	/** Never written: what an entry said can't be opened, so nobody knows. */
	| Lost;

/** Where a concern stays that can't be opened: with those it had been opened to. */
export interface Lost {
	readonly kind: 'lost';
	readonly child: null;
	readonly readers: readonly Reader[];
	readonly never: readonly StaffId[];
}

/** What each entry of a chronology says, beside who and when. All of it is sealed. */
export interface Says {
	received: {
		readonly from: From;
		readonly said: ConcernSent;
		/** Who the routes found named, under the names they had then. */
		readonly accused: readonly StaffId[];
		readonly mentioned: readonly StaffId[];
		/** What was on the child's screen, as it was when it was received. */
		readonly screen?: Screen;
	};
	alerted: {
		readonly to: readonly string[];
		readonly again: boolean;
		readonly ringLado: boolean;
	};
	opened: Record<string, never>;
	acknowledged: Record<string, never>;
	noted: { readonly words: string };
	'spoken-to': { readonly by: string; readonly at: Instant; readonly words: string };
	parents:
		| { readonly told: true; readonly by: string; readonly at: Instant; readonly words: string }
		| { readonly told: false; readonly because: string };
	referred: {
		readonly to: ReferredTo;
		readonly at: Instant;
		readonly reference: string;
		readonly words: string;
		/** The day by which they should have answered; null or absent where nobody said. */
		readonly replyDue?: string | null;
	};
	'handed-over': {
		readonly to: StaffId;
		readonly name: string;
		/** Until when they have it; null for good. */
		readonly until: Instant | null;
		readonly words: string;
	};
	'let-through': {
		readonly staff: readonly StaffId[];
		readonly names: readonly string[];
		readonly words: string;
	};
	'about-adult': {
		readonly adult: StaffId | 'unknown';
		readonly name: string;
		readonly words: string;
	};
	'child-found': { readonly child: Child };
	/** It was put on the wrong child: whose it was, and whose it is. */
	'child-moved': { readonly from: Child; readonly child: Child; readonly words: string };
	/** Another child has to do with it. */
	'child-linked': { readonly child: Child; readonly how: HowInvolved; readonly words: string };
	/** A later one takes the place of an earlier one. */
	categorised: {
		readonly categories: readonly Category[];
		readonly fourCs: readonly FourC[];
		readonly words: string;
	};
	'reply-chased': ReferralReply;
	'reply-came': ReferralReply & {
		/** Theirs, where it is new or was put down wrongly. */
		readonly reference: string;
	};
	/** Suspected sexual abuse: who first knew, and who told the police or the local authority. */
	'first-known': {
		readonly by: string;
		readonly at: Instant;
		readonly told: ToldOfAbuse;
		readonly toldBy: string;
		readonly toldAt: Instant | null;
		readonly words: string;
	};
	/** One colleague may read it, until a day. */
	shared: {
		readonly to: StaffId;
		readonly name: string;
		readonly until: Instant;
		/** The numbers of the entries they see, where it isn't all of them. */
		readonly only: readonly number[] | null;
		readonly words: string;
	};
	'share-ended': { readonly to: StaffId; readonly name: string };
	/** An earlier entry was wrong. It stays readable, and no longer counts. */
	struck: {
		/** Its number in this concern's chronology, from 1. */
		readonly entry: number;
		readonly words: string;
	};
	'welfare-shared': { readonly to: StaffId; readonly name: string; readonly as: ConcernId };
	'people-changed': { readonly names: readonly string[] };
	/** Whoever had acknowledged it can't read it any more: these have been alerted. */
	'waits-anew': { readonly names: readonly string[] };
	/** One of the fixed phrases, for the child's next sign-in. */
	replied: Reply;
	/** The child has seen the entry with that number, and said so; and how its day was said to them. */
	'reply-shown': { readonly seq: number; readonly said: DaySaid };
	/** Somebody asks to see who a child is that asked not to be named. */
	'look-asked': { readonly words: string };
	/** Another of its readers says no, or whoever asked takes it back. */
	'look-refused': { readonly words: string; readonly tookBack: boolean };
	/** A second reader agrees: the name shows from now on. */
	'look-agreed': {
		/** Who asked, and the number of that entry, from 1. */
		readonly asked: StaffId;
		readonly entry: number;
	};
	/** Somebody took a copy of what they may read, for the school's own system. */
	'copied-out': { readonly form: CopyForm };
	/** It stands in the school's own safeguarding system: which, under what reference, since which day. */
	'handed-off': { readonly system: string; readonly reference: string; readonly on: Day };
	/** An investigation, or another reason that nothing of it may go. */
	'kept-back': { readonly words: string };
	'keeping-ended': { readonly words: string };
	/** Of an allegation: its words can go from here, if a second reader agrees. */
	'removal-asked': { readonly words: string };
	/** What was said and written has gone; of each entry that lost something, by its number, what stays. */
	emptied: { readonly kept: Readonly<Record<string, unknown>> };
	closed: { readonly outcome: Outcome; readonly words: string };
	reopened: { readonly words: string };
}

/** About the answer to a referral. */
interface ReferralReply {
	/** The referral's number in this concern's chronology, from 1. */
	readonly to: number;
	/** Who chased it, or who answered. */
	readonly by: string;
	readonly at: Instant;
	readonly words: string;
}

/** One entry as it is read back; `says` is null once its content has lawfully gone, or can't be opened. */
export type Entry<K extends EntryKind = EntryKind> = {
	[D in K]: {
		readonly seq: number;
		readonly at: Instant;
		/** `staff/ID`, `child` or `system`. */
		readonly by: string;
		readonly did: D;
		readonly says: Says[D] | null;
		/** It is there, and can't be opened or understood. */
		readonly isLost?: true;
	};
}[K];
