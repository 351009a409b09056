import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { giveClass } from '$lib/server/people/add-class.ts';
import { classesOf, classOf, rollOf } from '$lib/server/people/classes.ts';
import { staffList } from '$lib/server/people/staff-list.ts';
import { personOf } from '$lib/server/permissions/who.ts';
import { record } from '$lib/server/audit/record.ts';
import type { StaffId } from '$lib/wire/ids.ts';

export const load: PageServerLoad = ({ locals: { school } }) => {
	const people = staffList(school);
	return {
		classes: classesOf(school).map((one) => ({
			...one,
			pupils: rollOf(school, one.id).length,
			staff: people
				.filter((person) => person.classes.includes(one.name))
				.map((person) => person.name)
		})),
		people: people
			.filter((person) => person.roles.some((role) => ['teacher', 'ta', 'lead'].includes(role)))
			.map(({ id, name }) => ({ id, name }))
	};
};

const schema = v.object({
	schoolClass: v.pipe(v.string(), v.minLength(1)),
	staff: v.pipe(v.string(), v.minLength(1)),
	as: v.picklist(['teacher', 'jobshare', 'ta', 'supply'])
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		const schoolClass = given.success ? classOf(school, given.output.schoolClass) : undefined;
		const person = given.success
			? staffList(school).find((one) => one.id === given.output.staff)
			: undefined;
		if (!given.success || !schoolClass || !person || who.kind !== 'staff')
			return fail(400, { say: 'Choose a class and somebody to work with it.' });
		if (person.classes.includes(schoolClass.name))
			return fail(409, { say: `${person.name} works with ${schoolClass.name} already.` });
		giveClass(school, schoolClass.id, person.id as StaffId, given.output.as);
		record(school, personOf(who), 'gave-class', `class/${schoolClass.id} to staff/${person.id}`);
		return { given: `${person.name} now works with ${schoolClass.name}.` };
	}
};
