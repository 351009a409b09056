import type { Account, Chain, Content } from './rounds.ts';
import type { Outcome } from './outcome.ts';

/**
 * Accounts that open when one key is out, in the order they fall: those with the same key, then
 * those that can be asked for a new password through one that fell. A second step holds.
 */
export function fallen(round: Chain): string[] {
	const leaked = round.accounts.find(({ id }) => id === round.leak);
	const down = leaked === undefined || leaked.second ? [] : [leaked.id];
	for (let before = -1; before !== down.length;) {
		before = down.length;
		for (const account of round.accounts) {
			if (account.second || down.includes(account.id)) continue;
			const sameKey = account.key === leaked?.key;
			const reset = account.through !== undefined && down.includes(account.through);
			if (sameKey || reset) down.push(account.id);
		}
	}
	return down;
}

/** `picked`: the other accounts that the pupil says will open. */
export function judgeChain(round: Chain, content: Content, picked: readonly string[]): Outcome {
	const fell = fallen(round);
	const missed = round.accounts.filter(
		({ id }) => fell.includes(id) && id !== round.leak && !picked.includes(id)
	);
	const extra = round.accounts.filter(({ id }) => picked.includes(id) && !fell.includes(id));
	const key = round.accounts.find(({ id }) => id === round.leak)?.key;

	const teaching = missed.some((account) => account.key === key)
		? content.doors?.reuse
		: missed.length > 0
			? content.doors?.email
			: extra.some(({ second }) => second)
				? content.doors?.second
				: extra.length > 0
					? content.doors?.other
					: undefined;
	if (teaching === undefined) return { right: true, say: round.right, fell };
	return { right: false, say: teaching.say, shows: teaching.shows, fell };
}

/** A door in words: its name, its key, and what else guards it. */
export function describeDoor(account: Account, round: Chain, content: Content): string {
	const said = content.doors;
	const through = round.accounts.find(({ id }) => id === account.through)?.name;
	return [
		account.name,
		said?.keys[account.key],
		account.id === round.leak ? said?.leaked : undefined,
		account.second ? said?.step : undefined,
		through && said?.through.replace('{name}', through)
	]
		.filter((part) => part !== undefined && part !== '')
		.join(', ');
}
