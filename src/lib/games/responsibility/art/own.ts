import { drawingsOf } from '../../../stage/pictures.ts';
import art from './art.svg?url&no-inline';

/** One of the game's own drawings. */
export const own = drawingsOf(art);
