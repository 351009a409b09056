import type { Instant } from '../../calendar/instant.ts';
import type { PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/** Whose items a browser hands in, as a token says it. */
export interface Maker {
	readonly pupil: PupilId;
	/** The browser's own mark. */
	readonly device: string;
	/** Nothing made under the token is dated before this. */
	readonly signedInAt: Instant;
}

/**
 * The maker's token of a pupil who has just signed in. It can only add that pupil's items: it reads
 * nothing and signs nobody in. It is this school's alone, since the signing key is.
 */
export function makerToken(school: School, pupil: PupilId, device: string): string {
	const says = Buffer.from(JSON.stringify([pupil, device, school.clock()])).toString('base64url');
	return `1.${says}.${school.keys.digest(says, 'maker')}`;
}

/** Whose token it is, whatever its age; undefined when it isn't one of ours. */
export function makerOf(school: School, token: string): Maker | undefined {
	const [version, says, signed] = token.split('.');
	if (version !== '1' || !says || !signed) return undefined;
	if (!school.keys.matches(says, 'maker', signed)) return undefined;
	const [pupil, device, signedInAt] = JSON.parse(Buffer.from(says, 'base64url').toString());
	return { pupil, device, signedInAt };
}
