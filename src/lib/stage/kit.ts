import type Phaser from 'phaser';
import type { KeyStage } from '../curriculum/year.ts';

/** A place on the stage, in CSS pixels from its top left corner. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type Sound = 'tap' | 'safe' | 'found' | 'whirr';

/** What a scene may use. `stage/Stage.svelte` hands it over once the engine stands. */
export interface StageKit {
	readonly scene: Phaser.Scene;
	readonly stage: KeyStage;
	/** No movement: things are at once where they would end. */
	readonly calm: boolean;
	/** The whole stage, and the part of it that words and choices leave free. */
	size(): Box;
	area(): Box;
	/** Readies pictures: `width` and `height` in CSS pixels at their largest. */
	draw(pictures: readonly Drawing[]): Promise<void>;
	/** A readied picture, at its own size until it is told another. */
	image(key: string): Phaser.GameObjects.Image;
	text(words: string, look: TextLook): Phaser.GameObjects.Text;
	/** Lays the target of an offer over something in the scene, or takes it away. */
	place(offer: string, box: Box | undefined): void;
	/** Where a choice stands that is not in the scene. */
	whereIs(offer: string): Box | undefined;
	/** Says what happens, seen and heard by all. */
	caption(text: string): void;
	sound(name: Sound): void;
	/** Moves something; over at once when calm. */
	move(target: object, to: Record<string, unknown>, ms: number, ease?: string): Promise<void>;
	/** A pause for looking; none when calm. */
	rest(ms: number): Promise<void>;
	/** A movement without end, such as breathing; none when calm. */
	sway(target: object, to: Record<string, unknown>, ms: number): void;
}

/** What a scene draws with. */
export type Words = ReturnType<StageKit['text']>;
export type Picture = ReturnType<StageKit['image']>;
export type Pen = ReturnType<StageKit['scene']['add']['graphics']>;

export interface TextLook {
	/** In CSS pixels. */
	readonly size: number;
	readonly colour: string;
	readonly bold?: boolean;
	/** Wraps at this width. */
	readonly width?: number;
}

/** A picture for the scene: a `url` of its own, or one symbol (`#id`) of an SVG file. */
export interface Drawing {
	readonly key: string;
	readonly url: string;
	readonly width: number;
	readonly height: number;
	/** Cut to a disc with a white rim, for portraits. */
	readonly disc?: boolean;
}

export interface StageScene {
	/** Shows a state, acting out what led to it; resolves when that has been seen. */
	show(state: unknown): Promise<void>;
	/** Puts everything in its place after the stage or its free area changed. */
	layout(): void;
}

export type SceneMaker = (kit: StageKit) => Promise<StageScene>;
