import type { ReadMedia } from '../../analysis/readMedia';
import { readModelFile, UnusableModel, type ModelContent } from './modelFile';
import { unpack, type Inflate } from './unpack';

/** What a file in `media/models/` gives, and what is lost without it. */
export interface ModelFile<T> {
  readonly version: number;
  readonly create: (content: ModelContent) => T;
  /** In words for a person, as they follow "without". */
  readonly lost: string;
}

/** Where model files come from, and where it goes when one of them cannot be used. */
export interface ModelLoading {
  readonly read: ReadMedia;
  readonly inflate: Inflate;
  /** Told of each model that could not be loaded, in words for a person. */
  readonly notice: (words: string) => void;
}

/** Loads `media/models/NAME.bin`; undefined where it is missing, cut short, damaged or of another version. Never rejects. */
export async function loadModel<T>(name: string, { version, create, lost }: ModelFile<T>, { read, inflate, notice }: ModelLoading): Promise<T | undefined> {
  const path = `models/${name}.bin`;
  try {
    return create(readModelFile(await unpack(await read(path), inflate), name, version, true));
  } catch (error) {
    const what = error instanceof UnusableModel ? error.message : 'cannot be read';
    notice(`The file media/${path} ${what}. Articles are analysed without ${lost}, so more will be missed. Install On the Record again to restore the file.`);
    return undefined;
  }
}
