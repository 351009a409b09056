import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { parse } from 'yaml';
import { KEY_STAGES, type KeyStage } from '../../curriculum/year.ts';
import { GAMES } from '../../games/index.ts';
import { parseRounds } from '../../games/load.ts';
import type { GameRounds } from '../../wire/pupil-lesson.ts';
import type { School } from '../school/school.ts';
import type { Curriculum } from './curriculum.ts';
import { gameVersions } from './tables.ts';

/** The rounds of every game and key stage, read once for each set of lessons. */
const read = new WeakMap<Curriculum, readonly GameRounds[]>();

/** A game's rounds for a key stage. Keeps the version it gives out, as lessons do. */
export function roundsFor(school: School, game: string, stage: KeyStage): GameRounds | undefined {
	const rounds = allRounds(school).find((it) => it.game === game && it.stage === stage);
	if (rounds) keepRounds(school, rounds);
	return rounds;
}

/** The rounds a run was played with, by the hash it names: among those there are now, or kept. */
export function roundsByHash(
	school: School,
	hash: string
): { readonly game: string; readonly content: unknown } | undefined {
	const now = allRounds(school).find((it) => it.hash === hash);
	return now ?? school.db.select().from(gameVersions).where(eq(gameVersions.hash, hash)).get();
}

/** What a game calls a misconception, at whatever key stage. */
export function ideaInGame(school: School, game: string, idea: string): string | undefined {
	return allRounds(school)
		.filter((rounds) => rounds.game === game)
		.flatMap(({ content }) => (content as WithIdeas).misconceptions ?? [])
		.find(({ id }) => id === idea)?.says;
}

interface WithIdeas {
	readonly misconceptions?: readonly { readonly id: string; readonly says: string }[];
}

function allRounds({ curriculum }: School): readonly GameRounds[] {
	const known = read.get(curriculum);
	if (known) return known;
	const rounds = Object.keys(GAMES).flatMap((game) =>
		KEY_STAGES.flatMap((stage) => loadRounds(curriculum.folder, game, stage))
	);
	read.set(curriculum, rounds);
	return rounds;
}

/** Rounds with a fault are left out, as a faulty lesson is withheld; `npm run lessons` names it. */
function loadRounds(folder: string, game: string, stage: KeyStage): GameRounds[] {
	const file = join(folder, 'games', game, `${stage.toLowerCase()}.yaml`);
	const rules = GAMES[game]?.game;
	if (!rules || !existsSync(file)) return [];
	const { content, problems } = parseRounds(rules, parse(readFileSync(file, 'utf8')));
	if (problems.length > 0) return [];
	const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 20);
	return [{ game, stage, hash, content }];
}

function keepRounds(school: School, { game, hash, content }: GameRounds): void {
	const here = eq(gameVersions.hash, hash);
	if (school.db.select({ hash: gameVersions.hash }).from(gameVersions).where(here).get()) return;
	school.db.insert(gameVersions).values({ hash, game, content, keptAt: school.clock() }).run();
}
