import type { Form } from '../curriculum/check.ts';
import type { GameLevels } from '../games/begins.ts';
import type { Year } from '../curriculum/year.ts';
import type { LessonRoute } from '../wire/routes-through.ts';
import type { Looks } from '../wire/looks.ts';
import { makerAddress, type OpenAttempt } from '../wire/lesson-data.ts';
import type { Language } from '../wire/languages.ts';

/** Who is working in this tab, as the server gave it at sign-in. Kept with the tab, gone at sign-out. */
export interface MakerHere {
	/** Can only add this pupil's items; it reads nothing and signs nobody in. */
	readonly token: string;
	readonly shownName: string;
	readonly avatar: string;
	readonly year: Year;
	/** The form of the checks this pupil meets first; the other one after the lesson. */
	readonly form: Form;
	/** Makes this pupil's shuffles. */
	readonly seed: number;
	/** The language that stands beside the English for this pupil, where a teacher chose one. */
	readonly home?: Language | undefined;
	/** How Waymark looks for this pupil. */
	readonly looks?: Looks | undefined;
	/** Where their goes of games begin. */
	readonly gameLevels?: GameLevels | undefined;
	/** Games that aren't for this pupil, by name; no reason is given. */
	readonly gamesNotFor?: readonly string[] | undefined;
	/** The route a teacher picked through a lesson, by its id; the usual one where it isn't there. */
	readonly routes?: Readonly<Record<string, LessonRoute>> | undefined;
	/** Lessons begun and not finished, by id: only there does the server hold answers to go on from. */
	readonly begun?: readonly string[] | undefined;
}

const KEY = 'waymark.maker';

/** Keeps who signed in for this tab. */
export function keepMaker(maker: MakerHere): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(maker));
	} catch {
		// Storage is shut off: the page asks the server again each time.
	}
}

/** Keeps a pupil's choice of looks for this tab, beside who they are. */
export function keepLooks(looks: Looks): void {
	const maker = read();
	if (maker) keepMaker({ ...maker, looks });
}

export interface WhoWorksHere {
	/** Undefined when nobody has signed in. */
	readonly maker?: MakerHere;
	/** Whether the server was asked, and so `open` is all that it holds. */
	readonly asked: boolean;
	readonly open?: OpenAttempt;
}

/** Who is working here. Asks the server only when the tab doesn't know, and then for their lesson too. */
export async function whoWorksHere(fetcher: typeof fetch, lesson?: string): Promise<WhoWorksHere> {
	const kept = read();
	if (kept) return { maker: kept, asked: false };
	try {
		const answer = await fetcher(makerAddress(lesson), { redirect: 'manual' });
		if (!answer.ok) return { asked: true };
		const found = (await answer.json()) as { maker: MakerHere; open?: OpenAttempt };
		keepMaker(found.maker);
		return { ...found, asked: true };
	} catch {
		return { asked: true };
	}
}

/** Who this tab knows to be here. The server isn't asked: a locked tab has nobody, whatever its session says. */
export const makerInTab = (): MakerHere | undefined => read();

/** The same as `whoWorksHere`, where there is no lesson. */
export const makerHere = async (fetcher: typeof fetch = fetch): Promise<MakerHere | undefined> =>
	(await whoWorksHere(fetcher)).maker;

/** Whether they are still who works in this tab: not after a sign-out or a lock, in another tab either. */
export const isStillHere = (maker: MakerHere | undefined): boolean =>
	read()?.token === maker?.token;

/** Forgets who was working here, their open lanes' keys and drafts: at sign-out, and when the screen locks. */
export function forgetMaker(): void {
	for (const key of Object.keys(sessionStorage))
		if (key.startsWith('waymark.')) sessionStorage.removeItem(key);
}

function read(): MakerHere | undefined {
	try {
		const kept = sessionStorage.getItem(KEY);
		return kept ? (JSON.parse(kept) as MakerHere) : undefined;
	} catch {
		return undefined;
	}
}
