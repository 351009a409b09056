import { listed } from '../../wire/listed.ts';
import type { BriefingNames } from '../../wire/briefing.ts';
import type { TellPeople } from '../../wire/tell-people.ts';
import type { Role } from '../people/roles.ts';
import { ladoOf } from '../school/lado.ts';
import type { School } from '../school/school.ts';
import { adultsOf } from './adult.ts';
import { tellPeople } from './tell-people.ts';

/** What the school's paper and the staff briefing name. */
export interface OnPaper {
	/** As anybody at the sign-in page sees it, so that paper names whom the screen names. */
	readonly people: TellPeople;
	readonly names: BriefingNames;
	readonly lado: { readonly name: string; readonly phone: string };
}

/** Whom to tell, by name; by their duty where nobody has it. */
export function onPaper(school: School): OnPaper {
	const people = tellPeople(school, { kind: 'nobody' }, 'paper');
	const adults = adultsOf(school);
	const withDuty = (role: Role, otherwise: string) =>
		listed(adults.filter(({ roles }) => roles.has(role)).map(({ name }) => name)) || otherwise;
	const leads = people.readers.anything.slice(0, MOST_LEADS).map(({ name }) => name);
	const lado = ladoOf(school);
	return {
		people,
		names: {
			leads: leads.length > 0 ? either.format(leads) : 'the safeguarding lead',
			head: withDuty('head', 'the head teacher'),
			chair: withDuty('chair', 'the chair of governors'),
			lado: lado.phone ? `${lado.name} on ${lado.phone}` : lado.name
		},
		lado
	};
}

/** A card has no room for more; whoever reads it needs one of them. */
const MOST_LEADS = 4;

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
