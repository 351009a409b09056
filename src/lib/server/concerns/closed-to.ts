import type { Adult } from './adult.ts';
import type { Route } from './routes.ts';

/**
 * Whether a concern is closed to somebody, whatever was opened to them before: it is or may be about
 * them, or about a head and they are one too.
 */
export const isClosedTo = (
	{ row, never, mentioned }: Route,
	{ id, roles }: Pick<Adult, 'id' | 'roles'>
): boolean => never.includes(id) || mentioned.includes(id) || (row === 'head' && roles.has('head'));
