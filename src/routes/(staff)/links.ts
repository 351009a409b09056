import type { StaffLink } from '$lib/ui/StaffBar.svelte';

interface For {
	readonly roles: readonly string[];
	readonly classes: readonly {
		readonly id: string;
		readonly name: string;
		/** In what part they work with it. */
		readonly as: string;
	}[];
	readonly path: string;
	/** The class in the address, where there is one. */
	readonly here: string | undefined;
}

/** What a member of staff's bar leads to: the class they are in, then what their roles open. */
export function linksFor({ roles, classes, path, here }: For): StaffLink[] {
	const has = (...any: string[]) => any.some((role) => roles.includes(role));
	const link = (href: string, text: string): StaffLink => ({
		href,
		text,
		current: path.startsWith(href)
	});
	/** Whoever helps in a class teaches with it and observes; its records are its teachers'. */
	const helps = (id: string) =>
		['ta', 'supply'].includes(classes.find((one) => one.id === id)?.as ?? '') &&
		!has('lead', 'head');
	const inClass = here
		? helps(here)
			? [link(`/teach/${here}/live`, 'Teach')]
			: [
					...(classes.some(({ id }) => id === here) ? [link(`/teach/${here}/live`, 'Teach')] : []),
					link(`/teach/${here}/coverage`, 'Coverage'),
					link(`/teach/${here}/plan`, 'Plan'),
					link(`/teach/${here}/pupils`, 'Pupils'),
					link(`/teach/${here}/evidence`, 'Evidence'),
					link(`/teach/${here}/cards`, 'Cards')
				]
		: classes.map(({ id, name }) => link(homeOf(id, helps(id)), name));
	return [
		...inClass,
		...(has('lead', 'head') ? [link('/lead', 'School')] : []),
		...(has('dsl', 'deputy', 'head', 'chair') ? [link('/safeguarding', 'Desk')] : []),
		...(has('governor', 'chair', 'head', 'lead') ? [link('/governors', 'Figures')] : []),
		...(has('dsl', 'deputy', 'senco') ? [link('/care', 'Take care')] : []),
		...(has('dsl', 'deputy', 'head', 'chair') ? [link('/duties', 'Duties')] : []),
		...(has('admin', 'head') ? [link('/admin/people', 'People')] : []),
		...(has('admin')
			? [
					link('/admin/duties', has('dsl', 'deputy', 'head', 'chair') ? 'Change duties' : 'Duties'),
					link('/admin/classes', 'Classes'),
					link('/admin/import', 'Import'),
					link('/admin/devices', 'Devices'),
					link('/admin/settings', 'Settings'),
					link('/admin/audit', 'Audit')
				]
			: [])
	];
}

/** Where a class opens: its coverage, or for whoever only helps there the lessons it has together. */
export const homeOf = (id: string, helps: boolean) => `/teach/${id}/${helps ? 'live' : 'coverage'}`;
