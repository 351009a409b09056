import type { StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Knock } from '../rounds.ts';
import type { State } from '../rules.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import { groundOf } from './ground.ts';
import type { Part } from './part.ts';
import { child, somebody, type Child } from './people.ts';

/** What doors look like at an age, and who opens them before and after a go. */
export interface DoorLook {
	readonly frame: string;
	readonly leaf: string;
	readonly sign: number;
	readonly cover: readonly { readonly name: string; readonly thing: string }[];
}

type Box = ReturnType<StageKit['scene']['add']['container']>;

interface Standing {
	readonly id: string;
	readonly body: Box;
	readonly leaf: ReturnType<StageKit['image']>;
	readonly inside: Box;
	readonly sign: ReturnType<StageKit['scene']['add']['graphics']>;
	readonly name: Words;
	readonly face: ReturnType<StageKit['image']>;
	x: number;
}

/** A row of doors, and somebody with a worry who goes from one to the next. */
export function doors(kit: StageKit, look: DoorLook) {
	const { scene } = kit;
	const layer = scene.add.container(0, 0);
	let all: Standing[] = [];
	let who: Child | undefined;
	/** Where the child stands: before the doors, or at one of them. */
	let at: string | undefined;
	let opened: string[] = [];
	let unit = 1;
	let ground = 0;

	async function set(of: readonly { id: string; name: string; thing: string }[]) {
		end();
		await kit.draw(of.map((one) => thing(one.thing)));
		all = await Promise.all(
			of.map(async ({ id, name, thing: face }) => {
				const frame = kit.image(look.frame).setOrigin(0.5, 1);
				const person = (await somebody(kit, face)).setPosition(0, -4);
				person.setScale(person.scaleX * (face === 'owl' ? 0.84 : 0.86));
				const inside = scene.add.container(0, 0, [person]).setVisible(false);
				const leaf = kit.image(look.leaf).setOrigin(0, 1).setPosition(-65, -1);
				const sign = scene.add.graphics();
				const icon = kit.image(`thing-${face}`);
				const words = kit.text(name, { size: 22, colour: COLOURS.ink, bold: true });
				const body = scene.add.container(0, 0, [frame, inside, leaf, sign, icon, words]);
				layer.add(body);
				return { id, body, leaf, inside, sign, name: words, face: icon, x: 0 };
			})
		);
	}

	function layout() {
		if (all.length === 0) return;
		const area = kit.area();
		const narrow = area.width < 720;
		const room = narrow || !who ? area.width : area.width - 170;
		const step = Math.min(room / all.length, 300);
		ground = groundOf(kit) - 8;
		unit = Math.min(1.3, (ground - area.y) / 304, (step - 8) / 172);
		const middle = area.x + area.width - room / 2;
		all.forEach((door, i) => {
			door.x = middle + (i - (all.length - 1) / 2) * step;
			const y = ground - (who ? 24 : 6) * unit;
			door.body.setPosition(door.x, y).setScale(unit);
			drawSign(door, step / unit);
			if (who)
				kit.place(door.id, {
					x: door.x - 85 * unit,
					y: y - 266 * unit,
					width: 170 * unit,
					height: 266 * unit
				});
		});
		who?.body.setPosition(where(), ground).setScale(unit * (narrow ? 0.64 : 0.8));
	}

	/** The words as large on the screen as they can be, whatever the scale of the doors. */
	function drawSign({ sign, name, face }: Standing, step: number) {
		const width = Math.min(step - 8, 214);
		fit(name, width - 58, 46, Math.min(30, 24 / unit), 12 / unit);
		const wide = Math.min(width, name.width + 66);
		panel(sign.clear(), around({ x: 0, y: -242, width: wide, height: 46 }), { fill: look.sign });
		face.setDisplaySize(34, 34).setPosition(-wide / 2 + 26, -242);
		name.setPosition(20, -242);
	}

	function where(): number {
		const area = kit.area();
		const narrow = area.width < 720;
		const first = area.x + (narrow ? 44 * unit : 110);
		const door = all.find(({ id }) => id === at);
		// Beside whoever opens, not before them.
		return door ? Math.max(first, door.x - (narrow ? 84 : 136) * unit) : first;
	}

	async function open(door: Standing) {
		kit.sound('tap');
		door.inside.setVisible(true);
		await kit.move(door.leaf, { scaleX: door.leaf.scaleX * 0.14 }, 420, 'Cubic.easeOut');
	}

	async function begin(round: Knock) {
		await set(round.doors);
		who = await child(kit, round.who);
		await who.worries(round.worry);
		opened = [];
		at = undefined;
	}

	async function follow(round: Knock, { picked, outcome }: State) {
		for (const id of picked) {
			const door = all.find((one) => one.id === id);
			const behind = round.doors.find((one) => one.id === id);
			if (!door || !behind || !who || opened.includes(id)) continue;
			opened.push(id);
			at = id;
			await kit.move(who.body, { x: where() }, 520);
			await who.hop();
			await open(door);
			const listens = outcome?.right && id === picked.at(-1);
			if (listens) await listen(door, behind.hears ?? '');
			else if (behind.busy && !behind.not) await putOff(door, behind.busy);
		}
	}

	/** Whoever opens is busy; the door stays open, and the next is only a few steps away. */
	async function putOff(door: Standing, { says, thing: why }: { says: string; thing: string }) {
		await kit.draw([thing(why)]);
		const high = kit.stage === 'LKS2' ? -156 : -44;
		const sign = kit.image(`thing-${why}`).setDisplaySize(58, 58).setPosition(32, high);
		const rim = scene.add.graphics().fillStyle(0xffffff, 0.92).fillCircle(32, high, 37);
		door.inside.add([rim, sign]);
		kit.caption(says);
		kit.sound('whirr');
		await kit.move(door.inside, { angle: 3 }, 150);
		await kit.move(door.inside, { angle: 0 }, 150);
		await kit.rest(500);
	}

	/** Whoever listens comes out and comes down to the child. */
	async function listen(door: Standing, says: string) {
		kit.caption(says);
		door.body.bringToTop(door.inside);
		await kit.move(door.inside, { x: 34, y: 22 }, 420);
		await kit.move(door.inside, { scaleY: 0.84, scaleX: 1.03 }, 420);
		const heart = kit.image('heart').setDisplaySize(40, 37).setPosition(-64, -118).setAlpha(0);
		door.body.add(heart);
		who?.glad();
		await Promise.all([
			kit.move(heart, { y: -150, alpha: 1 }, 600, 'Sine.easeOut'),
			who?.lighter()
		]);
		heart.setAlpha(1);
	}

	async function act(_round: Knock, { outcome }: State) {
		kit.sound(outcome?.right ? 'safe' : 'found');
		if (outcome?.right) await who?.hop();
		else await who?.heavier();
		await kit.rest(outcome?.right ? 900 : 500);
	}

	function end() {
		for (const { id, body } of all) {
			body.destroy();
			kit.place(id, undefined);
		}
		all = [];
		who?.body.destroy();
		who = undefined;
	}

	const part: Part<Knock> = {
		begin,
		follow,
		act,
		layout,
		end
	};
	return {
		...part,
		/** Doors before a go, shut; and after it, all open. */
		async cover(over: boolean) {
			await set(look.cover.map(({ name, thing }) => ({ id: thing, name, thing })));
			layout();
			if (over) await Promise.all(all.map(open));
		}
	};
}
