import type { Activity } from '../../activities/index.ts';
import type { CheckPair, Form, Question } from '../../curriculum/check.ts';
import type { Picture } from '../../curriculum/picture.ts';
import { formFor } from '../../wire/live.ts';

/** What stood on a screen: our own words, what could be chosen, and our own picture. */
export interface OnScreen {
	readonly words: readonly string[];
	readonly choices: readonly string[];
	readonly picture: Picture | null;
}

/** Which part of an activity it was, as far as anybody said. */
interface Part {
	readonly part?: number | undefined;
	readonly form?: Form | undefined;
}

/**
 * What an activity shows before anything is answered. Feedback isn't in it, nor what the child did. Where nobody
 * said which part it was, what all its parts have in common. Pure.
 */
export function onScreen(
	activity: Activity,
	checks: readonly CheckPair[],
	{ part, form }: Part
): OnScreen {
	const shown = (words: (string | undefined)[], choices: readonly WithText[] = []): OnScreen => ({
		words: [activity.say, ...words].filter((one) => one !== undefined),
		choices: textsOf(choices),
		picture: activity.picture ?? null
	});
	switch (activity.kind) {
		case 'story': {
			const scene = activity.scenes[part ?? -1];
			if (!scene) return shown([]);
			const words = [scene.text, ...(scene.ask ? [scene.ask] : [])];
			return { words, choices: textsOf(scene.choices ?? []), picture: scene.picture };
		}
		case 'check': {
			const question = checks[part ?? -1]?.[form ?? formFor(activity)];
			return question ? asked(question) : shown([]);
		}
		case 'choose': {
			const { exhibit } = activity;
			const lines = exhibit?.lines.map(({ who, text }) => (who ? `${who}: ${text}` : text)) ?? [];
			return shown([...(exhibit ? [exhibit.title] : []), ...lines, activity.ask], activity.options);
		}
		case 'sort':
			return shown(
				activity.groups.map(({ title }) => title),
				activity.cards
			);
		case 'order':
			return shown([], activity.steps);
		case 'spot':
			return shown([activity.screen.title], activity.parts);
		case 'match':
			return shown(
				[],
				activity.pairs.flatMap(({ left, right }) => [left, right])
			);
		case 'talk': {
			const prompt = activity.prompts[part ?? -1];
			return shown((prompt ? [prompt] : activity.prompts).map(({ ask }) => ask));
		}
		case 'make':
			return shown([activity.task]);
		case 'reflect':
			return shown([activity.sure, activity.tell], activity.people);
		default:
			return shown([]);
	}
}

/** A question as it is asked in a check or a trail mix. */
export const asked = ({ story, ask, options, picture }: Question): OnScreen => ({
	words: [...(story ? [story] : []), ask],
	choices: textsOf(options),
	picture: picture ?? null
});

interface WithText {
	readonly text: string;
}
const textsOf = (all: readonly WithText[]) => all.map(({ text }) => text);
