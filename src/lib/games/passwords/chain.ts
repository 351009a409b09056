import { when, type Play } from '../rounds/play.ts';
import type { Outcome } from './outcome.ts';
import type { Account, Chain, Content } from './rounds.ts';

/** The thing on the account that the others' new passwords come to. */
export const RESETS = 'envelope';

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

/** Each door is on or off, until the pupil says that these are all. */
export const chain: Play<Chain, Content, Outcome> = {
	choices: (round, content, picked) =>
		doorsOf(round).map((account) => ({
			id: account.id,
			label: describeDoor(account, round, content),
			place: 'scene',
			chosen: picked.includes(account.id)
		})),
	pick(round, picked, what) {
		if (!doorsOf(round).some(({ id }) => id === what)) return undefined;
		return picked.includes(what) ? picked.filter((id) => id !== what) : [...picked, what];
	},
	ready: () => 'may-lock',
	lock: ({ buttons }) => buttons.lock,
	judge: judgeChain,
	things: () => [RESETS],
	texts: ({ say, right }) => [say, right],
	shown: () => [],
	problems(round, content) {
		const ids = round.accounts.map(({ id }) => id);
		const leak = round.accounts.find(({ id }) => id === round.leak);
		return [
			...when(
				content.doors === undefined,
				['play'],
				'say under "doors" what a wrong answer teaches'
			),
			...when(
				content.buttons.lock === undefined,
				['play'],
				'say under "buttons" what "lock" is called'
			),
			...when(leak === undefined, ['leak'], 'there is no such account'),
			...when(leak?.second === true, ['leak'], 'with a second step nothing would open'),
			...when(fallen(round).length === ids.length, ['accounts'], 'leave a door that stays shut'),
			...round.accounts.flatMap(({ through }, at) =>
				when(
					through !== undefined && !ids.includes(through),
					['accounts', at, 'through'],
					'there is no such account'
				)
			)
		];
	}
};

/** All but the one whose key is out. */
const doorsOf = ({ accounts, leak }: Chain) => accounts.filter(({ id }) => id !== leak);
