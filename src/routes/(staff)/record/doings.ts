import * as v from 'valibot';
import { addDays, instantOf } from '$lib/calendar/instant.ts';
import { sayItIsAboutAdult } from '$lib/server/concerns/about-adult.ts';
import { acknowledge } from '$lib/server/concerns/acknowledge.ts';
import { CATEGORIES, FOUR_CS, MOST_CATEGORIES, type FourC } from '$lib/wire/concern-categories.ts';
import {
	HOW_INVOLVED,
	OUTCOMES,
	REFERRED_TO,
	TOLD_OF_ABUSE,
	type HowInvolved,
	type Outcome,
	type ReferredTo,
	type ToldOfAbuse
} from '$lib/wire/concern-choices.ts';
import { categorise } from '$lib/server/concerns/categorise.ts';
import { close, reopen } from '$lib/server/concerns/close.ts';
import { findChild } from '$lib/server/concerns/find-child.ts';
import { sayFirstKnown } from '$lib/server/concerns/first-known.ts';
import { handOver } from '$lib/server/concerns/hand-over.ts';
import { letThrough } from '$lib/server/concerns/let-through.ts';
import { linkChild } from '$lib/server/concerns/link-child.ts';
import { agreeToLook, askToLook, refuseToLook } from '$lib/server/concerns/look.ts';
import { moveChild } from '$lib/server/concerns/move-child.ts';
import { note } from '$lib/server/concerns/note.ts';
import { refer } from '$lib/server/concerns/refer.ts';
import { chaseReply, replyCame } from '$lib/server/concerns/referral-reply.ts';
import { endSharing, share } from '$lib/server/concerns/share.ts';
import { shareWelfare } from '$lib/server/concerns/share-welfare.ts';
import { speakTo } from '$lib/server/concerns/speak-to.ts';
import { strike } from '$lib/server/concerns/strike.ts';
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

const reference = v.optional(
	v.pipe(v.string(), v.trim(), v.maxLength(120, 'A reference is 120 letters at most.')),
	''
);

export const referring = doing({
	schema: v.object({
		to: v.picklist(Object.keys(REFERRED_TO) as ReferredTo[], 'Say to whom.'),
		at: when,
		reference,
		replyDue: v.pipe(
			v.optional(v.string(), ''),
			v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Choose a day, or leave it empty.'),
			v.transform((day) => (day === '' ? null : day))
		),
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

const pupil = v.pipe(
	v.string('Choose a child.'),
	v.minLength(1, 'Choose a child.'),
	v.maxLength(60),
	v.transform((id) => id as PupilId)
);

export const findingChild = doing({
	schema: v.object({
		pupil
	}),
	does: (school, id, who, given) => findChild(school, id, who, given.pupil)
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

export const categorising = doing({
	schema: v.object({
		'categories[]': v.optional(
			v.pipe(
				v.array(v.picklist(CATEGORIES, 'Choose from the list.')),
				v.maxLength(MOST_CATEGORIES, `Choose ${MOST_CATEGORIES} categories at most.`)
			),
			[]
		),
		'fourCs[]': v.optional(
			v.array(v.picklist(Object.keys(FOUR_CS) as FourC[], 'Choose from the list.')),
			[]
		),
		words: anyWords
	}),
	does: (school, id, who, given) =>
		categorise(school, id, who, {
			categories: given['categories[]'],
			fourCs: given['fourCs[]'],
			words: given.words
		})
});

export const linkingChild = doing({
	schema: v.object({
		pupil,
		how: v.picklist(Object.keys(HOW_INVOLVED) as HowInvolved[], 'Say how they are involved.'),
		words: anyWords
	}),
	does: linkChild
});

export const movingChild = doing({
	schema: v.object({ pupil, words: words('Write why.') }),
	does: moveChild,
	leaves: true
});

/** The number of an entry. */
const entry = v.pipe(
	v.string('Choose one.'),
	v.regex(/^[1-9]\d{0,6}$/, 'Choose one.'),
	v.transform(Number)
);

export const striking = doing({
	schema: v.object({ entry, words: words('Write what is wrong with it.') }),
	does: strike
});

export const replying = doing({
	schema: v.variant(
		'did',
		[
			v.object({ did: v.literal('chased'), to: entry, by: name, at: when, words: anyWords }),
			v.object({
				did: v.literal('came'),
				to: entry,
				by: name,
				at: when,
				reference,
				words: anyWords
			})
		],
		'Say whether you asked again, or they answered.'
	),
	does: (school, id, who, { did, ...reply }) => {
		if (did === 'came') replyCame(school, id, who, { reference: '', ...reply });
		else chaseReply(school, id, who, reply);
	}
});

/** A date and time that may be left out. */
const whenIfAny = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*)?$/, 'Say when they were told.'),
	v.transform((text) => (text === '' ? null : instantOf(text.slice(0, 10), text.slice(11, 16))))
);

export const sayingFirstKnown = doing({
	schema: v.pipe(
		v.object({
			by: name,
			at: when,
			told: v.picklist(Object.keys(TOLD_OF_ABUSE) as ToldOfAbuse[], 'Say who has been told.'),
			toldBy: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
			toldAt: whenIfAny,
			words: anyWords
		}),
		v.check(
			({ told, toldBy, toldAt }) =>
				told === 'not-yet' || told === 'not-needed' || (toldBy !== '' && toldAt !== null),
			'Say who told them, and when.'
		),
		v.check(
			({ told, words: why }) => told !== 'not-needed' || why !== '',
			'Write why nobody is told.'
		)
	),
	does: sayFirstKnown
});

export const sharing = doing({
	schema: v.object({
		to: staffId,
		until: v.pipe(
			v.string('Choose a day.'),
			v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.'),
			v.transform((day) => instantOf(addDays(day, 1), '00:00'))
		),
		what: v.picklist(['all', 'part'], 'Say how much of it.'),
		'entries[]': v.optional(v.array(entry), []),
		words: words('Write why they need to know.')
	}),
	does: (school, id, who, { what, 'entries[]': entries, ...given }) =>
		share(school, id, who, { ...given, only: what === 'part' ? entries : null })
});

export const endingSharing = doing({
	schema: v.object({ to: staffId }),
	does: (school, id, who, given) => endSharing(school, id, who, given.to)
});

export const askingToLook = doing({
	schema: v.object({ words: words('Write why somebody could be badly hurt.') }),
	does: askToLook
});

export const agreeingToLook = doing({ schema: v.object({}), does: agreeToLook });

export const refusingToLook = doing({
	schema: v.object({ words: words('Write why.') }),
	does: refuseToLook
});
