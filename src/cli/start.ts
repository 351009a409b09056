import { buildIfNeeded } from './build.ts';
import { serve } from './serve.ts';

// npm start: the school in WAYMARK_DATA (./data), on PORT (3000).
buildIfNeeded();
await serve({});
