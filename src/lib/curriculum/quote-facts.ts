import type { Facts } from './facts.ts';
import type { LintFault, Path } from './lint/fault.ts';

/** Puts each fact's words where a text of `value` quotes its name, and says which facts there aren't. */
export function quoteFacts(
	value: unknown,
	facts: Facts,
	path: Path = []
): { readonly value: unknown; readonly faults: readonly LintFault[] } {
	const faults: LintFault[] = [];
	const quoted = (text: string, at: Path) =>
		text.replace(/\{\{([a-z0-9-]+)\}\}/g, (whole, name: string) => {
			const fact = facts[name];
			if (!fact) faults.push({ path: at, say: `no fact that can be used is called "${name}"` });
			return fact?.says ?? whole;
		});
	const walk = (part: unknown, at: Path): unknown => {
		if (typeof part === 'string') return quoted(part, at);
		if (Array.isArray(part)) return part.map((item, i) => walk(item, [...at, i]));
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(
			Object.entries(part).map(([key, item]) => [key, walk(item, [...at, key])])
		);
	};
	return { value: walk(value, path), faults };
}
