import type { ConcernView } from '$lib/server/concerns/concern-for.ts';

interface Action {
	/** The address of its form, under the record's. */
	readonly to: string;
	readonly text: string;
}

/** What a reader can do with a concern now, in the order it is mostly done. */
export function actionsOf(view: ConcernView): Action[] {
	const may = (did: ConcernView['mayDo'][number]) => view.mayDo.includes(did);
	if (view.isClosed)
		return [
			...(may('noted') ? [{ to: 'note', text: 'Add a note' }] : []),
			...(may('about-adult') && !view.isAboutAdult
				? [{ to: 'about-adult', text: 'It is about an adult at school' }]
				: []),
			...(may('reopened') ? [{ to: 'reopening', text: 'Open again' }] : [])
		];
	return [
		...(view.isUnconfirmed && may('child-found')
			? [{ to: 'child', text: 'Say which child it is' }]
			: []),
		...(view.held.length > 0 ? [{ to: 'let-through', text: 'Let somebody read it' }] : []),
		...(may('noted') ? [{ to: 'note', text: 'Add a note' }] : []),
		...(may('spoken-to') ? [{ to: 'spoken', text: 'Spoken to the child' }] : []),
		...(may('parents') ? [{ to: 'parents', text: 'Parents' }] : []),
		...(may('referred') ? [{ to: 'referral', text: 'Refer' }] : []),
		...(may('welfare-shared') && view.leads.length > 0
			? [{ to: 'welfare', text: 'Share the child’s welfare' }]
			: []),
		...(may('handed-over') && view.mayHandTo.length > 0
			? [{ to: 'hand-over', text: view.isAboutAdult ? 'Open to another' : 'Hand over' }]
			: []),
		...(may('about-adult')
			? [
					{
						to: 'about-adult',
						text: view.isAboutAdult ? 'Say which adult' : 'It is about an adult at school'
					}
				]
			: []),
		...(may('closed') && view.isAcknowledged ? [{ to: 'closure', text: 'Close' }] : [])
	];
}
