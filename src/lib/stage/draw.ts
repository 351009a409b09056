import type { Drawing } from './kit.ts';

const files = new Map<string, Promise<Document>>();

/**
 * A picture as a canvas, `scale` device pixels to the CSS pixel. A drawing's address is an SVG file
 * of ours, or one symbol in it (`art.svg#fox`); either way its shapes are drawn afresh at this size.
 */
export async function rasterise(drawing: Drawing, scale: number): Promise<HTMLCanvasElement> {
	const [file = '', symbol] = drawing.url.split('#');
	// A thing that can't be fetched leaves its place empty; without the game's own art there is no scene.
	const source = await fetched(file).catch((error: unknown) => {
		if (symbol) throw error;
		return document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg');
	});
	const root = (symbol && source.getElementById(symbol)) || source.documentElement;
	const svg = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg');
	const top = svg.documentElement;
	const width = Math.ceil(drawing.width * scale);
	const height = Math.ceil(drawing.height * scale);
	top.setAttribute('viewBox', root.getAttribute('viewBox') ?? `0 0 ${width} ${height}`);
	top.setAttribute('preserveAspectRatio', root.getAttribute('preserveAspectRatio') ?? 'xMidYMid');
	top.setAttribute('width', String(width));
	top.setAttribute('height', String(height));
	for (const child of root.childNodes) top.append(svg.importNode(child, true));

	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d');
	const image = new Image(width, height);
	image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
	await image.decode();
	if (pen && drawing.disc) disc(pen, width, scale);
	pen?.drawImage(image, 0, 0, width, height);
	return canvas;
}

/** Leaves a white rim round, and lets drawing on only inside it. */
function disc(pen: CanvasRenderingContext2D, width: number, scale: number) {
	const middle = width / 2;
	pen.fillStyle = '#fff';
	pen.beginPath();
	pen.arc(middle, middle, middle, 0, Math.PI * 2);
	pen.fill();
	pen.beginPath();
	pen.arc(middle, middle, middle - 7 * scale, 0, Math.PI * 2);
	pen.clip();
}

function fetched(file: string): Promise<Document> {
	const known = files.get(file);
	if (known) return known;
	const asked = fetch(file)
		.then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`no picture ${file}`))))
		.then((text) => new DOMParser().parseFromString(text, 'image/svg+xml'));
	files.set(file, asked);
	// A picture that didn't come is asked for again the next time.
	asked.catch(() => files.delete(file));
	return asked;
}
