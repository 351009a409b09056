import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { SIGNS, type Content, type Signs } from '../rounds.ts';
import { disc } from './disc.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { raise } from './raise.ts';
import { own } from './own.ts';

export const LAMPS: readonly Drawing[] = [own('lamp-off', 120, 180), own('lamp-on', 120, 180)];

export interface LampLook {
	readonly card: number;
	readonly edge: number;
	readonly ink: string;
	readonly lit: number;
}

/** A story on a card, and three lamps: each is lit where the story shows that sign. */
export function lamps(kit: StageKit, look: LampLook) {
	const back = kit.scene.add.graphics();
	const story = kit.text('', { size: 22, colour: look.ink, width: 400 }).setAlign('left');
	const person = disc(kit);
	const all = SIGNS.map((id) => ({
		id,
		off: kit.image('lamp-off'),
		on: kit.image('lamp-on'),
		words: kit.text('', { size: 20, colour: look.ink, bold: true })
	}));
	let round: Signs | undefined;
	let picked: readonly string[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };

	function layout(to = room) {
		room = to;
		back.clear();
		story.setVisible(round !== undefined);
		person.body.setVisible(round !== undefined);
		for (const { id, off, on, words } of all) {
			const lit = picked.includes(id);
			off.setVisible(round !== undefined && !lit);
			on.setVisible(round !== undefined && lit);
			words.setVisible(round !== undefined);
			if (!round) kit.place(id, undefined);
		}
		if (round) draw();
	}

	function draw() {
		const narrow = room.width < 720;
		const gap = narrow ? 8 : 18;
		const cardWidth = narrow ? room.width : room.width * 0.46;
		const cardHeight = narrow ? room.height * 0.5 : room.height;
		const { x, y } = room;
		panel(
			back,
			{ x, y, width: cardWidth, height: cardHeight },
			{ fill: look.card, edge: look.edge, line: 3, round: 18 }
		);
		const side = narrow ? Math.min(64, cardHeight - 16) : Math.min(112, cardHeight * 0.36);
		person.size(side);
		if (narrow) {
			person.body.setPosition(x + side / 2 + 8, y + cardHeight / 2);
			const wide = cardWidth - side - 30;
			fit(story, wide, cardHeight - 12, 19, 12);
			story.setPosition(x + side + 18 + story.width / 2, y + cardHeight / 2);
		} else {
			person.body.setPosition(x + side / 2 + 18, y + side / 2 + 16);
			const wide = cardWidth - side - 56;
			fit(story, wide, cardHeight - 28, 25, 15);
			story.setPosition(x + side + 36 + story.width / 2, y + cardHeight / 2);
			if (story.height < side) story.setY(y + cardHeight / 2);
		}
		const from = narrow ? x : x + cardWidth + gap;
		const top = narrow ? y + cardHeight + gap : y;
		const wide = (room.width - (from - x)) / SIGNS.length;
		const high = narrow ? room.height - cardHeight - gap : room.height;
		all.forEach(({ id, off, on, words }, i) => {
			const lit = picked.includes(id);
			const box = { x: from + i * wide + 4, y: top, width: wide - 8, height: high };
			panel(back, box, {
				fill: lit ? look.lit : look.card,
				edge: look.edge,
				line: lit ? 5 : 2,
				round: 18
			});
			const label = narrow ? Math.min(46, high * 0.5) : 76;
			const tall = Math.min(high - label - 14, 190, box.width * 1.5);
			const middle = box.x + box.width / 2;
			for (const lamp of [off, on])
				lamp
					.setPosition(middle, top + (high - label) / 2 + 3)
					.setDisplaySize((tall * 120) / 180, tall);
			fit(words, box.width - 14, label - 4, narrow ? 17 : 23, 12);
			words.setPosition(middle, top + high - label / 2 - 3);
			words.setColor(lit ? '#22312b' : look.ink);
			kit.place(id, box);
		});
	}

	return {
		layout,
		async begin(next: Signs, { signs }: Content) {
			round = next;
			picked = [];
			story.setText(next.story);
			for (const { id, words } of all) words.setText(signs?.[id] ?? '');
			await person.is(next.who, next.mood);
			raise(kit, [
				back,
				story,
				person.body,
				...all.flatMap(({ off, on, words }) => [off, on, words])
			]);
		},
		end() {
			round = undefined;
			picked = [];
			layout();
		},
		/** Brings the lamps to what is picked. */
		light(next: readonly string[]) {
			if (next.length === picked.length) return;
			if (next.length > picked.length) kit.sound('tap');
			picked = next;
			layout();
		},
		async close(right: boolean, mood: string) {
			if (round) await person.is(round.who, mood);
			kit.sound(right ? 'safe' : 'found');
			await person.nod(right);
			await kit.rest(400);
		}
	};
}
