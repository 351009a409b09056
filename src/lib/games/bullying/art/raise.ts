import type Phaser from 'phaser';
import type { StageKit } from '../../../stage/kit.ts';

/** Brings drawings before all others, in this order. */
export function raise(kit: StageKit, all: readonly Phaser.GameObjects.GameObject[]): void {
	for (const one of all) kit.scene.children.bringToTop(one);
}
