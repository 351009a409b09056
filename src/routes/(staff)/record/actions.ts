import type { ConcernView } from '$lib/server/concerns/concern-for.ts';

interface Action {
	/** The address of its form, under the record's. */
	readonly to: string;
	readonly text: string;
	/** Rarely done: it stands behind "More". */
	readonly rare?: true;
}

/** What a reader can do with a concern now, in the order it is mostly done. */
export function actionsOf(view: ConcernView): Action[] {
	const may = (did: ConcernView['mayDo'][number]) => view.mayDo.includes(did);
	const when = (isSo: boolean, to: string, text: string, rare?: true): Action[] =>
		isSo ? [{ to, text, ...(rare && { rare }) }] : [];
	const aboutAdult = when(
		may('about-adult') && !(view.isClosed && view.isAboutAdult),
		'about-adult',
		view.isAboutAdult ? 'Say which adult' : 'It is about an adult at school'
	);
	const mending = [
		...when(view.unnamed !== null && may('child-found'), 'child', 'Say which child it is', true),
		...when(may('child-linked') && !view.isLost, 'other-child', 'Another child involved', true),
		...when(may('child-moved'), 'move', 'Move to another child', true),
		...when(view.strikable.length > 0, 'strike', 'Strike through an entry', true)
	];
	const reply = when(
		may('reply-came') && view.referrals.length > 0,
		'referral-reply',
		'Reply to a referral'
	);
	const handOff = when(may('handed-off'), 'hand-off', 'To our safeguarding system');
	if (view.isClosed)
		return [
			...when(may('noted'), 'note', 'Add a note'),
			...reply,
			...handOff,
			...aboutAdult,
			...when(may('reopened'), 'reopening', 'Open again'),
			...when(may('categorised'), 'categories', 'What it is about', true),
			...mending
		];
	return [
		...when(view.isUnconfirmed && may('child-found'), 'child', 'Say which child it is'),
		...when(view.held.length > 0, 'let-through', 'Let somebody read it'),
		...when(may('noted'), 'note', 'Add a note'),
		...when(may('categorised'), 'categories', 'What it is about'),
		...when(may('spoken-to'), 'spoken', 'Spoken to the child'),
		...when(may('parents'), 'parents', 'Parents'),
		...when(
			may('first-known') && view.about.asksWhoKnew,
			'first-known',
			'Who first knew, who was told'
		),
		...when(may('referred'), 'referral', 'Refer'),
		...reply,
		...when(may('welfare-shared') && view.leads.length > 0, 'welfare', 'Share the child’s welfare'),
		...when(
			may('handed-over') && view.mayHandTo.length > 0,
			'hand-over',
			view.isAboutAdult ? 'Open to another' : 'Hand over'
		),
		...aboutAdult,
		...handOff,
		...when(may('closed') && view.isAcknowledged, 'closure', 'Close'),
		...when(view.mayShareWith.length > 0, 'share', 'Share with one colleague', true),
		...mending
	];
}
