import { m } from '$lib/paraglide/messages.js';
import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Outcome } from '../outcome.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import { looking, type Ending, type Piece } from './looking.ts';
import { own } from './own.ts';
import { stamp } from './stamp.ts';

const ROOM = [
	own('office', 1600, 900),
	own('city', 1600, 300),
	own('frame', 1600, 300),
	own('worktop', 1600, 200),
	own('shelf-papers', 180, 70),
	own('monitor', 280, 220),
	own('plane', 80, 60),
	own('reader', 90, 110),
	own('stamp', 120, 120)
];

/** The newsroom on a busy evening: a post on the wall, tools beside it, and readers out there. */
export async function newsroom(kit: StageKit): Promise<StageScene> {
	await kit.draw(ROOM);
	const wall = kit.image('office').setOrigin(0, 0);
	const city = kit.image('city').setOrigin(0, 0);
	const frame = kit.image('frame').setOrigin(0, 0);
	const top = kit.image('worktop').setOrigin(0, 0);
	const monitor = kit.image('monitor').setOrigin(0.5, 1);
	const waiting = kit.image('monitor').setOrigin(0.5, 1);
	const papers = kit.image('shelf-papers').setOrigin(0.5, 1);
	const story = post(kit);
	const ending = readers(kit);

	return looking(kit, {
		look: {
			shut: 0x2c3e50,
			shutEdge: 0x56738c,
			shutInk: '#ffffff',
			open: 0xf4f8fb,
			openEdge: 0x7fb2d6,
			titleInk: '#1b4f9c',
			ink: COLOURS.ink,
			corner: 8,
			askew: false
		},
		piece: { share: 0.38, most: 460 },
		beside: 0,
		backdrop(what) {
			const laid = what === 'story';
			const { width, height } = kit.size();
			const area = kit.area();
			const ground = area.y + area.height;
			const low = laid ? 6 : 26;
			wall.setDisplaySize(width, height);
			for (const one of [city, frame])
				one
					.setPosition(0, area.y - 60)
					.setDisplaySize(Math.max(width, 900), Math.max(ground - area.y + 40, 200));
			top.setPosition(0, ground - low).setDisplaySize(width, height - ground + low);
			const bare = !laid && area.width >= 720;
			const high = Math.min(220, area.height * 0.6);
			monitor
				.setVisible(bare && what === 'question')
				.setPosition(width * 0.16, ground - low + 8)
				.setDisplaySize(high * 1.27, high);
			const large = Math.min(300, area.height * 0.86);
			waiting
				.setVisible(what === 'nothing')
				.setPosition(width / 2, ground - low + 10)
				.setDisplaySize(large * 1.27, large);
			papers.setVisible(bare).setPosition(width * 0.85, ground - low + 6);
		},
		story,
		ending
	});
}

/** A post as it stands in an app: who, when, what, and how many. */
function post(kit: StageKit): Piece {
	const ground = kit.scene.add.graphics();
	const avatar = kit.text('', { size: 24, colour: '#ffffff', bold: true });
	const account = kit.text('', { size: 20, colour: COLOURS.ink, bold: true }).setOrigin(0, 0.5);
	const handle = kit.text('', { size: 16, colour: COLOURS.muted }).setOrigin(0, 0.5);
	const headline = kit.text('', { size: 26, colour: COLOURS.ink, bold: true });
	const numbers = kit.text('', { size: 17, colour: COLOURS.muted });
	const picture = kit.scene.add.container(0, 0);
	const mark = stamp(kit);
	const body = kit.scene.add.container(0, 0, [
		ground,
		avatar,
		account,
		handle,
		picture,
		headline,
		numbers,
		mark.body
	]);

	return {
		async set({ play, ...round }) {
			if (!('post' in round)) throw new Error(`no post in ${play}`);
			const { post } = round;
			await kit.draw([thing(post.thing)]);
			mark.clear();
			avatar.setText(post.account.slice(0, 1));
			account.setText(post.account);
			handle.setText(`${post.handle} · ${post.time}`);
			headline.setText(post.headline);
			numbers.setText(post.numbers);
			picture.removeAll(true).add(kit.image(`thing-${post.thing}`).setDisplaySize(96, 96));
			body.setAlpha(0);
		},
		come: () => kit.move(body, { alpha: 1 }, 240),
		show: (on) => void body.setVisible(on),
		layout({ x, y, width, height }, narrow) {
			body.setPosition(x + width / 2, y + height / 2);
			const left = -width / 2;
			const top = -height / 2;
			const head = narrow ? 40 : 64;
			const foot = narrow ? 0 : 38;
			const disc = narrow ? 13 : 21;
			panel(ground.clear(), around({ x: 0, y: 0, width, height }), {
				fill: 0xffffff,
				round: 14,
				shadow: 0.35
			})
				.fillStyle(0x1f6e8c)
				.fillCircle(left + 16 + disc, top + head / 2, disc);
			avatar.setFontSize(narrow ? 15 : 22).setPosition(left + 16 + disc, top + head / 2);
			const from = left + 26 + disc * 2;
			if (narrow) {
				account.setFontSize(15).setPosition(from, top + head / 2);
				handle
					.setFontSize(13)
					.setPosition(from + account.width + 8, top + head / 2 + 1)
					.setVisible(account.width + handle.width + 70 < width);
			} else {
				account.setFontSize(20).setPosition(from, top + head / 2 - 11);
				handle
					.setFontSize(15)
					.setVisible(true)
					.setPosition(from, top + head / 2 + 13);
			}
			const room = height - head - foot - 10;
			if (narrow) {
				const size = Math.min(66, room);
				ground.fillStyle(0xdcebf0).fillRoundedRect(left + 12, top + head, size, room, 8);
				picture.setPosition(left + 12 + size / 2, top + head + room / 2).setScale((size - 12) / 96);
				const wide = width - size - 36;
				fit(headline, wide, room - 20, 19, 13).setPosition(
					left + size + 24 + wide / 2,
					top + head + (room - 18) / 2
				);
				numbers.setFontSize(13).setPosition(left + size + 24 + wide / 2, height / 2 - 15);
				mark.body.setPosition(left + 12 + size / 2, top + head + room / 2);
				return;
			}
			const shown = Math.min(room * 0.52, 170);
			ground.fillStyle(0xdcebf0).fillRoundedRect(left + 16, top + head, width - 32, shown, 8);
			ground
				.lineStyle(2, 0xe2daca)
				.lineBetween(left + 16, height / 2 - foot, width / 2 - 16, height / 2 - foot);
			const size = Math.min(112, shown - 14);
			picture.setPosition(0, top + head + shown / 2).setScale(size / 96);
			const words = room - shown - 10;
			fit(headline, width - 48, words, 27, 15).setPosition(0, top + head + shown + 8 + words / 2);
			numbers.setFontSize(17).setPosition(0, height / 2 - foot / 2);
			mark.body.setPosition(width / 2 - 52, top + head + 34);
		},
		stamp: (name) => mark.press(name, kit.area().width < 720 ? 0.56 : 0.86)
	};
}

