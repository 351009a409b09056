import type { Activity } from '../../lib/activities/index.ts';
import type { Form } from '../../lib/curriculum/check.ts';
import type { Lesson } from '../../lib/curriculum/lesson.ts';
import { shuffle } from '../../lib/games/shuffle.ts';

/** A made-up pupil at work: dice of their own, and how much they know, from 0 to 1. */
export interface Worker {
	readonly roll: () => number;
	readonly knows: number;
	readonly form: Form;
}

/** What such a pupil does in an activity; undefined where the demo has nothing to say (games). */
export function answerTo(activity: Activity, lesson: Lesson, worker: Worker): unknown {
	const { roll } = worker;
	const knows = (more = 0) => roll() < worker.knows + more;
	switch (activity.kind) {
		case 'story': {
			const path: { scene: string; choice: number }[] = [];
			let scene = activity.scenes[0];
			for (let n = 0; scene && n < 20; n++) {
				const { id, choices, next } = scene;
				const choice = choices && Math.floor(roll() * choices.length);
				if (choice !== undefined) path.push({ scene: id, choice });
				const to = choice === undefined ? next : choices?.[choice]?.to;
				scene = activity.scenes.find((one) => one.id === to);
			}
			return { path };
		}
		case 'choose': {
			const right = activity.options.flatMap((option, i) => (option.right ? [i] : []));
			return { chosen: knows() ? right : [oneOf(wrongOf(activity.options), roll) ?? 0] };
		}
		case 'sort':
			return {
				placed: Object.fromEntries(
					activity.cards.map((card) => {
						const elsewhere = activity.groups
							.map((group) => group.id)
							.filter((id) => !card.belongs.includes(id));
						return [
							card.id,
							(knows(0.15) ? card.belongs[0] : oneOf(elsewhere, roll)) ?? card.belongs[0]
						];
					})
				)
			};
		case 'order': {
			const ids = activity.steps.map((step) => step.id);
			return { order: knows() ? ids : shuffle(ids, roll) };
		}
		case 'spot':
			return {
				found: activity.parts.filter((part) => part.spot === knows(0.1)).map((part) => part.id)
			};
		case 'match': {
			const ids = activity.pairs.map((pair) => pair.id);
			const right = knows() ? ids : shuffle(ids, roll);
			return { matched: Object.fromEntries(ids.map((id, i) => [id, right[i] ?? id])) };
		}
		case 'talk':
			return { talked: true };
		case 'make':
			return work(activity, worker);
		case 'check':
			return {
				form: activity.when === 'before' ? worker.form : worker.form === 'a' ? 'b' : 'a',
				answers: Object.fromEntries(
					lesson.checks.map((pair) => {
						const { options } =
							pair[activity.when === 'before' ? worker.form : worker.form === 'a' ? 'b' : 'a'];
						const right = options.findIndex((option) => option.right);
						const learned = activity.when === 'after' ? 0.3 : -0.15;
						return [
							pair.id,
							knows(learned) ? right : (oneOf([...wrongOf(options), -1], roll) ?? -1)
						];
					})
				)
			};
		case 'reflect':
			return {
				sure: knows(0.2) ? 3 : 2,
				people: [Math.floor(roll() * activity.people.length)],
				// An adult isn't beside every child.
				...(activity.look && roll() < 0.15 ? { noted: knows(0.2) ? 'alone' : 'prompted' } : {})
			};
		case 'game':
			return undefined;
		default:
			// A new kind is a type error here until the demo has an answer to it.
			return activity satisfies never;
	}
}

function work(activity: Extract<Activity, { kind: 'make' }>, { roll, knows }: Worker): unknown {
	const offered = roll() < 0.3 ? { offered: { why: oneOf(WHY, roll) ?? '' } } : {};
	const starter = oneOf(activity.starters, roll) ?? '';
	const ending = oneOf(activity.endings, roll) ?? oneOf(activity.success, roll) ?? '';
	if (activity.form === 'poster')
		return { text: '', strokes: [], poster: poster(activity, roll), ...offered };
	if (activity.form === 'draw') return { text: '', strokes: drawing(roll), ...offered };
	const text =
		activity.form === 'pledge'
			? `${starter} ${ending}`
			: (oneOf(knows > 0.6 ? LONG : SHORT, roll) ?? '');
	return { text: text.trim(), strokes: [], ...offered };
}

const WHY = [
	'I thought of it myself',
	'I worked hard on it',
	'It shows what I learned',
	'My partner said it was clear',
	'I changed it to make it better'
];
/** Sentences that stand by themselves, whatever was asked for. */
const SHORT = ['Ask first.', 'I tell Mum.', 'Stop and think.', 'I ask my teacher.'];
const LONG = [
	'I stop and think before I tap, and I ask someone I trust if I am not sure.',
	'I would look at who made it and when, then find another place that says the same.',
	'I can say no and I can tell my teacher or my dad, even if I said yes before.'
];

/** Somewhere, with a child, a grown-up and a thing or two. */
function poster(
	{ places, people, things }: Extract<Activity, { kind: 'make' }>,
	roll: () => number
) {
	const any = (list: readonly unknown[] | undefined, from = 0) =>
		from + Math.floor(roll() * ((list?.length ?? 1) - from));
	const half = Math.floor((people?.length ?? 2) / 2);
	return {
		place: any(places),
		people: [Math.floor(roll() * half), any(people, half)],
		things: [...new Set([any(things), any(things)])]
	};
}

/** A house on a hill under a sun: a few lines, no two the same. */
function drawing(roll: () => number) {
	const shake = (n: number) => Math.round(n + (roll() - 0.5) * 30);
	const line = (colour: string, points: [number, number][]) => ({
		colour,
		width: 8,
		points: points.map(([x, y]) => [shake(x), shake(y)])
	});
	return [
		line('#2f7d32', [
			[40, 420],
			[220, 370],
			[420, 400],
			[760, 360]
		]),
		line('#8a5a00', [
			[260, 380],
			[260, 240],
			[420, 240],
			[420, 385]
		]),
		line('#b0305c', [
			[240, 245],
			[340, 150],
			[440, 245]
		]),
		line('#1b4f9c', [
			[320, 385],
			[320, 310],
			[365, 310],
			[365, 385]
		]),
		line('#f0a500', [
			[640, 110],
			[680, 90],
			[710, 120],
			[690, 160],
			[650, 155],
			[640, 110]
		])
	];
}

const wrongOf = (options: readonly { right: boolean }[]) =>
	options.flatMap((option, i) => (option.right ? [] : [i]));

const oneOf = <T>(all: readonly T[], roll: () => number): T | undefined =>
	all[Math.floor(roll() * all.length)];
