import { keyStageOf, type Year } from '../../curriculum/year.ts';
import { GAMES } from '../../games/index.ts';
import type { ConcernSent, Where } from '../../wire/concern.ts';
import type { Curriculum } from '../teaching/curriculum.ts';
import type { Concern } from './concern.ts';
import type { Route } from './routes.ts';

/** What the pictures a child can pick say to staff. */
export const HAPPENED_NAMES: Record<ConcernSent['happened'][number], string> = {
	'saw-something': 'Saw something',
	unkind: 'Someone was unkind',
	'someone-unknown': 'Someone I don’t know',
	'picture-of-me': 'A picture of me',
	'asked-for-something': 'Someone asked me for something',
	secret: 'I was asked to keep a secret',
	'password-or-money': 'A password or money',
	chatbot: 'A chatbot or something made by AI',
	'at-home': 'Something at home',
	'very-sad': 'I feel very sad',
	'hurt-myself': 'I want to hurt myself',
	'i-did-something': 'I did something I wish I hadn’t',
	'worried-about-someone': 'I’m worried about someone else',
	'something-else': 'Something else',
	'grown-up': 'I want a grown-up'
};

/** What a concern is called on the desk, in few words. */
export function titleOf({ said, from }: Concern, { row }: Route): string {
	if (from.kind === 'lost') return 'A record that can’t be opened';
	if (from.kind === 'welfare') return 'Looking after a child';
	if (row !== 'child') return 'About an adult at school';
	// What hurts most first, whatever was tapped first.
	const [first] = [...said.happened].sort((a, b) => weightOf(b) - weightOf(a));
	if (first) return HAPPENED_NAMES[first];
	return from.kind === 'adult' ? 'Written by an adult' : 'A child wants to tell';
}

const HEAVY: readonly ConcernSent['happened'][number][] = [
	'something-else',
	'very-sad',
	'at-home',
	'picture-of-me',
	'hurt-myself'
];
const weightOf = (one: ConcernSent['happened'][number]) => HEAVY.indexOf(one);

/** Where the child was when they told, in words. */
export function whereOf({ from, said }: Concern, curriculum: Curriculum): string {
	if (from.kind === 'welfare') return `from ${from.name}`;
	if (from.kind === 'adult') return `written by ${from.name}`;
	const { where } = said;
	if (!where) return '';
	// As the child knows the game: each key stage has its own name for it.
	const year = from.kind === 'child' ? from.child.year : 'Y3';
	return [placeOf(where, curriculum, year), where.round && `round ${where.round}`]
		.filter(Boolean)
		.join(', ');
}

function placeOf(where: Where, curriculum: Curriculum, year: Year): string {
	if (where.page === 'lesson') {
		const lesson = curriculum.editions.get(where.lesson ?? '')?.lesson;
		const step = lesson?.activities.findIndex(({ id }) => id === where.activity) ?? -1;
		if (!lesson) return 'in a lesson';
		return `in “${lesson.title}”${step < 0 ? '' : `, activity ${step + 1}`}`;
	}
	if (where.page === 'game') {
		const entry = Object.hasOwn(GAMES, where.game ?? '') ? GAMES[where.game ?? ''] : undefined;
		return entry ? `in the game “${entry.game.title(keyStageOf(year))}”` : 'in a game';
	}
	return PLACES[where.page] + (where.schoolClass ? ` of ${where.schoolClass}` : '');
}

const PLACES = {
	'sign-in': 'on the sign-in page',
	trail: 'on the trail',
	me: 'on “my work”',
	tell: 'on the Tell page'
} as const;
