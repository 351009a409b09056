import type { Role } from '../people/roles.ts';

/**
 * Who may be let through. A role; a pupil; any adult who is signed in, whose duty may only be proposed;
 * anyone, signed in or not; or somebody who works with the
 * class in the address, in that part.
 */
export type Grant =
	| Role
	| 'anyone'
	| 'pupil'
	| 'adult'
	| 'class:teacher'
	| 'class:jobshare'
	| 'class:ta'
	| 'class:supply';

export interface Rule {
	/** GET and HEAD. */
	readonly read: readonly Grant[];
	/** Every other method; the same as `read` when left out. */
	readonly write?: readonly Grant[];
	/** Open before set-up is done, and closed after. */
	readonly setUp?: true;
}

const anyone: Rule = { read: ['anyone'] };
const pupil: Rule = { read: ['pupil'] };
const staff: readonly Role[] = [
	'teacher',
	'ta',
	'lead',
	'dsl',
	'deputy',
	'senco',
	'head',
	'chair',
	'governor',
	'admin'
];
const ownClass: readonly Grant[] = ['class:teacher', 'class:jobshare'];
const inClass: readonly Grant[] = [...ownClass, 'class:ta', 'class:supply'];
const desk: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];

/** The same rule for each of these addresses under another. */
const everyOne = (under: string, read: readonly Grant[], names: readonly string[]) =>
	Object.fromEntries(names.map((name): [string, Rule] => [`${under}/${name}`, { read }]));

/**
 * One line for every route: design §5's table. A route that is missing is refused, and a test walks
 * every address with every role. What depends on one child or one concern is asked again inside.
 */
