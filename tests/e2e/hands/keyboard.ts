import { expect, type Locator, type Page } from '@playwright/test';
import { inMain, stepCalled, type Hand } from './hand.ts';

/** What is wrong with where the focus is, in words; empty when anybody can see it. */
const troubleWithFocus = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const here = document.activeElement;
		// Past the last thing on the page Tab leaves it, for the browser's own bar.
		if (!(here instanceof HTMLElement) || here === document.body) return '';
		const called = (here.ariaLabel ?? here.textContent ?? '').trim() || here.tagName;
		const rings = [here, here.closest('label')].filter((node) => node !== null);
		const ringed = rings.some((node) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(node);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		});
		if (!ringed) return `nothing shows that the focus is on ${called}`;
		const { x, y, width, height } = here.getBoundingClientRect();
		const free = [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
			const hit = document.elementFromPoint(x + width * part, y + height * 0.5);
			return rings.some((node) => hit && (node.contains(hit) || hit.contains(node)));
		});
		return free ? '' : `${called} has the focus, and is out of sight`;
	});

/** Whether what has the focus is this, comes before it, or is after it. */
const fromFocus = (target: Locator): Promise<'here' | 'on' | 'back'> =>
	target.evaluate((node) => {
		const here = document.activeElement;
		if (here === node) return 'here';
		if (!here || here === document.body || here.contains(node)) return 'on';
		const follows = here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
		return follows ? 'on' : 'back';
	});

/** Whether the focus is in the same row of radio buttons. */
const inItsRow = (target: Locator): Promise<boolean> =>
	target.evaluate((node) => {
		const here = document.activeElement;
		return (
			here instanceof HTMLInputElement &&
			node instanceof HTMLInputElement &&
			here.type === 'radio' &&
			here.name === node.name
		);
	});

/** A keyboard and nothing else, and eyes that must always find the focus. */
export function keyboard(page: Page): Hand {
	const { keyboard } = page;
	const key = async (name: string) => {
		await keyboard.press(name);
		expect(await troubleWithFocus(page)).toBe('');
	};

	async function tabTo(target: Locator, there: () => Promise<boolean>): Promise<void> {
		await expect(target).toBeVisible();
		await expect(target).toBeEnabled();
		for (let n = 0; n < 150 && !(await there()); n++)
			await key((await fromFocus(target)) === 'back' ? 'Shift+Tab' : 'Tab');
		expect(await there(), `Tab never came to ${target}`).toBe(true);
	}
	const focused = (target: Locator) => async () => (await fromFocus(target)) === 'here';

	async function press(role: 'button' | 'link', name: string): Promise<void> {
		const control = inMain(page, role, name);
		await tabTo(control, focused(control));
		await keyboard.press('Enter');
	}

	return {
		press,
		async choose(role, name) {
			const answer = inMain(page, role, name);
			if (role === 'checkbox') {
				await tabTo(answer, focused(answer));
				await key('Space');
			} else {
				await tabTo(answer, () => inItsRow(answer));
				for (let n = 0; n < 12 && !(await focused(answer)()); n++) await key('ArrowDown');
				if (!(await answer.isChecked())) await key('Space');
			}
			await expect(answer).toBeChecked();
			await expect(answer).toBeFocused();
		},
		async put(_card, _onto, presses) {
			for (const name of presses) await press('button', name);
		},
		async write(label, text) {
			const box = inMain(page, 'textbox', label);
			await tabTo(box, focused(box));
			await keyboard.press('Control+End');
			await keyboard.type(text);
		},
		draw: () => Promise.resolve(false),
		async arrives(title) {
			await expect(stepCalled(page, title)).toBeAttached();
			await expect(
				page.locator('body'),
				'the focus was lost on the way to the next step'
			).not.toBeFocused();
		},
		async isTold(text) {
			await expect(page.locator(':focus'), 'what is said has the focus').toContainText(text);
			await expect(page.locator(':focus').getByText(text).first()).toBeInViewport();
		}
	};
}
