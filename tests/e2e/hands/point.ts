import { expect, type Locator, type Page } from '@playwright/test';
import { stepCalled, type Hand } from './hand.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * A point, in CSS px of the window, where a pointer meets this thing and nothing that lies over it;
 * undefined while there is none.
 */
const pointOn = (thing: Locator): Promise<Point | undefined> =>
	thing.evaluate((node) => {
		const { x, y, width, height } = node.getBoundingClientRect();
		const own = (hit: Element | null) =>
			hit !== null &&
			(node.contains(hit) ||
				[...((node as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)));
		const at = [
			[0.5, 0.5],
			[0.25, 0.5],
			[0.75, 0.5],
			[0.5, 0.25],
			[0.5, 0.75]
		].map(([across, down]) => ({ x: x + width * (across ?? 0), y: y + height * (down ?? 0) }));
		return at.find((point) => own(document.elementFromPoint(point.x, point.y)));
	});

/** How a pointer works: `scroll` moves what is seen on by so many px, `tap` presses at a point. */
export interface Pointer {
	scroll(by: number): Promise<void>;
	tap(at: Point): Promise<void>;
	/** Carries from one point to another; a hand without it taps instead. */
	carry?(from: Point, to: () => Promise<Point>): Promise<void>;
	draw(on: Locator): Promise<void>;
}

/** Where to press on this thing, brought into sight by scrolling where it has to be. */
export async function reach(page: Page, thing: Locator, pointer: Pointer): Promise<Point> {
	await expect(thing).toBeVisible();
	await expect(thing).toBeEnabled();
	const middle = (page.viewportSize()?.height ?? 0) / 2;
	for (let n = 0; n < 8; n++) {
		const point = await pointOn(thing);
		if (point) return point;
		const box = await thing.boundingBox();
		if (box) await pointer.scroll(box.y + box.height / 2 - middle);
	}
	throw new Error(`${thing} can't be reached: something lies over it`);
}

/** A hand that points: with a mouse or with a finger. */
export function pointing(page: Page, pointer: Pointer): Hand {
	const main = page.getByRole('main');
	const tap = async (thing: Locator) => pointer.tap(await reach(page, thing, pointer));
	const called: Hand['press'] = (role, name) => tap(main.getByRole(role, { name, exact: true }));
	return {
		press: called,
		async choose(role, name) {
			const answer = main.getByRole(role, { name, exact: true });
			await tap(answer);
			await expect(answer).toBeChecked();
		},
		async put(card, onto, presses) {
			if (!pointer.carry) {
				for (const name of presses) await called('button', name);
				return;
			}
			const from = await reach(
				page,
				main.getByRole('button', { name: card, exact: true }),
				pointer
			);
			await pointer.carry(from, () => reach(page, onto, pointer));
		},
		async write(label, text) {
			const box = main.getByRole('textbox', { name: label, exact: true });
			await tap(box);
			await expect(box).toBeFocused();
			// The words come from a keyboard, on the desk or on the screen.
			await page.keyboard.press('End');
			await page.keyboard.insertText(text);
		},
		async draw() {
			const paper = main.getByRole('img', { name: /^Your drawing/ });
			await reach(page, paper, pointer);
			await pointer.draw(paper);
			await expect(paper).toHaveAccessibleName(/[1-9] lines|one line/);
			return true;
		},
		arrives: (title) => expect(stepCalled(page, title)).toBeAttached(),
		isTold: (text) => expect(main.getByText(text).first()).toBeInViewport()
	};
}
