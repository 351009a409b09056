/** Whether a route is of the desk: whatever is under it may name a child or show what one said. */
export const isAtDesk = (route: string): boolean => /^\/\(staff\)\/safeguarding(\/|$)/.test(route);
