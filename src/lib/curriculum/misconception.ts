import * as v from 'valibot';
import { slug, words } from './words.ts';

/** A named wrong idea, written as the child would say it: "A long password is hard even if it is my name". */
export const misconceptionSchema = v.strictObject({ id: slug, says: words });
export type Misconception = v.InferOutput<typeof misconceptionSchema>;
