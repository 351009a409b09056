import { createHash } from 'node:crypto';

/** An id that is the same each time the demo is made, shaped as `newId` makes them. */
export const sameId = <T extends string>(of: string): T =>
	createHash('sha256').update(`demo/${of}`).digest('hex').slice(0, 20) as T;

/** A seed for dice that is the same each time, and another for each thing it is for. */
export const sameSeed = (of: string): number => Number.parseInt(sameId(of).slice(0, 8), 16);

/** A UUIDv4 from dice, so that the demo is the same each time it is made on one day. */
export function sameUuid(roll: () => number): string {
	const hex = Array.from({ length: 32 }, () => Math.floor(roll() * 16).toString(16));
	hex[12] = '4';
	hex[16] = '89ab'[Math.floor(roll() * 4)] ?? '8';
	return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
