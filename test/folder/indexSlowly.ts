// Indexes a folder with small batches, a word for each on standard output, until it is killed:  indexSlowly.ts FOLDER INDEX
import { english } from '../../src/core/english/english';
import { FolderIndex } from '../../src/folder/folderIndex';
import { indexFolder } from '../../src/folder/indexFolder';
import { openWasm, plainRows, sidecarOf } from './folderFixture';

const [folder = '', path = ''] = process.argv.slice(2);
const index = FolderIndex.openOrMake(path, await openWasm(), console.error);
const batch = index.batch.bind(index);
index.batch = (work) => {
  process.stdout.write('batch\n');
  return batch(work);
};
await indexFolder(index, folder, { readRows: plainRows, lexicon: english.lexicon, sidecarOf, batchTime: 10 });
index.close();
