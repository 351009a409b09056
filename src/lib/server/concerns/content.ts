import type { Stroke } from '../../activities/kind.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Year } from '../../curriculum/year.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ClassId, ConcernId, PupilId, StaffId } from '../../wire/ids.ts';
import type { HowKnown, Outcome, ReferredTo } from '../../wire/concern-choices.ts';
import type { Reader } from './routes.ts';
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
	'welfare-shared': { readonly to: StaffId; readonly name: string; readonly as: ConcernId };
	'people-changed': { readonly names: readonly string[] };
	/** Whoever had acknowledged it can't read it any more: these have been alerted. */
	'waits-anew': { readonly names: readonly string[] };
	closed: { readonly outcome: Outcome; readonly words: string };
	reopened: { readonly words: string };
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
