/** How Node runs beside the server: small and single-threaded, which is not slower on a small machine. */
export const CHILD_NODE = ['--max-semi-space-size=2', '--max-old-space-size=64'];
export const CHILD_ENV = { TZ: 'Europe/London', RAYON_NUM_THREADS: '1', MALLOC_ARENA_MAX: '1' };
