/** `npm run test:long`: the same tests, with faults and chances that go on for longer. */
export const LONG = process.env['WAYMARK_LONG'] !== undefined;

/** How often a test tries something by chance: twenty times as often in the long run. */
export const runs = (short: number): number => (LONG ? short * 20 : short);