export const PERMISSIONS: Readonly<Record<string, Rule>> = {
	// Open to anyone
	'/': anyone,
	'/healthz': anyone,
	'/(open)/pictures/thing/[name].svg': anyone,
	'/(open)/pictures/cast/[name]/[mood].svg': anyone,
	'/(open)/pictures/scene/[hash].svg': anyone,
	'/(open)/kit': anyone,
	'/(open)/kit/activities': anyone,
	'/(open)/kit/scene/[name].svg': anyone,
	'/(open)/join': anyone,
	'/(open)/join/[code]': anyone,
	'/(open)/join/[code]/[pupil]': anyone,
	'/(open)/login': anyone,
	'/(open)/sign-out': anyone,
	'/(open)/tell': anyone,
	'/(open)/tell/hide': anyone,
	'/(open)/tell/people': anyone,
	'/(open)/tell/sent': anyone,
	'/(open)/offline': anyone,
	'/(open)/post': anyone,
	'/(open)/post/key': anyone,
	'/(open)/failed': anyone,
	'/(open)/keys-away': anyone,
	'/(open)/not-open-yet': anyone,
	'/(open)/set-up': { read: ['anyone'], setUp: true },

	// Pupils
	'/(pupil)/trail': pupil,
	'/(pupil)/hello': pupil,
	'/(pupil)/me': pupil,
	'/(pupil)/me/[work].svg': pupil,
	'/(pupil)/me/looks': pupil,
	'/(pupil)/maker.json': pupil,
	// The page itself is an empty shell, so that it loads offline; its data asks for a pupil.
	'/(pupil)/lesson/[id]': anyone,
	'/(pupil)/games': anyone,
	'/(pupil)/games/[id]': anyone,
	'/(pupil)/mix': anyone,
	'/(pupil)/mix.json': pupil,
	'/(pupil)/lessons/rounds/[game]/[stage].json': anyone,
	'/(pupil)/lessons/[id].json': { read: ['anyone'] },
	'/(pupil)/attempts/[lesson].json': pupil,

	// A lesson that their class has together
	'/(pupil)/live': pupil,
	'/(pupil)/live/events': pupil,
	'/(pupil)/live/news': pupil,
	'/(pupil)/live/vote': pupil,

	// Staff: everybody
	'/(staff)/home': { read: staff },
	'/(staff)/second-factor': { read: ['adult'] },
	'/(staff)/duty-code': { read: ['adult'] },
	'/(staff)/password': { read: ['adult'] },
	'/(staff)/confirm': { read: staff },
	'/(staff)/seen': { read: ['pupil', 'adult'] },
	'/(staff)/events': { read: staff },
	'/(staff)/concern/new': { read: staff },
	'/(staff)/briefing': { read: staff },
	'/(staff)/paper': { read: staff },
	'/(staff)/paper/[sheet]': { read: staff },
	// What a colleague has shared with whoever asks: concern by concern, decided inside.
	'/(staff)/concerns/shared': { read: staff },
	'/(staff)/concerns/shared/[concern]': { read: staff },
	...everyOne('/(staff)/concerns/shared/[concern]', staff, ['note', 'spoken', 'about-adult']),

	// A class
	'/(staff)/teach/[class]/coverage': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/coverage/[statement]': { read: [...ownClass, 'lead', 'head'] },
	'/(staff)/teach/[class]/plan': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/plan/[lesson]': { read: [...inClass, 'lead', 'head'] },
	'/(staff)/teach/[class]/plan/[lesson]/sheet': { read: [...inClass, 'lead', 'head'] },
	'/(staff)/teach/[class]/pupils': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/pupils/photos': { read: [...ownClass, 'lead', 'admin'] },
	'/(staff)/teach/[class]/plan/[lesson]/routes': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/pupils/[pupil]': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/cards': { read: [...ownClass, 'lead', 'admin'] },
	'/(staff)/teach/[class]/evidence': {
		read: [...ownClass, 'lead', 'head'],
		write: [...ownClass, 'lead']
	},
	'/(staff)/teach/[class]/evidence/game/[response]': { read: ownClass },
	'/(staff)/teach/[class]/evidence/[id].svg': { read: [...ownClass, 'lead', 'head'] },
	'/(staff)/teach/[class]/evidence/photo/[observation]': { read: [...ownClass, 'lead', 'head'] },
	'/(staff)/teach/[class]/live': { read: inClass },
	...everyOne('/(staff)/teach/[class]/live', inClass, [
		'state',
		'move',
		'notes',
		'observation',
		'[live]'
	]),
	'/(staff)/teach/[class]/concerns': { read: inClass },
	'/(staff)/teach/[class]/concerns/[concern]': { read: inClass },
	...everyOne('/(staff)/teach/[class]/concerns/[concern]', inClass, [
		'acknowledgement',
		'note',
		'spoken',
		'about-adult'
	]),

	// The whole school
	'/(staff)/lead': { read: ['lead', 'head'] },
	'/(staff)/lead/export': { read: ['lead', 'head', 'teacher'] },
	'/(staff)/lead/export/[file]': { read: ['lead', 'head', 'teacher'] },

	// The desk. Which concerns open is decided by the routes, concern by concern.
	// A governor has one only where a concern came to them as the next in line.
	'/(staff)/safeguarding': { read: [...desk, 'governor'] },
	'/(staff)/safeguarding/here': { read: [...desk, 'governor'] },
	'/(staff)/safeguarding/closed/[page]': { read: [...desk, 'governor'] },
	'/(staff)/safeguarding/unopened': { read: [...desk, 'governor'], write: ['dsl'] },
	'/(staff)/safeguarding/child/[pupil]': { read: [...desk, 'governor'] },
	'/(staff)/safeguarding/[concern]': { read: [...desk, 'governor'] },
	...everyOne(
		'/(staff)/safeguarding/[concern]',
		[...desk, 'governor'],
		[
			'acknowledgement',
			'note',
			'spoken',
			'parents',
			'referral',
			'hand-over',
			'let-through',
			'about-adult',
			'child',
			'welfare',
			'categories',
			'other-child',
			'move',
			'strike',
			'referral-reply',
			'first-known',
			'share',
			'share-end',
			'reply',
			'look',
			'look-agreement',
			'look-refusal',
			'closure',
			'reopening'
		]
	),

	...everyOne('/(staff)/safeguarding/[concern]', desk, [
		'hand-off',
		'hand-off/text',
		'hand-off/pdf',
		'hand-off/file',
		'hand-off/hold',
		'removal'
	]),
	'/(staff)/safeguarding/keeping': { read: desk },

	// Numbers alone, for the whole school
	'/(staff)/governors': { read: ['governor', 'chair', 'head', 'lead'] },

	// What a safeguarding lead or the SENCO asks of teachers, with no reason to be seen
	'/(staff)/care': { read: ['dsl', 'deputy', 'senco'] },

	// Who reads concerns, and what is proposed about it. What somebody sees of it is decided inside.
	'/(staff)/duties': { read: [...desk, 'governor'] },
	'/(staff)/duties/[change]': { read: [...desk, 'governor'] },
	...everyOne('/(staff)/duties', desk, ['settings', 'away', 'alarm']),

	// Admin
	'/(staff)/admin/people': { read: ['admin', 'head'], write: ['admin'] },
	'/(staff)/admin/people/[staff]': { read: ['admin'] },
	'/(staff)/admin/duties': { read: ['admin'] },
	'/(staff)/admin/audit': { read: ['admin'] },
	'/(staff)/admin/classes': { read: ['admin'] },
	'/(staff)/admin/import': { read: ['admin'] },
	'/(staff)/admin/devices': { read: ['admin'] },
	'/(staff)/admin/settings': { read: ['admin'] },
	'/(staff)/admin/settings/terms/[starts]': { read: ['admin'] }
};
