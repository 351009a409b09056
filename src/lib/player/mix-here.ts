import type { MixAnswer, TrailMix } from '../wire/trail-mix.ts';
import { addressOf } from '../pictures/address.ts';
import type { Picture } from '../curriculum/picture.ts';

/** With the tab, not with the device: it is one pupil's own. Gone at sign-out and lock. */
const KEY = 'waymark.mix';

/**
 * This week's mix as it can be had now: from the server, with what this tab knows of it that the server doesn't yet; or,
 * without Wi-Fi, as it was fetched ahead. Undefined where there is neither.
 */
export async function mixHere(fetcher: typeof fetch = fetch): Promise<TrailMix | undefined> {
	const kept = read();
	try {
		const answer = await fetcher('/mix.json', { redirect: 'manual' });
		if (!answer.ok) return kept;
		return keep(joined((await answer.json()) as TrailMix, kept));
	} catch {
		return kept;
	}
}

/** The mix as the trail's page brought it, kept so that it can be done without Wi-Fi. */
export const noteMix = (fresh: TrailMix): TrailMix => keep(joined(fresh, read()));

/** What has been answered, so that a reload goes on from there, with or without Wi-Fi. */
export const keepAnswer = (mix: TrailMix, question: string, answer: MixAnswer): TrailMix =>
	keep({ ...mix, answered: { ...mix.answered, [question]: answer } });

export const keepFinished = (mix: TrailMix): TrailMix => keep({ ...mix, finished: true });

/** Whether this tab has a mix with something left to do. */
export function isMixOpenHere(): boolean {
	const kept = read();
	return kept !== undefined && kept.questions.length > 0 && !kept.finished;
}

/** Every picture of the mix, to be fetched ahead. */
export function picturesInMix({ questions }: TrailMix): string[] {
	return questions.flatMap(({ lesson, question: { picture, options } }) =>
		[picture, ...options.map((option) => option.picture)].flatMap((it) =>
			it ? [srcIn(lesson)(it)] : []
		)
	);
}

/** Where a picture of a lesson's question is served. */
export const srcIn =
	(lesson: string) =>
	(picture: Picture): string =>
		addressOf(picture, (file) => `/lessons/${lesson}/${file}`);

function joined(fresh: TrailMix, kept: TrailMix | undefined): TrailMix {
	if (kept?.week !== fresh.week) return fresh;
	const begun = Object.keys(kept.answered).length > 0;
	return {
		week: fresh.week,
		questions: begun ? kept.questions : fresh.questions,
		answered: { ...fresh.answered, ...kept.answered },
		finished: fresh.finished || kept.finished
	};
}

function read(): TrailMix | undefined {
	try {
		const kept = sessionStorage.getItem(KEY);
		return kept ? (JSON.parse(kept) as TrailMix) : undefined;
	} catch {
		return undefined;
	}
}

function keep(mix: TrailMix): TrailMix {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(mix));
	} catch {
		// Storage is shut off: the server is asked again each time.
	}
	return mix;
}
