// What Tell needs a little later, fetched once there is time for it: an import() in Tell's own script names all the
// files behind it, and weighs on every lesson (decisions/0028).

// What seals is fetched when it is first needed: too late without Wi-Fi.
void import('@hpke/core').catch(() => undefined);

/** The question whether a name is shown, where the school offers it to the child who is here. */
export const dontShowName = async (offers: boolean | undefined) =>
	offers ? import('./DontShowName.svelte').catch(() => undefined) : undefined;
