import type { LayoutServerLoad } from './$types';
import { opened } from '../../record/opened.ts';

export const load: LayoutServerLoad = ({ locals, params, depends }) => {
	depends('waymark:concern');
	return opened(locals.school, locals.who, params.concern, '/safeguarding');
};
