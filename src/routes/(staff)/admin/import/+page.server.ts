import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions } from './$types';
import { readClassList } from '$lib/server/people/class-list.ts';
import { changesIn, takeOver } from '$lib/server/people/list-changes.ts';
import { personOf } from '$lib/server/permissions/who.ts';

/** A primary school of 900 is about 40,000 letters. */
const textSchema = v.pipe(
	v.string(),
	v.maxLength(400_000, 'This list is too long for one go. Take it over year by year.')
);

async function listIn(request: Request) {
	const said = await request.formData();
	const file = said.get('file');
	const text =
		file instanceof File && file.size > 0 ? await file.text() : String(said.get('text') ?? '');
	return v.safeParse(textSchema, text);
}

export const actions: Actions = {
	preview: async ({ locals: { school }, request }) => {
		const text = await listIn(request);
		if (!text.success)
			return fail(413, { text: '', problems: [{ line: 1, say: text.issues[0].message }] });
		const list = readClassList(text.output);
		if (list.listed.length === 0) return fail(400, { text: text.output, problems: list.problems });
		return { text: text.output, problems: list.problems, changes: changesIn(school, list) };
	},
	apply: async ({ locals: { school, who }, request }) => {
		const text = await listIn(request);
		if (who.kind !== 'staff' || !text.success)
			return fail(400, { text: '', problems: [{ line: 1, say: 'Paste the list again.' }] });
		const done = takeOver(school, readClassList(text.output), personOf(who));
		return {
			text: '',
			problems: [],
			done: {
				joined: done.joining.length,
				moved: done.moving.length,
				classes: done.newClasses.length
			}
		};
	}
};
