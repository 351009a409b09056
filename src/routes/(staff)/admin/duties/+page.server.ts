import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { refuse, withdraw } from '$lib/server/duties/decide.ts';
import { GUARDED } from '$lib/server/duties/duty.ts';
import { isReady, leftToSetUp } from '$lib/server/duties/gate.ts';
import { holdersOf } from '$lib/server/duties/holders.ts';
import { changesFor } from '$lib/server/duties/list.ts';
import { propose } from '$lib/server/duties/propose.ts';
import { staffIdSchema } from '$lib/server/duties/staff-id.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';
import { staffList } from '$lib/server/people/staff-list.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403);
	return {
		isReady: isReady(school),
		left: leftToSetUp(school).map(({ duty, lacks }) => ({ name: ROLE_NAMES[duty], lacks })),
		holders: holdersOf(school).map((one) => ({ ...one, roleName: ROLE_NAMES[one.role] })),
		changes: changesFor(school, who),
		people: staffList(school).map(({ id, name }) => ({ id, name })),
		duties: GUARDED.map((role) => ({ role, name: ROLE_NAMES[role] }))
	};
};

const proposal = v.object({
	does: v.picklist(['give', 'end'], 'Choose what changes.'),
	staff: v.pipe(
		staffIdSchema,
		v.check((id) => id !== ('' as never), 'Choose somebody.')
	),
	role: v.picklist(GUARDED, 'Choose a duty.')
});
const one = v.object({ change: v.pipe(v.string(), v.maxLength(40)) });

export const actions: Actions = {
	propose: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const kept = Object.fromEntries(
			[...(await request.formData())].map(([name, value]) => [name, String(value)])
		);
		const given = v.safeParse(proposal, kept);
		if (!given.success) return fail(400, { kept, say: 'Choose somebody, and one duty.' });
		const { does, staff, role } = given.output;
		return sayRefusal(kept, () => {
			const { isMade } = propose(school, who, does, { staff, role });
			return { said: isMade ? ('made' as const) : ('proposed' as const) };
		});
	},
	withdraw: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.parse(one, Object.fromEntries(await request.formData()));
		return sayRefusal({}, () => {
			withdraw(school, given.change, who);
			return { said: 'withdrawn' as const };
		});
	},
	refuse: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.parse(one, Object.fromEntries(await request.formData()));
		return sayRefusal({}, () => {
			refuse(school, given.change, who);
			return { said: 'refused' as const };
		});
	}
};

function sayRefusal<T>(kept: Record<string, string>, does: () => T) {
	try {
		return does();
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { kept, say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
}
