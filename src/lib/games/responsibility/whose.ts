import { when, type Outcome, type Play } from '../rounds/play.ts';
import { HOLDERS, type Content, type Holder, type Whose } from './rounds.ts';

/** Giving the job away answers. */
export const whose: Play<Whose, Content, Outcome> = {
	choices: (_round, { holders }) =>
		HOLDERS.map((id) => ({
			id,
			label: holders?.[id].label ?? '',
			picture: holders?.[id].thing,
			place: 'scene'
		})),
	pick: (_round, _picked, what) => (HOLDERS.some((id) => id === what) ? [what] : undefined),
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge({ is, answers }, _content, [what]) {
		const answer = answers[what as Holder];
		return { right: what === is, say: answer.say, shows: answer.shows };
	},
	heard: ({ job }) => [job.name],
	things: ({ job }) => [job.thing],
	texts: ({ say, job, answers }) => [say, job.name, ...HOLDERS.map((id) => answers[id].say)],
	shown: ({ answers }) =>
		HOLDERS.flatMap((id) => {
			const { shows } = answers[id];
			return shows === undefined ? [] : [{ slug: shows, path: ['answers', id, 'shows'] }];
		}),
	problems: ({ is, answers }, { holders }) => [
		...when(holders === undefined, ['play'], 'say under "holders" who can hold a job'),
		...HOLDERS.flatMap((id) => [
			...when(
				id !== is && answers[id].shows === undefined,
				['answers', id],
				'name the wrong idea that this answer shows'
			),
			...when(
				id === is && answers[id].shows !== undefined,
				['answers', id, 'shows'],
				'a right answer shows no wrong idea'
			)
		])
	]
};
