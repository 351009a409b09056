import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('docs/safeguarding.md', 'utf8');
type Message = string | [{ match: Record<string, string> }];
const messages = Object.fromEntries(
	['tell', 'print', 'everywhere'].flatMap((room) =>
		Object.entries(JSON.parse(readFileSync(`src/messages/${room}/en.json`, 'utf8')) as object)
	)
) as Record<string, Message>;

/** A line of a screen as the guide quotes it: the words, where they stand, and what it makes of them. */
interface Quoted {
	readonly words: string;
	readonly at: string;
	readonly verdict: string;
}

const quotedIn = (text: string): Quoted[] =>
	[...text.matchAll(/^\| “(.+?)” \| `([^`]+)` \|.*\| \*\*([^*]+)\*\*[^|]*\|$/gm)].map(
		([, words = '', at = '', verdict = '']) => ({ words, at, verdict })
	);

/** Rows that quote but can't be read as a quotation, so that none slips by untested. */
const rowsIn = (text: string): number => [...text.matchAll(/^\| “/gm)].length;

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What is quoted and isn't on any screen. */
function gone(quoted: readonly Quoted[]): string[] {
	return quoted
		.filter(({ words, at }) => {
			const message = messages[at];
			if (message !== undefined) {
				const texts = typeof message === 'string' ? [message] : Object.values(message[0].match);
				return !texts.includes(words);
			}
			return !existsSync(at) || !plain(readFileSync(at, 'utf8')).includes(words);
		})
		.map(({ words, at }) => `${at}: ${words}`);
}

test('every line that the guide quotes stands on a screen, word for word', () => {
	expect(quotedIn(guide).length).toBeGreaterThan(80);
	expect(quotedIn(guide)).toHaveLength(rowsIn(guide));
	expect(gone(quotedIn(guide))).toEqual([]);
});

test('a line that is no longer there is found', () => {
	const told = `| “They may have to share it to keep people safe.” | \`tell_share\` | asks | **Holds** |
| “We will keep it secret.” | \`tell_share\` | asks | **Not** |
| “It is kept, and the right people have been told” | \`src/routes/(staff)/concern/new/+page.svelte\` | asks | **Holds** |
| “It is kept, and nobody has been told” | \`src/routes/(staff)/concern/new/+page.svelte\` | asks | **Not** |
| “Anything” | \`src/gone.svelte\` | asks | **Not** |`;
	expect(gone(quotedIn(told))).toEqual([
		'tell_share: We will keep it secret.',
		'src/routes/(staff)/concern/new/+page.svelte: It is kept, and nobody has been told',
		'src/gone.svelte: Anything'
	]);
});

test('every word that Tell an adult says to a child is in the guide, quoted or as one that promises nothing', () => {
	const keys = Object.keys(messages).filter((key) => /^(print_)?tell_/.test(key));
	expect(keys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
});

test('every line is said to hold, to hold in part, or not to hold', () => {
	const said = new Set(quotedIn(guide).map(({ verdict }) => verdict));
	expect([...said].filter((one) => !['Holds', 'Partly', 'Not'].includes(one))).toEqual([]);
});
