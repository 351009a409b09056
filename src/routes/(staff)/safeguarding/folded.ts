import { MINUTE } from '$lib/calendar/instant.ts';
import type { DeskLine } from '$lib/server/concerns/desk.ts';

/** What stands in a list one after the other: concerns by themselves, or a burst of them in one line. */
export type Part =
	| { readonly key: string; readonly lines: readonly DeskLine[]; readonly words: null }
	| { readonly key: string; readonly lines: readonly DeskLine[]; readonly words: string };

/** A list with each burst in one line, where its first concern would stand. Nothing is left out. */
export function folded(lines: readonly DeskLine[]): Part[] {
	const parts: Part[] = [];
	const done = new Set<string>();
	for (const line of lines) {
		const together = line.burst ? lines.filter(({ burst }) => burst?.id === line.burst?.id) : [];
		if (line.burst && together.length > 1) {
			if (done.has(line.burst.id)) continue;
			done.add(line.burst.id);
			const words = inWords(together, line.burst.of);
			parts.push({ key: line.burst.id, lines: together, words });
			continue;
		}
		const last = parts.at(-1);
		if (last?.words === null) parts[parts.length - 1] = { ...last, lines: [...last.lines, line] };
		else parts.push({ key: line.id, lines: [line], words: null });
	}
	return parts;
}

/** "12 from one Chromebook within 4 minutes". */
function inWords(lines: readonly DeskLine[], of: NonNullable<DeskLine['burst']>['of']): string {
	const times = lines.map(({ receivedAt }) => receivedAt);
	const minutes = Math.max(1, Math.ceil((Math.max(...times) - Math.min(...times)) / MINUTE));
	const within = minutes === 1 ? 'a minute' : `${minutes} minutes`;
	return `${lines.length} from ${PLACES[of]} within ${within}`;
}

/** An address may be a whole school's. */
const PLACES = {
	chromebook: 'one Chromebook',
	ipad: 'one iPad',
	windows: 'one Windows computer',
	mac: 'one Mac',
	android: 'one Android tablet or phone',
	other: 'one device',
	address: 'one internet address'
} as const;
