/**
 * What a `<select>` begins with, to be spread on it. Given an empty value, Svelte would set the select
 * back to its first line when the page's script arrives, and undo what somebody with a slow device had
 * already chosen; given none, it leaves the select alone.
 */
export const chosen = (value: string): { value?: string } => (value === '' ? {} : { value });
