import type { Person } from './who-may-agree.ts';
import { DUTIES, type Duty } from './duty.ts';

/** What set-up still waits for. */
export interface Left {
	readonly duty: Duty;
	/** Nobody has it; whoever has it has no second factor yet; it needs somebody else than who has it. */
	readonly lacks: 'somebody' | 'second-step' | 'somebody-else';
}

/**
 * What a school lacks before its pupils sign in: head, lead, deputy and chair, each with a second factor
 * of their own. The chair is none of the others and the deputy isn't the lead: a concern about one must
 * have another to go to.
 */
export function whatIsLeft(people: readonly Person[]): Left[] {
	return DUTIES.flatMap((duty): Left[] => {
		const having = people.filter(({ roles }) => roles.has(duty));
		if (having.length === 0) return [{ duty, lacks: 'somebody' }];
		const apart = having.filter(({ roles }) => !NOT_BOTH[duty].some((other) => roles.has(other)));
		if (apart.length === 0) return [{ duty, lacks: 'somebody-else' }];
		return apart.some(({ isSure }) => isSure) ? [] : [{ duty, lacks: 'second-step' }];
	});
}

const NOT_BOTH: Readonly<Record<Duty, readonly Duty[]>> = {
	head: [],
	dsl: [],
	deputy: ['dsl'],
	chair: ['head', 'dsl', 'deputy']
};
