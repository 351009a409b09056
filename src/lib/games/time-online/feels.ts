import { m } from '$lib/paraglide/messages.js';
import type { Feel } from './rounds.ts';

/** How Dot feels, in words. */
const WORDS: Readonly<Record<Feel, () => string>> = {
	happy: m.time_online_feels_happy,
	calm: m.time_online_feels_calm,
	asleep: m.time_online_feels_asleep,
	proud: m.time_online_feels_proud,
	tired: m.time_online_feels_tired,
	wiggly: m.time_online_feels_wiggly,
	hungry: m.time_online_feels_hungry,
	sleepy: m.time_online_feels_sleepy,
	lonely: m.time_online_feels_lonely,
	cross: m.time_online_feels_cross
};
export const feels = (feel: Feel): string => WORDS[feel]();
