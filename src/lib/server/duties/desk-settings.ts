import { WATCHED } from '../concerns/watched-words.ts';
import type { Switch } from '../school/settings.ts';

/** A choice a school makes about its desk: on or off, never changed by one person alone. */
export interface DeskSetting {
	readonly name: Switch;
	readonly title: string;
	/** What it means, for whoever is to agree. */
	readonly explains: readonly string[];
	/** How things are with it off, and on: a sentence without its full stop. */
	readonly off: string;
	readonly on: string;
	/** A list of words to look at before choosing. */
	readonly words?: readonly string[];
}

/** Every choice of this sort. A new one is a row here, and its line in `school/settings.ts`. */
export const DESK_SETTINGS: readonly DeskSetting[] = [
	{
		name: 'safeguardingReadsFirst',
		title: 'When a child asks that their teacher is told too',
		explains: [
			'The safeguarding team always reads what a child sends, unless it is about an adult at school. A child can ask that their class teacher reads it too.',
			'Where the words may name an adult, the teacher waits in either case.'
		],
		off: 'The teacher a child picks reads it at once, with the safeguarding team',
		on: 'The safeguarding team reads first, and the teacher a child picks waits until they let them read'
	},
	{
		name: 'repliesOff',
		title: 'Replies on a child’s screen',
		explains: [
			'Once somebody has read it, a child can be shown one fixed phrase, such as “I will come and see you today.” It is shown once, after they next sign in, and never where it is about an adult.',
			'Somebody speaks to the child in person in either case.'
		],
		off: 'Children can be shown a reply',
		on: 'Children are shown no replies on a screen'
	},
	{
		name: 'unnamed',
		title: 'Telling without a name',
		explains: [
			'Children in Years 3 to 6 who are signed in may ask that their name isn’t shown. You see only which two years they are in. Nobody can go and speak to them, and nobody can see whether one child has told before.',
			'If you think someone could be badly hurt, two safeguarding adults can look together, with a reason. What a child was promised holds if this is switched off later.'
		],
		off: 'Whoever reads what a signed-in child sends sees who they are',
		on: 'A child from Year 3 may ask that their name isn’t shown'
	},
	{
		name: 'watchedWords',
		title: 'Words that move a concern up the desk',
		explains: [
			'A short list of English words. Where one of them is in what was told, it stands higher among the new concerns and the desk says which word it was. Nothing ever moves down for want of one, and nobody is alerted sooner or later.',
			'It reads what was told or written down as a concern, and never children’s lesson work. It misses other words for the same thing, other spellings and other languages, so all of it has to be read as before.'
		],
		off: 'No list of words is used',
		on: 'A new concern with a word of the list stands higher on the desk',
		words: WATCHED
	},
	{
		name: 'keepsRecord',
		title: 'Where your safeguarding record is',
		explains: [
			'Waymark can be the doorway to the system your school keeps its records in, or keep them itself.',
			'Records kept here stay until the end of the school year in which the child’s year group turns 25; about an adult at school, ten years at least. Nothing goes by itself: somebody agrees first.'
		],
		off: 'The record is in our own system: 90 days after a concern is handed over and closed, its words go from here',
		on: 'The record is kept here for as long as records have to be'
	},
	{
		name: 'homeOff',
		title: 'Telling from home',
		explains: [
			'Where Waymark can be reached from home, a child can tell on an evening, at a weekend or in the holidays. They read who will see it and when before they write.',
			'Switched off, they read instead that Tell an adult is for school, and whom to turn to now. What comes all the same is kept and alerted as ever: a child is never turned away.'
		],
		off: 'A child can tell from home, and reads when somebody at school will see it',
		on: 'Out of school, a child reads that Tell an adult is for school, and whom to turn to now'
	}
];

/** One of them by its name. */
export const deskSetting = (name: string): DeskSetting | undefined =>
	DESK_SETTINGS.find((one) => one.name === name);

/** How things are, or would be, as a sentence without its full stop. */
export const settingInWords = ({ on, off }: DeskSetting, isOn: boolean): string =>
	isOn ? on : off;
