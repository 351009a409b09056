import type { AttemptOf, Contents } from '../wire/contents.ts';
import { openLane, resumeLane, type Lane } from '../outbox/lane.ts';
import { afterFirstLook } from '../ui/first-look.ts';
import type { OpenAttempt } from '../wire/lesson-data.ts';
import { isStillHere, type MakerHere } from './maker.ts';

/** Wi-Fi that carries nothing must not keep a lesson waiting that is on the device. */
const PATIENCE = 8_000;

/** One pupil's run through a lesson, a game or a trail mix in this tab: what is put in is on disk before it resolves. */
export interface Attempt {
	/** Answers already given, by activity. */
	readonly answered: Readonly<Record<string, unknown>>;
	readonly finished: boolean;
	/** Begins it on this device before the first answer does, once the page has time and its maker is still here. */
	ahead(): void;
	answer(activity: { id: string; kind: string }, response: unknown): Promise<void>;
	finish(): Promise<void>;
}

/**
 * Goes on with the attempt this tab has open, or with what the server holds of one after a new
 * sign-in, or begins one.
 * @param about the lesson, game or mix, and the content that is in front of the pupil
 * @param held asks the server for answers already given, where there may be some
 */
export async function attemptAt(
	about: AttemptOf,
	maker: MakerHere | undefined,
	held: () => Promise<Partial<OpenAttempt>> = () => Promise.resolve({})
): Promise<Attempt> {
	const { lesson, game, mix } = about;
	const key = `waymark.attempt.${lesson ?? (mix ? `mix/${mix}` : `game/${game}`)}`;
	const here = await openHere(key, about);
	const { before } = here ?? { before: ofVersion(about.hash, await held()) };
	let opening: Promise<Lane> | undefined = here && Promise.resolve(here.lane);
	const openedAt = Date.now();
	const open = () => (opening ??= begin(key, before, said('open', openedAt)));
	const said = (what: 'open' | 'finish', at: number) =>
		({ what, maker: maker?.token ?? null, at, attempt: about }) as const;
	return {
		answered: { ...before, ...answersIn(here?.contents ?? []) },
		finished: here?.contents.some((contents) => contents.what === 'finish') ?? false,
		// Sealing takes a slow device a second, which the first question needn't wait for; an answer does.
		// Nor is it done once the tab was locked: its key would stay for whoever comes next.
		ahead() {
			if (!here) afterFirstLook(() => void (isStillHere(maker) && open()));
		},
		async answer(activity, response) {
			const lane = await open();
			await lane.put({
				what: 'response',
				maker: maker?.token ?? null,
				at: Date.now(),
				attempt: about,
				activity: activity.id,
				kind: activity.kind,
				response
			});
		},
		async finish() {
			const lane = await open();
			await lane.put(said('finish', Date.now()));
			await lane.close();
			// Empty: finished in this tab (kept-here.ts).
			sessionStorage.setItem(key, '');
		}
	};
}

/** Answers to another version of the lesson are safe with the server; this one starts new. */
const ofVersion = (wanted: string | undefined, { hash, answered = {} }: Partial<OpenAttempt>) =>
	hash === wanted ? answered : {};

/** What a tab keeps of its open attempt beside the lane's key. */
interface Here {
	readonly lane: string;
	/** Answers the server held when it was begun: they stand in earlier lanes, whose keys are gone. */
	readonly before: Record<string, unknown>;
}

async function openHere(
	key: string,
	about: AttemptOf
): Promise<{ lane: Lane; before: Here['before']; contents: readonly Contents[] } | undefined> {
	const here = read(key);
	const lane = here ? await resumeLane(here.lane) : undefined;
	if (!here || !lane) return undefined;
	const contents = await lane.read();
	// Another version of the lesson since: the old answers are safe with the server, and this one starts new.
	const same = contents.every((one) => !('attempt' in one) || one.attempt.hash === about.hash);
	return same ? { lane, before: here.before, contents } : undefined;
}

function read(key: string): Here | undefined {
	try {
		const kept = sessionStorage.getItem(key);
		return kept ? (JSON.parse(kept) as Here) : undefined;
	} catch {
		return undefined;
	}
}

async function begin(key: string, before: Here['before'], opened: Contents): Promise<Lane> {
	const lane = await openLane();
	try {
		sessionStorage.setItem(key, JSON.stringify({ lane: lane.id, before } satisfies Here));
	} catch {
		// Full or shut off: after a reload the attempt is read back from the server.
	}
	await lane.put(opened);
	return lane;
}

function answersIn(contents: readonly Contents[]): Record<string, unknown> {
	const answers: Record<string, unknown> = {};
	for (const one of contents) if (one.what === 'response') answers[one.activity] = one.response;
	return answers;
}

/** What the server holds of an unfinished attempt, for a pupil who goes on with it on another device. */
export async function openAtServer(lesson: string): Promise<Partial<OpenAttempt>> {
	try {
		const answer = await fetch(`/attempts/${lesson}.json`, {
			redirect: 'manual',
			signal: AbortSignal.timeout(PATIENCE)
		});
		return answer.ok ? ((await answer.json()) as Partial<OpenAttempt>) : {};
	} catch {
		return {};
	}
}
