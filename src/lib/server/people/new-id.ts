import { randomBytes } from 'node:crypto';

/** An id that says nothing about who it stands for: 80 random bits. */
export const newId = <T extends string>(): T => randomBytes(10).toString('hex') as T;
