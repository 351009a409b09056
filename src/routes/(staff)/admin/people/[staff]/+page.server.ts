import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { CAST } from '$lib/curriculum/picture.ts';
import { GUARDED, ORDINARY } from '$lib/server/duties/duty.ts';
import { giveEmail } from '$lib/server/duties/give-email.ts';
import { isReady } from '$lib/server/duties/gate.ts';
import { sayLeft } from '$lib/server/duties/say-left.ts';
import { choosePortrait } from '$lib/server/people/change-details.ts';
import { changeRoles } from '$lib/server/people/change-roles.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';
import { staffList, type StaffMember } from '$lib/server/people/staff-list.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';
import { Refusal } from '$lib/wire/trouble.ts';

function found(school: School, id: string): StaffMember {
	const person = staffList(school).find((one) => one.id === id);
	if (!person) error(404, { message: 'Nobody here has that page.', mend: 'Go back to the list.' });
	return person;
}

export const load: PageServerLoad = ({ locals: { school }, params }) => {
	const person = found(school, params.staff);
	return {
		person,
		duties: GUARDED.filter((role) => person.roles.includes(role)).map((role) => ROLE_NAMES[role]),
		roles: ORDINARY.map((role) => ({ role, name: ROLE_NAMES[role] })),
		isReady: isReady(school),
		portraits: ADULTS
	};
};

/** Members of the cast a child may take for an adult at school. */
const ADULTS = CAST.filter((one) =>
	['mum', 'dad', 'gran', 'grandad', 'aunty', 'teacher-woman', 'teacher-man', 'helper'].includes(one)
);

/** One of the page's forms: reads it, does it, says how it went. */
const form =
	<S extends v.GenericSchema>(
		schema: S,
		does: (school: School, one: StaffMember, by: Staff, given: v.InferOutput<S>) => string
	) =>
	async ({ locals: { school, who }, params, request }: RequestEvent) => {
		if (who.kind !== 'staff') error(403);
		const said = await request.formData();
		const typed = { ...Object.fromEntries(said), roles: said.getAll('roles').map(String) };
		const email = String(said.get('email') ?? '');
		const given = v.safeParse(schema, typed);
		if (!given.success) return fail(400, { say: given.issues[0].message, email });
		try {
			return { done: does(school, found(school, params['staff'] ?? ''), who, given.output) };
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}`, email });
		}
	};

const waits = 'Proposed: it waits for somebody with a duty to agree.';

export const actions: Actions = {
	portrait: form(
		v.object({ portrait: v.picklist(ADULTS, 'Choose a picture.') }),
		(school, one, by, { portrait }) => {
			choosePortrait(school, one.id, portrait, `staff/${by.id}`);
			return 'The picture is saved.';
		}
	),
	roles: form(v.object({ roles: v.array(v.picklist(ORDINARY)) }), (school, one, by, { roles }) => {
		changeRoles(school, one.id, roles, ORDINARY, `staff/${by.id}`);
		return 'The roles are saved.';
	}),
	email: form(
		v.object({
			email: v.pipe(
				v.string(),
				v.trim(),
				v.email('Type an email address, such as name@school.sch.uk.'),
				v.maxLength(200)
			)
		}),
		(school, one, by, { email }) => {
			const proposed = giveEmail(school, one.id, email, by);
			return proposed && !proposed.isMade ? waits : 'The address is saved.';
		}
	),
	left: async (event) => {
		const said = await form(
			v.object({
				sure: v.pipe(
					v.optional(v.string(), ''),
					v.literal('yes', 'Tick that they have left, then press again.')
				)
			}),
			(school, one, by) => {
				const proposed = sayLeft(school, one.id, by);
				return proposed && !proposed.isMade ? waits : '';
			}
		)(event);
		if ('done' in said && said.done === '') redirect(303, '/admin/people?left');
		return said;
	}
};
