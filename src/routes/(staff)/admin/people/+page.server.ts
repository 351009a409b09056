import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { leftToSetUp } from '$lib/server/duties/gate.ts';
import { welcome } from '$lib/server/duties/welcome.ts';
import { ROLE_NAMES, ROLES } from '$lib/server/people/roles.ts';
import { staffList } from '$lib/server/people/staff-list.ts';
import { startingPassword } from '$lib/server/sign-in/starting-password.ts';

export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	people: staffList(school).map((one) => ({
		...one,
		roles: one.roles.map((role) => ROLE_NAMES[role])
	})),
	roles: ROLES.map((role) => ({ role, name: ROLE_NAMES[role] })),
	left: leftToSetUp(school).map(({ duty, lacks }) => ({ name: ROLE_NAMES[duty], lacks })),
	mayAdd: who.kind === 'staff' && who.roles.has('admin')
});

const schema = v.object({
	name: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(2, 'Type their name as children call them.'),
		v.maxLength(80)
	),
	email: v.pipe(
		v.string(),
		v.trim(),
		v.email('Type an email address, such as name@school.sch.uk.')
	),
	roles: v.pipe(v.array(v.picklist(ROLES)), v.minLength(1, 'Choose at least one role.'))
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const said = await request.formData();
		const kept = {
			name: String(said.get('name') ?? ''),
			email: String(said.get('email') ?? ''),
			roles: said.getAll('roles').map(String)
		};
		const given = v.safeParse(schema, kept);
		if (!given.success)
			return fail(400, { kept, errors: v.flatten<typeof schema>(given.issues).nested ?? {} });
		if (staffList(school).some((one) => one.email === given.output.email.toLowerCase()))
			return fail(409, { kept, errors: { email: ['Somebody here has that address already.'] } });
		const password = startingPassword();
		const { waits } = await welcome(school, { ...given.output, password }, who);
		return { added: { name: given.output.name, email: given.output.email, password, waits } };
	}
};
