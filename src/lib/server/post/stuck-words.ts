import { STUCK_CODES, type StuckCode } from './handed-in.ts';

/** Why something that arrived can't be used, and what would mend it, for the staff it is shown to. */
export interface StuckWords {
	readonly why: string;
	readonly mend: string;
}

const UPDATE = 'Update Waymark on the server: it tries again at each start.';
const FOLDER = 'Put the lessons folder back as it was and start Waymark again: it tries again.';
const CODE = 'Tell whoever looks after Waymark this code. It tries again at each start.';

const WORDS: Readonly<Record<StuckCode, StuckWords>> = {
	'no-lane-key': {
		why: 'What opens it hasn’t come',
		mend: 'It may still come: let the device it was made on be online with Waymark open.'
	},
	'unknown-box-key': {
		why: 'It was sealed for keys this server doesn’t have',
		mend: 'Put the school’s own keys back from the key backup (docs/running.md) and start again.'
	},
	'lane-key-does-not-open': {
		why: 'What opens it was damaged, or isn’t for this school',
		mend: 'One or two: nothing to do. Many: see whether the keys here are the school’s own.'
	},
	'box-does-not-open': {
		why: 'It was damaged, or Waymark didn’t make it',
		mend: 'One or two: nothing to do. Many: something on the network may be sending them.'
	},
	'newer-than-this-server': { why: 'A newer Waymark made it than this one', mend: UPDATE },
	'contents-not-understood': { why: 'This Waymark doesn’t know what is in it', mend: UPDATE },
	'nobody-takes-it': { why: 'This Waymark has no place for it', mend: UPDATE },
	'taker-failed': { why: 'Something went wrong on our side', mend: CODE },
	'no-maker': {
		why: 'It doesn’t say which child made it',
		mend: 'Nothing to do: it can’t be found out.'
	},
	'unknown-pupil': {
		why: 'The child who made it isn’t on the lists',
		mend: 'Nothing to do, unless the child was taken off by mistake.'
	},
	'unknown-lesson': { why: 'It answers a lesson that was never here', mend: FOLDER },
	'unknown-game': { why: 'It is of a game that was never here', mend: FOLDER },
	'unknown-activity': { why: 'Its lesson has no such activity', mend: FOLDER },
	'not-an-answer': { why: 'The activity can’t be answered like that', mend: CODE },
	'not-their-attempt': { why: 'It stands in another child’s work', mend: CODE },
	'not-that-lesson': { why: 'It stands in work on another lesson', mend: CODE }
};

/** @param code as kept, which may be an older version's */
export function stuckWords(code: string | null): StuckWords {
	const known = STUCK_CODES.find((one) => one === code);
	return known ? WORDS[known] : { why: 'It couldn’t be used', mend: CODE };
}
