import { readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { LONG } from '../builders/long.ts';
import { expect, expectAxeClean, test } from './walk.ts';

/** The style guide shows every kind of activity as the player does, and says what it handed in. */
async function open(page: Page, kind: string, year: string, sample = 'sample') {
	// Axe must not look at a colour half-way to another.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`/kit/activities?kind=${kind}&year=${year}&sample=${sample}`);
	await expect(page.locator('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
}

const handedIn = (page: Page) =>
	expect.poll(async () => JSON.parse((await page.getByTestId('response').innerText()) || 'null'));

/** Goes to a control with Tab alone, and presses it. */
async function press(page: Page, role: 'button' | 'radio' | 'checkbox', name: string | RegExp) {
	await tabTo(page, page.locator('main').getByRole(role, { name }).first());
	await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
}

test.describe('by keyboard alone', () => {
	test('a pupil chooses, reads why, tries again, and the first try is handed in', async ({
		page
	}) => {
		await open(page, 'choose', 'Y6');
		await press(page, 'checkbox', 'Count the shares again');
		await press(page, 'button', 'Check');
		await expect(page.getByText('Shares count how far a post went.')).toBeVisible();
		await expectAxeClean(page);
		await press(page, 'button', 'Try again');
		await press(page, 'checkbox', 'Look at the lake’s own page');
		await press(page, 'checkbox', /when the photo/);
		await press(page, 'button', 'Check');
		await expect(page.getByText('Yes, that’s it.')).toBeVisible();
		await expectAxeClean(page);
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({ chosen: [1], tries: 2 });
	});

	test('“I don’t know yet” shows why, and is handed in as no answer', async ({ page }) => {
		await open(page, 'choose', 'Y6');
		await press(page, 'button', 'I don’t know yet');
		await expect(page.getByText('That goes straight to the source.')).toBeVisible();
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({ chosen: [], tries: 1 });
	});

	test('a pupil sorts cards into groups', async ({ page }) => {
		await open(page, 'sort', 'Y4');
		const places = [
			['My favourite animal', 'Fine for anyone to see'],
			['My password', 'Ask somebody first'],
			['A photo of me and Grace', 'Ask somebody first'],
			['The name of my school', 'Keep to myself'],
			['A dragon I drew', 'Fine for anyone to see'],
			['Where I live', 'Keep to myself']
		] as const;
		for (const [card, group] of places) {
			await press(page, 'button', card);
			await press(page, 'button', `Put ${card} in ${group}`);
		}
		await press(page, 'button', 'Check');
		await expect(page.getByText('A password only works while nobody else has it.')).toBeVisible();
		await expectAxeClean(page);
		await press(page, 'button', 'Try again');
		await press(page, 'button', 'My password');
		await press(page, 'button', 'Put My password in Keep to myself');
		await press(page, 'button', 'Check');
		await expectAxeClean(page);
		await press(page, 'button', 'Next');
		await handedIn(page).toMatchObject({ placed: { password: 'ask', address: 'keep' } });
	});

	test('a pupil moves steps up and down', async ({ page }) => {
		await open(page, 'order', 'Y4');
		const steps = page.locator('main').getByRole('listitem');
		await expect(steps.first()).toContainText('Tomasz types');
		await press(page, 'button', 'Move down: Tomasz types');
		await expect(steps.nth(1)).toContainText('Tomasz types');
		// The focus stays with the step that moved.
		await page.keyboard.press('Enter');
		await expect(steps.nth(2)).toContainText('Tomasz types');
		await press(page, 'button', 'Move up: Tomasz types');
		await expect(steps.nth(1)).toContainText('Tomasz types');
		await press(page, 'button', 'Check');
		await expect(page.getByText('The search engine can’t look before it has words.')).toBeVisible();
		await expectAxeClean(page);
		await press(page, 'button', 'Show me');
		await expect(steps.last()).toContainText('He opens the one');
		await press(page, 'button', 'Next');
		await handedIn(page).toHaveProperty('order.1', 'words');
	});

	test('a pupil spots what matters on a page', async ({ page }) => {
		await open(page, 'spot', 'Y5');
		for (const part of [/Fernlow jumper/, /Every Tuesday/, /07700/])
			await press(page, 'checkbox', part);
		await press(page, 'button', 'Check');
		await expectAxeClean(page);
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({ found: ['photo', 'swim', 'phone'] });
	});

	test('a pupil matches words to what they mean', async ({ page }) => {
		await open(page, 'match', 'Y3');
		for (const right of [/^takes you/, /^wants you/, /^jumps up/, /^finds pages/])
			await press(page, 'button', right);
		await press(page, 'button', 'Check');
		await expectAxeClean(page);
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({
			matched: { link: 'link', advert: 'advert', 'pop-up': 'pop-up', search: 'search' }
		});
	});

	test('a pupil goes through a story, back, and another way', async ({ page }) => {
		await open(page, 'story', 'Y4');
		await press(page, 'radio', 'He sends it.');
		await press(page, 'button', 'Go on');
		await expect(page.getByText('You chose: He sends it. It is only a joke.')).toBeVisible();
		await press(page, 'button', 'Back');
		await expect(page.getByRole('radio', { name: 'He sends it.' })).toBeChecked();
		await page.getByRole('radio', { name: 'He sends it.' }).focus();
		await page.keyboard.press('ArrowDown');
		await press(page, 'button', 'Go on');
		await expect(page.getByText('Not that one!')).toBeVisible();
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({
			path: [
				{ scene: 'photo', choice: 0 },
				{ scene: 'photo', choice: 1 }
			]
		});
	});

	test('a pupil writes from a beginning and offers it', async ({ page }) => {
		await open(page, 'make', 'Y6', 'sample-write');
		await press(page, 'button', 'You could start by');
		await expect(page.getByLabel('My writing')).toBeFocused();
		await page.keyboard.type('not answering.');
		await press(page, 'button', 'I’ve finished');
		await press(page, 'radio', 'I worked hard on it');
		await page.keyboard.press('ArrowDown');
		await press(page, 'button', 'Yes, keep it');
		await handedIn(page).toEqual({
			text: 'You could start by not answering.',
			strokes: [],
			offered: { why: 'It could help somebody' }
		});
	});

	test('a pupil builds a promise', async ({ page }) => {
		await open(page, 'make', 'Y3', 'sample-pledge');
		await press(page, 'radio', 'Before I share a photo');
		await press(page, 'radio', 'stop and think first.');
		await press(page, 'button', 'I’ve finished');
		await press(page, 'button', 'No, thank you');
		await handedIn(page).toEqual({
			text: 'Before I share a photo, I will stop and think first.',
			strokes: []
		});
	});

	test('a pupil answers a check, told nothing about right or wrong', async ({ page }) => {
		await open(page, 'check', 'Y5');
		await press(page, 'radio', 'Make it look better');
		await expect(page.getByText('A better photo still shows Sam')).toHaveCount(0);
		await press(page, 'button', 'Next');
		await expect(page.getByText('Question 2 of 2')).toBeVisible();
		await press(page, 'radio', /Nowhere|On other|Only on|don’t know/);
		await page.getByRole('radio', { name: 'I don’t know yet' }).check();
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({ form: 'a', answers: { asking: 0, copies: -1 } });
	});

	test('a pupil looks back', async ({ page }) => {
		await open(page, 'reflect', 'Y5');
		await press(page, 'radio', 'Not sure yet');
		await press(page, 'checkbox', 'My teacher');
		await expect(page.getByText('If one can’t listen just then, try the next.')).toBeVisible();
		await press(page, 'button', 'Next');
		await handedIn(page).toEqual({ sure: 1, people: [1] });
	});
});

test.describe('the youngest', () => {
	test('hear each answer as they tap it, and the feedback too', async ({ page }) => {
		await open(page, 'choose', 'EYFS', 'sample-young');
		const spoken = page.getByTestId('spoken');
		await expect(spoken).toHaveText('Fox wants to play on the tablet. What can Fox do first?');
		await page.getByRole('radio', { name: 'Hide with it' }).check();
		await expect(spoken).toHaveText('Hide with it');
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(spoken).toContainText('Then nobody can help Fox.');
	});

	test('sort one thing at a time, by taps alone', async ({ page }) => {
		await open(page, 'sort', 'EYFS', 'sample-young');
		for (let i = 0; i < 4; i++) {
			await page.getByRole('radio', { name: 'No internet' }).check();
			await page.getByRole('button', { name: 'Check' }).click();
			const next = page.getByRole('button', { name: 'Next' });
			if (!(await next.isVisible())) await page.getByRole('button', { name: 'Show me' }).click();
			await next.click();
		}
		await handedIn(page).toEqual({
			placed: {
				call: 'no-internet',
				slide: 'no-internet',
				cartoon: 'no-internet',
				book: 'no-internet'
			}
		});
	});

	test('put pictures in order by tapping them', async ({ page }) => {
		await open(page, 'order', 'EYFS', 'sample-young');
		for (const step of ['The timer rings', 'Bea turns the tablet off', 'Bea hears a story'])
			await page.getByRole('button', { name: step }).click();
		await page.getByRole('button', { name: 'Check' }).click();
		await expect(page.locator('main')).toContainText('Yes, that’s the order.');
		await page.getByRole('button', { name: 'Next' }).click();
		await handedIn(page).toEqual({ order: ['bell', 'off', 'story'] });
	});
});

test('a drawing is kept as its lines, and undo takes the last away', async ({ page }) => {
	await open(page, 'make', 'Y4');
	const paper = page.getByRole('img', { name: /Your drawing/ });
	const box = await paper.boundingBox();
	if (!box) throw new Error('the paper is on the page');
	for (const from of [0.2, 0.5]) {
		await page.mouse.move(box.x + box.width * from, box.y + 50);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * (from + 0.2), box.y + 150, { steps: 5 });
		await page.mouse.up();
	}
	await expect(page.getByRole('img', { name: '2 lines' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('img', { name: 'one line' })).toBeVisible();
	await page.getByRole('button', { name: 'Start again' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('img', { name: 'one line' })).toBeVisible();
	await page.getByRole('button', { name: 'I’ve finished' }).click();
	await page.getByRole('button', { name: 'No, thank you' }).click();
	await handedIn(page).toHaveProperty('strokes.length', 1);
});

test('a card can be carried into a group with a mouse', async ({ page }) => {
	await open(page, 'sort', 'Y4');
	await page
		.getByRole('button', { name: 'My password' })
		.dragTo(page.getByRole('region', { name: 'Keep to myself' }));
	await expect(page.getByRole('region', { name: 'Keep to myself' })).toContainText('My password');
});

test('a half-done answer comes back after a reload, the first try with it', async ({ page }) => {
	await open(page, 'choose', 'Y6');
	await page.getByRole('checkbox', { name: 'Count the shares again' }).check();
	await page.getByRole('button', { name: 'Check' }).click();
	await page.getByRole('button', { name: 'As after a reload' }).click();
	await expect(page.getByText('Shares count how far a post went.')).toBeVisible();
	await page.getByRole('button', { name: 'Show me' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await handedIn(page).toEqual({ chosen: [1], tries: 1 });
});

test('an answer from before is shown, and nothing is asked again', async ({ page }) => {
	await open(page, 'match', 'Y3');
	await page.getByRole('button', { name: 'I don’t know yet' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'As kept' }).click();
	await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(0);
});

test('what a teacher listens for is not on the pupil’s page', async ({ page }) => {
	await open(page, 'talk', 'Y6');
	await expect(page.locator('main')).not.toContainText('Nobody knows who is really reading.');
	await page.getByRole('button', { name: 'We’ve talked' }).click();
	await handedIn(page).toEqual({ talked: true });
});

/** Every example in the kinds' folders: a new kind is walked and looked at without a line here. */
const folder = 'src/lib/activities';
const examples = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: kind }) =>
		readdirSync(`${folder}/${kind}`)
			.filter((file) => /^sample.*\.yaml$/.test(file) && file !== 'sample-checks.yaml')
			.map((file) => ({ kind, sample: file.replace('.yaml', '') }))
	);
const young = (sample: string) => sample.includes('young');
/** The ages that see an example: where a kind has one for the young, the others are for older pupils. */
const agesOf = ({ kind, sample }: (typeof examples)[number]) => {
	const forAll = !examples.some((one) => one.kind === kind && young(one.sample));
	if (young(sample)) return LONG ? ['EYFS', 'Y1'] : ['EYFS'];
	if (forAll) return LONG ? ['EYFS', 'Y1', 'Y3', 'Y6'] : ['EYFS', 'Y6'];
	return LONG ? ['Y3', 'Y6'] : ['Y6'];
};

for (const example of examples)
	for (const year of agesOf(example))
		test(`${example.kind} (${example.sample}) in ${year} is done by keyboard, and no state has a fault`, async ({
			page
		}) => {
			test.setTimeout(120_000);
			await open(page, example.kind, year, example.sample);
			await expectAxeClean(page);
			await walkByKeyboard(page, () => expectAxeClean(page, 'main'));
			await page.getByRole('button', { name: 'As kept' }).click();
			await expect(
				page.locator('main').getByRole('button', { name: 'Read this aloud' }).first()
			).toBeVisible();
			await expectAxeClean(page);
		});

for (const { kind, sample } of examples) {
	const year = young(sample) ? 'EYFS' : 'Y6';

	test(`${kind} (${sample}) on the board is led by keyboard, large enough, and no state has a fault`, async ({
		page
	}) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`/kit/activities?kind=${kind}&year=${year}&sample=${sample}&view=board`);
		const on = page.locator('main').getByRole('button', { name: 'Next', exact: true });
		await expect(page.locator('main').getByRole('heading', { level: 2 })).toBeVisible();
		for (let part = 0; part < 3; part++) {
			await expectAxeClean(page);
			await page.getByRole('button', { name: 'Votes' }).press('Enter');
			await page.getByRole('button', { name: 'Show the answer' }).press('Enter');
			await expect(page.getByRole('button', { name: 'Show the answer' })).toHaveAttribute(
				'aria-pressed',
				'true'
			);
			await expectAxeClean(page);
			expect(await smallestType(page)).toBeGreaterThanOrEqual(28);
			if (!(await on.isVisible()) || (await on.getAttribute('aria-disabled')) === 'true') break;
			const before = await page.locator('main').innerText();
			await press(page, 'button', 'Next');
			await expect.poll(() => page.locator('main').innerText()).not.toBe(before);
		}
	});

	test(`${kind} (${sample}) on paper has no fault, and prints nothing of the page round it`, async ({
		page
	}) => {
		await page.goto(`/kit/activities?kind=${kind}&year=${year}&sample=${sample}&view=print`);
		await expect(page.locator('main').getByRole('heading', { level: 2 })).toBeVisible();
		await expectAxeClean(page);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('navigation').first()).toBeHidden();
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBeLessThanOrEqual(0);
	});

	if (year === 'EYFS' || kind === 'check')
		test(`${kind} (${sample}) asks the youngest for taps alone, on large targets`, async ({
			page
		}) => {
			await open(page, kind, 'EYFS', sample);
			await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
			const targets = page.locator('main').locator('button:visible, label:has(input):visible');
			for (const target of await targets.all()) {
				const box = await target.boundingBox();
				expect(
					Math.min(box?.width ?? 0, box?.height ?? 0),
					await target.innerText()
				).toBeGreaterThanOrEqual(64);
			}
		});
}

test('in EYFS a check is no test: the child shows, and the adult beside notes how', async ({
	page
}) => {
	await open(page, 'check', 'EYFS');
	await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
	await expect(page.getByText('I don’t know yet')).toHaveCount(0);
	await page.locator('main').getByRole('radio').first().focus();
	await page.keyboard.press('Space');
	await press(page, 'button', 'With a prompt');
	await press(page, 'button', 'On their own');
	await handedIn(page).toMatchObject({ noted: { asking: 'prompted', copies: 'alone' } });
});

/** What a pupil would press now: on, if they can; else an answer; else "I don't know yet". */
const ON =
	/^(Next|Go on|We’ve talked|On their own|Check|No, thank you|I’ve finished|I did it on paper|Leave the game and carry on)$/;

/**
 * Works through an activity with Tab, Space and Enter alone until it is handed in; `look` is called
 * on every state of another shape. A wrong answer is looked into before the right one is shown.
 */
async function walkByKeyboard(page: Page, look: () => Promise<void>): Promise<void> {
	const main = page.locator('main');
	const seen = new Set<string>();
	for (let n = 0; n < 60; n++) {
		if ((await page.getByTestId('response').innerText()) !== '') return;
		const shape = await shapeOf(page);
		if (!seen.has(shape)) {
			seen.add(shape);
			await look();
		}
		const on = main.getByRole('button', { name: ON, disabled: false });
		const give = main.getByRole('button', { name: /^(I don’t know yet|Show me)$/ });
		const answer = main.locator('input:enabled');
		const goes = (await on.count()) > 0;
		const answered = (await main.locator('input:checked').count()) > 0;
		if (!goes && !answered && (await answer.count()) > 0) {
			await tabTo(page, answer.first());
			await page.keyboard.press('Space');
		} else {
			const next = goes ? on : give;
			expect(await next.count(), 'there is something to press').toBeGreaterThan(0);
			await tabTo(page, next.first());
			await page.keyboard.press('Enter');
		}
	}
	throw new Error('it was not handed in');
}

/** Moves the focus with Tab, on or back, whichever leads there. */
async function tabTo(page: Page, control: Locator): Promise<void> {
	for (let i = 0; i < 120; i++) {
		const key = await control.evaluate((node) => {
			const here = document.activeElement ?? document.body;
			if (here === node) return undefined;
			const on = here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
			return on ? 'Tab' : 'Shift+Tab';
		});
		if (!key) return;
		await page.keyboard.press(key);
	}
	await expect(control).toBeFocused();
}

/**
 * What stands on the page, whatever it says: each element with what it looks like and is to a screen
 * reader. Another card or question of the same shape can have no fault that the first one had not.
 */
const shapeOf = (page: Page): Promise<string> =>
	page.locator('main').evaluate((main) =>
		[...main.querySelectorAll('*')]
			.map((node) => {
				const told = [...node.attributes]
					.filter(({ name }) => /^(class|role|type|disabled|tabindex|lang|aria-.*)$/.test(name))
					.map(({ name, value }) =>
						/^aria-(label|.*by|controls|valuetext)$/.test(name) ? name : `${name}=${value}`
					);
				const says = [...node.childNodes].some(
					(child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()
				);
				const checked = node instanceof HTMLInputElement && node.checked;
				const alt = node instanceof HTMLImageElement && node.alt !== '';
				return [node.tagName, ...told, says, checked, alt].join(' ');
			})
			.join('\n')
	);

/** The smallest type on the board, in px. */
const smallestType = (page: Page): Promise<number> =>
	page.locator('main').evaluate((main) => {
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		let least = Infinity;
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			if (!parent || !walker.currentNode.textContent?.trim()) continue;
			if (parent.closest('.only-heard')) continue;
			least = Math.min(least, Number.parseFloat(getComputedStyle(parent).fontSize));
		}
		return least;
	});
