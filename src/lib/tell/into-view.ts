/** Something new below the fold is brought into sight, in the part of the page that scrolls. */
export function intoView(node: HTMLElement): void {
	node.scrollIntoView({ block: 'nearest' });
}
