import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Outcome } from '../outcome.ts';
import { fit } from '../../../stage/fit.ts';
import { looking, type Ending, type Piece } from './looking.ts';
import { own } from './own.ts';
import { stamp } from './stamp.ts';

const ROOM = [
	own('wall', 1600, 900),
	own('pinboard', 700, 360),
	own('desktop', 1600, 300),
	own('slip', 320, 320),
	own('pin', 40, 48),
	own('press', 300, 300),
	own('platen', 200, 70),
	own('wheel', 120, 120),
	own('paper', 200, 250),
	own('telephone', 180, 130),
	own('receiver', 180, 60),
	own('box', 180, 150),
	own('lamp', 160, 220),
	own('mug', 110, 100),
	own('stamp', 120, 120)
];

/** The school newspaper's desk: a slip, what can be found out about it, and the press. */
export async function desk(kit: StageKit): Promise<StageScene> {
	await kit.draw(ROOM);
	const wall = kit.image('wall').setOrigin(0, 0);
	const pinboard = kit.image('pinboard');
	const top = kit.image('desktop').setOrigin(0, 0);
	const lamp = kit.image('lamp').setOrigin(0.5, 1);
	const mug = kit.image('mug').setOrigin(0.5, 1);
	const fronts = [-1, 1].map((side) => ({
		side,
		page: kit.image('paper').setAngle(side * 3),
		pin: kit.image('pin').setDisplaySize(26, 31)
	}));
	const waiting = kit.scene.add.container(0, 0, pressOf(kit).parts);
	const ending = stations(kit);
	const story = slip(kit);

	return looking(kit, {
		look: {
			shut: 0xfff3d6,
			shutEdge: 0xe0b05a,
			shutInk: COLOURS.ink,
			open: 0xffffff,
			openEdge: 0x3f7d8c,
			titleInk: '#1f6e8c',
			ink: COLOURS.ink,
			corner: 12,
			askew: true
		},
		piece: { share: 0.25, most: 300 },
		beside: 270,
		backdrop(what, over) {
			const laid = what === 'story';
			const { width, height } = kit.size();
			const area = kit.area();
			const narrow = area.width < 720;
			const ground = area.y + area.height;
			wall.setDisplaySize(width, height);
			top.setPosition(0, ground - 46).setDisplaySize(width, height - ground + 46);
			pinboard
				.setPosition(laid ? over.x + over.width / 2 : width / 2, over.y + over.height / 2)
				.setDisplaySize(
					laid ? over.width + (narrow ? 14 : 34) : Math.min(width - 40, 900),
					over.height + (narrow ? 12 : 26)
				);
			const press = Math.min(300, area.height * 0.92);
			waiting
				.setVisible(what === 'nothing')
				.setPosition(width / 2, ground - 16)
				.setScale(press / 300);
			const small = Math.min(1, area.height / 380) * (narrow ? 0.6 : 1);
			for (const one of [lamp, mug]) one.setVisible(!laid && !narrow);
			for (const { side, page, pin } of fronts) {
				const high = Math.min(230, over.height * 0.66);
				const x = width / 2 + side * Math.min(width * 0.24, 300);
				const y = over.y + over.height * 0.46;
				page
					.setVisible(!laid && !narrow)
					.setPosition(x, y)
					.setDisplaySize(high * 0.8, high);
				pin.setVisible(!laid && !narrow).setPosition(x, y - high / 2 + 6);
			}
			lamp.setPosition(width * 0.12, ground - 12).setDisplaySize(190 * small, 260 * small);
			mug.setPosition(width * 0.86, ground - 4).setDisplaySize(110 * small, 100 * small);
		},
		story,
		ending
	});
}

