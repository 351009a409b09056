import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { keyStageOf, type Year } from '../../curriculum/year.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import { GAMES } from '../../games/index.ts';
import type { Where } from '../../wire/concern.ts';
import { partsOfQuestion } from '../../wire/trail-mix.ts';
import { classByCode } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { RULES } from '../teaching/game-rules.ts';
import { gameVersions } from '../teaching/tables.ts';
import { versionOf } from '../teaching/versions.ts';
import { asked, onScreen, type OnScreen } from './on-screen.ts';

/** What was on a child's screen when they told: our own words and picture, as they were then. */
const screenSchema = v.object({
	/** In few words, for a list: "in “Three words, one lock”, activity 4". */
	place: v.string(),
	/** The lesson's or the game's title; empty where it was neither. */
	title: v.string(),
	/** The activity's title, or how far a game was. */
	step: v.string(),
	words: v.array(v.string()),
	choices: v.array(v.string()),
	picture: v.nullable(pictureSchema),
	/** Why the words aren't there, where some should be. */
	lacks: v.string()
});
export type Screen = v.InferOutput<typeof screenSchema>;

/** A screen as it was kept; undefined where none was, or an older version kept it otherwise. */
export function screenIn(kept: unknown): Screen | undefined {
	const read = v.safeParse(screenSchema, kept);
	return read.success ? read.output : undefined;
}

/** Whether there is more to show of it than where it was. */
export const hasScreen = (screen: Screen | null): screen is Screen =>
	screen !== null && Boolean(screen.title || screen.words.length || screen.lacks);

/** The lesson or game, and the step of it, as one line. */
export const titlesIn = ({ title, step, place }: Screen): string =>
	[title && `“${title}”`, step].filter(Boolean).join(' · ') || place;

/** Its words for paper, a label and a text each. */
export function inWords({ words, choices, picture }: Screen): { label: string; text: string }[] {
	const fact = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);
	return [
		...fact('On the screen', words.join(' ')),
		...fact('To choose from', choices.join('; ')),
		...fact('The picture', picture?.description)
	];
}

/**
 * What was on the screen, looked up when a concern is received, to be kept with it: a lesson may be edited
 * afterwards. A concern must arrive whatever this meets, so it throws nothing.
 * @param year the child's; undefined where nobody knows who it is
 */
export function screenAt(
	school: School,
	where: Where | undefined,
	year: Year | undefined
): Screen | undefined {
	try {
		return where && lookUp(school, where, year);
	} catch (cause) {
		school.log.warn({ code: (cause as { code?: string }).code }, 'where a child was isn’t known');
		return undefined;
	}
}

function lookUp(school: School, where: Where, year: Year | undefined): Screen {
	if (where.page === 'game') return inGame(school, where, year);
	if (where.lesson === undefined) return bare(placeWith(school, where));
	return where.page === 'lesson'
		? inLesson(school, { ...where, lesson: where.lesson })
		: inMix(school, { ...where, lesson: where.lesson });
}

type InLesson = Where & { readonly lesson: string };

function inLesson(school: School, where: InLesson): Screen {
	const { then, now } = editionsFor(school, where);
	if (!then) return { ...bare('in a lesson'), title: now?.lesson.title ?? '', lacks: CHANGED };
	const { title, activities, checks } = then.lesson;
	const at = activities.findIndex(({ id }) => id === where.activity);
	const activity = activities[at];
	if (!activity) return { ...bare(`in “${title}”`), title };
	const round = where.round ? `, round ${where.round}` : '';
	const shown: OnScreen = onScreen(activity, checks, where);
	const game = activity.kind === 'game' ? roundIn(school, activity.game, where) : undefined;
	return {
		...bare(`in “${title}”, activity ${at + 1}${round}`),
		title,
		step: [activity.title, game?.step].filter(Boolean).join(', '),
		words: [...shown.words, ...(game?.words ?? [])],
		choices: [...shown.choices],
		picture: shown.picture,
		lacks: game?.lacks ?? ''
	};
}

function inMix(school: School, where: InLesson): Screen {
	const { then, now } = editionsFor(school, where);
	const place = 'in the trail mix';
	if (!then) return { ...bare(place), title: now?.lesson.title ?? '', lacks: CHANGED };
	const { check } = partsOfQuestion(where.activity ?? '');
	const question = then.lesson.checks.find(({ id }) => id === check)?.[where.form ?? 'a'];
	const screen = { ...bare(place), title: then.lesson.title, step: 'A question of the trail mix' };
	if (!question || where.form === undefined) return screen;
	const { words, choices, picture } = asked(question);
	return { ...screen, words: [...words], choices: [...choices], picture };
}

function inGame(school: School, where: Where, year: Year = 'Y3'): Screen {
	const name = where.game ?? '';
	const entry = Object.hasOwn(GAMES, name) ? GAMES[name] : undefined;
	if (!entry) return bare('in a game');
	// As the child knows it: each key stage has its own name for it.
	const title = entry.titles[keyStageOf(year)];
	const round = where.round ? `, round ${where.round}` : '';
	return {
		...bare(`in the game “${title}”${round}`),
		title,
		...roundIn(school, name, where)
	};
}

/** A round as the game asks it: words the game itself has, now or in rounds it was played with before. */
function roundIn(school: School, name: string, where: Where) {
	const step = [where.round && `Round ${where.round}`, where.stage && STAGES[where.stage]]
		.filter(Boolean)
		.join(', ');
	if (!where.asked) return { step, words: [], lacks: '' };
	return isInGame(school, name, where.asked)
		? { step, words: [where.asked], lacks: '' }
		: { step, words: [], lacks: CHANGED };
}

function isInGame(school: School, name: string, words: string): boolean {
	const game = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
	if (!game) return false;
	const now = school.curriculum.rounds.filter((one) => one.game === name);
	const has = ({ content }: { readonly content: unknown }) => game.texts(content).includes(words);
	return (
		now.some(has) ||
		school.db.select().from(gameVersions).where(eq(gameVersions.game, name)).all().some(has)
	);
}

const STAGES = {
	start: 'before it began',
	rounds: 'being played',
	feedback: 'just answered',
	end: 'at its end'
} as const;

/** The version the child had, where the browser said which; and the lesson as it is now, for its name. */
function editionsFor(
	school: School,
	{ lesson, hash }: InLesson
): { readonly then: Edition | undefined; readonly now: Edition | undefined } {
	const now = school.curriculum.editions.get(lesson);
	if (hash === undefined) return { then: now, now };
	const then = versionOf(school, hash);
	return { then: then?.id === lesson ? then : undefined, now };
}

const CHANGED =
	'What stood on the screen has been changed since, and isn’t kept as it was. Its words can’t be shown.';

function placeWith(school: School, { page, schoolClass }: Where): string {
	const name = schoolClass === undefined ? undefined : classByCode(school, schoolClass)?.name;
	return PLACES[page] + (name ? ` of ${name}` : '');
}

const PLACES = {
	'sign-in': 'on the sign-in page',
	hello: 'on the first page after signing in',
	trail: 'on the trail',
	lesson: 'in a lesson',
	game: 'in a game',
	me: 'on “my work”',
	offline: 'on the page that says there is no Wi-Fi',
	tell: 'on the Tell page'
} as const;

const bare = (place: string): Screen => ({
	place,
	title: '',
	step: '',
	words: [],
	choices: [],
	picture: null,
	lacks: ''
});
