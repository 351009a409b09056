import { nameOf } from '../../../pictures/name-of.ts';
import type { Follow } from '../rounds.ts';

/** How whoever follows a trail is called. */
export const followerOf = ({ who, called }: Follow): string => called ?? nameOf(who);
