import type * as v from 'valibot';
import type { Kind } from './kind.ts';
import { email } from './kinds/email.ts';
import { end } from './kinds/end.ts';
import { give } from './kinds/give.ts';
import { hours } from './kinds/hours.ts';
import { lado } from './kinds/lado.ts';
import { left } from './kinds/left.ts';
import { setting } from './kinds/setting.ts';
import { watch } from './kinds/watch.ts';

/** Everything that nobody changes alone. */
const KINDS = { give, end, left, email, hours, lado, setting, watch };

export type KindName = keyof typeof KINDS;
export type SaysOf<K extends KindName> = v.InferOutput<(typeof KINDS)[K]['schema']>;

/** A kind by its name, taking what such a change says; undefined for one only a newer version knows. */
export const kindOf = (name: string): Kind<unknown> | undefined =>
	Object.hasOwn(KINDS, name) ? (KINDS[name as KindName] as unknown as Kind<unknown>) : undefined;
