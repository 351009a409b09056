import adapter from '@sveltejs/adapter-node';
import { withShellFiles } from './src/cli/shell-files.ts';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: withShellFiles(adapter()),
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The hash is SvelteKit's own route announcer; nothing else may carry a style attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				// Phaser turns its textures into data: and blob: pictures.
				'img-src': ['self', 'data:', 'blob:'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'form-action': ['self']
			}
		},
		// The service worker is registered by the pupil layout, which knows whether an attempt is open.
		serviceWorker: { register: false }
	}
};
