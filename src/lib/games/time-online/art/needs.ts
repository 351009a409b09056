import type { Picture, StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Content, Need } from '../rounds.ts';
import { sizeIn } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { pop, tick } from './marks.ts';

interface Chip {
	readonly need: Need;
	readonly picture: Picture;
	readonly words: Words;
	state: 'asked' | 'met' | 'missing';
}

const FILLS = { asked: 0xffffff, met: 0xdcefe2, missing: 0xfff3d6 };
const EDGES = { asked: 0xa79a7c, met: 0x1d6b4f, missing: 0x8a5a00 };

/** What a day needs, each with its picture; at the end each says whether it was there. */
export function needs(kit: StageKit) {
	const back = kit.scene.add.graphics();
	let chips: Chip[] = [];
	let row = { x: 0, y: 0, width: 1, height: 40 };

	function draw() {
		back.clear();
		const width = Math.min(row.width / Math.max(chips.length, 1), 190);
		const { height } = row;
		const left = row.x + (row.width - width * chips.length) / 2;
		const size = Math.min(
			...chips.map(({ words }) => sizeIn(words, width - height - 12, height - 4, 18)),
			18
		);
		const bare = width < 92;
		chips.forEach(({ picture, words, state }, at) => {
			const x = left + at * width + 4;
			const wide = width - 8;
			const edge = EDGES[state];
			panel(
				back,
				{ x, y: row.y, width: wide, height },
				{ fill: FILLS[state], edge, line: state === 'asked' ? 2 : 4, round: 99, shadow: 0 }
			);
			const side = height - 12;
			picture
				.setPosition(bare ? x + wide / 2 : x + 10 + side / 2, row.y + height / 2)
				.setDisplaySize(side, side);
			words
				.setVisible(!bare)
				.setFontSize(size)
				.setPosition(x + side + 12 + (wide - side - 22) / 2, row.y + height / 2);
			if (state === 'asked') return;
			// A tick or a gap, so that colour is never alone.
			const mark = { x: x + wide - 4, y: row.y + 4 };
			back.fillStyle(edge).fillCircle(mark.x, mark.y, 10);
			if (state === 'met') tick(back, mark.x, mark.y);
			else back.lineStyle(3, 0xffffff).lineBetween(mark.x - 4, mark.y, mark.x + 4, mark.y);
		});
	}

	return {
		layout(to: typeof row) {
			row = to;
			draw();
		},
		async begin(all: readonly Need[], content: Content) {
			this.end();
			const named = all.flatMap((need) => {
				const said = content.needs[need];
				return said ? [{ need, ...said }] : [];
			});
			await kit.draw(named.map((one) => thing(one.thing)));
			chips = named.map((one) => ({
				need: one.need,
				picture: kit.image(`thing-${one.thing}`),
				words: kit.text(one.label, { size: 18, colour: COLOURS.ink }),
				state: 'asked'
			}));
			draw();
		},
		end() {
			for (const { picture, words } of chips.splice(0)) {
				picture.destroy();
				words.destroy();
			}
			draw();
		},
		async tell(need: Need, met: boolean) {
			const chip = chips.find((one) => one.need === need);
			if (!chip) return;
			chip.state = met ? 'met' : 'missing';
			draw();
			await pop(kit, chip.picture);
		}
	};
}
