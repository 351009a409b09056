import type { Concern } from './concern.ts';
import type { Entry, Says } from './content.ts';
import type { Route } from './routes.ts';

/** What says when, who, what kind and which reference. Anything else somebody typed or picked goes. */
const STAYS: ReadonlySet<string> = new Set(
	(
		'id shownName schoolClass className year keyStage kind staff name names to by accused mentioned adult as child from ' +
		'reference replyDue system on form outcome how told toldBy only phrase day'
	).split(' ')
);

/**
 * What stays of an entry when its content goes: dates, people, kinds and the reference, in the shape the
 * entry had. Whom it must never reach stays as it was worked out while the words could still be read.
 */
export function bare(entry: Entry, concern: Concern, route: Route): unknown {
	if (!entry.says) return null;
	return entry.did === 'received'
		? bareReceived(entry.says as Says['received'], concern, route)
		: stripped(entry.says);
}

function bareReceived(
	{ from, accused, mentioned }: Says['received'],
	concern: Concern,
	route: Route
) {
	const { work: _, ...whose } = from as typeof from & { work?: unknown };
	return {
		from: stripped(whose),
		said: {
			happened: [],
			notTell: [],
			words: '',
			...(route.row !== 'child' && concern.from.kind !== 'welfare' ? { aboutAdult: 'yes' } : {})
		},
		accused: [...new Set([...accused, ...route.never])],
		mentioned: [...new Set([...mentioned, ...route.mentioned])]
	};
}

/** Numbers, dates and yes or no stay; a word or a list only under a name that says what it is. */
function stripped(value: unknown, stays = false): unknown {
	if (typeof value === 'string') return stays ? value : '';
	if (Array.isArray(value)) return stays ? value.map((one) => stripped(one, true)) : [];
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, stripped(one, STAYS.has(name))])
	);
}
