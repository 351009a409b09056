import type Phaser from 'phaser';
import type { KeyStage } from '../curriculum/year.ts';
import type { Box, Drawing, SceneMaker, Sound, StageKit } from './kit.ts';
import { FONT } from '../ui/tokens.ts';
import { rasterise } from './draw.ts';

/** More pixels than this to one CSS pixel cost time and can't be seen. */
const FINEST = 2;

export interface Mounted {
	show(state: unknown): Promise<void>;
	resize(): void;
	pause(paused: boolean): void;
	destroy(): void;
}

export interface Around {
	host: HTMLElement;
	stage: KeyStage;
	calm: boolean;
	area(): Box;
	place(offer: string, box: Box | undefined): void;
	whereIs(offer: string): Box | undefined;
	caption(text: string): void;
	sound(name: Sound): void;
	/** The engine can't draw here, or stopped being able to. */
	onfail(why: 'no-webgl' | 'context-lost' | 'broken'): void;
}

/** Sets up the engine in `host` and a game's scene in it. Throws where there is no WebGL. */
export async function mount(
	load: () => Promise<{ default: SceneMaker }>,
	around: Around
): Promise<Mounted> {
	const drawsWith = renderer();
	if (drawsWith === undefined) throw new Error('no-webgl');
	const [engine, { default: make }] = await Promise.all([
		import('./phaser.ts'),
		load(),
		// Text in a scene is drawn once: it must not be drawn before its letters are there.
		document.fonts.load(`400 20px ${FONT}`),
		document.fonts.load(`700 20px ${FONT}`)
	]);

	const finest = Math.min(window.devicePixelRatio || 1, FINEST);
	const size = () => ({
		x: 0,
		y: 0,
		width: Math.max(around.host.clientWidth, 1),
		height: Math.max(around.host.clientHeight, 1)
	});
	let game: Phaser.Game | undefined;
	const scene = await new Promise<Phaser.Scene>((ready) => {
		game = new engine.Game({
			type: engine[drawsWith],
			parent: around.host,
			width: size().width * finest,
			height: size().height * finest,
			transparent: true,
			banner: false,
			antialias: true,
			disableContextMenu: false,
			autoFocus: false,
			input: { mouse: false, touch: false, keyboard: false, gamepad: false },
			// Time as it passes, so that a slow device sees fewer frames and not a slower story.
			fps: { smoothStep: false },
			// The page says when its size changes: the engine need not measure it twice a second.
			scale: { mode: 0, zoom: 1 / finest, resizeInterval: Infinity },
			scene: {
				create(this: Phaser.Scene) {
					ready(this);
				}
			}
		});
	});
	const running = game as Phaser.Game;
	const canvas = running.canvas;
	canvas.setAttribute('aria-hidden', 'true');
	canvas.addEventListener('webglcontextlost', () => around.onfail('context-lost'), { once: true });

	// Scenes count in CSS pixels, whatever the screen's density.
	const fit = () => {
		const { width, height } = size();
		running.scale.resize(width * finest, height * finest);
		scene.cameras.main.setOrigin(0, 0).setZoom(finest);
	};
	fit();

	// As above: the engine would let a frame of more than half a second count as a thirtieth.
	scene.tweens.setLagSmooth();
	const inside = await make(kitFor(scene, around, size, finest));
	const awake = around.calm ? awakeFor(running) : <T>(work: () => T) => work();
	await awake(async () => inside.layout());
	let showing = Promise.resolve();
	return {
		show: (state) => (showing = showing.then(() => awake(() => inside.show(state)))),
		resize() {
			void awake(async () => {
				fit();
				inside.layout();
			});
		},
		pause(paused) {
			// A paused scene stands still but is still drawn, at any size.
			if (paused) return void scene.scene.pause();
			// What moves goes on from where it stood, as if no time had passed.
			scene.tweens.prevTime = Date.now();
			scene.scene.resume();
		},
		destroy() {
			running.destroy(true);
			// It goes with its next frame.
			running.loop.wake();
		}
	};
}

/**
 * Where movement is reduced nothing changes but by what is asked of a scene: frames are drawn while that is done, and
 * once after it. It spares a battery, and most of the work of a device without a graphics card.
 */
function awakeFor(game: Phaser.Game) {
	let doing = 0;
	return <T>(work: () => Promise<T>): Promise<T> => {
		doing += 1;
		game.loop.wake();
		return work().finally(() =>
			game.events.once('postrender', () => {
				doing -= 1;
				if (doing === 0) game.loop.sleep();
			})
		);
	};
}

/** What a story does next, and what the page shows of it, must not hold up the frame it began in. */
const afterFrame = (done: () => void) => void setTimeout(done);

function kitFor(scene: Phaser.Scene, around: Around, size: () => Box, finest: number): StageKit {
	const { calm } = around;
	const sizes = new Map<string, Drawing>();
	return {
		scene,
		stage: around.stage,
		calm,
		size,
		area: around.area,
		place: around.place,
		whereIs: around.whereIs,
		caption: around.caption,
		sound: around.sound,
		async draw(pictures) {
			for (const picture of pictures) sizes.set(picture.key, picture);
			const missing = pictures.filter(({ key }) => !scene.textures.exists(key));
			await Promise.all(
				missing.map(async (picture) => {
					const canvas = await rasterise(picture, finest);
					if (scene.textures.exists(picture.key)) return;
					// The engine's own way to take a canvas reads every pixel of it back, which takes longer than drawing it.
					const texture = scene.textures.create(picture.key, canvas);
					texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
				})
			);
		},
		image(key) {
			const { width, height } = sizes.get(key) ?? { width: 1, height: 1 };
			return scene.add.image(0, 0, key).setDisplaySize(width, height);
		},
		text: (words, { size, colour, bold, width }) =>
			scene.add
				.text(0, 0, words, {
					fontFamily: `${FONT}, sans-serif`,
					fontSize: `${size}px`,
					fontStyle: bold ? '700' : '400',
					color: colour,
					align: 'center',
					resolution: finest,
					...(width === undefined ? {} : { wordWrap: { width } })
				})
				.setOrigin(0.5),
		move(target, to, ms, ease = 'Sine.easeInOut') {
			if (calm) {
				Object.assign(target, to);
				return Promise.resolve();
			}
			return new Promise((done) => {
				const onComplete = () => afterFrame(done);
				scene.tweens.add({ targets: target, ...to, duration: ms, ease, onComplete });
			});
		},
		rest: (ms) =>
			calm
				? Promise.resolve()
				: new Promise((done) => scene.time.delayedCall(ms, () => afterFrame(done))),
		sway(target, to, ms) {
			if (calm) return;
			scene.tweens.add({
				targets: target,
				...to,
				duration: ms,
				ease: 'Sine.easeInOut',
				yoyo: true,
				repeat: -1
			});
		}
	};
}

/**
 * WebGL where the machine has it in hardware. Where the processor only acts it, the plain canvas
 * renderer is several times quicker. Where there is none at all, the plain view takes over.
 */
function renderer(): 'WEBGL' | 'CANVAS' | undefined {
	const context = document.createElement('canvas').getContext('webgl');
	if (!context) return undefined;
	const about = context.getExtension('WEBGL_debug_renderer_info');
	const name = about ? String(context.getParameter(about.UNMASKED_RENDERER_WEBGL)) : '';
	context.getExtension('WEBGL_lose_context')?.loseContext();
	return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) ? 'CANVAS' : 'WEBGL';
}
