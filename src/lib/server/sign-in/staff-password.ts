import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest staff password; length beats odd signs (NCSC). */
export const SHORTEST = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether that is the password; takes as long where there is no account. */
export async function isPassword(
	stored: string | null | undefined,
	given: string
): Promise<boolean> {
	if (stored) return verify(stored, given);
	await verify(await nobodys, given);
	return false;
}

const nobodys = hash('nobody has this password', COST);
