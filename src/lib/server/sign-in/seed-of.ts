import type { PupilId } from '../../wire/ids.ts';

/** A number of a pupil's own, always the same: it makes their shuffles. */
export const seedOf = ({ id }: { readonly id: PupilId }): number =>
	Number.parseInt(id.slice(0, 8), 16) || 1;
