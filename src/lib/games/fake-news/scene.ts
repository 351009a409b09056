import type { SceneMaker } from '../../stage/kit.ts';
import { desk } from './art/desk.ts';
import { newsroom } from './art/newsroom.ts';
import { stall } from './art/stall.ts';

/** The woodland stall for EYFS and KS1, the school newspaper's desk for LKS2, the newsroom for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'LKS2' ? desk(kit) : kit.stage === 'UKS2' ? newsroom(kit) : stall(kit);

export default scene;
