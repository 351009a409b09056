import { dayInShort } from '$lib/calendar/instant.ts';
import type { GridCell } from '$lib/server/teaching/class-grid.ts';

/** What a cell's marks say, to somebody who hears them after its name. */
export function cellInWords(cell: GridCell, roll: number): string {
	const parts = cell.facts.map((fact) => {
		if (fact === 'planned') return `planned${cell.plannedFor ? ` for ${cell.plannedFor}` : ''}`;
		if (fact === 'taught') return `taught ${cell.taught ? dayInShort(cell.taught) : ''}`;
		if (fact === 'secure')
			return `secure${cell.secureOn ? ` since ${dayInShort(cell.secureOn)}` : ''}`;
		return `${fact} by ${cell[fact]?.n ?? 0} of ${roll}`;
	});
	if (cell.results > 0) parts.push(`${cell.secure} of ${cell.results} pupils with a result secure`);
	return parts.length > 0 ? parts.join(', ') : 'nothing planned yet';
}
