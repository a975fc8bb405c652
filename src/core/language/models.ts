import type { ReadMedia } from '../analysis/readMedia';
import type { Lemmatizer, Parser, Tagger } from './annotators';
import type { Language, ModelName } from './language';
import { loadModel, type ModelFile } from './model/loadModel';
import type { ModelContent } from './model/modelFile';
import { inflateByStream, type Inflate } from './model/unpack';
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

const taggerFile: ModelFile<Tagger> = { version: taggerVersion, create: createTagger, lost: 'parts of speech' };
const lemmatizerFile: ModelFile<Lemmatizer> = { version: lemmatizerVersion, create: createLemmatizer, lost: 'the dictionary forms of words' };
const nameFile: ModelFile<ModelContent> = { version: nameModelVersion, create: (content) => content, lost: 'the names of people, organisations and places' };
const nameLexiconFile: ModelFile<ModelContent> = { ...nameFile, version: nameLexiconVersion };
const parserFile: ModelFile<Parser> = { version: parserVersion, create: createParser, lost: 'the structure of sentences' };

/**
 * Loads the models of a language, below `media/models/`; each that is missing, cut short, damaged or of another version is named in the notices. Never rejects.
 *
 * @param inflate a host's own way to undo zlib compression, where it has a faster one
 */
export async function loadModels(read: ReadMedia, { lexicon, models: files }: Language, inflate: Inflate = inflateByStream): Promise<LanguageModels> {
  const notices: string[] = [];
  const load = <T>(name: ModelName, file: ModelFile<T>): Promise<T | undefined> => loadModel(files[name], file, { read, inflate, notice: (words) => notices.push(words) });
  const [tagger, lemmatizer, parser, nameModel, nameLexicon] = await Promise.all([
    load('tagger', taggerFile), load('lemmatizer', lemmatizerFile), load('parser', parserFile), load('names', nameFile), load('nameLexicon', nameLexiconFile),
  ]);
  const names = nameModel && nameLexicon && createNameFinder(nameModel, nameLexicon, lexicon);
  return { ...(tagger && { tagger }), ...(lemmatizer && { lemmatizer }), ...(parser && { parser }), ...(names && { names }), notices };
}
