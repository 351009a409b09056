import type { Role } from '../people/roles.ts';
import { DUTIES, type Duty } from './duty.ts';

/**
 * Whether somebody may cover for another: only who reads what would come to the other, by the routes or as
 * the next in line (contracts §6). Nobody reads anything by covering that the routes don't send them. Pure.
 */
export const mayCover = (away: ReadonlySet<Role>, cover: ReadonlySet<Role>): boolean =>
	DUTIES.some((duty) => away.has(duty) && COVERS[duty].some((role) => cover.has(role)));

const COVERS: Readonly<Record<Duty, readonly Duty[]>> = {
	dsl: ['dsl', 'deputy', 'head'],
	deputy: ['dsl', 'deputy', 'head'],
	head: ['head', 'chair'],
	chair: ['chair', 'dsl', 'deputy']
};
