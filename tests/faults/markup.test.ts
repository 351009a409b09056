import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** What the security policy refuses in server-rendered markup, or what would trust data as markup. */
function faultsIn(source: string): string[] {
	const faults: string[] = [];
	const look = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(look);
		if (typeof node !== 'object' || node === null) return;
		const { type, name } = node as { type?: string; name?: string };
		if (type === 'RegularElement' || type === 'SvelteElement')
			for (const one of (node as { attributes: { type: string; name?: string }[] }).attributes)
				if (one.type === 'StyleDirective' || (one.type === 'Attribute' && one.name === 'style'))
					faults.push(`a style on <${name}>`);
		if (type === 'HtmlTag') faults.push('{@html}');
		Object.values(node).forEach(look);
	};
	look(parse(source, { modern: true }).fragment);
	return faults;
}

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => join('src', file));

test('no markup carries a style, which the security policy refuses, or trusts data as markup', () => {
	expect(components.length).toBeGreaterThan(100);
	const found = components.flatMap((file) =>
		faultsIn(readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`)
	);
	expect(found).toEqual([]);
});

test.each([
	['<p style="color: red">x</p>', 'a style on <p>'],
	['{#if 1}<svelte:element this="p" style:color={"red"} />{/if}', 'a style on <svelte:element>'],
	['<div style:--w={3}>x</div>', 'a style on <div>'],
	['<p>{@html "<b>"}</p>', '{@html}']
])('%s is found', (source, fault) => {
	expect(faultsIn(source)).toEqual([fault]);
});
