import type Phaser from 'phaser';
import { m } from '$lib/paraglide/messages.js';
import { nameOf } from '../pictures/name-of.ts';
import { COLOURS } from '../ui/tokens.ts';
import type { StageKit } from './kit.ts';
import { portrait } from './pictures.ts';
import { panel } from './panel.ts';

/** Who stands there, and what they say. */
export interface Standing {
	readonly who: string;
	readonly mood: string;
	/** In a bubble. */
	readonly asks?: string | undefined;
}

/** Somebody drawn for a game, standing on their feet at the container's place. */
export interface Actor {
	readonly body: Phaser.GameObjects.Container;
	readonly height: number;
	/** Beside a child of the cast, who is 0.9. */
	readonly tall: number;
	speaks?(): Promise<void>;
	/** In place of the small joy, or the kind second thought, that anybody shows. */
	reacts?(right: boolean): Promise<void>;
}

/** Whoever stands beside a question, and their bubble. */
export interface Speaker {
	stand(round: Standing): Promise<void>;
	layout(): void;
	react(right: boolean): Promise<void>;
	leave(): void;
}

/** A portrait's white rim stands on the ground. */
const RIM = 8;

/**
 * Places somebody of the cast on the stage, as a portrait or as a game draws them.
 * @param actors those whom the game draws itself, by name
 * @param beside how far along the stage they stand, from 0 to 1
 */
export function speaker(
	kit: StageKit,
	{
		actors = {},
		beside = 0.5
	}: { actors?: Readonly<Record<string, () => Actor>>; beside?: number } = {}
): Speaker {
	const shade = kit.scene.add.graphics();
	const bubble = kit.scene.add.graphics();
	const words = kit.text('', { size: 26, colour: COLOURS.ink, width: 320 });
	let who: Actor | undefined;

	function layout() {
		shade.clear();
		bubble.clear();
		if (!who) return;
		const area = kit.area();
		const spoken = words.text !== '';
		const high = Math.min(area.height * 0.84, 280) * who.tall;
		const narrow = area.width < 640;
		const bubbleWidth = Math.min(360, area.width * 0.5);
		const x = area.x + area.width * (spoken ? (narrow ? 0.76 : beside + 0.08) : beside);
		const y = area.y + area.height - 14;
		who.body.setPosition(x, y).setScale(high / who.height);
		shade.fillStyle(0x22312b, 0.16).fillEllipse(x, y, high * 0.8, 24);
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
		panel(bubble, { x, y, width, height }, { fill: 0xffffff, round: 24, shadow: 0.12 });
		bubble.fillTriangle(x + width - 4, tipY - 18, x + width - 4, tipY + 10, tipX, tipY + 6);
	}

	async function fromCast({ who, mood }: Standing): Promise<Actor> {
		const drawing = portrait(who, mood);
		await kit.draw([drawing]);
		const image = kit.image(drawing.key).setOrigin(0.5, 1).setY(-RIM);
		return { body: kit.scene.add.container(0, 0, [image]), height: drawing.height, tall: 0.9 };
	}

	return {
		async stand(standing) {
			this.leave();
			who = actors[standing.who]?.() ?? (await fromCast(standing));
			words.setText(standing.asks ?? '');
			kit.scene.children.bringToTop(bubble);
			kit.scene.children.bringToTop(words);
			layout();
			if (standing.asks) {
				kit.caption(m.games_says({ who: nameOf(standing.who), words: standing.asks }));
				void who.speaks?.();
			} else kit.caption('');
		},
		layout,
		async react(right) {
			if (!who) return;
			kit.sound(right ? 'safe' : 'found');
			const { body } = who;
			if (who.reacts) await who.reacts(right);
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
			layout();
		}
	};
}
