/** How an adult came to know of what they write. */
export const HOW_KNOWN = {
	told: 'A child told me',
	heard: 'I heard it',
	saw: 'I saw it',
	work: 'It is in a child’s work',
	parent: 'A parent or carer told me',
	other: 'Another way'
} as const;
export type HowKnown = keyof typeof HOW_KNOWN;

/** Whom a concern can be referred to. */
export const REFERRED_TO = {
	'social-care': 'Children’s social care',
	police: 'Police',
	lado: 'LADO (the local authority’s designated officer)',
	'early-help': 'Early help',
	prevent: 'Prevent',
	health: 'Health or mental health service',
	behaviour: 'Behaviour policy',
	filtering: 'Filtering provider',
	other: 'Somebody else'
} as const;
export type ReferredTo = keyof typeof REFERRED_TO;

/** What another child has to do with a concern. */
export const HOW_INVOLVED = {
	harmed: 'May have been harmed too',
	harming: 'May have harmed',
	saw: 'Saw or heard it',
	family: 'Brother, sister or other family',
	other: 'Another way'
} as const;
export type HowInvolved = keyof typeof HOW_INVOLVED;

/** Who was told of suspected sexual abuse. */
export const TOLD_OF_ABUSE = {
	police: 'The police',
	authority: 'The local authority (children’s social care)',
	both: 'Both',
	'not-yet': 'Nobody yet',
	'not-needed': 'Nobody: it turned out not to be that'
} as const;
export type ToldOfAbuse = keyof typeof TOLD_OF_ABUSE;

/** How a concern is copied out for the school's own safeguarding system. */
export const COPY_FORMS = {
	text: 'as text',
	pdf: 'as PDF',
	page: 'as a page to print',
	file: 'as a structured file'
} as const;
export type CopyForm = keyof typeof COPY_FORMS;

/** Why a concern can be closed: always with words beside it. */
export const OUTCOMES = {
	resolved: 'Resolved in school',
	'with-others': 'Others have it now, and we have heard from them',
	recorded: 'Kept in the school’s own safeguarding system',
	'not-safeguarding': 'Read with care: not a safeguarding matter',
	practice: 'A test or practice'
} as const;
export type Outcome = keyof typeof OUTCOMES;