/** What readers did: it comes up where the tools were. */
function readers(kit: StageKit): Ending {
	const ground = kit.scene.add.graphics();
	const title = kit.text('', { size: 18, colour: '#b9d3e8', bold: true });
	const words = kit.text('', { size: 26, colour: '#ffffff' });
	const picture = kit.scene.add.container(0, 0);
	const crowd = Array.from({ length: 5 }, () => kit.image('reader').setOrigin(0.5, 1));
	const whole = kit.scene.add.container(0, 0, [ground, ...crowd, picture, title, words]);
	const planes = Array.from({ length: 3 }, () => kit.image('plane').setVisible(false));
	let over: Box = { x: 0, y: 0, width: 1, height: 1 };
	let visible = false;
	let told = false;

	function layout() {
		const { x, y, width, height } = over;
		const narrow = width < 460;
		whole.setVisible(visible && told).setPosition(x + width / 2, y + height / 2);
		panel(ground.clear(), around({ x: 0, y: 0, width, height }), {
			fill: 0x24384b,
			edge: 0x7fb2d6,
			line: 3,
			round: 12,
			shadow: 0
		});
		for (const one of crowd) one.setVisible(!narrow);
		if (narrow) {
			// The picture beside the words: there is no more room than that.
			title.setFontSize(14).setPosition(0, -height / 2 + 15);
			picture.setScale(0.5).setPosition(-width / 2 + 38, 10);
			fit(words, width - 88, height - 34, 19, 12).setPosition(28, 11);
			return;
		}
		title.setFontSize(18).setPosition(0, -height / 2 + 24);
		const size = Math.min(96, height * 0.3);
		picture.setScale(size / 96).setPosition(0, -height / 2 + 44 + size / 2);
		const low = Math.min(height * 0.24, 84);
		crowd.forEach((one, at) =>
			one
				.setDisplaySize(low * 0.82, low)
				.setPosition((at - 2) * Math.min(low * 1.15, width / 5.4), height / 2 - 4)
		);
		const room = height - low - size - 66;
		fit(words, width - 36, room, 25, 13).setPosition(0, -height / 2 + 52 + size + room / 2);
	}

	return {
		show(on) {
			visible = on;
			layout();
		},
		layout(_beside, box) {
			over = box;
			layout();
		},
		reset() {
			told = false;
			layout();
		},
		async act({ did, then }: Outcome) {
			if (!then) return;
			if (did === 'publish') await fly();
			told = true;
			kit.scene.children.bringToTop(whole);
			title.setText(m.fake_news_then());
			words.setText(then.say);
			picture.removeAll(true).add(kit.image(`thing-${then.thing}`).setDisplaySize(96, 96));
			layout();
			kit.caption(then.say);
			whole.setAlpha(0);
			await kit.move(whole, { alpha: 1 }, 320);
			await Promise.all(
				crowd.map(async (one, at) => {
					const { y } = one;
					await kit.rest(at * 70);
					await kit.move(one, { y: y - 10 }, 130);
					await kit.move(one, { y }, 150);
				})
			);
		}
	};

	/** Out it goes, to everybody. */
	async function fly() {
		if (kit.calm) return;
		kit.sound('whirr');
		const from = { x: over.x - 30, y: over.y + over.height * 0.6 };
		await Promise.all(
			planes.map(async (plane, at) => {
				plane.setVisible(true).setAlpha(1).setPosition(from.x, from.y);
				kit.scene.children.bringToTop(plane);
				await kit.rest(at * 110);
				const to = { x: from.x + over.width * 0.9, y: over.y - 40 + at * 70, alpha: 0 };
				await kit.move(plane, to, 720, 'Sine.easeIn');
				plane.setVisible(false);
			})
		);
	}
}
