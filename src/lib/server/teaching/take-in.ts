import { eq } from 'drizzle-orm';
import { dayOf, type Day } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { keepNoteAtScreen } from '../evidence/note-at-screen.ts';
import { offerIfWished } from '../evidence/offer.ts';
import { pupils } from '../people/tables.ts';
import { Stuck, type WorkHandedIn } from '../post/handed-in.ts';
import { together, type School } from '../school/school.ts';
import { noteOpening } from './deliveries.ts';
import { foldAttempt, foldIdeas, foldStatement } from './fold.ts';
import { roundsByHash } from './game-rounds.ts';
import { marked, markedGame, type Marked } from './marked.ts';
import { markedMix } from './marked-mix.ts';
import { attempts, marks, responses } from './tables.ts';
import { keepVersion, versionOf } from './versions.ts';

/**
 * Takes in what a pupil did: the outbox's taker for attempts and responses. An item already taken in
 * changes nothing. The pupil's levels and misconceptions are folded again in the same transaction.
 * @throws Stuck before anything is written, for an item that names no pupil, lesson, game or activity
 * of ours, that isn't an answer, or that stands in somebody else's attempt
 */
export function takeIn(school: School, handedIn: WorkHandedIn): void {
	together(school, () => {
		const { contents } = handedIn;
		const pupil = pupilBehind(school, handedIn);
		const at = placeOf(school, handedIn);
		const mark = contents.what === 'response' ? markIn(school, at, contents) : undefined;
		const known = knownAttempt(school, handedIn, pupil.id, at);

		const edition = at.edition ?? mark?.edition;
		if (edition) keepVersion(school, edition);
		placeAttempt(school, handedIn, pupil.id, at, known);
		if (contents.what === 'open' && at.edition)
			noteOpening(school, pupil.id, at.edition.id, dayOf(handedIn.at));
		if (mark) {
			keepResponse(school, handedIn, pupil.id, edition, mark);
			if (at.edition) {
				offerIfWished(school, handedIn, pupil, at.edition);
				keepNoteAtScreen(school, handedIn, pupil, at.edition);
			}
		}
		if (contents.what === 'finish') finish(school, handedIn);
		school.bus.tell({ what: 'coverage', schoolClass: pupil.schoolClass });
	});
}

/** What an attempt runs through: a version of a lesson, the rounds of a game on its own, or a week's mix. */
type Place = { readonly hash: string } & (
	| { readonly edition: Edition; readonly game?: undefined; readonly mix?: undefined }
	| { readonly edition?: undefined; readonly game: string; readonly mix?: undefined }
	| { readonly edition?: undefined; readonly game?: undefined; readonly mix: Day }
);

function pupilBehind(
	school: School,
	{ maker }: WorkHandedIn
): { id: PupilId; schoolClass: ClassId } {
	if (maker === null) throw new Stuck('no-maker');
	const pupil = school.db.select().from(pupils).where(eq(pupils.id, maker)).get();
	if (!pupil) throw new Stuck('unknown-pupil');
	return pupil;
}

function placeOf(school: School, { contents: { attempt } }: WorkHandedIn): Place {
	const { lesson, hash = '', game, mix } = attempt;
	if (lesson === undefined && game === undefined && mix !== undefined)
		return { hash: `mix/${mix}`, mix };
	if (lesson === undefined && game !== undefined) {
		if (roundsByHash(school, hash)?.game !== game) throw new Stuck('unknown-game');
		return { hash, game };
	}
	const edition = versionOf(school, hash);
	if (!edition || edition.id !== lesson) throw new Stuck('unknown-lesson');
	return { hash, edition };
}

function markIn(
	school: School,
	at: Place,
	did: { readonly activity: string; readonly kind: string; readonly response?: unknown }
): Marked & { readonly edition?: Edition } {
	const { activity, kind, response } = did;
	if (at.mix !== undefined) return markedMix(school, did);
	if (at.edition) return marked(school, at.edition, { activity, kind, response });
	if (kind !== 'game' || activity !== at.game) throw new Stuck('unknown-activity');
	return markedGame(school, at.game, response);
}

type Attempt = typeof attempts.$inferSelect;

function knownAttempt(
	school: School,
	{ lane }: WorkHandedIn,
	pupil: PupilId,
	{ hash }: Place
): Attempt | undefined {
	const known = school.db.select().from(attempts).where(eq(attempts.id, lane)).get();
	if (known && known.pupil !== pupil) throw new Stuck('not-their-attempt');
	if (known && known.hash !== hash) throw new Stuck('not-that-lesson');
	return known;
}

/** An attempt begins with the earliest of its items, even when that arrives last. */
function placeAttempt(
	school: School,
	{ lane, n, at: openedAt }: WorkHandedIn,
	pupil: PupilId,
	{ hash, edition, game, mix }: Place,
	known: Attempt | undefined
): void {
	if (!known)
		school.db
			.insert(attempts)
			.values({
				id: lane,
				pupil,
				lesson: edition?.id ?? null,
				game: game ?? null,
				mix: mix ?? null,
				hash,
				openedAt,
				openedN: n
			})
			.run();
	else if (n < known.openedN) {
		school.db.update(attempts).set({ openedAt, openedN: n }).where(eq(attempts.id, lane)).run();
		foldAttempt(school, pupil, lane);
	}
}

function keepResponse(
	school: School,
	handedIn: WorkHandedIn,
	pupil: PupilId,
	edition: Edition | undefined,
	mark: Marked
): void {
	const { id, lane, n, at, receivedAt, contents } = handedIn;
	if (contents.what !== 'response') return;
	const { activity, kind, response } = contents;
	const { ideasOf, shown, could } = mark;
	const { changes } = school.db
		.insert(responses)
		.values({
			id,
			attempt: lane,
			n,
			pupil,
			activity,
			kind,
			ideasOf,
			at,
			receivedAt,
			lesson: edition?.id ?? null,
			response: response ?? null,
			shown: [...shown],
			could: [...could]
		})
		.onConflictDoNothing()
		.run();
	if (changes === 0) return;
	for (const touched of mark.marks) {
		school.db
			.insert(marks)
			.values({ pupil, response: id, source: mark.source, ...touched })
			.run();
		foldStatement(school, pupil, touched.statement);
	}
	if (could.length > 0) foldIdeas(school, pupil, ideasOf);
}

function finish(school: School, { lane, at }: WorkHandedIn): void {
	const known = school.db.select().from(attempts).where(eq(attempts.id, lane)).get();
	if (known?.finishedAt == null)
		school.db.update(attempts).set({ finishedAt: at }).where(eq(attempts.id, lane)).run();
}