/** The story on a slip of paper, with a picture and its headline. */
function slip(kit: StageKit): Piece {
	const paper = kit.image('slip');
	const pin = kit.image('pin').setDisplaySize(32, 38);
	const picture = kit.scene.add.container(0, 0);
	const headline = kit.text('', { size: 28, colour: COLOURS.ink, bold: true });
	const mark = stamp(kit);
	const body = kit.scene.add.container(0, 0, [paper, picture, headline, pin, mark.body]);

	return {
		async set({ play, ...round }) {
			if (!('slip' in round)) throw new Error(`no slip in ${play}`);
			await kit.draw([thing(round.slip.thing)]);
			mark.clear();
			headline.setText(round.slip.headline);
			picture.removeAll(true).add(kit.image(`thing-${round.slip.thing}`).setDisplaySize(96, 96));
			body.setAngle(-6).setAlpha(0);
		},
		come: () => kit.move(body, { angle: -1, alpha: 1 }, 260, 'Cubic.easeOut'),
		show: (on) => void body.setVisible(on),
		layout({ x, y, width, height }, narrow) {
			body.setPosition(x + width / 2, y + height / 2);
			paper.setDisplaySize(width, height);
			pin.setPosition(0, -height / 2 + 12);
			if (narrow) {
				const size = Math.min(76, height * 0.62);
				picture.setPosition(-width / 2 + size / 2 + 16, 4).setScale(size / 96);
				fit(headline, width - size - 50, height - 30, 24, 14).setPosition(size / 2 + 10, 4);
				mark.body.setPosition(-width / 2 + size / 2 + 16, 4);
			} else {
				const size = Math.min(118, height * 0.34);
				picture.setPosition(0, -height / 2 + size / 2 + height * 0.12).setScale(size / 96);
				fit(headline, width - 44, height * 0.42, 28, 16).setPosition(0, height * 0.2);
				mark.body.setPosition(width / 2 - 46, -height / 2 + 52);
			}
		},
		stamp: (name) => mark.press(name, kit.area().width < 720 ? 0.6 : 0.82)
	};
}

/** The press that prints, the telephone that asks, the box that takes what is left out. */
function stations(kit: StageKit): Ending {
	const { wheel, printed, platen, parts } = pressOf(kit);
	const telephone = kit.image('telephone').setOrigin(0.5, 1);
	const receiver = kit.image('receiver').setOrigin(0.5, 1);
	const box = kit.image('box').setOrigin(0.5, 1);
	const machine = kit.scene.add.container(0, 0, parts);
	const phone = kit.scene.add.container(0, 0, [telephone, receiver]);
	const bin = kit.scene.add.container(0, 0, [box]);
	receiver.setPosition(0, -74);
	let visible = false;
	let unit = 1;

	return {
		show(on) {
			visible = on;
		},
		layout(beside: Box | undefined) {
			for (const one of [machine, phone, bin]) one.setVisible(visible && beside !== undefined);
			if (!beside) return;
			unit = Math.min(beside.width / 300, beside.height / 420);
			const middle = beside.x + beside.width / 2;
			const ground = beside.y + beside.height + 4;
			machine.setPosition(middle, ground - 112 * unit).setScale(unit * 0.92);
			phone.setPosition(middle - 74 * unit, ground).setScale(unit * 0.72);
			bin.setPosition(middle + 78 * unit, ground).setScale(unit * 0.74);
		},
		reset() {
			printed.setVisible(false).setY(-170);
		},
		async act({ did }: Outcome) {
			if (did === 'print') {
				kit.sound('whirr');
				await Promise.all([
					kit.move(wheel, { angle: wheel.angle + 180 }, 700),
					kit.move(platen, { y: -160 }, 340, 'Cubic.easeIn')
				]);
				await kit.move(platen, { y: -206 }, 240);
				printed.setVisible(true);
				await kit.move(printed, { y: -300 }, 500, 'Back.easeOut');
			} else if (did === 'ask') {
				kit.sound('whirr');
				for (let ring = 0; ring < 2; ring++) {
					await kit.move(receiver, { y: -96, angle: 6 }, 120);
					await kit.move(receiver, { y: -74, angle: 0 }, 140);
				}
				await kit.move(receiver, { y: -112, angle: -18 }, 260);
				await kit.rest(200);
				await kit.move(receiver, { y: -74, angle: 0 }, 200);
			} else {
				await kit.move(bin, { scaleY: unit * 0.66 }, 120);
				await kit.move(bin, { scaleY: unit * 0.74 }, 200, 'Back.easeOut');
			}
		}
	};
}

/** The press on its feet, and what of it moves. */
function pressOf(kit: StageKit) {
	const wheel = kit.image('wheel').setPosition(112, -196).setDisplaySize(96, 96);
	const printed = kit
		.image('paper')
		.setPosition(0, -170)
		.setDisplaySize(120, 150)
		.setVisible(false);
	const press = kit.image('press').setOrigin(0.5, 1);
	const platen = kit.image('platen').setPosition(0, -206);
	return { wheel, printed, platen, parts: [wheel, printed, press, platen] };
}
