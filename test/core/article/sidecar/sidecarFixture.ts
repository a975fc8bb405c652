import { Review } from '../review/reviewFixture';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { readSidecar } from '../../../../src/core/article/sidecar/readSidecar';
import { writeSidecar } from '../../../../src/core/article/sidecar/writeSidecar';
import { text } from '../articleFixture';

/** A review of the fixture article in which something of every kind was decided. */
export function reviewed(): Review {
  const review = new Review();
  review.do({ type: 'accept', marks: [review.mark('quote', '“We kept').key] });
  review.do({ type: 'setSpeaker', marks: [review.mark('quote', 'half of it').key], speaker: { entity: review.entity('Ilka Brandt') } });
  review.do({ type: 'reject', marks: [review.mark('claim', 'half of it').key] });
  review.do({ type: 'choosePlace', marks: [review.mark('location', 'Tarnow').key], place: { name: 'Tarnów', lat: 50.5, lon: 17.1, country: 'PL', feature: 'PPL' } });
  review.do({ type: 'add', kind: 'claim', span: { start: 0, end: 27 } });
  review.do({ type: 'note', mark: review.mark('claim', 'The bridge cost').key, note: 'Ask the city for the “final” bill 🧾' });
  review.do({ type: 'renameEntity', entity: review.entity('Otto Lenz'), name: 'Otto Lénz' });
  return review;
}

export const sidecarOf = (decisions: Sidecar['decisions']): Sidecar => ({ ...emptySidecar, decisions });

export const write = (sidecar: Sidecar, of = text): string => writeSidecar(sidecar, { text: of, article: 'bridge.article', newId: () => 'urn:uuid:page' });

/** Reads what is expected to be readable. */
export function read(content: string, of = text): Sidecar {
  const result = readSidecar(content, of);
  if (result.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(result)}`);
  return result.sidecar;
}
