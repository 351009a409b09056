import { desc, eq } from 'drizzle-orm';
import type { KeyStage } from '../../curriculum/year.ts';
import type { GameRounds } from '../../wire/pupil-lesson.ts';
import type { School } from '../school/school.ts';
import { gameVersions } from './tables.ts';

/** A game's rounds for a key stage. Keeps the version it gives out, as lessons do. */
export function roundsFor(school: School, game: string, stage: KeyStage): GameRounds | undefined {
	const rounds = school.curriculum.rounds.find((it) => it.game === game && it.stage === stage);
	if (rounds) keepRounds(school, rounds);
	return rounds;
}

/** The rounds a run was played with, by the hash it names: among those there are now, or kept. */
export function roundsByHash(
	school: School,
	hash: string
): { readonly game: string; readonly content: unknown } | undefined {
	const now = school.curriculum.rounds.find((it) => it.hash === hash);
	return now ?? school.db.select().from(gameVersions).where(eq(gameVersions.hash, hash)).get();
}

/** What a game calls a misconception, at whatever key stage; while rounds of it are withheld, as it called it before. */
export function ideaInGame(school: School, game: string, idea: string): string | undefined {
	const { rounds, withheld } = school.curriculum;
	const isWithheld = withheld.some(({ id }) => id.startsWith(`game/${game}/`));
	return [
		...rounds.filter((one) => one.game === game),
		...(isWithheld ? keptRounds(school, game) : [])
	]
		.flatMap(({ content }) => (content as WithIdeas).misconceptions ?? [])
		.find(({ id }) => id === idea)?.says;
}

/** Every version given out, the newest first. */
const keptRounds = (school: School, game: string) =>
	school.db
		.select()
		.from(gameVersions)
		.where(eq(gameVersions.game, game))
		.orderBy(desc(gameVersions.keptAt))
		.all();

interface WithIdeas {
	readonly misconceptions?: readonly { readonly id: string; readonly says: string }[];
}

function keepRounds(school: School, { game, hash, content }: GameRounds): void {
	const here = eq(gameVersions.hash, hash);
	if (school.db.select({ hash: gameVersions.hash }).from(gameVersions).where(here).get()) return;
	school.db.insert(gameVersions).values({ hash, game, content, keptAt: school.clock() }).run();
}
