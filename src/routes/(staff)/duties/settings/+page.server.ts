import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { holidaysFrom } from '$lib/calendar/holidays.ts';
import { dayOf } from '$lib/calendar/instant.ts';
import { withdraw } from '$lib/server/duties/decide.ts';
import { DESK_SETTINGS } from '$lib/server/duties/desk-settings.ts';
import { hasDuty } from '$lib/server/duties/duty.ts';
import { changesFor } from '$lib/server/duties/list.ts';
import { nameOf, peopleHere } from '$lib/server/duties/people.ts';
import { propose } from '$lib/server/duties/propose.ts';
import { staffIdSchema } from '$lib/server/duties/staff-id.ts';
import { schoolYearOf, setting } from '$lib/server/school/settings.ts';
import { Refusal } from '$lib/wire/trouble.ts';

/** So many holidays ahead can be watched. */
const AHEAD = 4;

export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403);
	const named = nameOf(school);
	const watches = setting(school, 'holidayWatch');
	const today = dayOf(school.clock());
	const open = changesFor(school, who).open;
	return {
		settings: DESK_SETTINGS.map((one) => ({
			...one,
			isOn: setting(school, one.name),
			isProposed: open.some(
				({ kind, words }) => kind === 'setting' && words.startsWith(`${one.title}: `)
			)
		})),
		changes: open.filter(({ kind }) => kind === 'setting' || kind === 'watch'),
		holidays: holidaysFrom(schoolYearOf(school), today)
			.slice(0, AHEAD)
			.map((holiday) => {
				const watch = watches.find(({ from, to }) => from <= holiday.to && holiday.from <= to);
				return { ...holiday, watcher: watch ? named(watch.staff) : null };
			}),
		people: peopleHere(school)
			.filter(({ roles }) => hasDuty(roles))
			.map(({ id, name }) => ({ id, name }))
	};
};

const choice = v.object({
	name: v.picklist(DESK_SETTINGS.map(({ name }) => name)),
	isOn: v.pipe(
		v.picklist(['on', 'off']),
		v.transform((said) => said === 'on')
	)
});
const day = v.pipe(v.string(), v.isoDate());
const watch = v.object({ from: day, to: day, staff: staffIdSchema });
const one = v.object({ change: v.pipe(v.string(), v.maxLength(40)) });

export const actions: Actions = {
	propose: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(choice, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'There is no such setting.' });
		return sayRefusal(() => saidOf(propose(school, who, 'setting', given.output).isMade));
	},
	watch: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(watch, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'Choose who watches in that holiday.' });
		return sayRefusal(() => saidOf(propose(school, who, 'watch', given.output).isMade));
	},
	withdraw: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') error(403);
		const given = v.safeParse(one, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'There is no such change.' });
		return sayRefusal(() => {
			withdraw(school, given.output.change, who);
			return { said: 'withdrawn' as const };
		});
	}
};

const saidOf = (isMade: boolean) => ({ said: isMade ? ('made' as const) : ('proposed' as const) });

function sayRefusal<T>(does: () => T) {
	try {
		return does();
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
}
