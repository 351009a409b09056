import type { Content, RoomRound } from './rounds.ts';

/** The numbers a label can carry, lowest first; none where the facts aren't in their places yet. */
export const labelsOf = ({ labels }: Content): number[] =>
	[...(labels ?? '').matchAll(/\d+/g)].map(([number]) => Number(number));

/** From which age a reason allows a game; 0 where the fact isn't in its place yet. */
export const ageOf = ({ reasons }: Content, id: string): number =>
	Number(reasons?.find((reason) => reason.id === id)?.age) || 0;

/** The label that reasons make: the highest of their ages, and the lowest label where there is none. */
export const labelFor = (content: Content, reasons: readonly string[]): number =>
	Math.max(labelsOf(content)[0] ?? 0, ...reasons.map((id) => ageOf(content, id)));

/** Whether a label says that somebody of this age is old enough. */
export const fits = (label: number, age: number): boolean => label <= age;

/** The reasons that stand on a game's label once it is done as it should be. */
export const trueReasons = ({ parts }: RoomRound): string[] => [
	...new Set(parts.flatMap(({ gives }) => gives ?? []))
];

/** How many rings a label is drawn with, as a tree that old would have more: 1 to 5. */
export const ringsOf = (label: number): number =>
	[7, 12, 16, 18].filter((from) => label >= from).length + 1;
