import type { Driven } from './driven.ts';

/** What a pupil does, by the words on what they press. */
export function pupilIn(browser: Driven, origin: string) {
	/** @param within a selector: the first that is there of several, apart by commas */
	const press = (name: string, within = 'body') =>
		browser.press(
			`“${name}” to press`,
			({ name, within }) =>
				[...(document.querySelector(within)?.querySelectorAll('a, button, label') ?? [])].find(
					(node) =>
						(node.ariaLabel ?? node.textContent ?? '').trim().replace(/\s+/g, ' ').startsWith(name)
				),
			{ name, within }
		);
	const write = (label: string, text: string) =>
		browser.type(
			`“${label}” to write in`,
			(label) =>
				[...document.querySelectorAll('label')].find(({ textContent }) =>
					textContent.trim().startsWith(label)
				)?.control ?? null,
			label,
			text
		);
	const sees = (text: string) =>
		browser.until(`“${text}” on the page`, (text) => document.body.innerText.includes(text), text);

	/** Works through a lesson, games too, until it is at this step, counted from one. */
	const worksOnTo = async (step: number): Promise<void> => {
		for (let n = 0; n < 300; n++) {
			if (await browser.read(isAt, step)) return;
			await browser.press('something to do next', nextThing, step);
		}
		throw new Error('the lesson should have come to that step by now');
	};

	return {
		press,
		write,
		sees,
		worksOnTo,
		/** More steps than any lesson has. */
		worksOnToItsEnd: () => worksOnTo(1000),

		/** From the class code to the trail. */
		async joins(code: string, name: string): Promise<void> {
			await browser.goTo(`${origin}/join`);
			await write('Type your class code', code.toLowerCase());
			await press('Go');
			await press(name, 'main ul, main ol');
			await write('Your three words', 'Blue kite seven');
			await press('Come in');
			await browser.until('the trail', () => location.pathname === '/trail', 0);
		}
	};
}

/** Whether the lesson is at this step or past it. It runs in the page, and sees nothing round it. */
function isAt(step: number): boolean {
	return (
		document.querySelector('main h1')?.textContent === 'You did it!' ||
		(document.querySelector('progress')?.value ?? 0) >= step
	);
}

/**
 * What a pupil would press now; once the lesson has come to the step, the page itself, which does nothing.
 * It runs in the page, and sees nothing round it.
 */
function nextThing(step: number): Element | null | undefined {
	const main = document.querySelector('main');
	const here = document.querySelector('progress')?.value ?? 0;
	if (here >= step || main?.querySelector('h1')?.textContent === 'You did it!') return main;
	const all = [...(main?.querySelectorAll<HTMLButtonElement>('button') ?? [])].filter(
		(button) => !button.disabled && button.ariaDisabled !== 'true' && button.checkVisibility()
	);
	const called = (...names: string[]) =>
		names
			.map((name) => all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name))
			.find((button) => button !== undefined);
	const game = main?.querySelector<HTMLElement>('[data-game]');
	if (game) {
		const offers = all.filter(({ dataset }) => dataset['offer'] && dataset['offer'] !== 'again');
		const picks = offers.filter(({ ariaPressed }) => ariaPressed !== null);
		const go = offers.find(({ dataset: { offer = '' } }) => offer === 'next' || offer === 'lock');
		const full = picks.length === 0 || picks.some(({ ariaPressed }) => ariaPressed === 'true');
		const next = offers.find(
			({ dataset: { offer = '' }, ariaPressed }) =>
				!offer.startsWith('held-') && offer !== 'lock' && ariaPressed !== 'true'
		);
		return (go && (full || go.dataset['offer'] === 'next') ? go : next) ?? called('Play', 'Done');
	}
	const answers = [...(main?.querySelectorAll<HTMLInputElement>('fieldset input:enabled') ?? [])];
	const unanswered = answers.length > 0 && !answers.some(({ checked }) => checked);
	return (
		called('Next', 'Go on', 'We’ve talked', 'No, thank you', 'I’ve finished', 'Check') ??
		(unanswered ? answers[0]?.closest('label') : undefined) ??
		called('I don’t know yet', 'Show me', 'I did it on paper') ??
		undefined
	);
}
