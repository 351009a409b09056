/** What there is to look at about duties, in a line; says nothing of whom it is about. */
export function dutiesInWords({ waits, isNew }: { waits: number; isNew: boolean }): string {
	if (waits === 1) return 'One change waits for your answer.';
	if (waits > 1) return `${waits} changes wait for your answer.`;
	return isNew ? 'There is something new to look at.' : 'Who has which duty, and what was changed.';
}
