/**
 * The game engine: Phaser 4.2.1 from its own sources, only what our scenes use, with both renderers.
 * Imported lazily, once, by `Stage.svelte`; scenes get it handed and import its types alone, so that
 * every game shares one chunk (`tests/budgets.ts` holds its size).
 *
 * Importing a module here registers it. Left out: sound (`sound.ts` plays our few notes), loader,
 * physics, tilemaps, and Phaser's own input (targets are real buttons over the stage, so that
 * keyboard, switch and screen reader get them too). A scene that needs more adds a line.
 */
import type * as Phaser from 'phaser';
import constants from 'phaser-src/const.js';
import GameSource from 'phaser-src/core/Game.js';
import SceneSource from 'phaser-src/scene/Scene.js';
import 'phaser-src/events/EventEmitter.js';
import 'phaser-src/scene/ScenePlugin.js';
import 'phaser-src/cameras/2d/CameraManager.js';
import 'phaser-src/gameobjects/DisplayList.js';
import 'phaser-src/gameobjects/UpdateList.js';
import 'phaser-src/gameobjects/GameObjectCreator.js';
import 'phaser-src/gameobjects/GameObjectFactory.js';
import 'phaser-src/gameobjects/container/ContainerFactory.js';
import 'phaser-src/gameobjects/graphics/GraphicsFactory.js';
import 'phaser-src/gameobjects/image/ImageFactory.js';
import 'phaser-src/gameobjects/text/TextFactory.js';
import 'phaser-src/time/Clock.js';
import 'phaser-src/tweens/TweenManager.js';

export const Game = GameSource as typeof Phaser.Game;
export const Scene = SceneSource as typeof Phaser.Scene;
export const { WEBGL, CANVAS } = constants as { WEBGL: number; CANVAS: number };
