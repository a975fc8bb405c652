import type { ReadMedia } from '../analysis/readMedia';
import type { Lemmatizer, Parser, Tagger } from './annotators';
import type { Language, ModelName } from './language';
import { readModelFile, UnusableModel, type ModelContent } from './model/modelFile';
import { inflateByStream, unpack, type Inflate } from './model/unpack';
import { createNameFinder, type NameFinder } from './names/findNames';
import { nameLexiconVersion } from './names/nameLexicon';
import { nameModelVersion } from './names/nameTagger';
import { createParser, parserVersion } from './parsing/parser';
import { createLemmatizer, lemmatizerVersion } from './tagging/lemmatizer';
import { createTagger, taggerVersion } from './tagging/tagger';

/** The trained models that the language layer reads. A model whose file could not be used is absent. */
export interface LanguageModels {
  readonly tagger?: Tagger;
  readonly lemmatizer?: Lemmatizer;
  readonly parser?: Parser;
  readonly names?: NameFinder;
  /** What could not be loaded, in words for a person. */
  readonly notices: readonly string[];
}

/** What a file in `media/models/` gives, and what is lost without it. */
interface ModelFile<T> {
  readonly name: ModelName;
  readonly version: number;
  readonly create: (content: ModelContent) => T;
  readonly lost: string;
}

const taggerFile: ModelFile<Tagger> = { name: 'tagger', version: taggerVersion, create: createTagger, lost: 'parts of speech' };
const lemmatizerFile: ModelFile<Lemmatizer> = { name: 'lemmatizer', version: lemmatizerVersion, create: createLemmatizer, lost: 'the dictionary forms of words' };
const nameFile: ModelFile<ModelContent> = { name: 'names', version: nameModelVersion, create: (content) => content, lost: 'the names of people, organisations and places' };
const nameLexiconFile: ModelFile<ModelContent> = { ...nameFile, name: 'nameLexicon', version: nameLexiconVersion };
const parserFile: ModelFile<Parser> = { name: 'parser', version: parserVersion, create: createParser, lost: 'the structure of sentences' };

/**
 * Loads the models of a language, below `media/models/`; each that is missing, cut short, damaged or of another version is named in the notices. Never rejects.
 *
 * @param inflate a host's own way to undo zlib compression, where it has a faster one
 */
export async function loadModels(read: ReadMedia, { lexicon, models: files }: Language, inflate: Inflate = inflateByStream): Promise<LanguageModels> {
  const notices: string[] = [];
  const load = async <T>({ name, version, create, lost }: ModelFile<T>): Promise<T | undefined> => {
    const file = files[name];
    const path = `models/${file}.bin`;
    try {
      return create(readModelFile(await unpack(await read(path), inflate), file, version, true));
    } catch (error) {
      const what = error instanceof UnusableModel ? error.message : 'cannot be read';
      notices.push(`The file media/${path} ${what}. Articles are analysed without ${lost}, so more will be missed. Install On the Record again to restore the file.`);
      return undefined;
    }
  };
  const [tagger, lemmatizer, parser, nameModel, nameLexicon] = await Promise.all([load(taggerFile), load(lemmatizerFile), load(parserFile), load(nameFile), load(nameLexiconFile)]);
  const names = nameModel && nameLexicon && createNameFinder(nameModel, nameLexicon, lexicon);
  return { ...(tagger && { tagger }), ...(lemmatizer && { lemmatizer }), ...(parser && { parser }), ...(names && { names }), notices };
}
