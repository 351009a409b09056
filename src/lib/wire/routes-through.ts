import * as v from 'valibot';

/** Which way through a lesson a pupil takes: beside what all have, some of it is for support or to stretch. */
export const ROUTES = ['usual', 'support', 'stretch'] as const;
export const routeSchema = v.picklist(ROUTES);
export type LessonRoute = (typeof ROUTES)[number];

/** The activities of a lesson on one route, in order. */
export function onRoute<A extends { readonly route?: 'support' | 'stretch' | undefined }>(
	activities: readonly A[],
	route: LessonRoute
): A[] {
	return activities.filter((one) => one.route === undefined || one.route === route);
}
