/** Phaser's sources, module by module; `trim.ts` says where they are. Typed in `phaser.ts`. */
declare module 'phaser-src/*' {
	const source: unknown;
	export default source;
}
