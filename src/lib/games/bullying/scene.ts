import type { SceneMaker } from '../../stage/kit.ts';
import { clearing } from './art/clearing.ts';
import { corner } from './art/corner.ts';
import { ring } from './art/ring.ts';

/** A clearing for EYFS and KS1, the reading corner for LKS2, the circle round a chat for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'LKS2' ? corner(kit) : kit.stage === 'UKS2' ? ring(kit) : clearing(kit);

export default scene;
