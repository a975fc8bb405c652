// Measures the sets that its parent names, one after another.
import { loadMedia } from '../loadMedia';
import type { GoldFile } from './goldFiles';
import type { Asked } from './measureSet';
import { measureSet } from './measureSet';

const resources = await loadMedia();
for (const notice of resources.notices) console.log(`notice: ${notice}`);
process.on('message', ({ file, asked }: { readonly file: GoldFile; readonly asked: Asked }) => {
  process.send?.(measureSet(file, asked, resources));
});
process.send?.('ready');
