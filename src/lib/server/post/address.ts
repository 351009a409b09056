/** Where a send comes from, to be counted by; a machine has a whole IPv6 network to itself. */
export function addressOf(getClientAddress: () => string): string {
	try {
		const address = getClientAddress();
		return /^[0-9a-f:]+$/i.test(address) ? address.split(':').slice(0, 4).join(':') : address;
	} catch {
		// Behind a proxy that doesn't say, everybody comes from the same place.
		return '';
	}
}
