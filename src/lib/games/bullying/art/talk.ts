import { m } from '$lib/paraglide/messages.js';
import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { easeOf, moodNow, type Ease } from '../after.ts';
import { MINE } from '../avatar.ts';
import type { Chat, Does, Line, Roles } from '../rounds.ts';
import { avatarsIn, isChat, type State } from '../rules.ts';
import { isBullying } from '../signs.ts';
import { done } from '../stand.ts';
import { chat, SLIM_BAR, type ChatLook } from './chat.ts';
import { lamps, type LampLook } from './lamps.ts';

/** Those round the chat: who is hurt, you, and whoever comes. */
export interface People {
	begin(round: Chat): Promise<void>;
	/** At the beginning and at the end: all are well. */
	rest(): Promise<void>;
	/** What was done moves them. */
	act(does: Does, mood: string, ease: Ease): Promise<void>;
	end(): void;
	layout(box: Box, narrow: boolean): void;
}

/** One after another put where they stand; only the oldest have this. */
export interface Placing {
	begin(round: Roles, state: State): Promise<void>;
	put(picked: readonly string[]): Promise<void>;
	judge(right: boolean): Promise<void>;
	end(): void;
	layout(box: Box): void;
}

export interface Parts {
	readonly chat: ChatLook;
	readonly lamps: LampLook;
	/** How much of the width the chat takes. */
	readonly share: number;
	backdrop(busy: boolean): void;
	readonly people: People;
	readonly placing?: Placing;
}

/** A line as it is told. */
const saidIn = ({ from, text }: Line): string =>
	from === undefined
		? text
		: from === MINE
			? m.bullying_you_write({ words: text })
			: m.games_says({ who: from, words: text });

/** A scene round a chat: it comes in, and what is done changes it and those round it. */
export async function talk(kit: StageKit, parts: Parts): Promise<StageScene> {
	const screen = chat(kit, parts.chat);
	const signs = lamps(kit, parts.lamps);
	const asking = speaker(kit);
	const { people, placing } = parts;
	let shown: State | undefined;
	let performed = 0;

	function layout() {
		const area = kit.area();
		const narrow = area.width < 720;
		const gap = narrow ? 8 : 20;
		const wide = Math.min(area.width - 2 * gap, 1200);
		const room = {
			x: area.x + (area.width - wide) / 2,
			y: area.y + 6,
			width: wide,
			height: area.height - 14
		};
		const round = shown && roundOf(shown);
		parts.backdrop(round !== undefined && round.play !== 'choose');
		screen.show(isChat(round));
		const across = narrow ? wide : wide * parts.share;
		screen.layout({ ...room, width: across });
		people.layout(
			round === undefined
				? room
				: narrow
					? // In the chat's bar, so that the chat has the rest.
						{ ...room, x: room.x + wide * 0.4, y: room.y + 4, width: wide * 0.6, height: SLIM_BAR }
					: { ...room, x: room.x + across + gap, width: wide - across - gap },
			narrow && round !== undefined
		);
		signs.layout(room);
		placing?.layout(room);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		const closed = state.outcome && !before?.outcome ? state.outcome : undefined;
		if (fresh || round === undefined) {
			asking.leave();
			screen.end();
			people.end();
			signs.end();
			placing?.end();
			performed = 0;
			kit.caption('');
			if (round === undefined) await people.rest();
			layout();
		}
		if (isChat(round)) {
			if (fresh) await come(round);
			const did = done(round, state.picked);
			for (; performed < did.length; performed++)
				await perform(round, state.picked.slice(0, performed + 1));
			if (closed) {
				kit.sound(closed.right ? 'safe' : 'found');
				await kit.rest(900);
			}
		} else if (round?.play === 'signs') {
			if (fresh) {
				await signs.begin(round, state.content);
				layout();
				kit.caption(round.story);
			}
			signs.light(state.picked);
			if (closed) {
				kit.caption(isBullying(round) ? m.bullying_is() : m.bullying_is_not());
				await signs.close(closed.right, closed.right ? 'calm' : round.mood);
			}
		} else if (round?.play === 'roles') {
			if (fresh) {
				await placing?.begin(round, state);
				layout();
			}
			await placing?.put(state.picked);
			if (closed) await placing?.judge(closed.right);
		} else if (round?.play === 'choose') {
			if (fresh) await asking.stand(round);
			if (closed) await asking.react(closed.right);
		}
	}

	async function come(round: Chat) {
		await screen.begin(round.group, avatarsIn(round));
		await people.begin(round);
		layout();
		for (const line of round.lines) {
			kit.caption(saidIn(line));
			await screen.add(line);
		}
	}

	async function perform(round: Chat, picked: readonly string[]) {
		const act = done(round, picked).at(-1);
		if (!act || !('then' in act)) return;
		kit.sound('tap');
		const ease = easeOf(round, picked);
		const moving = people.act(act.does, moodNow(round, picked), ease);
		for (const line of act.then) {
			kit.caption(saidIn(line));
			await screen.add(line);
		}
		await moving;
		if (ease === 'worse') kit.sound('whirr');
	}

	await people.rest();
	layout();
	return { show: (state) => show(state as State), layout };
}
