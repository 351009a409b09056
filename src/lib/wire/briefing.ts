/** Who is named in the briefing: the school's own, or what stands for them in the guide. */
export interface BriefingNames {
	/** "Mrs Osei or Mr Rivers". */
	readonly leads: string;
	readonly head: string;
	readonly chair: string;
	/** Whom to ring about an adult, with the number where one has been entered. */
	readonly lado: string;
}

interface Part {
	readonly title: string;
	readonly minutes: number;
	/** Read aloud, paragraph by paragraph. `{leads}` and the others are `BriefingNames`. */
	readonly say: readonly string[];
}

/** What happens, what good looks like. */
interface Scene {
	readonly age: string;
	readonly what: string;
	readonly good: readonly string[];
}

/**
 * Fifteen minutes for everybody who works in school, as a safeguarding lead would say them. The page shows
 * them with the school's own names; docs/briefing.md holds the same words.
 */
export const BRIEFING: readonly Part[] = [
	{
		title: 'Why we are here',
		minutes: 1,
		say: [
			'Good afternoon. Fifteen minutes, and then you can go. This is about one thing: a child tells you something is wrong. They may say it at the sink, in the line for lunch, or on a Chromebook. They choose the moment and the person, and it may well be you, whatever your job is.',
			'What you do in the first minute decides whether they tell anyone again. You don’t have to solve it. You have to hear it, and get it to the right person today.'
		]
	},
	{
		title: 'When a child tells you',
		minutes: 3,
		say: [
			'Listen. Stop what you are doing, get down to their level, and keep your face calm. Let them go at their own pace, in their own words. Silence is fine.',
			'Promise no secrets. If they ask, “Will you keep this secret?”, the answer is kind and it is no: “I can’t keep it secret if someone might get hurt. I will only tell the people whose job is to help.” Say it early, not after they have told you everything.',
			'Don’t lead. A question that holds its own answer can harm a child’s case later. Not “Did he hit you?” If you need anything at all, say “Tell me what happened”, once. Don’t ask them to show you, to prove it, to say it again to somebody else, or to face the person. Don’t look into it yourself.',
			'Thank them. “You did the right thing by telling. I’m glad you told me.” No shock, no blame, no “why didn’t you say before?” Don’t promise that everything will be all right. Tell them what you will do next, and that they can come back.',
			'Write it down, as soon as you can and today at the latest: their words, not yours, even the rude ones. Who was there, day, time, place. Facts, then your name.',
			'Pass it on now. Find {leads}. If you can’t find one of them, try the next, then {head}. Don’t wait for the end of the day, and don’t think that somebody else has done it. If a child is in danger this minute, ring 999 first.'
		]
	},
	{
		title: 'Pictures',
		minutes: 1,
		say: [
			'If it is about a nude or nearly nude picture of a child, also one made by a computer: don’t look. Don’t ask to see it, don’t copy, photograph, forward, print or delete it, and don’t ask the child to. If you have already seen it, say so to the safeguarding lead.',
			'Leave the device where it is and fetch {leads}. Tell the child it is not their fault. There is a service called Report Remove that a grown-up can help them use.'
		]
	},
	{
		title: 'When it is about one of us',
		minutes: 2,
		say: [
			'Anything about an adult who works or helps here goes to {head}, and to nobody else, however small it seems and however much you like them. If it is about the head, it goes to {chair}. If you can’t reach them, or it would be awkward for them to hear it, you may ring {lado} yourself.',
			'Don’t talk to the adult. Don’t talk to colleagues. A worry that turns out to be nothing is not a wasted worry. And if it is about something you did yourself and wish you hadn’t, telling the head first is the right thing too.'
		]
	},
	{
		title: 'Tell an adult, and the desk',
		minutes: 3,
		say: [
			'On every pupil’s screen there is one red button: “Tell an adult”. The youngest see “I want a grown-up”. It works before signing in and without Wi-Fi, though then it says plainly that nobody has it yet, and to find a grown-up. If a child comes to you holding a screen that says so, that is your cue: stay with them.',
			'The child is told who will read it and when, and that it may have to be shared. It goes to {leads}. About an adult here it goes to {head}; about the head, past them. Whoever it is about never sees it, on any page.',
			'You will not see what a child sent unless you are one of its readers. If you find it waiting for you, open it away from the board: it asks for your password again. On a projected page there is only a dot.',
			'What a child tells you, you write yourself: your name at the top right, then “Write a concern”. Choose the child, how you know, and write their words. It goes the same way, and it does not open for you again, so keep no copy. Beside a child’s work there is “I’m worried about this”.',
			'Writing it is not instead of telling. Speak to {leads} as well. There are paper slips for children who would rather write or draw; treat one like a child speaking.'
		]
	},
	{
		title: 'Drill',
		minutes: 4,
		say: [
			'Three short scenes. In pairs, a minute each: what do you say, what do you do, who do you go to? Then I will read what good looks like.'
		]
	},
	{
		title: 'To take away',
		minutes: 1,
		say: [
			'Take a card for your lanyard. Six lines: listen, promise no secrets, don’t lead, thank them, write it down, pass it on now.',
			'If something today was close to home, come and find me, or ring someone you trust. Questions now, or at my door. Thank you for listening: it is what we ask of you with them.'
		]
	}
];

export const SCENES: readonly Scene[] = [
	{
		age: 'Reception',
		what: 'Bea, four, brings you a tablet with a picture of a grown-up on it: “Show this picture to your grown-up.” She says, “The game man said my name.”',
		good: [
			'Kneel, look at Bea and not at the game. “Thank you for showing me. Tell me about it.” Then wait.',
			'No guesses: not “Was he nasty?” What she says, you write as she said it.',
			'Stay with her, and send another adult for the person in the picture. The tablet stays as it is.'
		]
	},
	{
		age: 'Year 3',
		what: 'Sam, seven, at the coat pegs: “If I tell you something, promise you won’t tell?”',
		good: [
			'“I can’t promise that, Sam. If someone might be hurt I have to tell a person whose job is to help. I will be careful who. I’d like to hear it.”',
			'If he walks off, that is still something: go to the safeguarding lead today with what he said.',
			'If it turns out to be about an adult here, it goes to the head, not to the team at large.'
		]
	},
	{
		age: 'Year 6',
		what: 'Zara, eleven, says that a picture of her is going round a group chat, and holds out her phone.',
		good: [
			'Don’t take the phone to look. “I don’t need to see it, and I’m not going to. It is not your fault. Thank you for telling me.”',
			'Don’t ask who has it or who sent it; the safeguarding lead will. Nothing is deleted or sent on.',
			'Take Zara with you, now. You write her words; the lead decides about police, parents and Report Remove.'
		]
	}
];

/** A paragraph with the names in it. */
export const named = (text: string, names: BriefingNames): string =>
	text.replaceAll(/\{(\w+)\}/g, (_, key: string) => names[key as keyof BriefingNames]);
