import type { Scene } from './scene.ts';

type Person = Scene['people'][number];
const one = (
	who: Person['who'],
	mood: Person['mood'] = 'happy',
	pose: Person['pose'] = 'standing',
	more: Partial<Person> = {}
): Person => ({ who, mood, pose, ...more });

/** Scenes to look at when the kit changes: every place, everybody, every mood and pose somewhere. */
export const SAMPLES: Record<string, Scene> = {
	'who-can-help': {
		place: 'classroom',
		people: [
			one('bea', 'happy', 'waving'),
			one('musa', 'surprised'),
			one('teacher-woman', 'calm', 'pointing', { at: 'far-right' })
		],
		things: [],
		shows: 'Who can help?',
		description: 'A teacher points to words on the board. Two children look surprised and happy.'
	},
	'a-message': {
		place: 'living-room',
		people: [
			one('lin', 'unsure', 'holding', { holds: 'mobile-phone' }),
			one('mum', 'calm', 'sitting')
		],
		things: [],
		description: 'Lin holds a phone and is not sure. Mum sits beside her.'
	},
	'on-my-own': {
		place: 'bedroom',
		people: [one('sam', 'worried', 'sitting', { holds: 'mobile-phone' })],
		things: [{ what: 'teddy-bear', at: 'right', size: 'medium' }],
		description: 'Sam sits on the floor with a phone and is worried.'
	},
	cake: {
		place: 'kitchen',
		people: [one('priya', 'happy', 'arms-up'), one('gran', 'happy', 'waving')],
		things: [{ what: 'birthday-cake', at: 'centre', size: 'medium' }],
		shows: 'Back at 5',
		description: 'Priya and Gran cheer beside a birthday cake.'
	},
	'ball-game': {
		place: 'park',
		people: [one('oscar', 'proud'), one('nia', 'happy', 'pointing'), one('dad', 'calm')],
		things: [{ what: 'soccer-ball', at: 'centre', size: 'small' }],
		description: 'Oscar, Nia and Dad play with a ball in the park.'
	},
	'which-way': {
		place: 'woodland',
		people: [
			one('bear', 'worried', 'holding', { holds: 'tablet' }),
			one('fox', 'happy', 'pointing'),
			one('hedgehog', 'unsure'),
			one('owl', 'calm', 'thinking', { at: 'far-right' })
		],
		things: [],
		shows: 'This way',
		description: 'Bear holds a tablet. Fox points, Hedgehog is not sure, Owl thinks.'
	},
	'left-out': {
		place: 'playground',
		people: [
			one('amina', 'sad'),
			one('leo', 'cross'),
			one('grace', 'worried', 'pointing'),
			one('tomasz', 'unsure', 'turned-away')
		],
		things: [],
		description: 'Amina is sad, Leo is cross, Grace points, and Tomasz turns away.'
	},
	hello: {
		place: 'street',
		people: [
			one('kofi', 'unsure', 'thinking'),
			one('stranger', 'happy', 'waving', { at: 'right' })
		],
		things: [],
		shows: 'Mill Lane fair',
		description: 'Someone Kofi does not know waves to him in the street.'
	},
	reading: {
		place: 'library',
		people: [
			one('zara', 'calm', 'holding', { holds: 'open-book' }),
			one('theo', 'happy', 'sitting'),
			one('teacher-man')
		],
		things: [],
		shows: 'Library',
		description: 'Zara reads, Theo sits in a beanbag, and their teacher smiles.'
	},
	'only-three-pounds': {
		place: 'shop',
		people: [one('grandad'), one('tomasz', 'unsure', 'thinking')],
		things: [{ what: 'coin', at: 'up-right', size: 'small' }],
		shows: 'Only £3',
		description: 'Grandad and Tomasz look at a price in a shop.'
	},
	'on-the-bus': {
		place: 'bus',
		people: [
			one('maja', 'worried', 'holding', { holds: 'mobile-phone' }),
			one('kofi', 'calm', 'sitting')
		],
		things: [],
		shows: 'Next stop: School',
		description: 'Maja reads something worrying on the bus. Kofi sits across from her.'
	},
	'day-out': {
		place: 'seaside',
		people: [one('aunty', 'happy', 'arms-up'), one('nia', 'happy', 'waving'), one('musa')],
		things: [{ what: 'crab', at: 'far-right', size: 'small' }],
		shows: 'Sandy Bay',
		description: 'Aunty, Nia and Musa wave at the seaside.'
	},
	'a-call': {
		place: 'screen',
		people: [one('zara', 'happy', 'waving'), one('leo'), one('amina', 'surprised')],
		things: [],
		shows: 'Class call',
		description: 'Three children wave from a screen.'
	},
	'too-late': {
		place: 'night',
		people: [one('oscar', 'unsure', 'holding', { holds: 'console', at: 'centre' })],
		things: [],
		description: 'Oscar is up at night with a game.'
	},
	assembly: {
		place: 'hall',
		people: [
			one('grace', 'proud', 'arms-up', { at: 'far-left' }),
			one('lin', 'happy', 'standing', { at: 'left' }),
			one('helper', 'happy', 'pointing', { at: 'far-right' })
		],
		things: [{ what: 'trophy', at: 'right', size: 'medium' }],
		shows: 'Sharing assembly',
		description: 'Grace lifts her arms in assembly beside a trophy.'
	},
	'a-key': {
		place: 'garden',
		people: [one('magpie', 'proud', 'pointing'), one('bear', 'happy', 'waving')],
		things: [{ what: 'key', at: 'centre', size: 'medium' }],
		shows: 'Whose is it?',
		description: 'Magpie points to a key. Bear waves.'
	},
	'what-would-you-do': {
		place: 'plain',
		people: [one('kofi'), one('maja', 'proud'), one('theo', 'calm'), one('zara', 'surprised')],
		things: [],
		shows: 'What would you do?',
		description: 'Four children in Year 6.'
	},
	'not-fair': {
		place: 'classroom',
		people: [one('kofi', 'cross'), one('teacher-man', 'calm', 'sitting')],
		things: [{ what: 'laptop', at: 'centre', size: 'medium' }],
		description: 'Kofi folds his arms. His teacher sits and listens.'
	},
	together: {
		place: 'park',
		people: [
			one('amina', 'happy', 'waving'),
			one('leo', 'happy', 'arms-up'),
			one('grace'),
			one('tomasz', 'proud'),
			one('priya', 'surprised')
		],
		things: [],
		shows: 'Welcome',
		description: 'Five friends in the park.'
	},
	'a-photo': {
		place: 'playground',
		people: [
			one('bea', 'happy', 'waving'),
			one('teddy', 'unsure'),
			one('dad', 'happy', 'holding', { holds: 'camera' })
		],
		things: [],
		description: 'Dad takes a photo of Bea and Teddy. Teddy is not sure.'
	},
	'owl-listens': {
		place: 'woodland',
		people: [
			one('hedgehog', 'sad', 'sitting', { at: 'left' }),
			one('owl', 'calm', 'sitting', { at: 'right' })
		],
		things: [{ what: 'mushroom', at: 'centre', size: 'small' }],
		description: 'Hedgehog is sad. Owl sits and listens.'
	},
	'ask-first': {
		place: 'kitchen',
		people: [
			one('teddy', 'happy', 'pointing'),
			one('mum', 'happy', 'holding', { holds: 'tablet' })
		],
		things: [],
		description: 'Teddy points to the tablet that Mum holds.'
	},
	'too-good': {
		place: 'screen',
		people: [one('theo', 'surprised', 'standing', { at: 'left' })],
		things: [{ what: 'pop-up', at: 'right', size: 'large' }],
		shows: 'You have won!',
		description: 'Theo is surprised by a box that pops up on a screen.'
	},
	'reading-together': {
		place: 'library',
		people: [
			one('fox', 'happy', 'sitting'),
			one('magpie', 'unsure', 'holding', { holds: 'open-book' }),
			one('sam', 'happy', 'sitting')
		],
		things: [],
		description: 'Fox, Magpie and Sam read together.'
	}
};
