import type { LayoutServerLoad } from './$types';
import { opened } from '../../../../record/opened.ts';

export const load: LayoutServerLoad = async ({ locals, params, parent, depends }) => {
	depends('waymark:concern');
	// The layout above asks for the password again: nothing opens, and no view is noted, before that.
	await parent();
	return opened(locals.school, locals.who, params.concern, `/teach/${params.class}/concerns`);
};
