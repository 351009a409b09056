import { plain } from './plain.ts';
import type { Place } from './index.ts';

/** Nowhere: whoever stands here is put into another picture, over what is there. */
export const cutOut: Place = { ...plain, back: '' };
