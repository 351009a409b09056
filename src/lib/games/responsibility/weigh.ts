import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { twice } from './knock.ts';
import { WEIGHTS, type Content, type Weigh, type Weight } from './rounds.ts';

export type Share = Weigh['parts'][number];

/** How a part was weighed: one name for both. */
export const put = ({ id }: Share, weight: Weight): string => `${id}-${weight}`;

export const weightOf = (one: Share, picked: readonly string[]): Weight | undefined =>
	WEIGHTS.find((weight) => picked.includes(put(one, weight)));

/** The part that is weighed now. */
export const weighing = ({ parts }: Weigh, picked: readonly string[]): Share | undefined =>
	parts.find((one) => weightOf(one, picked) === undefined);

/** The part behind a pick. */
export const partOf = ({ parts }: Weigh, what: string): Share | undefined =>
	parts.find((one) => WEIGHTS.some((weight) => put(one, weight) === what));

export const fits = (one: Share, weight: Weight | undefined): boolean =>
	weight === one.carries || weight === one.also;

/** One after another is weighed; any of them can be taken back. */
export const weigh: Play<Weigh, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, parts: shuffle(round.parts, roll) }),
	choices: (round, { weights }, picked) =>
		weighing(round, picked)
			? WEIGHTS.map((id) => ({
					id,
					label: weights?.[id].label ?? '',
					picture: weights?.[id].thing,
					place: 'card'
				}))
			: [],
	pick(round, picked, what) {
		const now = weighing(round, picked);
		const weight = WEIGHTS.find((one) => one === what);
		return now && weight ? [...picked, put(now, weight)] : undefined;
	},
	held: (round, _content, picked) =>
		picked.map((what) => ({ label: partOf(round, what)?.name ?? '' })),
	ready: ({ parts }, picked) => (picked.length === parts.length ? 'may-lock' : 'not-yet'),
	lock: ({ buttons }) => buttons.weigh,
	judge(round, _content, picked) {
		const wrong = round.parts.find((one) => !fits(one, weightOf(one, picked)));
		return wrong
			? { right: false, say: wrong.say, shows: wrong.shows }
			: { right: true, say: round.right };
	},
	heard(round, _content, picked) {
		const now = weighing(round, picked);
		return [round.about.text, ...(now ? [`${now.name}: ${now.text}`] : [])];
	},
	things: ({ about, parts }) => [about.thing, ...parts.map(({ thing }) => thing)],
	texts: ({ say, about, right, parts }) => [
		say,
		about.text,
		right,
		...parts.flatMap((one) => [one.text, one.say])
	],
	shown: ({ parts }) =>
		parts.map(({ shows }, at) => ({ slug: shows, path: ['parts', at, 'shows'] })),
	problems: ({ parts }, { weights, buttons }) => [
		...twice(parts),
		...when(weights === undefined, ['play'], 'say under "weights" how much can be carried'),
		...when(buttons.weigh === undefined, ['play'], 'say under "buttons" what ends a weighing'),
		...when(new Set(parts.map(({ carries }) => carries)).size < 2, ['parts'], 'all carry the same')
	]
};
