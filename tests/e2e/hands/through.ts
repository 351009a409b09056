import { expect, type Page } from '@playwright/test';
import type { Choose } from '../../../src/lib/activities/choose/kind.ts';
import type { Activity, KindName } from '../../../src/lib/activities/index.ts';
import type { Make } from '../../../src/lib/activities/make/kind.ts';
import type { Match } from '../../../src/lib/activities/match/kind.ts';
import type { Reflect } from '../../../src/lib/activities/reflect/kind.ts';
import type { Sort } from '../../../src/lib/activities/sort/kind.ts';
import type { Story } from '../../../src/lib/activities/story/kind.ts';
import type { Talk } from '../../../src/lib/activities/talk/kind.ts';
import { isYoung } from '../../../src/lib/curriculum/year.ts';
import type { PupilLesson } from '../../../src/lib/wire/pupil-lesson.ts';
import { gameOn, offersOf, playOn } from '../game-walk.ts';
import { inMain, type Hand } from './hand.ts';

/** What it takes to work through a step, whatever the hand. */
interface Here {
	readonly page: Page;
	readonly hand: Hand;
	readonly lesson: PupilLesson;
	readonly young: boolean;
}

type Of<K extends KindName> = Extract<Activity, { kind: K }>;

/** How a pupil does a step of each kind, to its end; wrong first, where there is a wrong, then right. */
const WAYS: { [K in KindName]?: (here: Here, activity: Of<K>) => Promise<void> } = {
	check,
	talk,
	story,
	choose,
	sort,
	match,
	game,
	make,
	reflect
};

/** Works through one step of a lesson by one hand alone. */
export async function through(
	page: Page,
	hand: Hand,
	lesson: PupilLesson,
	activity: Activity
): Promise<void> {
	const way = WAYS[activity.kind] as
		((here: Here, activity: Activity) => Promise<void>) | undefined;
	if (!way) throw new Error(`nobody here knows how to do a step of the kind ${activity.kind}`);
	await way({ page, hand, lesson, young: isYoung(lesson.year) }, activity);
}

const asked = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

/** Which of its two forms a check was given in, only its answers on the screen tell. */
async function check({ page, hand, lesson }: Here): Promise<void> {
	for (const { a, b } of lesson.checks) {
		const [one, other] = [a, b].map(({ options }) => options[0]?.text ?? '');
		const first = inMain(page, 'radio', one ?? '');
		await expect(first.or(inMain(page, 'radio', other ?? ''))).toBeAttached();
		await hand.choose('radio', ((await first.count()) > 0 ? one : other) ?? '');
		await hand.press('button', 'Next');
	}
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function talk({ hand, young }: Here, { prompts }: Talk): Promise<void> {
	for (const _ of young ? prompts : [0]) await hand.press('button', 'We’ve talked');
}

async function story({ page, hand }: Here, { scenes }: Story): Promise<void> {
	let scene = scenes[0];
	while (scene) {
		await expect(page.getByRole('main').getByText(scene.text).first()).toBeVisible();
		const choice = scene.choices?.[0];
		if (choice) await hand.choose('radio', choice.text);
		const to = choice?.to ?? scene.next;
		await hand.press('button', to ? 'Go on' : 'Next');
		scene = scenes.find(({ id }) => id === to);
	}
}

async function choose({ hand }: Here, { many, options }: Choose): Promise<void> {
	const role = many ? 'checkbox' : 'radio';
	const wrong = options.find(({ right }) => !right);
	if (wrong) {
		await hand.choose(role, wrong.text);
		await hand.press('button', 'Check');
		await hand.isTold(wrong.feedback);
		await hand.press('button', 'Try again');
	}
	for (const { text } of options.filter(({ right }) => right)) await hand.choose(role, text);
	await hand.press('button', 'Check');
	await hand.isTold('Yes, that’s it.');
	await hand.press('button', 'Next');
}

async function sort(here: Here, activity: Sort): Promise<void> {
	if (here.young) return sortOneByOne(here, activity);
	const { page, hand } = here;
	const { cards, groups } = activity;
	const put = (card: Sort['cards'][number], into: Sort['groups'][number] | undefined) =>
		hand.put(
			card.text,
			page.getByRole('main').getByRole('region', { name: into?.title ?? '', exact: true }),
			[card.text, `Put ${card.text} in ${into?.title}`]
		);
	const belongs = (card: Sort['cards'][number]) =>
		groups.find(({ id }) => card.belongs.includes(id));
	const [first, ...rest] = cards;
	if (!first) return;
	await put(
		first,
		groups.find(({ id }) => !first.belongs.includes(id))
	);
	for (const card of rest) await put(card, belongs(card));
	await hand.press('button', 'Check');
	await hand.isTold(first.feedback);
	await hand.press('button', 'Try again');
	await put(first, belongs(first));
	await hand.press('button', 'Check');
	await hand.isTold('Yes, that’s it.');
	await hand.press('button', 'Next');
}

/** The young are shown one card, then the next, and say where it goes. */
async function sortOneByOne({ page, hand }: Here, { cards, groups }: Sort): Promise<void> {
	const left = new Map(cards.map((card) => [card.text, card]));
	while (left.size > 0) {
		await expect(asked(page)).toHaveText(new RegExp([...left.keys()].map(literal).join('|')));
		const card = left.get(await asked(page).innerText());
		if (!card) throw new Error('the card that is asked about is one of those left');
		left.delete(card.text);
		const title = groups.find(({ id }) => card.belongs.includes(id))?.title ?? '';
		await hand.choose('radio', title);
		await hand.press('button', 'Check');
		await hand.isTold(card.feedback);
		await hand.press('button', 'Next');
	}
}

async function match({ page, hand }: Here, { pairs }: Match): Promise<void> {
	for (const { left, right } of pairs) {
		const name = `${right.text}. Match it with ${left.text}`;
		const place = page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ has: page.getByRole('button', { name: left.text, exact: true }) });
		await hand.put(name, place, [name]);
	}
	await hand.press('button', 'Check');
	await hand.isTold('Yes, that’s it.');
	await hand.press('button', 'Next');
}

