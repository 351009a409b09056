import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions } from './$types';
import { isSetUpCode, setUpSchool } from '$lib/server/school/set-up.ts';
import { openSession, staffOf } from '$lib/server/sign-in/session.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { SHORTEST } from '$lib/server/sign-in/staff-password.ts';
import { waitFor, wrongTry } from '$lib/server/sign-in/waits.ts';

const text = (least: number, say: string) =>
	v.pipe(v.string(say), v.trim(), v.minLength(least, say), v.maxLength(120, 'That is too long.'));
const schema = v.object({
	code: text(1, 'Type the code from the server’s log.'),
	schoolName: text(2, 'Type the school’s name.'),
	adminName: text(2, 'Type your name as children call you.'),
	email: v.pipe(
		v.string(),
		v.trim(),
		v.email('Type an email address, such as office@school.sch.uk.')
	),
	password: v.pipe(
		v.string(),
		v.minLength(
			SHORTEST,
			`Use at least ${SHORTEST} letters: three or four words you don’t use together anywhere else.`
		),
		v.maxLength(400)
	)
});

export const actions: Actions = {
	default: async ({ locals: { school }, request, cookies, url }) => {
		const said = Object.fromEntries(await request.formData()) as Record<string, string>;
		const { password: _, code: __, ...kept } = said;
		const given = v.safeParse(schema, said);
		if (!given.success)
			return fail(400, { kept, errors: v.flatten<typeof schema>(given.issues).nested ?? {} });
		const device = deviceMark(cookies, url);
		const wait = waitFor(school, device, 'set-up');
		if (wait > 0 || !isSetUpCode(school, given.output.code)) {
			const ms = wait || wrongTry(school, device, 'set-up');
			const say = 'That isn’t the code in the server’s log.';
			return fail(401, {
				kept,
				errors: {
					code: [ms ? `${say} Wait ${Math.ceil(ms / 1000)} seconds before the next try.` : say]
				}
			});
		}
		const id = await setUpSchool(school, given.output);
		const admin = staffOf(school, id);
		if (admin) {
			const cookie = await openSession(school, admin, url.protocol === 'https:');
			cookies.set(cookie.name, cookie.value, cookie.attributes);
		}
		redirect(303, '/admin/people');
	}
};
