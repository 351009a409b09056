import { FACTS, type FactName } from '$lib/coverage/facts.ts';

/** A strand of one class as somebody hears it: "2 secure, 1 taught, 3 nothing yet". */
export function countsInWords(facts: readonly (FactName | null)[]): string {
	const counts = [...FACTS]
		.reverse()
		.map((fact) => [fact, facts.filter((it) => it === fact).length]);
	const nothing = facts.filter((it) => it === null).length;
	const parts = counts.flatMap(([fact, n]) => (n === 0 ? [] : [`${n} ${fact}`]));
	if (nothing > 0) parts.push(`${nothing} nothing yet`);
	return parts.join(', ');
}