async function game({ page, hand }: Here, activity: Of<'game'>): Promise<void> {
	await hand.press('button', 'Play');
	await playOn(page, activity.game, async (at) => {
		const name = await offersOf(page, activity.game)
			.nth(at)
			.evaluate((button) => button.ariaLabel ?? button.textContent.trim());
		await hand.press('button', name);
	});
	await expect(gameOn(page, activity.game)).toHaveAttribute('data-at', 'end');
	await hand.press('button', 'Done');
}

async function make(here: Here, activity: Make): Promise<void> {
	const { hand } = here;
	if (activity.form === 'poster') {
		await poster(here, activity);
	} else if (activity.form === 'pledge') {
		for (const part of [activity.starters[0], activity.endings[0]])
			await hand.choose('radio', part ?? '');
	} else if (activity.form === 'write' || !(await hand.draw())) {
		await write(here, activity);
	}
	await hand.press('button', 'I’ve finished');
	await hand.choose('radio', 'It could help somebody');
	await hand.press('button', 'Yes, keep it');
}

/** By taps alone, so every hand can: somewhere, two people, a thing. */
async function poster(
	{ hand, young }: Here,
	{ places, people, things, starters }: Make
): Promise<void> {
	await hand.press('button', places?.[1]?.text ?? '');
	await hand.press('button', 'Next');
	for (const part of [people?.[0], people?.at(-1)]) await hand.press('button', part?.text ?? '');
	await hand.press('button', 'Next');
	await hand.press('button', things?.[0]?.text ?? '');
	if (young) return;
	await hand.press('button', 'Next');
	if (starters[0]) await hand.choose('radio', starters[0]);
}

async function write({ hand, young }: Here, { form, starters }: Make): Promise<void> {
	const [starter] = starters;
	if (form === 'write' && starter) await hand.press('button', starter);
	if (form === 'draw' && young) await hand.press('button', 'Write');
	const label =
		form === 'write' ? 'My writing' : young ? 'Write' : 'Write about it, or instead of it';
	await hand.write(label, 'three words that nobody would guess.');
}

async function reflect({ hand, lesson, young }: Here, { people, look }: Reflect): Promise<void> {
	await hand.choose('radio', 'Getting there');
	if (young) await hand.press('button', 'Next');
	await hand.choose('checkbox', people[0]?.text ?? '');
	await hand.press('button', 'Next');
	if (look && lesson.year === 'EYFS') await hand.press('button', 'With a prompt');
}
