import type Phaser from 'phaser';
import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { nameOf } from '../../../pictures/name-of.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Does } from '../rounds.ts';
import { astray, cares, tells } from '../stand.ts';
import { disc } from './disc.ts';
import { raise } from './raise.ts';
import { own } from './own.ts';
import type { People } from './talk.ts';

/** Where those round a chat are. */
type Where = 'beside' | 'watched' | 'joined';
const WHERE = ['beside', 'watched', 'joined'] as const;
const RINGS: Record<Where, number> = { beside: 0.52, watched: 0.8, joined: 1.04 };
const COLOURS: Record<Where, number> = { beside: 0x7cc7a0, watched: 0x9fb3c8, joined: 0xe0b05a };

/** Where you go along. */
const JOINS: readonly Does[] = ['laugh', 'hit', 'send'];

/** Others in the group, whoever they are. */
const OTHERS = ['kite', 'penguin', 'cactus', 'dolphin', 'guitar', 'comet'] as const;

export const WATCHER_ART: readonly Drawing[] = [own('me', 120, 120), ...OTHERS.map(thing)];

interface Watcher {
	readonly body: Phaser.GameObjects.Container;
	readonly rim: Phaser.GameObjects.Graphics;
	where: Where;
}

/** Whom it is about in the middle, and the group round them: beside, watching, or joining in. */
export function watchers(kit: StageKit): People {
	const back = kit.scene.add.graphics();
	const person = disc(kit);
	const adult = disc(kit);
	const name = kit.text('', { size: 18, colour: '#f2f6f8', bold: true });
	const all: Watcher[] = ['me', ...OTHERS].map((who) => {
		const rim = kit.scene.add.graphics();
		const picture =
			who === 'me'
				? kit.image('me').setDisplaySize(50, 50)
				: kit.image(`thing-${who}`).setDisplaySize(30, 30);
		return { rim, body: kit.scene.add.container(0, 0, [rim, picture]), where: 'watched' };
	});
	const legend = WHERE.map((where) => ({
		where,
		icon: kit.image(`at-${where}`),
		words: kit.text('0', { size: 20, colour: '#f2f6f8', bold: true })
	}));
	const parts = [back, person.body, adult.body, name, ...all.map(({ body }) => body)];
	let who = '';
	let playing = false;
	let come = false;
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let slim = false;

	const count = (where: Where) => all.filter((one) => one.where === where).length;

	/** The middle of the rings, and how far the widest goes. */
	function rings() {
		const high = room.height - (idle() ? 20 : 52);
		const ry = high / 2 - 22;
		const rx = Math.min(room.width / 2 - 30, ry * (idle() ? 2.6 : 1.5));
		return { x: room.x + room.width / 2, y: room.y + high / 2 + 4, rx, ry, high };
	}

	/** A place on a ring, of as many as there are watchers and one more, the grown-up. */
	function onRing(slot: number, far: number): { x: number; y: number } {
		const { x, y, rx, ry } = rings();
		const angle = (slot / (all.length + 1)) * Math.PI * 2 - Math.PI / 2 + 0.2;
		return { x: x + Math.cos(angle) * rx * far, y: y + Math.sin(angle) * ry * far };
	}

	/** At the beginning and at the end it is about nobody. */
	const idle = () => name.text === '';

	const spot = (one: Watcher) => onRing(all.indexOf(one), idle() ? 1 : RINGS[one.where]);

	function layout(box = room, narrow = slim) {
		room = box;
		slim = narrow;
		back.clear();
		for (const one of parts) one.setVisible(playing);
		for (const { icon, words } of legend)
			for (const one of [icon, words]) one.setVisible(playing && !idle());
		if (!playing) return;
		if (narrow) drawSlim();
		else drawRings();
		for (const { where, words } of legend) words.setText(String(count(where)));
	}

	function drawRings() {
		const { x, y, rx, ry, high } = rings();
		for (const where of [...WHERE].reverse()) {
			const far = idle() ? 1 : RINGS[where];
			back.lineStyle(where === 'beside' ? 4 : 2, COLOURS[where], where === 'beside' ? 0.9 : 0.45);
			back.strokeEllipse(x, y, rx * far * 2, ry * far * 2, 72);
		}
		const side = Math.min(104, high * (idle() ? 0.42 : 0.33));
		person.size(side);
		person.body.setPosition(x, y);
		adult.size(side * 0.66);
		const beside = onRing(all.length, idle() ? 1 : RINGS.beside);
		adult.body.setVisible(come).setPosition(beside.x, beside.y);
		name.setPosition(x, y + side / 2 + 11);
		if (name.text) {
			back.fillStyle(0x1a2833, 0.9);
			back.fillRoundedRect(x - name.width / 2 - 8, name.y - 12, name.width + 16, 24, 12);
		}
		for (const one of all) {
			const at = spot(one);
			one.body.setPosition(at.x, at.y).setScale(idle() ? Math.min(1, ry / 80) : 1);
			rim(one);
		}
		legend.forEach(({ icon, words }, i) => {
			const at = x + (i - 1) * 110;
			icon.setPosition(at - 16, room.y + room.height - 18).setDisplaySize(32, 32);
			words.setPosition(at + 14, room.y + room.height - 18).setFontSize(20);
		});
	}

	/** On a phone: how many stand where, and whom it is about. */
	function drawSlim() {
		const { x, y, width, height } = room;
		const middle = y + height / 2;
		for (const one of [back, name, ...all.map(({ body }) => body)]) one.setVisible(false);
		person.size(40);
		person.body.setPosition(x + width - 26, middle);
		adult.size(34);
		adult.body.setVisible(come).setPosition(x + width - 62, middle);
		legend.forEach(({ icon, words }, i) => {
			const at = x + width - 210 + i * 48;
			icon.setPosition(at, middle).setDisplaySize(22, 22);
			words.setPosition(at + 20, middle).setFontSize(17);
		});
	}

	function rim({ rim: pen, where }: Watcher) {
		pen
			.clear()
			.fillStyle(COLOURS[where])
			.fillCircle(0, 0, 26)
			.fillStyle(0xffffff)
			.fillCircle(0, 0, 21);
	}

	/** Sends so many of those who are at one place to another; you are the first. */
	function send(from: Where, to: Where, many: number, me = false) {
		const [you, ...others] = all;
		if (me && you) you.where = to;
		for (const one of others.filter(({ where }) => where === from).slice(0, many)) one.where = to;
	}

	function moves(does: Does) {
		if (cares(does)) send('watched', 'beside', 2, true);
		else if (tells(does)) {
			send('joined', 'watched', 1);
			send('watched', 'beside', 1);
		} else send('watched', 'joined', 3, JOINS.includes(does));
	}

	return {
		layout,
		async begin(round) {
			playing = true;
			who = round.who;
			name.setText(nameOf(who));
			await person.is(who, round.mood);
			await adult.is(round.adult, 'calm');
			for (const one of all) one.where = 'watched';
			const last = all.at(-1);
			if (last) last.where = 'joined';
			raise(kit, [...parts, ...legend.flatMap(({ icon, words }) => [icon, words])]);
		},
		async rest() {
			playing = true;
			come = true;
			name.setText('');
			await Promise.all([person.is('kofi', 'happy'), adult.is('helper', 'happy')]);
			for (const one of all) one.where = 'beside';
			raise(kit, parts);
		},
		async act(does, mood, ease) {
			const told = tells(does);
			moves(does);
			for (const one of all) rim(one);
			await Promise.all([
				...(slim ? [] : all.map((one) => kit.move(one.body, spot(one), 800))),
				...(does === 'leave' && all[0] ? [kit.move(all[0].body, { alpha: 0.35 }, 600)] : [])
			]);
			if (told) {
				come = true;
				adult.body.setVisible(true).setAlpha(0);
				await kit.move(adult.body, { alpha: 1 }, 400);
			}
			await person.is(who, mood);
			if (ease === 'worse') kit.sound('found');
			layout();
			kit.caption(
				m.bullying_counts({
					beside: count('beside'),
					watching: count('watched'),
					joined: count('joined')
				})
			);
			await person.nod(!astray(does));
		},
		end() {
			playing = false;
			come = false;
			for (const { body } of all) body.setAlpha(1);
			layout();
		}
	};
}
