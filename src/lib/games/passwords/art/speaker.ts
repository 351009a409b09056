import type Phaser from 'phaser';
import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { m } from '$lib/paraglide/messages.js';
import { COLOURS } from '../../../ui/tokens.ts';
import { MAGPIE, magpie, type Magpie } from './magpie.ts';
import { nameOf } from './names.ts';
import { own, portrait } from './pictures.ts';
import type { Choose } from '../rounds.ts';

const OTHERS = {
	fox: own('fox', 220, 270),
	hedgehog: own('hedgehog', 230, 170),
	owl: own('owl', 200, 250)
};

export const SPEAKERS: readonly Drawing[] = [
	...MAGPIE,
	...Object.values(OTHERS),
	own('shade', 200, 40),
	own('spark', 40, 40)
];

/** Whoever stands beside a question, and their bubble. */
export interface Speaker {
	stand(round: Choose): Promise<void>;
	layout(): void;
	/** Small joy, or a kind second thought. */
	react(right: boolean): Promise<void>;
	leave(): void;
}

/** `beside`: how far along the stage they stand, from 0 to 1. */
export function speaker(kit: StageKit, beside = 0.5): Speaker {
	const shade = kit.image('shade').setVisible(false);
	const bubble = kit.scene.add.graphics();
	const words = kit.text('', { size: 26, colour: COLOURS.ink, width: 320 });
	let who:
		{ body: Phaser.GameObjects.Container; height: number; tall: number; bird?: Magpie } | undefined;

	function layout() {
		if (!who) return;
		const area = kit.area();
		const spoken = words.text !== '';
		const high = Math.min(area.height * 0.84, 280) * who.tall;
		const scale = high / who.height;
		const narrow = area.width < 640;
		const bubbleWidth = Math.min(360, area.width * 0.5);
		const x = area.x + area.width * (spoken ? (narrow ? 0.76 : beside + 0.08) : beside);
		const y = area.y + area.height - 14;
		who.body.setPosition(x, y).setScale(scale);
		shade
			.setVisible(true)
			.setPosition(x, y)
			.setDisplaySize(high * 0.8, 26);
		bubble.clear();
		if (!spoken) return;
		words.setFontSize(narrow ? 20 : 26).setWordWrapWidth(bubbleWidth - 48);
		const height = words.height + 36;
		const right = x - high * (narrow ? 0.3 : 0.42);
		const left = Math.max(area.x + 10, right - bubbleWidth);
		const middle = Math.max(area.y + height / 2 + 8, y - high * 0.72);
		drawBubble(left, middle - height / 2, right - left, height, right + 22, middle + height * 0.25);
		words.setPosition((left + right) / 2, middle);
	}

	function drawBubble(
		x: number,
		y: number,
		width: number,
		height: number,
		tipX: number,
		tipY: number
	) {
		const round = 24;
		bubble.fillStyle(0x22312b, 0.12).fillRoundedRect(x, y + 6, width, height, round);
		bubble.fillStyle(0xffffff).fillRoundedRect(x, y, width, height, round);
		bubble.fillTriangle(x + width - 4, tipY - 18, x + width - 4, tipY + 10, tipX, tipY + 6);
	}

	return {
		async stand(round) {
			this.leave();
			const bird = round.who === 'magpie' ? magpie(kit) : undefined;
			if (bird) who = { body: bird.body, height: bird.height, tall: 0.9, bird };
			else {
				const animal = Object.entries(OTHERS).find(([name]) => name === round.who)?.[1];
				const drawing = animal ?? portrait(round.who, round.mood);
				if (!animal) await kit.draw([drawing]);
				const image = kit.image(drawing.key).setOrigin(0.5, 1);
				const tall = round.who === 'hedgehog' ? 0.62 : animal ? 1 : 0.9;
				who = { body: kit.scene.add.container(0, 0, [image]), height: drawing.height, tall };
				if (animal) kit.sway(image, { scaleY: image.scaleY * 1.015 }, 1600);
				else image.setY(-8);
			}
			words.setText(round.asks ?? '');
			kit.scene.children.bringToTop(bubble);
			kit.scene.children.bringToTop(words);
			layout();
			if (round.asks) {
				kit.caption(m.passwords_says({ who: nameOf(round.who), words: round.asks }));
				void bird?.squawk();
			} else kit.caption('');
		},
		layout,
		async react(right) {
			if (!who) return;
			kit.sound(right ? 'safe' : 'found');
			const { body, bird } = who;
			if (right && bird) bird.droop(true);
			else if (bird) await bird.cheer();
			else if (right) {
				const { y } = body;
				await kit.move(body, { y: y - 24 }, 160, 'Sine.easeOut');
				await kit.move(body, { y }, 180, 'Sine.easeIn');
			} else {
				await kit.move(body, { angle: -5 }, 180);
				await kit.move(body, { angle: 0 }, 220);
			}
			await kit.rest(300);
		},
		leave() {
			who?.body.destroy();
			who = undefined;
			words.setText('');
			bubble.clear();
			shade.setVisible(false);
		}
	};
}
