import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { BAG } from '../build.ts';
import { own } from './own.ts';

export const PLATES: readonly Drawing[] = [own('plate', 230, 84), own('plate-empty', 230, 84)];

const MOST = 4;

/** The passphrase as plates in a row: empty ones wait, filled ones can be taken back. */
export function plates(kit: StageKit) {
	const row = Array.from({ length: MOST }, () => {
		const empty = kit.image('plate-empty');
		const full = kit.image('plate');
		const words = kit.text('', { size: 24, colour: COLOURS.ink, bold: true });
		return { empty, full, words };
	});
	let count = 0;
	let place = { left: 0, right: 1, y: 0, unit: 1 };
	let visible = true;

	function layout() {
		const { left, right, y, unit } = place;
		const gap = 12;
		const width = Math.min(210, (right - left - gap * (count - 1)) / Math.max(count, 1));
		const height = 70 * unit;
		const start = (left + right) / 2 - ((width + gap) * (count - 1)) / 2;
		row.forEach(({ empty, full, words }, at) => {
			const here = visible && at < count;
			const x = start + at * (width + gap);
			empty
				.setVisible(here && words.text === '')
				.setPosition(x, y)
				.setDisplaySize(width, height);
			full
				.setVisible(here && words.text !== '')
				.setPosition(x, y)
				.setDisplaySize(width, height);
			const size = Math.min(24, ((width - 20) / Math.max(words.text.length, 1)) * 1.75);
			words
				.setVisible(here)
				.setFontSize(size)
				.setPosition(x, y - 2);
			kit.place(
				`held-${at}`,
				here ? { x: x - width / 2, y: y - height / 2, width, height } : undefined
			);
		});
	}

	return {
		show(on: boolean) {
			visible = on;
		},
		slots(many: number) {
			count = many;
			for (const { words } of row) words.setText('');
		},
		layout(left: number, right: number, y: number, unit: number) {
			place = { left, right, y, unit };
			layout();
		},
		/** Brings the plates to what is picked; the new one comes out of the bag, or drops into place. */
		async hold(
			picked: readonly string[],
			texts: readonly string[],
			bag: { readonly x: number; readonly y: number }
		) {
			const grown = row.findIndex(({ words }, at) => words.text === '' && texts[at] !== undefined);
			row.forEach(({ words }, at) => words.setText(texts[at] ?? ''));
			layout();
			if (grown < 0 || picked.length === 0) return;
			kit.sound('tap');
			const plate = row[grown];
			if (!plate) return;
			const { x } = plate.full;
			const { y } = place;
			const from = picked[grown] === BAG ? bag : { x, y: y - 30 };
			plate.full.setPosition(from.x, from.y);
			plate.words.setPosition(from.x, from.y - 2);
			await Promise.all([
				kit.move(plate.full, { x, y }, 320, 'Cubic.easeOut'),
				kit.move(plate.words, { x, y: y - 2 }, 320, 'Cubic.easeOut')
			]);
		}
	};
}
