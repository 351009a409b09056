import * as v from 'valibot';
import { addDays, instantOf } from '$lib/calendar/instant.ts';
import { sayItIsAboutAdult } from '$lib/server/concerns/about-adult.ts';
import { acknowledge } from '$lib/server/concerns/acknowledge.ts';
import { OUTCOMES, REFERRED_TO, type Outcome, type ReferredTo } from '$lib/wire/concern-choices.ts';
import { close, reopen } from '$lib/server/concerns/close.ts';
import { findChild } from '$lib/server/concerns/find-child.ts';
import { handOver } from '$lib/server/concerns/hand-over.ts';
import { letThrough } from '$lib/server/concerns/let-through.ts';
import { note } from '$lib/server/concerns/note.ts';
import { refer } from '$lib/server/concerns/refer.ts';
import { shareWelfare } from '$lib/server/concerns/share-welfare.ts';
import { speakTo } from '$lib/server/concerns/speak-to.ts';
import { tellParents } from '$lib/server/concerns/tell-parents.ts';
import type { PupilId, StaffId } from '$lib/wire/ids.ts';
import type { Doing } from './doing.ts';

const LONGEST = 20_000;
const anyWords = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST)), '');
const words = (missing: string) =>
	v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(LONGEST));
const name = v.pipe(v.string('Say who.'), v.trim(), v.minLength(1, 'Say who.'), v.maxLength(200));
/** A local date and time as the browser's control gives it: `2026-11-23T09:30`. */
const when = v.pipe(
	v.string('Say when.'),
	v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'Say when.'),
	v.transform((text) => instantOf(text.slice(0, 10), text.slice(11, 16)))
);
const staffId = v.pipe(
	v.string('Choose somebody.'),
	v.minLength(1, 'Choose somebody.'),
	v.maxLength(60),
	v.transform((id) => id as StaffId)
);

const doing = <S extends v.GenericSchema>(one: Doing<S>): Doing<S> => one;

export const acknowledging = doing({ schema: v.object({}), does: acknowledge });

export const noting = doing({
	schema: v.object({ words: words('Write the note.') }),
	does: (school, id, who, given) => note(school, id, who, given.words)
});

export const speaking = doing({
	schema: v.object({ by: name, at: when, words: anyWords }),
	does: speakTo
});

export const tellingParents = doing({
	schema: v.variant(
		'told',
		[
			v.object({ told: v.literal('yes'), by: name, at: when, words: anyWords }),
			v.object({ told: v.literal('no'), because: words('Write why they weren’t told.') })
		],
		'Say whether parents or carers were told.'
	),
	does: (school, id, who, given) =>
		tellParents(
			school,
			id,
			who,
			given.told === 'yes' ? { ...given, told: true } : { ...given, told: false }
		)
});

export const referring = doing({
	schema: v.object({
		to: v.picklist(Object.keys(REFERRED_TO) as ReferredTo[], 'Say to whom.'),
		at: when,
		reference: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120)), ''),
		words: anyWords
	}),
	does: refer
});

/** A day, its whole length in; empty is for good. */
const untilDay = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Choose a day, or leave it empty.'),
	v.transform((day) => (day === '' ? null : instantOf(addDays(day, 1), '00:00')))
);

export const handingOver = doing({
	schema: v.object({ to: staffId, until: untilDay, words: anyWords }),
	does: handOver
});

export const lettingThrough = doing({
	schema: v.object({
		'staff[]': v.pipe(v.array(staffId, 'Choose somebody.'), v.minLength(1, 'Choose somebody.')),
		words: words('Write why it isn’t about them.')
	}),
	does: (school, id, who, given) =>
		letThrough(school, id, who, { staff: given['staff[]'], words: given.words })
});

export const sayingAboutAdult = doing({
	schema: v.object({ adult: staffId, words: words('Write what makes you think so.') }),
	does: (school, id, who, { adult, words: why }) =>
		sayItIsAboutAdult(school, id, who, {
			adult: (adult as string) === 'unknown' ? 'unknown' : adult,
			words: why
		}),
	leaves: true
});

export const findingChild = doing({
	schema: v.object({
		pupil: v.pipe(
			v.string('Choose a child.'),
			v.minLength(1, 'Choose a child.'),
			v.transform((id) => id as PupilId)
		)
	}),
	does: (school, id, who, { pupil }) => findChild(school, id, who, pupil)
});

export const sharingWelfare = doing({
	schema: v.object({ to: staffId, words: words('Write what they need to look after the child.') }),
	does: shareWelfare
});

export const closing = doing({
	schema: v.object({
		outcome: v.picklist(Object.keys(OUTCOMES) as Outcome[], 'Say how it ended.'),
		words: words('Write the reason.')
	}),
	does: close
});

export const reopening = doing({
	schema: v.object({ words: words('Write why.') }),
	does: (school, id, who, given) => reopen(school, id, who, given.words)
});
