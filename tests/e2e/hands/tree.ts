import { expect, type CDPSession, type Page } from '@playwright/test';
import { stepCalled, type Hand, type Role } from './hand.ts';

/** A node as a screen reader or a switch is given it. */
interface Heard {
	readonly id: string;
	readonly role: string;
	readonly name: string;
	readonly states: Readonly<Record<string, unknown>>;
	readonly element: number | undefined;
	readonly parts: readonly string[];
}

const OPERATED = [
	'button',
	'checkbox',
	'combobox',
	'link',
	'menuitem',
	'radio',
	'slider',
	'switch',
	'tab',
	'textbox'
];

/** Spaces don't change what is heard. */
const asHeard = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function listen(session: CDPSession): Promise<Map<string, Heard>> {
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	return new Map(
		nodes.map((node) => [
			node.nodeId,
			{
				id: node.nodeId,
				role: node.ignored ? '' : String(node.role?.value ?? '').toLowerCase(),
				name: asHeard(String(node.name?.value ?? '')),
				states: Object.fromEntries(
					(node.properties ?? []).map(({ name, value }) => [name, value.value])
				),
				element: node.backendDOMNodeId,
				parts: node.childIds ?? []
			}
		])
	);
}

/** A node and all that is in it, in the order it is read. */
function within(all: Map<string, Heard>, from: Heard): Heard[] {
	const parts = from.parts.flatMap((id) => all.get(id) ?? []);
	return [from, ...parts.flatMap((part) => within(all, part))];
}

const words = (nodes: readonly Heard[]): string =>
	asHeard(
		nodes
			.filter(({ role }) => role === 'statictext')
			.map(({ name }) => name)
			.join(' ')
	);

/**
 * The accessibility tree alone, as a screen reader, a switch or a voice works: what has no role or
 * no name isn't there, and what isn't in a live region or under the focus is not heard.
 */
export function tree(page: Page): Hand {
	const session = page.context().newCDPSession(page);

	/** The one thing of this role and name that can be operated now. */
	async function find(role: Role, name: string): Promise<Heard> {
		let found: Heard | undefined;
		await expect(async () => {
			const all = await listen(await session);
			const unnamed = [...all.values()].filter(
				(node) => OPERATED.includes(node.role) && node.states['focusable'] && node.name === ''
			);
			expect(unnamed, 'everything that can be operated has a name').toEqual([]);
			const main = [...all.values()].find((node) => node.role === 'main');
			const fitting = main
				? within(all, main).filter((node) => node.role === role && node.name === asHeard(name))
				: [];
			expect(
				fitting.map(({ states }) => states['disabled'] ?? false),
				`one ${role} called “${name}” that can be used`
			).toEqual([false]);
			found = fitting[0];
		}).toPass({ timeout: 15_000, intervals: [50, 100, 250] });
		if (!found) throw new Error('found, or it would have thrown');
		return found;
	}

	async function operate(role: Role, name: string, key: string): Promise<void> {
		const { element } = await find(role, name);
		await (await session).send('DOM.focus', { backendNodeId: element ?? 0 });
		await page.keyboard.press(key);
	}

	return {
		press: (role, name) => operate(role, name, 'Enter'),
		async choose(role, name) {
			await operate(role, name, 'Space');
			await expect
				.poll(async () => (await find(role, name)).states['checked'], { message: name })
				.toBe('true');
		},
		async put(_card, _onto, presses) {
			for (const name of presses) await operate('button', name, 'Enter');
		},
		async write(label, text) {
			await operate('textbox', label, 'Control+End');
			await page.keyboard.insertText(text);
		},
		draw: () => Promise.resolve(false),
		async arrives(title) {
			await expect(stepCalled(page, title)).toBeAttached();
			await expect
				.poll(
					async () => {
						const all = await listen(await session);
						return [...all.values()]
							.filter(({ role, states }) => states['focused'] && role !== 'rootwebarea')
							.map((node) => words(within(all, node)));
					},
					{ message: 'the new step is told by where the focus is' }
				)
				.toEqual([expect.stringContaining(asHeard(title))]);
		},
		async isTold(text) {
			await expect
				.poll(
					async () => {
						const all = await listen(await session);
						const live = [...all.values()].filter(({ states }) =>
							['polite', 'assertive'].includes(String(states['live']))
						);
						return live.map((node) => words(within(all, node))).join('\n');
					},
					{ message: 'it is said in a live region' }
				)
				.toContain(asHeard(text));
		}
	};
}
