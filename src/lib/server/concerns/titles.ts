import type { ConcernSent } from '../../wire/concern.ts';
import type { School } from '../school/school.ts';
import type { Concern } from './concern.ts';
import { goneTo, hasGone } from './handed-off.ts';
import { oneOf } from './unnamed.ts';
import type { Route } from './routes.ts';
import { screenAt } from './screen.ts';

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
export function titleOf({ said, from, entries }: Concern, { row }: Route): string {
	if (hasGone(entries)) {
		const to = goneTo(entries);
		const what = row === 'child' ? 'A concern' : 'About an adult at school';
		return to ? `${what}, handed over to ${to}` : `${what}, kept for its time`;
	}
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
export function whereOf(school: School, { from, said, screen }: Concern): string {
	if (from.kind === 'welfare') return `from ${from.name}`;
	if (from.kind === 'adult') return `written by ${from.name}`;
	const year =
		from.kind === 'child' ? from.child.year : from.kind === 'unnamed' ? oneOf(from) : undefined;
	return (screen ?? screenAt(school, said.where, year))?.place ?? '';
}
