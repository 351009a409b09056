import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { hasDuty } from './duty.ts';

/** An adult here, as this rule sees them. */
export interface Person {
	readonly id: StaffId;
	readonly roles: ReadonlySet<Role>;
	/** They have a second factor, or the school asks for none. */
	readonly isSure: boolean;
}

/** Who proposed something, and whom it is about. */
export interface Proposal {
	readonly by: StaffId;
	readonly about: StaffId | undefined;
}

export interface MayAgree {
	/** `nobody`: no second person is left, and it happens after a wait of which everybody is told. */
	readonly line: 'duty' | 'governor' | 'nobody';
	readonly staff: readonly StaffId[];
}

/**
 * Who may agree to a change now, or say no: whoever has a duty, didn't propose it and isn't whom it is
 * about. Where there is no such person, a governor; they too were given that by two. Silence is never a
 * yes while there is anybody to ask.
 */
export function whoMayAgree({ by, about }: Proposal, people: readonly Person[]): MayAgree {
	const others = people.filter(({ id, isSure }) => isSure && id !== by && id !== about);
	const withDuty = others.filter(({ roles }) => hasDuty(roles));
	if (withDuty.length > 0) return { line: 'duty', staff: withDuty.map(({ id }) => id) };
	const governors = others.filter(({ roles }) => roles.has('governor'));
	if (governors.length > 0) return { line: 'governor', staff: governors.map(({ id }) => id) };
	return { line: 'nobody', staff: [] };
}
