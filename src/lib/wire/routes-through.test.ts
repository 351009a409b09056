import { expect, test } from 'vitest';
import { onRoute } from './routes-through.ts';

test('a route has what all have, and its own', () => {
	const activities = [
		{ id: 'start' },
		{ id: 'help', route: 'support' as const },
		{ id: 'more', route: 'stretch' as const },
		{ id: 'end' }
	];
	const ids = (route: 'usual' | 'support' | 'stretch') =>
		onRoute(activities, route).map(({ id }) => id);
	expect(ids('usual')).toEqual(['start', 'end']);
	expect(ids('support')).toEqual(['start', 'help', 'end']);
	expect(ids('stretch')).toEqual(['start', 'more', 'end']);
});
