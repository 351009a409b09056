import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { nameOf } from '../../../pictures/name-of.ts';
import type { Does } from '../rounds.ts';
import { cares, tells } from '../stand.ts';
import { disc } from './disc.ts';
import { LAMPS } from './lamps.ts';
import { raise } from './raise.ts';
import { own } from './own.ts';
import { talk, type People } from './talk.ts';

const ROOM = [
	own('wall', 1600, 900),
	own('floor', 1600, 300),
	own('window', 300, 260),
	own('shelf', 240, 200),
	own('bench', 640, 170),
	own('plant', 150, 230),
	own('me', 120, 120),
	own('haha', 120, 100)
];

/** The reading corner: a chat on its screen, and a bench where somebody can be sat beside. */
export async function corner(kit: StageKit): Promise<StageScene> {
	await kit.draw([...ROOM, ...LAMPS]);
	const wall = kit.image('wall').setOrigin(0, 0);
	const floor = kit.image('floor').setOrigin(0, 0);
	const window = kit.image('window');
	const shelf = kit.image('shelf').setOrigin(0.5, 1);
	const plant = kit.image('plant').setOrigin(0.5, 1);
	const seats = bench(kit);

	return talk(kit, {
		chat: {
			panel: 0xf4f7f8,
			edge: 0x2b3a45,
			bar: 0x3f7d8c,
			barInk: '#ffffff',
			bubble: 0xffffff,
			ink: COLOURS.ink,
			nickInk: '#1f6e8c',
			mine: 0x6b3fa0,
			mineInk: '#ffffff',
			app: COLOURS.muted,
			size: 20
		},
		lamps: { card: 0xffffff, edge: 0x8a5a00, ink: COLOURS.ink, lit: 0xfff0cc },
		share: 0.52,
		backdrop(busy) {
			const { width, height } = kit.size();
			const area = kit.area();
			const ground = area.y + area.height;
			const narrow = area.width < 720;
			const unit = Math.min(1, area.height / 360) * (narrow ? 0.6 : 1);
			wall.setDisplaySize(width, height);
			floor.setPosition(0, ground - 40).setDisplaySize(width, height - ground + 40);
			const glass = busy ? Math.min(118, area.height * 0.3) : 250 * unit;
			window
				.setVisible(!busy || !narrow)
				.setPosition(
					width * (busy ? 0.74 : 0.22),
					busy ? area.y + 8 + glass / 2 : area.y + area.height * 0.36
				)
				.setDisplaySize(glass * 1.15, glass);
			shelf
				.setVisible(!busy && !narrow)
				.setPosition(width * 0.8, ground - 24)
				.setDisplaySize(270 * unit, 225 * unit);
			plant
				.setVisible(!busy)
				.setPosition(width * (narrow ? 0.1 : 0.06), ground - 8)
				.setDisplaySize(130 * unit, 200 * unit);
		},
		people: seats
	});
}

/** What is laughed at. */
const LOUD: readonly Does[] = ['face', 'laugh', 'hit', 'send'];

/** Three places on a bench: you, whom it happened to, and a grown-up. */
function bench(kit: StageKit): People {
	const seat = kit.image('bench').setOrigin(0.5, 1).setVisible(false);
	const laughs = [0, 1].map(() => kit.image('haha').setVisible(false));
	const person = disc(kit);
	const adult = disc(kit);
	const me = kit.image('me').setVisible(false);
	const name = kit.text('', { size: 20, colour: COLOURS.ink, bold: true }).setVisible(false);
	let who = '';
	let playing = false;
	let beside = false;
	let come = false;
	let gone = false;
	let places = { left: { x: 0, y: 0 }, middle: { x: 0, y: 0 }, right: { x: 0, y: 0 } };
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let slim = false;

	function layout(box = room, narrow = slim) {
		room = box;
		slim = narrow;
		const { x, y, width, height } = box;
		const middle = narrow ? x + width - 82 : x + width / 2;
		const ground = y + height + (narrow ? 0 : 4);
		const wide = Math.min(width - 10, 520);
		const tall = (wide * 170) / 640;
		const side = narrow ? Math.min(42, height - 4) : Math.min(wide * 0.3, height * 0.42, 156);
		const on = narrow ? y + height / 2 : ground - tall * 0.72 - side / 2 + 4;
		const step = narrow ? 50 : wide * 0.31;
		places = {
			left: { x: middle - step, y: on },
			middle: { x: middle, y: on },
			right: { x: middle + step, y: on }
		};
		seat
			.setVisible(playing && !narrow)
			.setPosition(middle, ground)
			.setDisplaySize(wide, tall);
		person.size(side);
		person.body
			.setVisible(playing)
			.setPosition(gone ? middle + step * 0.5 : middle, on)
			.setAlpha(gone ? 0.55 : 1);
		name.setVisible(playing && !narrow).setPosition(person.body.x, on - side / 2 - 14);
		adult.size(side);
		adult.body.setVisible(playing && come).setPosition(places.right.x, on);
		me.setVisible(playing && (beside || !gone))
			.setDisplaySize(side * 0.86, side * 0.86)
			.setPosition(beside ? places.left.x : narrow ? x + 26 : x + side * 0.36, on)
			.setAlpha(beside ? 1 : 0.8);
		if (!beside && playing) me.setDisplaySize(side * 0.6, side * 0.6);
		laughs.forEach((one, i) =>
			one
				.setDisplaySize(narrow ? 40 : 100, narrow ? 34 : 84)
				.setPosition(
					x + (narrow ? width - 124 + i * 104 : (i ? 0.86 : 0.02) * width),
					y + (narrow ? 22 : 44 + i * 40)
				)
		);
	}

	return {
		layout,
		async begin(round) {
			playing = true;
			name.setText(nameOf(round.who));
			await person.is(round.who, round.mood);
			await adult.is(round.adult, 'calm');
			who = round.who;
			layout();
			raise(kit, [seat, person.body, adult.body, me, name, ...laughs]);
		},
		async rest() {
			playing = true;
			beside = true;
			come = true;
			name.setText('');
			await Promise.all([person.is('leo', 'happy'), adult.is('amina', 'happy')]);
			raise(kit, [seat, person.body, adult.body, me]);
		},
		async act(does, mood, ease) {
			if (cares(does)) {
				beside = true;
				me.setAlpha(1).setDisplaySize(person.side * 0.86, person.side * 0.86);
				await kit.move(me, { ...places.left }, 620);
			} else if (tells(does)) {
				come = true;
				adult.body.setVisible(true).setPosition(room.x + room.width + 60, places.right.y);
				await kit.move(adult.body, { ...places.right }, 720, 'Cubic.easeOut');
			}
			await person.is(who, mood);
			if (ease === 'worse') {
				gone = true;
				if (LOUD.includes(does)) for (const one of laughs) one.setVisible(true);
				kit.sound('found');
				await kit.move(
					person.body,
					{ x: places.middle.x + (places.right.x - places.middle.x) * 0.5, alpha: 0.55 },
					600
				);
				layout();
			} else await person.nod(true);
		},
		end() {
			playing = false;
			beside = false;
			come = false;
			gone = false;
			for (const one of laughs) one.setVisible(false);
			layout();
		}
	};
}
