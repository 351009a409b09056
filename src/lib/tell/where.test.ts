import { expect, test } from 'vitest';
import { setWhere, whereNow } from './where.ts';

test.each([
	['/trail', { page: 'trail' }],
	['/lesson/y4-three-words', { page: 'lesson', lesson: 'y4-three-words' }],
	['/games/passwords', { page: 'game', game: 'passwords' }],
	['/join/OAK/p1', { page: 'sign-in', schoolClass: 'OAK' }],
	['/', { page: 'sign-in' }],
	['/hello', { page: 'hello' }],
	['/offline', { page: 'offline' }],
	['/login', undefined]
])('a concern from %s says %j', (path, where) => {
	expect(whereNow(path)).toEqual(where);
});

test('the activity and the round go with it, for as long as they are on the screen', () => {
	const takeBack = [setWhere({ activity: 'play-it' }), setWhere({ round: 3 })];
	expect(whereNow('/lesson/y4-three-words')).toEqual({
		page: 'lesson',
		lesson: 'y4-three-words',
		activity: 'play-it',
		round: 3
	});
	takeBack.forEach((back) => back());
	expect(whereNow('/lesson/y4-three-words')).not.toHaveProperty('activity');
});
