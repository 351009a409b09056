const waiting = new Set<() => void>();

/** What a child was in the middle of has just been kept: a good moment to move on. */
export const aGoodMoment = (): void => waiting.forEach((hear) => hear());

/** Hears of every such moment until the function it returns is called. */
export function atAGoodMoment(hear: () => void): () => void {
	waiting.add(hear);
	return () => void waiting.delete(hear);
}
