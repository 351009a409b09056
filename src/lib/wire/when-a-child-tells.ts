/**
 * What an adult does when a child tells: the same words on the lanyard card, in the staff briefing and where
 * a concern is written. What they are held against stands in docs/safeguarding.md.
 */
export const WHEN_A_CHILD_TELLS = [
	{ do: 'Listen.', say: 'Stay calm. Give them time to use their own words.' },
	{
		do: 'Promise no secrets.',
		say: 'Say it early: “I may have to tell someone whose job is to help.”'
	},
	{
		do: 'Don’t lead.',
		say: 'No “Did he hit you?” At most: “Tell me what happened.” Don’t look into it yourself.'
	},
	{ do: 'Thank them.', say: '“You did the right thing by telling.” No shock, no blame.' },
	{ do: 'Write it down.', say: 'Their words, with day, time and place. Straight away.' },
	{ do: 'Pass it on now.', say: 'Find a safeguarding lead. Never wait for home time.' }
] as const;

export const NEVER_VIEW =
	'Never view, copy, photograph or upload a nude or semi-nude of a child. Write what you were told, leave the device, call the safeguarding lead.';
