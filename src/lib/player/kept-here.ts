import type { Strand } from '../curriculum/strand.ts';
import { keyStageOf } from '../curriculum/year.ts';
import { GAMES } from '../games/index.ts';
import { addressOf } from '../pictures/address.ts';
import type { PupilEdition } from '../wire/pupil-lesson.ts';
import type { MakerHere } from './maker.ts';
import { isMixOpenHere } from './mix-here.ts';
import { roundsAddress } from './rounds-here.ts';
import { trailHere } from './trail-here.ts';

/** A lesson that can be done with no Wi-Fi. */
export interface KeptLesson {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	readonly strand: Strand;
	/** Where its picture is. */
	readonly picture: string;
	/** From start to end in this tab, since signing in. */
	readonly done: boolean;
}

/** What a pupil can do here with no Wi-Fi. */
export interface KeptHere {
	readonly lessons: readonly KeptLesson[];
	readonly mix: boolean;
	readonly games: readonly {
		readonly id: string;
		readonly title: string;
		readonly thing: string;
	}[];
}

/**
 * What this device keeps for the pupil in this tab. Of all the lessons that are here, only those of
 * their own trail: others were kept for others, or taken off it by a safeguarding lead.
 */
export async function keptHere({ year, gamesNotFor }: MakerHere): Promise<KeptHere> {
	const lessons = await Promise.all(trailHere().map(lessonKept));
	const stage = keyStageOf(year);
	const games = await Promise.all(
		Object.entries(GAMES)
			.filter(([id]) => !gamesNotFor?.includes(id))
			.map(async ([id, { titles, thing }]) => {
				return (await kept(roundsAddress(id, stage))) ? [{ id, title: titles[stage], thing }] : [];
			})
	);
	return {
		lessons: lessons.filter((lesson) => lesson !== undefined),
		mix: isMixOpenHere(),
		games: games.flat()
	};
}

async function lessonKept(id: string): Promise<KeptLesson | undefined> {
	const answer = await kept(`/lessons/${id}.json`);
	if (!answer) return undefined;
	const { lesson } = (await answer.json()) as PupilEdition;
	const { title, question, strand } = lesson;
	const picture = addressOf(lesson.picture, (file) => `/lessons/${id}/${file}`);
	return { id, title, question, strand, picture, done: isDoneHere(id) };
}

/** A finished attempt leaves its place empty (attempt.ts). */
const isDoneHere = (lesson: string): boolean =>
	sessionStorage.getItem(`waymark.attempt.${lesson}`) === '';

/** Where the browser keeps nothing for us there is nothing. */
const kept = (address: string): Promise<Response | undefined> =>
	globalThis.caches?.match(address).catch(() => undefined) ?? Promise.resolve(undefined);
