import type { SceneMaker } from '../../stage/kit.ts';
import { counterScene } from './art/counter.ts';
import { den } from './art/den.ts';
import { ratingsRoom } from './art/room.ts';

/** The den with its shelf and measuring post for EYFS and KS1, the library's counter for LKS2, the ratings room for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'LKS2' ? counterScene(kit) : kit.stage === 'UKS2' ? ratingsRoom(kit) : den(kit);

export default scene;
