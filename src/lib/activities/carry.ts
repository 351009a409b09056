/**
 * Dragging with the browser's own drag and drop, for those with a mouse. Tapping and the keyboard do
 * all that it does.
 */
export const carried =
	(id: string, carryable: boolean) =>
	(node: HTMLElement): (() => void) => {
		node.draggable = carryable;
		const start = (event: DragEvent) => {
			event.dataTransfer?.setData('text/plain', id);
			event.stopPropagation();
		};
		node.addEventListener('dragstart', start);
		return () => node.removeEventListener('dragstart', start);
	};

/** A place to drop what is carried: `drop` is told its id. */
export const takes =
	(drop: (id: string) => void) =>
	(node: HTMLElement): (() => void) => {
		const over = (event: DragEvent) => {
			event.preventDefault();
			node.classList.add('over');
		};
		const out = () => node.classList.remove('over');
		const dropped = (event: DragEvent) => {
			event.preventDefault();
			event.stopPropagation();
			out();
			const id = event.dataTransfer?.getData('text/plain');
			if (id) drop(id);
		};
		node.addEventListener('dragover', over);
		node.addEventListener('dragleave', out);
		node.addEventListener('drop', dropped);
		return () => {
			node.removeEventListener('dragover', over);
			node.removeEventListener('dragleave', out);
			node.removeEventListener('drop', dropped);
		};
	};
