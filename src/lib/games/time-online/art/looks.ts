import type { KeyStage } from '../../../curriculum/year.ts';

/** How it looks at an age: kites over the downs, or a drawing board on which apps are taken apart. */
export interface Look {
	readonly land: 'downs' | 'board';
	/** What a marked part is framed with. */
	readonly mark: number;
}

const DOWNS: Look = { land: 'downs', mark: 0xb3402e };
const BOARD: Look = { land: 'board', mark: 0xd97a00 };

export const lookOf = (stage: KeyStage): Look => (stage === 'UKS2' ? BOARD : DOWNS);
