import { when, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { fits } from './labels.ts';
import type { Outcome } from './outcome.ts';
import { idea, ideasIn, unknownLabel } from './problems.ts';
import type { Content, LabelRound } from './rounds.ts';

/** A box as it is said: its name, what is printed on it, and its number. */
export const boxSaid = ({
	name,
	label,
	sleeve
}: {
	name: string;
	label: number;
	sleeve?: string | undefined;
}): string => [name, ...(sleeve === undefined ? [] : [`“${sleeve}”`]), label].join(' · ');

/** The number decides, and nothing else on the box. */
export const suits = ({ animal, find }: LabelRound, label: number): boolean =>
	fits(label, animal.age) === (find === 'fits');

/** Taking a box answers. */
export const label: Play<LabelRound, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, boxes: shuffle(round.boxes, roll) }),
	choices: ({ boxes }) =>
		boxes.map((box) => ({
			id: box.id,
			label: boxSaid(box),
			picture: box.thing,
			place: 'scene'
		})),
	pick: ({ boxes }, _picked, what) => (boxes.some(({ id }) => id === what) ? [what] : undefined),
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge(round, _content, [did = '']) {
		const box = round.boxes.find(({ id }) => id === did);
		return {
			right: box !== undefined && suits(round, box.label),
			say: box?.say ?? '',
			shows: box?.shows,
			did
		};
	},
	things: ({ animal, boxes }) => [animal.thing, ...boxes.map(({ thing }) => thing)],
	texts: ({ say, boxes }) => [
		say,
		...boxes.flatMap(({ name, sleeve, say }) => [name, say, ...(sleeve ? [sleeve] : [])])
	],
	shown: ({ boxes }) => ideasIn(boxes, 'boxes'),
	problems(round, content) {
		const { boxes } = round;
		const right = boxes.filter(({ label }) => suits(round, label));
		return [
			...when(right.length === 0, ['boxes'], 'no box here is the one that is looked for'),
			...when(right.length === boxes.length, ['boxes'], 'every box here is right'),
			...boxes.flatMap(({ label, shows }, at) => [
				...unknownLabel(content, label, ['boxes', at, 'label']),
				...idea(suits(round, label), shows, ['boxes', at])
			])
		];
	}
};
